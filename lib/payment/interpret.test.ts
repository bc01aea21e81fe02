import assert from 'node:assert/strict';
import { test } from 'node:test';
import { given, type Said } from '#lib/register/given.ts';
import { dossierAt, requested } from '#lib/register/given-dossier.ts';
import { feeReference } from './fee-reference.ts';
import type { GivenMovement } from './given.ts';
import { head, kept } from './given-kept.ts';
import { type Earlier, interpret } from './interpret.ts';
import type { ListDue, RefundDue, RefundOut, RefundsBefore } from './refund-journey.ts';
import { referenceOf } from './structured-reference.ts';

type Changes = Partial<GivenMovement>;

const before = (changes: Partial<RefundsBefore>): RefundsBefore => ({
  due: [],
  lists: [],
  out: [],
  dossierOf: () => 1,
  ...changes,
});
const nothing: Earlier = {
  creditsLike: () => [],
  isTakenBack: () => false,
  openReversals: () => [],
  reversalOf: () => null,
  refunds: () => before({}),
};
const asked = requested(1, '2025-02-03');
const reference = feeReference({ dossier: 1, study: 'orientation' });

/** What each movement of some statements means (a, b, c ... in their order), in a register in which a story was told. */
const meanings = (
  lists: readonly (readonly Changes[])[],
  { story = asked, earlier = nothing }: { story?: readonly Said[]; earlier?: Earlier } = {},
) => {
  let at = 0;
  const statements = lists.map((list, index) => ({
    head: head(index + 1),
    movements: list.map((changes) => kept('abcdefgh'.charAt(at++), changes)),
  }));
  const read = interpret(statements, { earlier, register: given(story).register });
  return Object.fromEntries(
    read.flatMap(({ movements }) => movements).map(({ name, meaning }) => [name, meaning]),
  );
};

const meaningOf = (changes: Changes, story: readonly Said[] = asked) => meanings([[changes]], { story }).a;

test('R3: a credit with the reference of a fee that was asked for is money for that dossier, whatever its amount', () => {
  for (const cents of [1, 181_500, 9_999_999])
    assert.deepEqual(meaningOf({ reference, cents }), { kind: 'payment', dossier: 1 });
});

test('A reference typed in the free text counts like one in its field', () => {
  const text = `Frais +++${reference.slice(0, 3)}/${reference.slice(3, 7)}/${reference.slice(7)}+++`;
  assert.deepEqual(meaningOf({ reference: null, text }), { kind: 'payment', dossier: 1 });
});

test('The same reference twice is one reference', () => {
  assert.deepEqual(meaningOf({ reference, text: `encore ${reference}` }), { kind: 'payment', dossier: 1 });
});

test('Two different references name nothing: two persons have to tell', () => {
  const other = feeReference({ dossier: 2, study: 'orientation' });
  assert.deepEqual(meaningOf({ reference, text: other }), {
    kind: 'unmatched',
    because: 'several-references',
  });
});

test('No reference, one with wrong check digits, one of another make: two persons have to tell', () => {
  assert.deepEqual(meaningOf({ reference: null }), { kind: 'unmatched', because: 'no-reference' });
  assert.deepEqual(meaningOf({ reference: '000000001199' }), {
    kind: 'unmatched',
    because: 'invalid-reference',
  });
  assert.deepEqual(meaningOf({ reference: referenceOf(19) }), { kind: 'unmatched', because: 'no-such-fee' });
});

test('A fee that was not asked for, a draft and a dossier nobody knows take no money by themselves', () => {
  const unmatched = { kind: 'unmatched', because: 'no-such-fee' };
  assert.deepEqual(meaningOf({ reference: feeReference({ dossier: 1, study: 'detailed' }) }), unmatched);
  assert.deepEqual(meaningOf({ reference: feeReference({ dossier: 9, study: 'orientation' }) }), unmatched);
  assert.deepEqual(meaningOf({ reference }, asked.slice(0, 1)), unmatched);
});

test('An amount of nothing is no money: it has no effect, and nothing waits for it', () => {
  for (const changes of [{ reference }, { reference: null }])
    assert.deepEqual(meaningOf({ ...changes, cents: 0 }), { kind: 'outgoing' });
});

test('F10: money for a dossier that was closed is still money for it, to be refunded', () => {
  assert.deepEqual(meaningOf({ reference }, dossierAt('withdrawn')), { kind: 'payment', dossier: 1 });
});

const back: Changes = { cents: -12_100, isReversal: true };

