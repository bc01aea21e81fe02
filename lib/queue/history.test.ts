import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Day } from '#lib/calendar/day.ts';
import { expert, type Given, given, producer, said } from '#lib/register/given.ts';
import { dossierAt, entered, paid, proposalDueOn, requested, windAt } from '#lib/register/given-dossier.ts';
import { granted, takenOver, withdrawn } from './given.ts';
import { standingOn } from './history.ts';

const kept = ({ register }: Given, number = 1) =>
  (register.history.get(number) ?? []).map(({ on, status, queue }) => [on, status, queue]);

const standing = ({ register }: Given, day: Day, number = 1) =>
  standingOn(register.history.get(number) ?? [], day);

test('A draft is nobody’s business: nothing is kept of it', () => {
  assert.deepEqual(kept(given(dossierAt('draft'))), []);
});

test('From the complete request on, each change the public can see is kept with its day', () => {
  assert.deepEqual(kept(given(dossierAt('proposal-sent'))), [
    ['2025-02-03', 'orientation-study', 'main'],
    ['2025-02-10', 'orientation-reported', 'main'],
    ['2025-03-03', 'detailed-fee-due', 'main'],
    ['2025-03-10', 'detailed-study', 'main'],
    ['2025-04-01', 'proposal-sent', 'main'],
  ]);
});

test('Of one day the last standing counts', () => {
  const story = given(requested(1, '2025-02-03'));
  assert.deepEqual(kept(story), [['2025-02-03', 'orientation-fee-due', null]]);
  story.and(paid(1, '2025-02-03'));
  assert.deepEqual(kept(story), [['2025-02-03', 'orientation-study', 'main']]);
});

test('Acts that the public cannot see leave no trace in the history', () => {
  const story = given(dossierAt('orientation-study'));
  const before = kept(story);
  story.and(
    said({ type: 'AskInformation', dossier: 1 }, expert, '2025-02-05'),
    said({ type: 'ChangeOwner', dossier: 1, holder: 'h5' }, producer, '2025-02-06'),
  );
  assert.deepEqual(kept(story), before);
});

test('A change of the project is a new standing, at the same step', () => {
  const story = given(granted(1, '2025-02-03')).and(
    said({ type: 'ChangeProject', dossier: 1, project: windAt('F', 950) }, producer, '2025-02-20'),
  );
  assert.equal(standing(story, '2025-02-19')?.project.permanentKva, 1_000);
  assert.equal(standing(story, '2025-02-20')?.project.permanentKva, 950);
  assert.equal(standing(story, '2025-02-20')?.grantedKva, 950);
});

for (const [day, status] of [
  ['2025-02-02', undefined],
  ['2025-02-03', 'orientation-study'],
  ['2025-02-19', 'orientation-study'],
  ['2025-02-20', 'withdrawn'],
  ['2030-01-01', 'withdrawn'],
] as const)
  test(`Withdrawn on 20 February, entered on the 3rd: on ${day} it is ${status ?? 'not there yet'}`, () => {
    assert.equal(standing(given(dossierAt('withdrawn')), day)?.status, status);
  });

test('A transfer to queue b counts in the history from the day it was recorded', () => {
  const story = given(dossierAt('waiting-b'));
  assert.equal(standing(story, proposalDueOn)?.queue, 'main');
  assert.equal(standing(story, '2025-10-02')?.queue, 'b');
});

test('Money booked earlier and read later corrects the date of entry from the day it was read, not before', () => {
  const cents = (payment: string, bookedOn: Day, amountCents: number, on: Day) =>
    said(
      { type: 'RegisterPayment', dossier: 1, payment, bookedOn, amountCents },
      { person: 'fien', role: 'finance', holds: new Set() },
      on,
    );
  const story = given(
    requested(1, '2025-02-03'),
    cents('a', '2025-02-04', 100_000, '2025-02-04'),
    cents('b', '2025-02-07', 100_000, '2025-02-07'),
    cents('c', '2025-02-05', 100_000, '2025-02-10'),
  );
  assert.equal(standing(story, '2025-02-09')?.enteredOn, '2025-02-07');
  assert.equal(standing(story, '2025-02-10')?.enteredOn, '2025-02-05');
});

test('A dossier taken over stands in its queue from its own date of entry', () => {
  const story = given(takenOver('2025-02-04', { status: 'waiting-a', enteredOn: '2019-05-02' }));
  assert.deepEqual(kept(story), [['2019-05-02', 'waiting-a', 'a']]);
  assert.equal(standing(story, '2019-05-01'), null);
});

test('Taken over after it left, a dossier stood in main from its entry, at an unknown step, until it left', () => {
  const story = given(
    takenOver('2025-02-04', { status: 'withdrawn', enteredOn: '2019-05-02', closedOn: '2020-06-30' }),
  );
  assert.deepEqual(kept(story), [
    ['2019-05-02', null, 'main'],
    ['2020-06-30', 'withdrawn', null],
  ]);
  assert.equal(standing(story, '2020-06-29')?.grantedKva, null);
});

test('Taken over as commissioned it left on the day it was commissioned, also when the list kept no other date', () => {
  const story = given(
    takenOver('2025-02-04', {
      status: 'commissioned',
      enteredOn: '2015-01-05',
      commissionedOn: '2017-01-09',
    }),
  );
  assert.deepEqual(kept(story), [
    ['2015-01-05', null, 'main'],
    ['2017-01-09', 'commissioned', null],
  ]);
});

test('Taken over as left without any date of leaving, it is known to have left from the day it was taken over', () => {
  const story = given(takenOver('2025-02-04', { status: 'struck-off', enteredOn: '2019-05-02' }));
  assert.deepEqual(kept(story), [['2025-02-04', 'struck-off', null]]);
});

test('What happens after the takeover goes on from there, by the days it was recorded', () => {
  const story = given(
    takenOver('2025-02-04', {
      status: 'waiting-a',
      enteredOn: '2019-05-02',
      holder: 'h1',
      project: windAt('P', 5),
    }),
    withdrawn(1, '2025-03-03'),
  );
  assert.deepEqual(kept(story), [
    ['2019-05-02', 'waiting-a', 'a'],
    ['2025-03-03', 'withdrawn', null],
  ]);
});

test('A standing says that the dossier was taken over, for its rank is then final', () => {
  const story = given(
    entered(1, '2025-02-03'),
    takenOver('2025-02-04', { status: 'waiting-a', enteredOn: '2019-05-02', project: windAt('P', 5) }),
  );
  assert.deepEqual(
    [1, 2].map((number) => standing(story, '2025-02-04', number)?.isTakenOver),
    [false, true],
  );
});
