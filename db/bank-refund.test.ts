import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { endOfDay } from '#lib/calendar/zone.ts';
import type { GivenMovement } from '#lib/payment/given.ts';
import type { RefundAct } from '#lib/payment/refund-act.ts';
import type { RefundState } from '#lib/payment/refund-standing.ts';
import { byTwo, expert, finance, producer, said, secondFinance } from '#lib/register/given.ts';
import { bankMovements } from './bank-list.ts';
import { bankBalance } from './bank-money.ts';
import { actOnRefunds, readRefunds } from './bank-refunds.ts';
import type { Book } from './client.ts';
import { givenFolder, write } from './given.ts';
import { feeCents, givenAsked, paying, readCamt, readCoda, statementsWith } from './given-bank.ts';
import { readRegister } from './read.ts';
import { submissionKey } from './submission-key.ts';

/** A book whose dossiers are withdrawn, and one statement for each list of movements. */
const withStatements = async (t: TestContext, ...lists: readonly (readonly GivenMovement[])[]) => {
  const clock = { now: endOfDay('2026-01-05') };
  const book = await givenAsked(t, 2, givenFolder(t), () => clock.now);
  const leave = (dossier: number) => said({ type: 'Withdraw', dossier }, producer, '2026-01-03');
  await write(book, [leave(1), leave(2)]);
  const [one, two, three, four] = statementsWith(...lists, [], [], []);
  if (!one || !two || !three || !four) throw new Error('four statements');
  return { book, clock, one, two, three, four };
};

/** Two persons send back all that was paid. */
const refund = async (book: Book): Promise<void> => {
  let act = 0;
  for (const [payment, dossier] of (await readRegister(book)).payments) {
    act += 1;
    const command = { type: 'RefundPayment', dossier, payment } as const;
    await write(book, byTwo(command, act, finance, secondFinance, '2026-01-06'));
  }
};

/** A book in which the fees of dossiers 1 and 2 were paid and are to be sent back. */
const givenRefunds = async (t: TestContext, ...lists: readonly (readonly GivenMovement[])[]) => {
  const given = await withStatements(t, [paying(1), paying(2, { account: null })], ...lists);
  await readCoda(given.book, given.one);
  await refund(given.book);
  given.clock.now = endOfDay('2026-01-20');
  return given;
};

const act = (book: Book, asked: RefundAct, by = finance, key = submissionKey(0)) =>
  actOnRefunds(book, by, key, asked);

/** One person proposes, another one confirms. */
const byTwoOn = async (book: Book, change: Extract<RefundAct, { act: 'propose' }>['change']) => {
  await act(book, { act: 'propose', change });
  const [proposal = 0] = [...(await readRefunds(book)).book.proposals.keys()];
  return act(book, { act: 'confirm', proposal }, secondFinance);
};

/** F9: all that came in is somewhere, and what was refunded is paid, at the bank or still to pay, to the cent. */
const isBalanced = async (book: Book): Promise<void> => {
  const { inCents, refundedCents, ...rest } = await bankBalance(book);
  const kept = rest.feesCents + rest.creditCents + rest.refundableCents;
  assert.equal(inCents, kept + refundedCents + rest.unmatchedCents + rest.unrelatedCents);
  const unseen = rest.refundsOtherwiseCents + rest.refundsSentCents + rest.refundsToPayCents;
  assert.equal(refundedCents, rest.refundsPaidCents + unseen);
};

/** Where each refund stands, in books that balance. */
const states = async (book: Book): Promise<readonly RefundState['is'][]> => {
  await isBalanced(book);
  return (await readRefunds(book)).standings.map(({ state }) => state.is);
};

const moulin = 'BE71096123456769';
const other = 'BE68539007547034';
const out = paying(1, { cents: -feeCents, reference: null, bankReference: 'OUT' });
const list: RefundAct = { act: 'list' };
const giveAccount = { kind: 'account', refund: 1, account: moulin, holder: 'Moulin' } as const;

test('A confirmed refund is to pay, from the account that a statement names; without one an account is needed', async (t) => {
  const { book } = await givenRefunds(t);
  const [first, second] = (await readRefunds(book)).standings;
  assert.deepEqual(first?.goesTo, {
    name: 'Ferme du Moulin',
    account: moulin,
    source: { from: 'statement', number: { year: 2026, number: 1 }, place: 1 },
  });
  assert.equal(second?.state.is, 'account-needed');
});