test('A reversal takes back the credit of its bank reference', () => {
  const found = meanings([
    [{ reference }, { bankReference: 'R2' }],
    [{ ...back, bankReference: 'R2', reference: null }],
  ]);
  assert.deepEqual(found.c, { kind: 'reversal', of: 'b' });
});

test('Without it, the only credit of the same reference, amount and payer', () => {
  const reversal = { ...back, reference, bankReference: 'X' };
  assert.deepEqual(meanings([[{ reference }], [reversal]]).b, { kind: 'reversal', of: 'a' });
  for (const changes of [{ cents: -12_000 }, { account: null }, { reference: null }])
    assert.deepEqual(meanings([[{ reference }], [{ ...reversal, ...changes }]]).b, { kind: 'reversal-open' });
});

test('Of several alike it is the first booked: as much is left for the fee whichever it is', () => {
  const reversal = { ...back, reference, bankReference: 'X', bookedOn: '2026-01-09' } as const;
  const second = { reference, bankReference: 'R2', bookedOn: '2026-01-08' } as const;
  const first = { reference, bankReference: 'R3', bookedOn: '2026-01-07' } as const;
  assert.deepEqual(meanings([[second, first], [reversal]]).c, { kind: 'reversal', of: 'b' });
});

test('Where the bank gives one reference to two credits, finance has to tell', () => {
  assert.deepEqual(meanings([[{ reference }, { reference }], [back]]).c, { kind: 'reversal-open' });
});

test('On one day credits come before what the bank takes back, in whatever order a file lists them', () => {
  const early = { reference, bankReference: 'R2', bookedOn: '2026-01-05' } as const;
  const day = { bookedOn: '2026-01-06' } as const;
  const found = meanings([
    [early],
    [
      { ...back, ...day },
      { reference, ...day },
    ],
  ]);
  assert.deepEqual(found.b, { kind: 'reversal', of: 'c' });
});

test('No credit is taken back twice', () => {
  const found = meanings([[{ reference }], [back, back]]);
  assert.deepEqual([found.b, found.c], [{ kind: 'reversal', of: 'a' }, { kind: 'reversal-open' }]);
});

test('A reversal listed before its credit in the same statement finds it all the same', () => {
  assert.deepEqual(meanings([[back, { reference }]]).a, { kind: 'reversal', of: 'b' });
});

test('A credit of an earlier file is looked up', () => {
  const earlier = { ...nothing, creditsLike: () => [kept('earlier')] };
  assert.deepEqual(meanings([[back]], { earlier }).a, { kind: 'reversal', of: 'earlier' });
});

test('What another file tells more of may tell what a reversal takes back that had found nothing', () => {
  const open = { head: head(2), movement: kept('open', { ...back, bankReference: null, reference: null }) };
  const { register } = given(asked);
  const told = (isTakenBack: boolean) =>
    interpret(
      [],
      { earlier: { ...nothing, openReversals: () => [open], isTakenBack: () => isTakenBack }, register },
      [{ account: open.head.account, movements: [kept('a'), kept('open', back)], replaced: [] }],
    ).flatMap(({ movements }) => movements.map(({ name, meaning }) => ({ name, meaning })));
  assert.deepEqual(told(false), [{ name: 'open', meaning: { kind: 'reversal', of: 'a' } }]);
  assert.deepEqual(told(true), []);
});

test('What is given back after a reversal is money like any other', () => {
  assert.deepEqual(meaningOf({ reference, isReversal: true }), { kind: 'payment', dossier: 1 });
});

const due = (refund: number, changes: Partial<RefundDue> = {}): RefundDue => ({
  refund,
  on: '2026-03-02',
  amountCents: 500,
  account: 'BE71096123456769',
  ...changes,
});
const out: Changes = { cents: -500, reference: null };
const withDue = (...refunds: readonly RefundDue[]) => ({
  earlier: { ...nothing, refunds: () => before({ due: refunds }) },
});

test('A debit of the amount of a confirmed refund, to the account that had paid, pays it; the oldest first', () => {
  const found = meanings([[out, out, out]], withDue(due(3), due(4)));
  assert.deepEqual(
    [found.a, found.b, found.c],
    [{ kind: 'refund-paid', refunds: [3] }, { kind: 'refund-paid', refunds: [4] }, { kind: 'outgoing' }],
  );
});

