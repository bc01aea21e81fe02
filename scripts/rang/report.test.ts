import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RowOutcome } from './import-plan.ts';
import { countsOf, reportFileText, reportText } from './report.ts';

const outcomes: readonly RowOutcome[] = [
  { line: 2, reference: 'A:1', outcome: 'accepted', code: '', reason: '' },
  { line: 3, reference: 'A:1', outcome: 'repeat', code: 'repeated', reason: 'line 2 has the same reference' },
  { line: 4, reference: '=SUM(A1)', outcome: 'refused', code: 'no-power', reason: 'mw is "0", no power' },
  { line: 9, reference: '', outcome: 'refused', code: 'no-power', reason: 'mw is empty' },
];

test('The three outcomes add up to the rows, and the reasons are counted', () => {
  const counts = countsOf(outcomes);
  assert.deepEqual(counts, {
    rows: 4,
    accepted: 1,
    repeat: 1,
    refused: 2,
    reasons: { repeated: 1, 'no-power': 2 },
  });
  assert.equal(counts.accepted + counts.repeat + counts.refused, counts.rows);
});

test('A report shows the first refusals with their line and tells how many more there are', () => {
  const text = reportText(countsOf(outcomes), outcomes, 1);
  assert.match(text, /^4 rows: 1 accepted, 1 repeat, 2 refused\.$/m);
  assert.match(text, /^line 4 +=SUM\(A1\) +mw is "0", no power$/m);
  assert.doesNotMatch(text, /line 9/);
  assert.match(text, /and 1 more/);
});

test('The CSV report holds every row and no formula', () => {
  const lines = reportFileText('r.csv', outcomes).split('\r\n');
  assert.equal(lines.length, 6);
  assert.equal(lines[3], `4,'=SUM(A1),refused,no-power,"mw is ""0"", no power"`);
});

test('The JSON report holds every row', () => {
  assert.deepEqual(JSON.parse(reportFileText('r.JSON', outcomes)), outcomes);
});

test('A report under another ending is refused before anything is done', () => {
  assert.throws(() => reportFileText('r.pdf', outcomes), /must end in \.csv or \.json/);
});