test('A list takes what is to pay, once: the next one does not hold it again', async (t) => {
  const { book } = await givenRefunds(t);
  assert.partialDeepStrictEqual(await act(book, list), { list: 1, lines: [{ refund: 0, account: moulin }] });
  assert.deepEqual(await states(book), ['sent', 'account-needed']);
  assert.partialDeepStrictEqual(await act(book, list), { refused: 'nothing-to-list' });
});

test('The same form sent twice makes one list; another act under its key is refused', async (t) => {
  const { book } = await givenRefunds(t);
  const key = submissionKey(0);
  assert.deepEqual(await act(book, list, finance, key), await act(book, list, finance, key));
  const giveUp = { act: 'give-up', list: 1, reason: 'x' } as const;
  assert.partialDeepStrictEqual(await act(book, giveUp, finance, key), { refused: 'key-reused' });
  assert.equal((await readRefunds(book)).book.lists.size, 1);
});

test('A list that the bank refused is given up with its reason: its refunds are to pay again', async (t) => {
  const { book } = await givenRefunds(t);
  await act(book, list);
  await act(book, { act: 'give-up', list: 1, reason: 'compte clos' });
  assert.equal((await states(book))[0], 'to-pay');
  assert.equal((await readRefunds(book)).book.lists.get(1)?.givenUp?.reason, 'compte clos');
  assert.partialDeepStrictEqual(await act(book, list), { list: 2 });
});

test('A refund of a list is paid by its debit, or by one debit of the whole list', async (t) => {
  const total = paying(1, { cents: -2 * feeCents, reference: null, bankReference: 'ALL', account: null });
  for (const [debits, paid] of [
    [[out], ['paid', 'sent']],
    [[total], ['paid', 'paid']],
  ] as const) {
    const { book, clock, two } = await givenRefunds(t, debits);
    clock.now = endOfDay('2026-01-06') - 1; // the list is made before its debit is booked
    await byTwoOn(book, { ...giveAccount, account: 'BE43068999999501' });
    await act(book, list);
    clock.now = endOfDay('2026-01-20');
    await readCoda(book, two);
    assert.deepEqual(await states(book), paid);
  }
});

test('A refund that the bank sends back is to pay again, on an account that two persons give; its money counts once', async (t) => {
  const back = paying(1, { reference: null, bankReference: 'OUT' });
  const again = { ...out, account: other, bankReference: 'OUT2' };
  const { book, two, three, four } = await givenRefunds(t, [out], [back], [again]);
  await act(book, list);
  await readCoda(book, two, three);
  assert.equal((await states(book))[0], 'account-needed');
  assert.equal((await readRegister(book)).transfers.size, 0);
  await byTwoOn(book, { kind: 'account', refund: 0, account: other, holder: 'Moulin' });
  assert.partialDeepStrictEqual(await act(book, list), { list: 2, lines: [{ account: other, returns: 1 }] });
  await readCoda(book, four);
  assert.equal((await states(book))[0], 'paid');
});

test('One debit of a statement pays the refunds of which it is exactly the sum, as two persons say', async (t) => {
  const total = paying(1, { cents: -2 * feeCents, reference: null, bankReference: 'ALL', account: other });
  const { book, two } = await givenRefunds(t, [total]);
  await readCoda(book, two);
  const { movements } = await bankMovements(book, { of: 'kinds', kinds: ['outgoing'] }, 1);
  const debit = movements[0]?.movement.name ?? '';
  const link = (refunds: readonly number[]) => ({ kind: 'debit', debit, refunds: [...refunds] }) as const;
  assert.partialDeepStrictEqual(await byTwoOn(book, link([0])), { refused: 'no-such-act' });
  await byTwoOn(book, link([0, 1]));
  assert.deepEqual(await states(book), ['paid', 'paid']);
  assert.equal((await bankBalance(book)).refundsPaidCents, 2 * feeCents);
});

test('A refund that no statement will show is paid otherwise, on a day and for a reason, as two persons say', async (t) => {
  const { book } = await givenRefunds(t);
  await byTwoOn(book, { kind: 'otherwise', refund: 1, on: '2026-01-06', reason: 'chèque' });
  assert.deepEqual(await states(book), ['to-pay', 'paid']);
  assert.equal((await bankBalance(book)).refundsOtherwiseCents, feeCents);
});

