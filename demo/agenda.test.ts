import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Agenda, emptyAgenda } from './agenda.ts';

const rest = (agenda: Agenda<string>): readonly string[] => {
  const next = agenda.take();
  return next === undefined ? [] : [next.plan, ...rest(agenda)];
};

test('what is planned comes earliest first, whatever the order of planning', () => {
  const agenda = emptyAgenda<string>();
  for (const at of [30, 10, 40, 20]) agenda.put(at, `at ${at}`);
  assert.deepEqual(rest(agenda), ['at 10', 'at 20', 'at 30', 'at 40']);
});

test('plans of one moment come in the order in which they were made, also when made in between', () => {
  const agenda = emptyAgenda<string>();
  for (const plan of ['first', 'second']) agenda.put(5, plan);
  assert.equal(agenda.take()?.plan, 'first');
  agenda.put(5, 'third');
  assert.deepEqual(rest(agenda), ['second', 'third']);
});
