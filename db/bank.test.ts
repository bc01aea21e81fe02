import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { codaOf } from '#lib/payment/write-coda.ts';
import { accessManager, byTwo, finance, producer, said, secondFinance } from '#lib/register/given.ts';
import { requested } from '#lib/register/given-dossier.ts';
import { isRefusal } from '#lib/register/refusal.ts';
import { version1 } from '#lib/rules/version-1.ts';
import { append } from './append.ts';
import { type FileOutcome, importBankFile, previewBankFile, previewBankFiles } from './bank.ts';
import { bankFileOf } from './bank-file.ts';
import { bankBalance, openReversals, settleReversal } from './bank-money.ts';
import { readRefunds } from './bank-refunds.ts';
import { bankMovementNamed, bankMovementsOf, bankStatements } from './bank-statements.ts';
import { unmatchedMoney } from './bank-unmatched.ts';
import type { Book } from './client.ts';
import { founding, givenBook, givenFolder, opening, write, writesAt } from './given.ts';
import { feeCents, givenAsked, paying, readCamt, readCoda, statementsWith } from './given-bank.ts';
import { readRegister } from './read.ts';

const [first, second, third] = statementsWith(
  [paying(1)],
  [paying(2)],
  [paying(3, { reference: null, text: 'facture', bankReference: 'BANK-REFERENCE-3' })],
);
if (first === undefined || second === undefined || third === undefined) throw new Error('three statements');

test('A transfer with the reference of a fee enters its dossier on its booking day', async (t) => {
  const book = await givenAsked(t);
  const outcome = await readCoda(book, first);
  assert.equal(outcome.outcome, 'brought');
  const { dossiers, settledThrough, awaits } = await readRegister(book);
  assert.deepEqual([dossiers.get(1)?.enteredOn, dossiers.get(2)?.enteredOn], ['2026-01-05', null]);
  assert.deepEqual([settledThrough, awaits], ['2026-01-05', null]);
});

test('The preview tells the same and changes nothing', async (t) => {
  const book = await givenAsked(t);
  const before = (await readRegister(book)).entries;
  const file = { name: 'a.cod', bytes: codaOf(first, second) };
  const preview = await previewBankFile(book, file);
  assert.equal((await readRegister(book)).entries, before);
  assert.deepEqual(await importBankFile(book, finance, file), preview);
});

test('The same bytes again do nothing', async (t) => {
  const book = await givenAsked(t);
  await readCoda(book, first);
  const before = (await readRegister(book)).entries;
  assert.equal((await readCoda(book, first)).outcome, 'known');
  assert.equal((await readRegister(book)).entries, before);
});

test('A statement after a gap waits, and counts when the gap is closed', async (t) => {
  const book = await givenAsked(t);
  await readCoda(book, first);
  await readCoda(book, third);
  const held = await readRegister(book);
  assert.deepEqual([held.transfers.size, held.awaits], [0, { year: 2026, number: 2 }]);
  const [account] = await bankStatements(book);
  assert.deepEqual([account?.read.length, account?.held.length], [1, 1]);
  await readCamt(book, second);
  const closed = await readRegister(book);
  assert.deepEqual([closed.transfers.size, closed.awaits], [1, null]);
  assert.equal(closed.settledThrough, '2026-01-06', 'the day before the money that waits');
});

test('Money without a reference waits, with what the bank says of it', async (t) => {
  const book = await givenAsked(t);
  await readCoda(book, first, second, third);
  const [money] = await unmatchedMoney(book);
  assert.equal(money?.movement?.text, 'facture');
  const name = money?.transfer.transfer ?? '';
  assert.match(name, /^[0-9a-f]{32}$/);
  assert.equal((await bankMovementNamed(book, name))?.bankReference, 'BANK-REFERENCE-3');
  const [movement] = await bankMovementsOf(book, first.account, { year: 2026, number: 3 });
  assert.deepEqual(movement?.meaning, { kind: 'unmatched', because: 'no-reference' });
});

test('A reversal takes its payment back; one without a payment waits for finance', async (t) => {
  const book = await givenAsked(t);
  const back = paying(1, { cents: -feeCents, isReversal: true });
  const other = paying(2, { cents: -500, isReversal: true });
  await readCoda(book, ...statementsWith([paying(1)], [back, other]));
  const { dossiers, payments } = await readRegister(book);
  assert.equal(dossiers.get(1)?.payments[0]?.reversedOn === null, false);
  const [open] = await openReversals(book);
  assert.equal(open?.movement.amountCents, -500);
  const settle = (credit: string | null) =>
    settleReversal(book, finance, `k${credit}`, open?.movement.name ?? '', credit);
  const [paid = ''] = payments.keys();
  for (const [credit, code] of [
    [paid, 'payment-reversed'],
    ['none', 'no-such-payment'],
  ] as const)
    assert.partialDeepStrictEqual(await settle(credit), { refused: code });
  assert.deepEqual(await settle(null), []);
  assert.deepEqual(await openReversals(book), []);
  assert.deepEqual(await settle(null), []);
  assert.partialDeepStrictEqual(await settle(paid), { refused: 'reversal-settled' });
});

