import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Chapter } from '#db/story.ts';
import { storyLines } from './story-lines.ts';

const chapter = (index: number, isReminder: boolean): Chapter => ({
  index,
  act: index,
  at: index,
  by: 'clock',
  rules: 1,
  person: 'clock',
  event: isReminder
    ? { type: 'ReminderIssued', dossier: 1, limit: 'commissioning', on: '2026-01-05', nextOn: null }
    : { type: 'InformationAsked', dossier: 1, on: '2026-01-05' },
  record: {},
});

const told = (...reminders: readonly boolean[]) =>
  storyLines(reminders.map((isReminder, index) => chapter(index, isReminder))).map((line) => [
    line.chapter.index,
    line.reminders,
  ]);

test('A story is read from its latest line', () => {
  assert.deepEqual(told(false, false), [
    [1, 0],
    [0, 0],
  ]);
  assert.deepEqual(told(), []);
});

test('Reminders that follow each other are one line, at the latest of them; others stay apart', () => {
  assert.deepEqual(told(true, false, true, true), [
    [3, 2],
    [1, 0],
    [0, 1],
  ]);
});
