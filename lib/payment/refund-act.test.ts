import assert from 'node:assert/strict';
import { test } from 'node:test';
import { expert, finance, producer, secondFinance } from '#lib/register/given.ts';
import { accounts, givenDesk, refundsOf } from './given-refund.ts';
import type { RefundChange } from './refund-step.ts';

const [moulin = '', other = '', third = ''] = accounts;
const list = { act: 'list' } as const;
const otherwise = (refund: number, on: '2026-03-01' | '2026-03-02' | '2026-03-03' | '2026-03-04') =>
  ({ kind: 'otherwise', refund, on, reason: 'chèque' }) as const;
const toAccount = (refund: number, account = third) =>
  ({ kind: 'account', refund, account, holder: 'Moulin' }) as const;
const propose = (change: RefundChange) => ({ act: 'propose', change }) as const;
const refused = (step: object, code: string) => assert.partialDeepStrictEqual(step, { refused: code });

test('A list holds each refund to pay with its account, and is numbered after the one before', () => {
  const desk = givenDesk(refundsOf(500, 600));
  assert.partialDeepStrictEqual(desk.when(list), {
    step: 'listed',
    list: 1,
    lines: [
      { refund: 0, account: moulin, amountCents: 500 },
      { refund: 1, account: other, amountCents: 600 },
    ],
  });
  refused(desk.when(list), 'nothing-to-list');
  desk.when({ act: 'give-up', list: 1, reason: 'refusée' });
  assert.partialDeepStrictEqual(desk.when(list), { list: 2 });
});

test('A refund without a known account is in no list, nor one of which something is proposed', () => {
  const desk = givenDesk(refundsOf(500, 600), [null, other]);
  assert.deepEqual(desk.states(), ['account-needed', 'to-pay']);
  desk.when(propose(otherwise(1, '2026-03-03')));
  refused(desk.when(list), 'nothing-to-list');
});

for (const account of ['363-1234567-44', 'GB00 X&<Y>', 'BE71096123456768'])
  test(`An account that is no right IBAN, as ${account}, is in no list: an IBAN has to be given`, () => {
    const desk = givenDesk(refundsOf(500, 600), [account, other]);
    assert.deepEqual(desk.states(), ['account-needed', 'to-pay']);
    assert.partialDeepStrictEqual(desk.when(list), { lines: [{ refund: 1, account: other }] });
    desk.byTwo(toAccount(0));
    assert.deepEqual(desk.states(), ['to-pay', 'sent']);
  });

test('A list is given up once, and only while something of it is at the bank', () => {
  const desk = givenDesk(refundsOf(500));
  const giveUp = { act: 'give-up', list: 1, reason: 'refusée' } as const;
  refused(desk.when(giveUp), 'no-such-list');
  desk.when(list);
  desk.see({ cents: -500, account: moulin });
  refused(desk.when(giveUp), 'list-over');
});

test('Giving a list up brings back what is not paid of it, and nothing else', () => {
  const desk = givenDesk(refundsOf(500, 600));
  desk.when(list);
  desk.see({ cents: -500, account: moulin });
  desk.when({ act: 'give-up', list: 1, reason: 'refusée' });
  assert.deepEqual(desk.states(), ['paid', 'to-pay']);
});

test('An account is a right IBAN, and is not changed while the refund is at the bank, nor once it is paid', () => {
  const desk = givenDesk(refundsOf(500));
  refused(desk.when(propose(toAccount(0, 'BE71096123456768'))), 'not-an-account');
  refused(desk.when(propose(toAccount(1))), 'no-such-refund');
  desk.when(list);
  refused(desk.when(propose(toAccount(0))), 'refund-at-bank');
  desk.see({ cents: -500, account: moulin });
  refused(desk.when(propose(toAccount(0))), 'refund-paid');
});

test('An account that two persons gave is the one that the list pays to', () => {
  const desk = givenDesk(refundsOf(500), [null]);
  desk.byTwo(toAccount(0));
  assert.partialDeepStrictEqual(desk.look().standings[0]?.goesTo, {
    account: third,
    source: { from: 'given', by: finance.person, confirmedBy: secondFinance.person },
  });
  assert.partialDeepStrictEqual(desk.when(list), { lines: [{ account: third }] });
});