test('The balance accounts for every cent that came in', async (t) => {
  const book = await givenAsked(t);
  await readCoda(book, first, second, third);
  const balance = await bankBalance(book);
  assert.deepEqual(
    [balance.inCents, balance.feesCents, balance.unmatchedCents],
    [3 * feeCents, 2 * feeCents, feeCents],
  );
  assert.deepEqual((await readRefunds(book)).standings, []);
});

test('The bytes are kept as they came', async (t) => {
  const book = await givenAsked(t);
  const bytes = codaOf(first);
  await importBankFile(book, finance, { name: 'a.cod', bytes });
  assert.deepEqual((await bankFileOf(book, 1))?.bytes, Buffer.from(bytes));
});

const unchanged = async (t: TestContext, read: (book: Book) => Promise<FileOutcome>, code: string) => {
  const book = await givenAsked(t);
  await readCoda(book, first);
  const before = [(await readRegister(book)).entries, await bankStatements(book)];
  const outcome = await read(book);
  assert.ok(outcome.outcome === 'refused');
  const [refusal] = [...outcome.refusals, ...outcome.faults];
  assert.equal(refusal?.code, code);
  assert.deepEqual([(await readRegister(book)).entries, await bankStatements(book)], before);
};

test('A file that contradicts what was read, or does not carry on its balance, changes nothing', async (t) => {
  const other = { ...first, openingCents: 1 };
  await unchanged(t, (book) => readCamt(book, other), 'opening-balance-differs');
  await unchanged(t, (book) => readCoda(book, { ...second, openingCents: 1 }), 'opens-otherwise');
});

test('A file of which one statement is wrong changes nothing, also of the others', async (t) => {
  const foreign = { ...third, account: 'BE71096123456769' };
  await unchanged(t, (book) => readCoda(book, second, foreign), 'other-account');
  const broken = codaOf(second).subarray(0, 2 * 130);
  await unchanged(
    t,
    (book) => importBankFile(book, finance, { name: 'x', bytes: broken }),
    'file-breaks-off',
  );
});

test('The same statement in another format counts nothing twice; what only the other one has is counted and told', async (t) => {
  const book = await givenAsked(t);
  await readCoda(book, first);
  const pair = [
    paying(2, { bankReference: 'N1' }),
    paying(2, { cents: -feeCents, bankReference: 'N2', isReversal: true }),
  ];
  const fuller = { ...first, movements: [...first.movements, ...pair] };
  const outcome = await readCamt(book, fuller);
  assert.ok(outcome.outcome === 'brought');
  assert.deepEqual(
    outcome.statements.map(({ difference, onlyHere }) => [difference, onlyHere]),
    [['more', 2]],
  );
  const { payments } = await readRegister(book);
  assert.equal(payments.size, 2);
  const [account] = await bankStatements(book);
  assert.deepEqual(
    account?.read[0]?.deliveries.map(({ format, onlyHere }) => [format, onlyHere]),
    [
      ['CODA', 0],
      ['camt.053', 2],
    ],
  );
});

const half = Math.floor(feeCents / 2);
const parts = [
  paying(1, { cents: half, bankReference: 'P1' }),
  paying(2, { cents: feeCents, bankReference: 'P2' }),
];
const total = paying(1, { cents: half + feeCents, reference: null, bankReference: 'T' });

for (const [order, files] of [
  ['first', [readCoda, readCamt]],
  ['last', [readCamt, readCoda]],
] as const)
  test(`A total in one file and its parts in the other, read ${order}, are counted once, by the parts`, async (t) => {
    const book = await givenAsked(t);
    const [inTotal, inParts] = [statementsWith([total]), statementsWith(parts)].map(([one]) => one);
    if (inTotal === undefined || inParts === undefined) throw new Error('two statements');
    for (const read of files) await read(book, read === readCoda ? inTotal : inParts);
    const { inCents, creditCents, feesCents, unmatchedCents, unrelatedCents } = await bankBalance(book);
    assert.deepEqual([inCents, feesCents, creditCents], [half + feeCents, feeCents, half]);
    assert.deepEqual([unmatchedCents, unrelatedCents], [0, 0]);
  });

