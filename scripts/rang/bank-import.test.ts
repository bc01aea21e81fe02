import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { closeBook, openBook } from '#db/client.ts';
import { readSettings } from '#db/env.ts';
import { readRegister } from '#db/read.ts';
import { brusselsDay } from '#lib/calendar/zone.ts';
import { feeReference } from '#lib/payment/fee-reference.ts';
import { payment, statement } from '#lib/payment/given.ts';
import { camtOf } from '#lib/payment/write-camt.ts';
import { codaOf } from '#lib/payment/write-coda.ts';
import { turnText } from './bank-statements.ts';
import { givenFile, givenFounded, givenScript } from './given.ts';
import { called } from './run.ts';

const wind = { node: 'F', technology: 'wind', permanentKva: 900, flexibleKva: 0 };

/** A register in which dossier 1 asked for its fee; days of the statements lie in its past. */
const givenAsked = async (t: TestContext): Promise<string> => {
  const data = await givenFounded(t);
  const acts = [
    { type: 'OpenDossier', holder: 'anna' },
    { type: 'SubmitRequest', dossier: 1, study: 'orientation', project: wind },
  ];
  const { exit } = await called(data, ['act', givenScript(t, acts), '--as', 'producer:anna']);
  assert.equal(exit, 0);
  return data;
};

const onDay = { bookedOn: '2026-01-05', openingOn: '2026-01-02', closingOn: '2026-01-05' } as const;
const paid = payment({
  cents: 200_000,
  bookedOn: onDay.bookedOn,
  reference: feeReference({ dossier: 1, study: 'orientation' }),
});
const first = statement({ number: 1, ...onDay, movements: [paid] });
const second = statement({ number: 2, ...onDay, openingCents: 1_200_000, movements: [] });
const third = statement({ number: 3, ...onDay, openingCents: 1_200_000, movements: [] });

test('Without --commit the import tells what it would do, and writes nothing', async (t) => {
  const data = await givenAsked(t);
  const file = givenFile(t, codaOf(first), 'first.cod');
  const { exit, out } = await called(data, ['bank', 'import', file]);
  assert.equal(exit, 0);
  assert.match(out, /first\.cod: CODA, 1 statement\.$/m);
  assert.match(out, /^ +1 +2,000\.00 +for the fee of a dossier$/m);
  assert.match(out, /^Nothing was written: --commit takes the files in\.$/m);
  assert.match((await called(data, ['bank', 'statements'])).out, /^No statement was taken in yet\.$/m);
});

test('With --commit the fee is registered, its entry counts on the booking day, and ranks become final', async (t) => {
  const data = await givenAsked(t);
  const file = givenFile(t, codaOf(first));
  const { out } = await called(data, ['bank', 'import', file, '--commit', '--by', 'fien', '--json']);
  const { committed, settledThrough, files } = JSON.parse(out);
  assert.deepEqual([committed, settledThrough, files[0].totals.payment.cents], [true, '2026-01-05', 200_000]);
  const queue = JSON.parse((await called(data, ['queue', '--json'])).out);
  assert.match(JSON.stringify(queue), /"enteredOn":"20\d\d-\d\d-\d\d"/);
  const again = await called(data, ['bank', 'import', file, '--commit']);
  assert.match(again.out, /taken in before, by fien on \d{4}-\d\d-\d\d\. Nothing to do\./);
});

test('A missing statement is named, by the import and by the calendar, until it is taken in', async (t) => {
  const data = await givenAsked(t);
  const later = givenFile(t, camtOf(third));
  const { out } = await called(data, ['bank', 'import', givenFile(t, codaOf(first)), later, '--commit']);
  assert.match(
    out,
    /^Statement 2 of 2026 of account BE68 5390 0754 7034 is missing: those after it wait\.$/m,
  );
  assert.match((await called(data, ['bank', 'statements'])).out, /^2026\/3 .* waits$/m);
  await called(data, ['bank', 'import', givenFile(t, codaOf(second)), '--commit']);
  const told = (await called(data, ['bank', 'statements'])).out;
  assert.match(told, /^No number is missing\.$/m);
  assert.equal(told.match(/ read$/gm)?.length, 3);
});

test('A turn of the year is told: the days in doubt, or who settles them and why', () => {
  const turn = { account: 'ours', year: 2026, from: '2026-12-31', to: '2026-12-31', told: null } as const;
  assert.match(turnText(turn), /^Statements may be missing from 2026-12-31 to 2026-12-31/);
  const told = { on: '2027-01-05', reason: 'The bank said so.' } as const;
  assert.match(turnText({ ...turn, told }), /none is missing, said on 2027-01-05: The bank said so\.$/);
});

test('The preview of several files tells what they do together', async (t) => {
  const data = await givenAsked(t);
  const files = [first, second].map((one) => givenFile(t, codaOf(one)));
  const { out } = await called(data, ['bank', 'import', ...files]);
  assert.doesNotMatch(out, /missing/);
  assert.match((await called(data, ['bank', 'statements'])).out, /^No statement was taken in yet\.$/m);
});

