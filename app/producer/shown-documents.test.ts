import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import type { Filed } from '#db/document.ts';
import type { Chapter } from '#db/story.ts';
import type { RegisterEvent } from '#lib/register/event.ts';
import { given, noonOf, producer, said } from '#lib/register/given.ts';
import { dossierAt, entered, report } from '#lib/register/given-dossier.ts';
import { lettersOf } from './letters.ts';
import { shownDocuments } from './shown-documents.ts';

const filed = (id: string, person: string): Filed => ({
  id,
  dossier: 1,
  at: noonOf('2025-02-10'),
  person,
  name: `${id}.pdf`,
  type: 'application/pdf',
  bytes: 10,
  digest: createHash('sha256').update(id).digest(),
  key: new Uint8Array(32),
});

const digestOf = (id: string): string => createHash('sha256').update(id).digest('hex');

const sent: RegisterEvent = {
  type: 'OrientationReported',
  dossier: 1,
  outcome: 'available',
  grantedKva: 1_000,
  sentOn: '2025-02-10',
  channel: 'electronic',
  exception: null,
  justification: null,
  passedOver: [],
  starts: [],
};

const chapter = (event: RegisterEvent, record: Chapter['record']): Chapter => ({
  index: 7,
  act: 7,
  at: noonOf('2025-02-10'),
  by: 'expert',
  rules: 1,
  person: 'emma',
  event,
  record,
});

const story = [chapter(sent, { cost: 'about 80 000 €', 'document.report': digestOf('report') })];
const documents = [filed('own', 'anna'), filed('report', 'emma'), filed('notes', 'emma')];

const unopened = given(entered(1, '2025-02-03'), report(1, 'available', '2025-02-10'));
const opened = given(
  entered(1, '2025-02-03'),
  report(1, 'available', '2025-02-10'),
  said({ type: 'RecordReceipt', dossier: 1, receivedOn: '2025-02-11' }, producer, '2025-02-11'),
);

const namesFor = (dossier: ReturnType<typeof unopened.dossier>): readonly string[] =>
  shownDocuments(documents, story, dossier, 'anna').map((one) => one.filed.id);

test('Setting receipt: a report that was not opened is neither shown nor handed out', () => {
  assert.deepEqual(namesFor(unopened.dossier(1)), ['own']);
  assert.deepEqual(lettersOf(story, unopened.dossier(1), []), []);
});

test('Once it was opened, its producer has the report, and what was its own', () => {
  assert.deepEqual(namesFor(opened.dossier(1)), ['own', 'report']);
});

test('What staff filed and no act has given to the dossier is never shown', () => {
  assert.ok(!namesFor(opened.dossier(1)).includes('notes'));
});

test('A document is named by the field in which it was given', () => {
  const [, given] = shownDocuments(documents, story, opened.dossier(1), 'anna');
  assert.deepEqual([given?.field, given?.isOwn], ['report', false]);
});

test('The letter brings its words and its documents', () => {
  const shown = shownDocuments(documents, story, opened.dossier(1), 'anna');
  const [letter] = lettersOf(story, opened.dossier(1), shown);
  assert.deepEqual([letter?.kind, letter?.words], ['report', [['cost', 'about 80 000 €']]]);
  assert.deepEqual(
    letter?.documents.map((one) => one.filed.id),
    ['report'],
  );
});

test('Old letters without words or documents are left to the history', () => {
  const empty = [chapter(sent, {})];
  assert.equal(lettersOf(empty, opened.dossier(1), []).length, 1);
  assert.equal(lettersOf(empty, given(dossierAt('accepted')).dossier(1), []).length, 0);
});
