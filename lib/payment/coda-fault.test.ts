import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCoda } from './coda.ts';
import { faultsIn, payment, statement, withColumns } from './given.ts';
import { codaBytes, codaLinesOf } from './write-coda.ts';

const lines = codaLinesOf(statement());
const faults = (changed: readonly string[]) => faultsIn(readCoda(codaBytes(changed)));
const [HEADER, OPENING, FIRST, SECOND, THIRD, CLOSING, TRAILER] = [0, 1, 2, 3, 4, 5, 6];

test('A line of 127, 129 or no characters is refused with its number', () => {
  const line = lines[FIRST] ?? '';
  for (const wrong of [line.slice(1), `${line} `, ''])
    assert.deepEqual(faults(lines.with(FIRST, wrong)), ['line-length at line 3']);
});

test('Every line of a wrong length is named', () => {
  assert.deepEqual(faults(lines.map((line) => line.slice(1))).length, lines.length);
});

test('An empty line at the end is refused', () => {
  assert.deepEqual(faults([...lines, '']), ['line-length at line 8']);
});

test('Letters in two bytes, as a text editor may save them, are refused', () => {
  assert.deepEqual(
    faults(withColumns(lines, THIRD, 48, '\u00c3\u00a9t\u00c3').with(FIRST, `${lines[FIRST]}\u00a9`)),
    ['line-length at line 3'],
  );
});

for (const character of ['\u0000', '\t', '\u001a', '\u007f', '\u0081', '\r'])
  test(`The character ${character.charCodeAt(0)} is refused with its column`, () => {
    assert.deepEqual(faults(withColumns(lines, THIRD, 50, character)), ['character at line 5, column 50']);
  });

test('A byte order mark is refused', () => {
  const marked = Uint8Array.from([0xef, 0xbb, 0xbf, ...codaBytes(lines)]);
  assert.deepEqual(faultsIn(readCoda(marked)), ['byte-order-mark at line 1']);
});

// Each with the line and columns that are changed, and what they are changed to.
const wrongFields = [
  [HEADER, 128, '1', 'coda-version at line 1, column 128', 'version 1'],
  [HEADER, 128, ' ', 'coda-version at line 1, column 128', 'no version'],
  [HEADER, 6, '310226', 'not-a-day at line 1, columns 6-11', 'created on 31 February'],
  [HEADER, 15, '06', 'not-a-code at line 1, columns 15-16', 'another application code'],
  [HEADER, 17, 'X', 'not-a-code at line 1, column 17', 'another mark than D'],
  [HEADER, 84, '00001', 'separate-application at line 1, columns 84-88', 'details of another statement'],
  [HEADER, 84, '    0', 'not-digits at line 1, columns 84-88', 'a shifted header'],
  [OPENING, 2, '4', 'not-a-code at line 2, column 2', 'another account structure'],
  [OPENING, 6, ' '.repeat(34), 'missing-element at line 2, columns 6-42', 'no account'],
  [OPENING, 40, '   ', 'not-a-code at line 2, columns 6-42', 'no currency'],
  [OPENING, 43, '2', 'not-a-code at line 2, column 43', 'a sign that is none'],
  [OPENING, 44, 'A', 'not-digits at line 2, columns 44-58', 'a letter in the balance'],
  [OPENING, 44, ' ', 'not-digits at line 2, columns 44-58', 'a blank in the balance'],
  [OPENING, 59, '000000', 'not-a-day at line 2, columns 59-64', 'no day of the balance'],
  [OPENING, 126, '1 8', 'not-digits at line 2, columns 126-128', 'a statement number that is none'],
  [FIRST, 3, '000A', 'not-digits at line 3, columns 3-6', 'a sequence number that is none'],
  [FIRST, 7, '000A', 'not-digits at line 3, columns 7-10', 'a detail number that is none'],
  [FIRST, 32, '-', 'not-a-code at line 3, column 32', 'a movement sign that is none'],
  [FIRST, 33, '1.2', 'not-digits at line 3, columns 33-47', 'a point in the amount'],
  [FIRST, 48, '300226', 'not-a-day at line 3, columns 48-53', 'a value date that is no day'],
  [FIRST, 54, 'X', 'not-digits at line 3, columns 54-61', 'a transaction code that is none'],
  [FIRST, 62, '2', 'not-a-code at line 3, column 62', 'another communication type'],
  [FIRST, 63, 'ABC', 'not-digits at line 3, columns 63-65', 'a structured communication of no type'],
  [FIRST, 116, '320126', 'not-a-day at line 3, columns 116-121', 'an entry date that is no day'],
  [FIRST, 126, 'X', 'not-a-code at line 3, column 126', 'another next code'],
  [FIRST, 128, 'X', 'not-a-code at line 3, column 128', 'another link code'],
  [CLOSING, 42, '9', 'not-a-code at line 6, column 42', 'a sign of the closing balance that is none'],
  [CLOSING, 43, 'X', 'not-digits at line 6, columns 43-57', 'a letter in the closing balance'],
  [CLOSING, 58, '000026', 'not-a-day at line 6, columns 58-63', 'no day of the closing balance'],
  [TRAILER, 17, 'X', 'not-digits at line 7, columns 17-22', 'a number of records that is none'],
  [TRAILER, 128, '3', 'not-a-code at line 7, column 128', 'another multiple file code'],
] as const;