test('A debit booked before a refund was confirmed does not pay it', () => {
  const found = meanings([[out, out]], withDue(due(3, { on: '2026-03-03' }), due(4)));
  assert.deepEqual([found.a, found.b], [{ kind: 'refund-paid', refunds: [4] }, { kind: 'outgoing' }]);
});

test('Any other debit is of no effect', () => {
  for (const other of [{ cents: -501 }, { account: 'BE68539007547034' }, { account: null }])
    assert.deepEqual(meanings([[{ ...out, ...other }]], withDue(due(0))).a, { kind: 'outgoing' });
  assert.deepEqual(meanings([[out]], withDue(due(0, { account: null }))).a, { kind: 'outgoing' });
});

const listDue: ListDue = { list: 7, on: '2026-03-02', amountCents: 1_100, refunds: [3, 4] };
const inList = {
  earlier: { ...nothing, refunds: () => before({ due: [due(3), due(4)], lists: [listDue] }) },
};

test('One debit of the sum of a list, to nobody in particular, pays all refunds of the list, once', () => {
  const total: Changes = { cents: -1_100, reference: null, account: null };
  const found = meanings([[total, total]], inList);
  assert.deepEqual([found.a, found.b], [{ kind: 'refund-paid', refunds: [3, 4] }, { kind: 'outgoing' }]);
});

test('A debit to somebody pays a list only where it names the list', () => {
  const total: Changes = { cents: -1_100, reference: null };
  const named = (text: string) => meanings([[{ ...total, text }]], inList).a;
  assert.deepEqual(named('RANG-REMB-7'), { kind: 'refund-paid', refunds: [3, 4] });
  for (const text of ['', 'RANG-REMB-71']) assert.deepEqual(named(text), { kind: 'outgoing' });
});

test('Once a refund of a list has left by itself, its sum means nothing any more', () => {
  const found = meanings([[out, { cents: -1_100, reference: null, account: null }]], inList);
  assert.deepEqual([found.a, found.b], [{ kind: 'refund-paid', refunds: [3] }, { kind: 'outgoing' }]);
});

const gone: RefundOut = {
  refund: 3,
  dossier: 1,
  on: '2026-03-02',
  amountCents: 500,
  account: 'BE71096123456769',
  bankReference: 'OUT3',
};
const cameBack = (changes: Changes, ...left: readonly RefundOut[]) =>
  meanings([[{ cents: 500, reference: null, bankReference: 'IN', ...changes }]], {
    earlier: { ...nothing, refunds: () => before({ out: left }) },
  }).a;
const back3 = { kind: 'refund-returned', refunds: [3] };
const waits = { kind: 'unmatched', because: 'no-reference' };

test('A credit of the bank reference of a refund that left brings it back', () => {
  assert.deepEqual(cameBack({ bankReference: 'OUT3' }, gone), back3);
  assert.deepEqual(cameBack({ bankReference: 'OUT3', cents: 499 }, gone), waits);
  assert.deepEqual(cameBack({ bankReference: 'OUT3', bookedOn: '2026-03-01' }, gone), waits);
});

test('So does one with our communication, of the same amount, refund and dossier', () => {
  assert.deepEqual(cameBack({ text: 'RETOUR REMBOURSEMENT 4  DOSSIER 1 COMPTE CLOS' }, gone), back3);
  for (const text of ['remboursement 4 dossier 12', 'remboursement 5 dossier 1'])
    assert.deepEqual(cameBack({ text }, gone), waits);
});

test('So does a reversal of the only debit of that amount to that account; not one of two alike', () => {
  assert.deepEqual(cameBack({ isReversal: true }, gone), back3);
  assert.deepEqual(cameBack({ isReversal: true, account: 'BE68539007547034' }, gone), waits);
  assert.deepEqual(cameBack({ isReversal: true }, gone, { ...gone, refund: 4, bankReference: null }), waits);
});

test('Money that names a fee is for that fee, also from an account that was refunded', () => {
  const text = 'Remboursement 4 dossier 1';
  for (const words of [{ text }, { bankReference: 'OUT3' }, { isReversal: true }])
    assert.deepEqual(cameBack({ reference, ...words }, gone), { kind: 'payment', dossier: 1 });
});

test('Within the same statement a refund may leave and come back, and comes back once', () => {
  const credit: Changes = { cents: 500, reference: null, text: 'Remboursement 4 dossier 1' };
  const found = meanings([[out, credit, credit]], withDue(due(3)));
  assert.deepEqual([found.a, found.b, found.c], [{ kind: 'refund-paid', refunds: [3] }, back3, waits]);
});
