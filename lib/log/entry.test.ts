import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { RegisterEvent } from '#lib/register/event.ts';
import { type Entry, entryText, parseEntry, parseEvent, parseStored } from './entry.ts';

const paid: RegisterEvent = {
  type: 'PaymentRegistered',
  dossier: 12,
  payment: 'bank-1',
  bookedOn: '2026-03-02',
  covers: 'orientation',
  coveredOn: '2026-03-02',
  confidential: { amountCents: 181_500 },
};

const givenEntry = (event: RegisterEvent = paid): Entry => ({
  index: 41,
  act: 41,
  at: 1_772_449_200_000,
  by: 'finance',
  rules: 1,
  commitments: { actor: 'a'.repeat(43), event: 'e'.repeat(43) },
  event,
});

const written = entryText(givenEntry());

test('An entry is written canonically, and says nothing of what is confidential', () => {
  assert.equal(
    written,
    `{"act":41,"at":1772449200000,"by":"finance","commitments":{"actor":"${'a'.repeat(43)}","event":"${'e'.repeat(43)}"},` +
      '"event":{"bookedOn":"2026-03-02","coveredOn":"2026-03-02","covers":"orientation","dossier":12,' +
      '"payment":"bank-1","type":"PaymentRegistered"},"index":41,"rules":1}',
  );
  assert.ok(!written.includes('181500'));
});

test('What was written is read back as it was, without what is confidential', () => {
  const { confidential: _kept, ...open } = paid;
  assert.deepEqual(parseEntry(written), givenEntry(open));
});

test('An event read back with its confidential part is the one that happened', () => {
  assert.deepEqual(parseStored(written, '{"amountCents":181500}'), { event: paid, at: 1_772_449_200_000 });
});

test('Whatever stands in a reason, the event is found in the text of its entry', () => {
  const bits = ['"event":{', ',"index":', '"at":', '}', '\\', '"', ',', 'é'] as const;
  const reason = fc.array(fc.constantFrom(...bits), { minLength: 1 }).map((all) => `x${all.join('')}`);
  fc.assert(
    fc.property(reason, (text) => {
      const event = { type: 'CapacityChanged', node: 'T1', hostingCapacityKva: 0, reason: text } as const;
      assert.deepEqual(parseStored(entryText(givenEntry(event)), null).event, event);
    }),
  );
});

test('An event whose confidential part was erased is read without it', () => {
  assert.ok(!('confidential' in parseStored(written, null).event));
});

const refused: Readonly<Record<string, string>> = {
  'no JSON': written.slice(0, -1),
  'an unknown event': written.replace('PaymentRegistered', 'PaymentInvented'),
  'a name that every object has': written.replace('PaymentRegistered', 'constructor'),
  'a field of another type': written.replace('"dossier":12', '"dossier":"12"'),
  'a day that does not exist': written.replace('2026-03-02', '2026-02-30'),
  'a field too many': written.replace('"index":41', '"index":41,"more":1'),
  'a commitment of the wrong length': written.replace('a'.repeat(43), 'a'.repeat(42)),
  'an unknown role': written.replace('"finance"', '"king"'),
};

for (const [what, text] of Object.entries(refused))
  test(`A text with ${what} is no entry`, () => assert.equal(parseEntry(text), 'no-entry'));

test('The same entry written in another order, or with a space, is not canonical', () => {
  const { act, ...rest } = JSON.parse(written);
  assert.equal(parseEntry(JSON.stringify({ ...rest, act })), 'not-canonical');
  assert.equal(parseEntry(written.replace(':41', ': 41')), 'not-canonical');
});

test('An entry that shows what is confidential is not canonical', () => {
  const shown = written.replace('"covers"', '"confidential":{"amountCents":1},"covers"');
  assert.equal(parseEntry(shown), 'not-canonical');
});

test('What is no object, or has no type, is no event', () => {
  for (const json of [null, 'PaymentRegistered', [], {}, { type: 1 }, { ...paid, type: undefined }])
    assert.equal(parseEvent(json), null);
});

test('A log that holds what is no event throws: it is never guessed at', () => {
  assert.throws(() => parseStored(written.replace('PaymentRegistered', 'Other'), null), /no event/);
});