test('Paid otherwise is on a day between the confirmation of the refund and today', () => {
  const desk = givenDesk(refundsOf(500));
  refused(desk.when(propose(otherwise(0, '2026-03-01'))), 'date-before-step');
  refused(desk.when(propose(otherwise(0, '2026-03-04'))), 'date-in-future');
  for (const on of ['2026-03-02', '2026-03-03'] as const) {
    const again = givenDesk(refundsOf(500));
    again.byTwo(otherwise(0, on));
    assert.deepEqual(again.look().standings[0]?.state, { is: 'paid', on, by: 'otherwise' });
  }
});

test('A debit pays the refunds of which it is the sum, to the cent', () => {
  const desk = givenDesk(refundsOf(500, 600));
  desk.see({ cents: -1_100, account: third });
  const debit = desk.debits()[0]?.name ?? '';
  refused(desk.when(propose({ kind: 'debit', debit, refunds: [0] })), 'sum-differs');
  refused(desk.when(propose({ kind: 'debit', debit: 'd9', refunds: [0] })), 'no-such-debit');
  desk.byTwo({ kind: 'debit', debit, refunds: [1, 0, 1] });
  assert.deepEqual(desk.states(), ['paid', 'paid']);
  refused(desk.when(propose({ kind: 'debit', debit, refunds: [0, 1] })), 'no-such-debit');
});

test('A debit booked before a refund was confirmed paid something else', () => {
  const desk = givenDesk(refundsOf(500));
  desk.see({ cents: -500, account: third, bookedOn: '2026-03-01' });
  const debit = desk.debits()[0]?.name ?? '';
  refused(desk.when(propose({ kind: 'debit', debit, refunds: [0] })), 'date-before-step');
});

test('Of one refund one thing is proposed at a time; who proposed it takes it back, and does not confirm it', () => {
  const desk = givenDesk(refundsOf(500));
  desk.when(propose(toAccount(0)));
  refused(desk.when(propose(otherwise(0, '2026-03-03')), secondFinance), 'refund-proposed');
  refused(desk.when({ act: 'confirm', proposal: 1 }), 'same-person');
  desk.when({ act: 'decline', proposal: 1 });
  refused(desk.when({ act: 'confirm', proposal: 1 }, secondFinance), 'no-such-act');
  refused(desk.when({ act: 'decline', proposal: 1 }), 'no-such-act');
});

test('What is proposed is decided again when it is confirmed, as things stand then', () => {
  const desk = givenDesk(refundsOf(500));
  desk.when(propose(otherwise(0, '2026-03-03')));
  desk.see({ cents: -500, account: moulin });
  refused(desk.when({ act: 'confirm', proposal: 1 }, secondFinance), 'refund-paid');
});

test('A refund that came back since an account was proposed needs a proposal anew', () => {
  const desk = givenDesk(refundsOf(500));
  desk.when(propose(toAccount(0)));
  desk.see({ cents: -500, account: moulin });
  desk.see({ cents: 500, text: 'Remboursement 1 dossier 1' });
  refused(desk.when({ act: 'confirm', proposal: 1 }, secondFinance), 'refund-came-back');
});

test('A refund that came back needs an account, also where one was given before; its old list says nothing of it', () => {
  const desk = givenDesk(refundsOf(500), [null]);
  desk.byTwo(toAccount(0));
  desk.when(list);
  desk.see({ cents: -500, account: third });
  desk.see({ cents: 500, text: 'Remboursement 1 dossier 1' });
  assert.partialDeepStrictEqual(desk.look().standings[0], {
    returns: 1,
    returnedOn: '2026-03-03',
    state: { is: 'account-needed' },
  });
});

test('Refunds are the business of finance alone', () => {
  const desk = givenDesk(refundsOf(500));
  for (const by of [producer, expert]) refused(desk.when(list, by), 'not-your-role');
});
