import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dateFormats, dayIn } from './date-format.ts';

test('Each format reads the same day', () => {
  const written = [
    '2024-02-09',
    '2024/02/09',
    '20240209',
    '09/02/2024',
    '09-02-2024',
    '09.02.2024',
    '02/09/2024',
    '02-09-2024',
  ];
  for (const [at, format] of dateFormats.entries())
    assert.equal(dayIn(written[at] ?? '', [format]), '2024-02-09', format);
});

test('Day and month may be written with one digit', () => {
  assert.equal(dayIn('9/2/2024', ['DD/MM/YYYY']), '2024-02-09');
});

test('A day that is not in the calendar is no date, nor is a serial number of a spreadsheet', () => {
  for (const cell of [
    '2023-02-29',
    '2024-13-01',
    '35223',
    '',
    '2024-02-09T00:00',
    '0000-00-00',
    '1.5',
    'NaN',
  ])
    assert.equal(dayIn(cell, dateFormats), null, cell);
});

test('The first format that gives a day decides between day and month', () => {
  assert.equal(dayIn('03/04/2024', ['DD/MM/YYYY', 'MM/DD/YYYY']), '2024-04-03');
  assert.equal(dayIn('03/25/2024', ['DD/MM/YYYY', 'MM/DD/YYYY']), '2024-03-25');
});