test('What one person proposes of a refund that same person does not confirm, nor another role', async (t) => {
  const { book } = await givenRefunds(t);
  await act(book, { act: 'propose', change: giveAccount });
  const [proposal = 0] = [...(await readRefunds(book)).book.proposals.keys()];
  const confirm = { act: 'confirm', proposal } as const;
  assert.partialDeepStrictEqual(await act(book, confirm), { refused: 'same-person' });
  assert.partialDeepStrictEqual(await act(book, confirm, expert), { refused: 'not-your-role' });
  await act(book, { act: 'decline', proposal });
  assert.partialDeepStrictEqual(await act(book, confirm, secondFinance), { refused: 'no-such-act' });
});

const back = paying(1, { cents: -feeCents, isReversal: true });
const again = paying(1, { bankReference: 'AGAIN' });

test('A refund that has not left falls away when the bank takes its payment back; what comes again is refunded anew', async (t) => {
  const { book, clock, one, two, three } = await withStatements(t, [paying(1)], [back], [again]);
  await readCoda(book, one);
  await refund(book);
  clock.now = endOfDay('2026-01-20');
  assert.deepEqual(await states(book), ['to-pay']);
  await readCoda(book, two);
  assert.deepEqual(await states(book), ['void']);
  assert.partialDeepStrictEqual(await act(book, list), { refused: 'nothing-to-list' });
  await readCoda(book, three);
  assert.deepEqual(await states(book), ['void']);
  assert.equal((await bankBalance(book)).refundableCents, feeCents);
});

test('A refund that was at the bank then waits, once its list is given up, until the money has come again', async (t) => {
  const { book, clock, one, two, three } = await withStatements(t, [paying(1)], [back], [again]);
  await readCoda(book, one);
  await refund(book);
  clock.now = endOfDay('2026-01-20');
  await act(book, list);
  await readCoda(book, two);
  assert.deepEqual(await states(book), ['sent']);
  await act(book, { act: 'give-up', list: 1, reason: 'refusée' });
  assert.deepEqual(await states(book), ['held']);
  await readCoda(book, three);
  assert.deepEqual(await states(book), ['to-pay']);
});

test('F1: money paid twice, to be refunded and taken back by the bank, takes no place: the fee is paid', async (t) => {
  const twice = paying(1, { bankReference: 'TWICE' });
  const clock = { now: endOfDay('2026-01-05') };
  const book = await givenAsked(t, 1, givenFolder(t), () => clock.now);
  const [one, two] = statementsWith([paying(1), twice], [{ ...twice, cents: -feeCents, isReversal: true }]);
  if (!one || !two) return assert.fail();
  await readCoda(book, one);
  const payment = [...(await readRegister(book)).payments.keys()][1] ?? '';
  const command = { type: 'RefundPayment', dossier: 1, payment } as const;
  await write(book, byTwo(command, 1, finance, secondFinance, '2026-01-06'));
  clock.now = endOfDay('2026-01-07');
  await readCoda(book, two);
  assert.deepEqual(await states(book), ['void']);
  const dossier = (await readRegister(book)).dossiers.get(1);
  assert.equal(dossier?.orientationFee?.coveredOn, '2026-01-05');
  assert.ok(!dossier?.running.some(({ limit }) => limit === 'reversal-notice'));
});

test('A refund that leaves by the same file does not fall away', async (t) => {
  const late = paying(1, { cents: -feeCents, isReversal: true, text: 'rappel' });
  const { book, clock, one, two, three } = await withStatements(t, [paying(1)], [late], [out]);
  await readCoda(book, one);
  await refund(book);
  clock.now = endOfDay('2026-01-20');
  await readCoda(book, two, three);
  assert.deepEqual(await states(book), ['paid']);
});

test('A debit booked before a refund was confirmed does not pay it', async (t) => {
  const { book, clock, one, two } = await withStatements(t, [paying(1)], [out]);
  await readCoda(book, one);
  const [payment = ''] = (await readRegister(book)).payments.keys();
  const command = { type: 'RefundPayment', dossier: 1, payment } as const;
  await write(book, byTwo(command, 1, finance, secondFinance, '2026-01-10'));
  clock.now = endOfDay('2026-01-20');
  await readCamt(book, two);
  assert.deepEqual(await states(book), ['to-pay']);
});

test('What was done about a refund is never changed nor removed', async (t) => {
  const { book } = await givenRefunds(t);
  await act(book, list);
  for (const sql of ["UPDATE refund_step SET text = '{}'", 'DELETE FROM refund_step'])
    assert.throws(() => book.connections[1].exec(sql), /never (changed|removed)/);
});