for (const [at, from, text, fault, what] of wrongFields)
  test(`A file is refused with the place: ${what}`, () => {
    assert.deepEqual(faults(withColumns(lines, at, from, text)), [fault]);
  });

// Well made each, but not in agreement with the rest of the file.
const disagreements = [
  [TRAILER, 17, '000006', 'record-count at line 7, columns 17-22', 'one record too many announced'],
  [TRAILER, 23, '000000000000010', 'total-debit at line 7, columns 23-37', 'debits that are not there'],
  [TRAILER, 38, '000000000121010', 'total-credit at line 7, columns 38-52', 'credits of another sum'],
  [
    CLOSING,
    43,
    '000000010121010',
    'balance-broken at line 6, columns 42-57',
    'a closing balance a cent too high',
  ],
  [CLOSING, 42, '1', 'balance-broken at line 6, columns 42-57', 'a closing balance of the other sign'],
  [CLOSING, 5, 'BE71096123456769', 'account-differs at line 6, columns 5-41', 'a closing of another account'],
  [CLOSING, 39, 'USD', 'account-differs at line 6, columns 5-41', 'a closing in another currency'],
  [
    CLOSING,
    58,
    '010326',
    'booked-after-closing at line 3, columns 116-121',
    'money booked after the closing',
  ],
  [CLOSING, 128, '1', 'link-code at line 6, column 128', 'a free communication that is not there'],
  [FIRST, 3, '0002', 'sequence-number at line 3, columns 3-6', 'a first movement numbered 2'],
  [FIRST, 126, '0', 'next-code at line 3, column 126', 'a record not announced'],
  [SECOND, 7, '0001', 'sequence-number at line 4, columns 7-10', 'a part of another detail'],
  [THIRD, 3, '0002', 'sequence-number at line 5, columns 3-6', 'a part of another movement'],
  [THIRD, 126, '1', 'next-code at line 5, column 126', 'a record announced that is not there'],
  [THIRD, 128, '1', 'link-code at line 5, column 128', 'information announced that is not there'],
] as const;

for (const [at, from, text, fault, what] of disagreements)
  test(`A file that does not agree with itself is refused with the place: ${what}`, () => {
    assert.ok(faults(withColumns(lines, at, from, text)).includes(fault));
  });

test('A changed amount shows in the totals and in the balance', () => {
  assert.deepEqual(faults(withColumns(lines, FIRST, 33, '000000000121010')), [
    'total-credit at line 7, columns 38-52',
    'balance-broken at line 6, columns 42-57',
  ]);
});

const missing = [
  [HEADER, 'record-order at line 1, columns 1-2', 'the header'],
  [OPENING, 'record-order at line 2, columns 1-2', 'the opening balance'],
  [FIRST, 'record-order at line 3, columns 1-2', 'the first record of a movement'],
  [CLOSING, 'record-order at line 6, columns 1-2', 'the closing balance'],
  [TRAILER, 'file-breaks-off at line 6', 'the trailer'],
] as const;

for (const [at, fault, what] of missing)
  test(`A file without ${what} is refused with the place`, () => {
    assert.deepEqual(faults(lines.toSpliced(at, 1)), [fault]);
  });

for (const at of [SECOND, THIRD])
  test(`A file that has lost line ${at + 1} is refused`, () => {
    assert.ok(faults(lines.toSpliced(at, 1)).includes('record-count at line 6, columns 17-22'));
  });

test('Cut off after any line, a file is refused', () => {
  for (let length = 1; length < lines.length; length += 1)
    assert.deepEqual(faults(lines.slice(0, length)), [`file-breaks-off at line ${length}`]);
});

test('Any two neighbouring lines swapped, a file is refused', () => {
  for (let at = 0; at < lines.length - 1; at += 1) {
    const swapped = lines.with(at, lines[at + 1] ?? '').with(at + 1, lines[at] ?? '');
    assert.notDeepEqual(faults(swapped), []);
  }
});

test('Any line twice, a file is refused', () => {
  for (const [at, line] of lines.entries()) assert.notDeepEqual(faults(lines.toSpliced(at, 0, line)), []);
});

for (const start of ['5', '20', '24', '34', 'A', ' '])
  test(`A line that starts with "${start}" is none of CODA`, () => {
    assert.deepEqual(faults(withColumns(lines, FIRST, 1, start)), ['record-order at line 3, columns 1-2']);
  });

test('A movement that is left out is missed by its number', () => {
  const three = codaLinesOf(statement({ movements: [payment(), payment(), payment()] }));
  assert.ok(faults(three.toSpliced(5, 3)).includes('sequence-number at line 6, columns 3-6'));
});

test('A file of another kind gives a hundred faults at most', () => {
  assert.equal(faults(Array.from({ length: 5000 }, () => 'no CODA')).length, 100);
});
