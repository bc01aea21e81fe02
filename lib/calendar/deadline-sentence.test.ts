import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Day } from './day.ts';
import type { Length, Party, Reckoning } from './deadline.ts';
import { deadlineSentence } from './deadline-sentence.ts';

const eve: Reckoning = { monthsCount: 'eve', rollOver: true };
const sameDay: Reckoning = { monthsCount: 'sameDay', rollOver: true };
const withoutRollOver: Reckoning = { monthsCount: 'eve', rollOver: false };

type Row = readonly [from: Day, length: Length, party: Party, reckoning: Reckoning, sentence: string];

const rows: readonly Row[] = [
  [
    '2026-02-28',
    { months: 1 },
    'producer',
    eve,
    '28 February 2026 + 1 month, eve of the same day number: 31 March 2026 (Tuesday), a working day.',
  ],
  [
    '2026-02-28',
    { months: 1 },
    'producer',
    sameDay,
    "28 February 2026 + 1 month, same day number: 28 March 2026 (Saturday), no working day; the producer's last day moves to 30 March 2026 (Monday), a working day.",
  ],
  [
    '2026-04-01',
    { months: 1 },
    'producer',
    eve,
    "1 April 2026 + 1 month, eve of the same day number: 1 May 2026 (Friday), a legal holiday; the producer's last day moves to 4 May 2026 (Monday), a working day.",
  ],
  [
    '2026-01-15',
    { months: 13 },
    'producer',
    withoutRollOver,
    '15 January 2026 + 13 months, eve of the same day number: 15 February 2027 (Monday), a working day.',
  ],
  [
    '2026-01-15',
    { months: 1 },
    'producer',
    withoutRollOver,
    '15 January 2026 + 1 month, eve of the same day number: 15 February 2026 (Sunday), no working day.',
  ],
  [
    '2026-01-15',
    { months: 1 },
    'operator',
    eve,
    "15 January 2026 + 1 month, eve of the same day number: 15 February 2026 (Sunday), no working day; the operator's last day does not move.",
  ],
  [
    '2026-07-21',
    { months: 12 },
    'operator',
    eve,
    "21 July 2026 + 12 months, eve of the same day number: 21 July 2027 (Wednesday), a legal holiday; the operator's last day does not move.",
  ],
  [
    '2026-03-15',
    { days: 14 },
    'producer',
    eve,
    "15 March 2026 + 14 days: 29 March 2026 (Sunday), no working day; the producer's last day moves to 30 March 2026 (Monday), a working day.",
  ],
  [
    '2026-07-20',
    { workingDays: 1 },
    'operator',
    eve,
    '20 July 2026 + 1 working day: 22 July 2026 (Wednesday), a working day.',
  ],
  [
    '2026-12-24',
    { workingDays: 10 },
    'producer',
    eve,
    '24 December 2026 + 10 working days: 11 January 2027 (Monday), a working day.',
  ],
  [
    '2026-11-30',
    { days: 1 },
    'operator',
    sameDay,
    '30 November 2026 + 1 day: 1 December 2026 (Tuesday), a working day.',
  ],
];

for (const [from, length, party, reckoning, sentence] of rows)
  test(`for the ${party}: ${sentence}`, () => {
    assert.equal(deadlineSentence(from, length, party, reckoning), sentence);
  });

test('every month and every weekday has its name', () => {
  const sentences = Array.from({ length: 12 }, (_, at) =>
    deadlineSentence('2026-01-01', { months: at }, 'operator', eve),
  ).join(' ');
  const names = 'January February March April May June July August September October November December';
  const weekdays = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday';
  for (const name of `${names} ${weekdays}`.split(' ')) assert.match(sentences, new RegExp(`\\b${name}\\b`));
  assert.doesNotMatch(sentences, /undefined/);
});