test('A file that does not suit the account is refused with a sentence, and ends with 1', async (t) => {
  const data = await givenAsked(t);
  const other = givenFile(t, codaOf(statement({ account: 'BE71096123456769' })));
  const { exit, out } = await called(data, ['bank', 'import', other, '--commit']);
  assert.equal(exit, 1);
  assert.match(out, /BE71 0961 2345 6769 is not the one that fees are paid to \(BE68 5390 0754 7034\)/);
});

test('A file with a fault is refused whole, the others are taken in', async (t) => {
  const data = await givenAsked(t);
  const files = [givenFile(t, 'Date;Amount', 'list.csv'), givenFile(t, codaOf(first))];
  const { exit, out } = await called(data, ['bank', 'import', ...files, '--commit']);
  assert.equal(exit, 1);
  assert.match(out, /list\.csv: refused, nothing of it is used\.\n {2}the file: This is no bank statement/);
  assert.match(out, /for the fee of a dossier/);
});

/** The name in the log of the only payment of a register. */
const paymentIn = async (data: string): Promise<string> => {
  const book = await openBook(readSettings({ RANG_DATA: data }));
  const [payment = ''] = (await readRegister(book)).payments.keys();
  await closeBook(book);
  return payment;
};

/** A payer of this name has paid too much, and two persons have confirmed that the rest goes back. */
const givenRefunded = async (t: TestContext, name: string): Promise<string> => {
  const data = await givenAsked(t);
  const movements = [{ ...paid, name }];
  await called(data, ['bank', 'import', givenFile(t, codaOf({ ...first, movements })), '--commit']);
  const command = { type: 'RefundPayment', dossier: 1, payment: await paymentIn(data) };
  const as = (who: string, act: object) =>
    called(data, ['act', givenScript(t, act), '--as', `finance:${who}`]);
  await as('fien', { type: 'ProposeAct', command });
  assert.equal((await as('felix', { type: 'ConfirmAct', act: 1 })).exit, 0);
  return data;
};

test('There is no refund to pay before two persons have confirmed one', async (t) => {
  const data = await givenAsked(t);
  assert.match((await called(data, ['bank', 'refunds'])).out, /^No refund waits to be paid\.$/m);
});

test('Refunds to pay are told with payer and account, as a table and as CSV that no spreadsheet runs', async (t) => {
  const data = await givenRefunded(t, '=HYPERLINK(1)');
  const { out } = await called(data, ['bank', 'refunds']);
  assert.match(
    out,
    / 1 +=HYPERLINK\(1\) +BE71 0961 2345 6769 +185\.00 +to pay +statement 2026\/1, movement 1$/m,
  );
  assert.match((await called(data, ['bank', 'refunds', '--make', '--by', 'fien'])).out, /^List 1 of /);
  const [header, line] = (await called(data, ['bank', 'refunds', '--list', '1', '--csv'])).out.split('\r\n');
  assert.equal(header, 'date,dossier,payer,iban,amount,communication');
  assert.match(
    line ?? '',
    /^\d{4}-\d\d-\d\d,1,'=HYPERLINK\(1\),BE71096123456769,185\.00,Remboursement 1 dossier 1$/m,
  );
});

/** The statements after the first, one a year, up to that of today: the refund was confirmed today, no earlier debit pays it. */
const statementsUntilPaid = () => {
  const today = brusselsDay(Date.now());
  const thisYear = Number(today.slice(0, 4));
  const back = payment({ cents: -18_500, bookedOn: today, reference: null, bankReference: 'OUT1' });
  return Array.from({ length: thisYear - 2025 }, (_, at) => {
    const year = 2026 + at;
    return statement({
      year,
      number: year === 2026 ? 2 : 1,
      openingOn: onDay.bookedOn,
      closingOn: year === thisYear ? today : `${year}-12-31`,
      openingCents: 1_200_000,
      movements: year === thisYear ? [back] : [],
    });
  });
};

test('A refund seen leaving the account is no longer to be paid', async (t) => {
  const data = await givenRefunded(t, 'Ferme');
  const file = givenFile(t, codaOf(...statementsUntilPaid()));
  const { out } = await called(data, ['bank', 'import', file, '--commit']);
  assert.match(out, /^ +1 +-185\.00 +refunds paid$/m);
  assert.match((await called(data, ['bank', 'refunds'])).out, /^No refund waits to be paid\.$/m);
});

for (const args of [
  ['bank', 'import'],
  ['bank', 'statements', 'x.cod'],
  ['bank', 'refunds', 'x.cod'],
  ['bank', 'check', 'x.cod', '--commit'],
  ['bank', 'statements', '--csv'],
  ['bank', 'refunds', '--csv'],
  ['bank', 'refunds', '--list', 'x'],
  ['bank', 'refunds', '--give-up', '1'],
])
  test(`Wrong usage ends with 2: rang ${args.join(' ')}`, async (t) => {
    const { exit, err } = await called(await givenFounded(t), args);
    assert.equal(exit, 2);
    assert.match(err, /See: npm run -s rang -- bank --help\n$/);
  });