test('A total that two persons have matched stays, and its parts are told but not counted', async (t) => {
  const book = await givenAsked(t);
  const [inTotal, inParts] = [statementsWith([total]), statementsWith(parts)].map(([one]) => one);
  if (inTotal === undefined || inParts === undefined) throw new Error('two statements');
  await readCoda(book, inTotal);
  const [transfer = ''] = (await readRegister(book)).transfers.keys();
  const command = { type: 'MatchTransfer', transfer, dossier: 1 } as const;
  await write(book, byTwo(command, 1, finance, secondFinance, '2030-01-02'));
  const outcome = await readCamt(book, inParts);
  assert.ok(outcome.outcome === 'brought' && outcome.statements[0]?.difference === 'coarser');
  assert.equal((await bankBalance(book)).inCents, half + feeCents);
});

test('Later rules may name another account: both are read, and no day is settled before it is on both', async (t) => {
  const book = await givenAsked(t);
  await readCoda(book, first);
  const payTo = { ...version1.payTo, iban: 'BE71096123456769', firstStatement: { year: 2026, number: 7 } };
  const rules = { ...version1, version: 2, inForceFrom: '2030-01-02', payTo } as const;
  const [manager, other] = [accessManager, { ...accessManager, person: 'marc' }];
  await write(book, byTwo({ type: 'PublishRules', rules }, 1, manager, other, '2030-01-02'));
  await readCoda(book, second);
  assert.equal((await readRegister(book)).settledThrough, '2026-01-06');
  await readCamt(book, { ...third, account: payTo.iban, number: 7, movements: [] });
  assert.deepEqual(
    (await bankStatements(book)).map(({ account, read }) => [account, read.length]),
    [
      [first.account, 2],
      [payTo.iban, 1],
    ],
  );
  assert.equal((await readRegister(book)).settledThrough, '2026-01-06');
});

test('F10: money for a dossier that was withdrawn revives nothing, and goes to the refunds', async (t) => {
  const book = await givenAsked(t);
  await write(book, [said({ type: 'Withdraw', dossier: 1 }, producer, '2026-01-03')]);
  await readCoda(book, first);
  const dossier = (await readRegister(book)).dossiers.get(1);
  assert.deepEqual([dossier?.status, dossier?.enteredOn], ['withdrawn', null]);
  assert.equal((await bankBalance(book)).refundableCents, feeCents);
});

test('Money that waits and is taken back by the bank is set aside, and no longer counts as come in', async (t) => {
  const book = await givenAsked(t);
  const nobodys = paying(1, { reference: null });
  await readCoda(book, ...statementsWith([nobodys], [{ ...nobodys, cents: -feeCents, isReversal: true }]));
  assert.deepEqual(
    [...(await readRegister(book)).transfers.values()].map(({ state }) => state),
    ['gone'],
  );
  const { inCents, unmatchedCents, unrelatedCents } = await bankBalance(book);
  assert.deepEqual([inCents, unmatchedCents, unrelatedCents], [0, 0, 0]);
});

test('F8: the log tells nothing of the bank: no account, no reference, no name, no amount', async (t) => {
  const book = await givenAsked(t);
  await readCoda(book, first, second, third);
  const texts = book.reading.entriesFrom(0, 999).map(({ text }) => text);
  const log = texts.filter((text) => !text.includes('RulesPublished')).join();
  for (const secret of [
    'BE68539007547034',
    'BE71096123456769',
    'Moulin',
    'BANK-REFERENCE-3',
    'facture',
    String(feeCents),
  ])
    assert.ok(!log.includes(secret), secret);
});

test('The names of transfers are of this book alone: another one gives the same money other names', async (t) => {
  const names = async (book: Book) => [...(await readRegister(book)).payments.keys()];
  const [one, other] = [await givenAsked(t), await givenAsked(t)];
  await readCoda(one, first);
  await readCoda(other, first);
  assert.notDeepEqual(await names(one), await names(other));
});

test('A finance clock behind the log writes nothing of a file', async (t) => {
  const clock = { now: writesAt };
  const book = await givenBook(t, givenFolder(t), () => clock.now);
  await write(book, [...founding, ...requested(1, '2026-01-02')]);
  await append(book, opening('late'));
  clock.now = writesAt - 60_000;
  const outcome = await readCoda(book, first);
  assert.ok(outcome.outcome === 'not-allowed' && outcome.refusal.refused === 'clock-behind-log');
  assert.equal(await bankFileOf(book, 1), null);
});

test('The preview of several files tells what they do together, and undoes it', async (t) => {
  const book = await givenAsked(t);
  const files = [first, second].map((one, at) => ({ name: `${at}.cod`, bytes: codaOf(one) }));
  const outcomes = await previewBankFiles(book, finance, files);
  assert.deepEqual(
    outcomes.map((one) => (one.outcome === 'brought' ? [one.counted.length, one.missing] : one.outcome)),
    [
      [1, []],
      [1, []],
    ],
  );
  assert.equal((await readRegister(book)).payments.size, 0);
  assert.ok(!isRefusal(await append(book, opening('k'))), 'and the book goes on');
});
