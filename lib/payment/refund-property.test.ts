import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { secondFinance } from '#lib/register/given.ts';
import { accounts, givenDesk, refundsOf } from './given-refund.ts';
import { refundCommunication } from './refund-words.ts';

const seed = Number(process.env.RANG_SEED ?? 20_070_101);
const numRuns = Number(process.env.RANG_RUNS ?? 300);

const amounts = [500, 500, 600, 1_100];
const refund = fc.nat({ max: amounts.length - 1 });
const account = fc.constantFrom(...accounts);

/** Something that finance does, or that a statement says. */
const anyDeed = fc.oneof(
  fc.record({ deed: fc.constant('list' as const) }),
  fc.record({ deed: fc.constant('give-up' as const), list: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ deed: fc.constant('account' as const), refund, account }),
  fc.record({ deed: fc.constant('otherwise' as const), refund, isConfirmed: fc.boolean() }),
  fc.record({
    deed: fc.constant('link' as const),
    refunds: fc.array(refund, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({ deed: fc.constant('confirm' as const), proposal: fc.integer({ min: 1, max: 12 }) }),
  fc.record({
    deed: fc.constant('debit' as const),
    cents: fc.constantFrom(500, 600, 1_000, 1_100, 1_600, 2_700),
    account: fc.option(account),
  }),
  fc.record({ deed: fc.constant('credit' as const), refund, isNamed: fc.boolean() }),
);
type Deed = typeof anyDeed extends fc.Arbitrary<infer One> ? One : never;
type Desk = ReturnType<typeof givenDesk>;

const plays = (desk: Desk, deed: Deed): void => {
  switch (deed.deed) {
    case 'list':
      desk.when({ act: 'list' });
      return;
    case 'give-up':
      desk.when({ act: 'give-up', list: deed.list, reason: 'refusée' });
      return;
    case 'account':
      desk.byTwo({ kind: 'account', refund: deed.refund, account: deed.account, holder: 'Moulin' });
      return;
    case 'otherwise':
      saysPaid(desk, deed);
      return;
    case 'link':
      desk.byTwo({ kind: 'debit', debit: desk.debits()[0]?.name ?? '', refunds: deed.refunds });
      return;
    case 'confirm':
      desk.when({ act: 'confirm', proposal: deed.proposal }, secondFinance);
      return;
    case 'debit':
      desk.see({ cents: -deed.cents, account: deed.account, bankReference: `OUT${deed.cents}` });
      return;
    case 'credit':
      seesCredit(desk, deed);
      return;
  }
};

const saysPaid = (desk: Desk, deed: Extract<Deed, { readonly deed: 'otherwise' }>): void => {
  const change = { kind: 'otherwise', refund: deed.refund, on: '2026-03-03', reason: 'x' } as const;
  if (deed.isConfirmed) desk.byTwo(change);
  else desk.when({ act: 'propose', change });
};

const seesCredit = (desk: Desk, deed: Extract<Deed, { readonly deed: 'credit' }>): void => {
  const one = desk.look().standings[deed.refund];
  if (one === undefined) return;
  const text = deed.isNamed ? refundCommunication(one) : '';
  desk.see({ cents: one.amountCents, text, isReversal: !deed.isNamed });
};

const sum = (of: readonly { readonly amountCents: number }[]): number =>
  of.reduce((all, { amountCents }) => all + amountCents, 0);

/** What has left the account for refunds and not come back, by statements and as two persons said. */
const goneCents = ({ look }: Desk): number => {
  const { movements, book, standings } = look();
  const seen = movements.reduce((all, { movement }) => all - movement.amountCents, 0);
  const others = standings.map(
    ({ refund: at, amountCents }) => amountCents * (book.otherwise.get(at)?.length ?? 0),
  );
  return others.reduce((all, cents) => all + cents, seen);
};

const played = (deeds: readonly Deed[], check: (desk: Desk) => void): void => {
  const desk = givenDesk(refundsOf(...amounts));
  for (const deed of deeds) {
    plays(desk, deed);
    check(desk);
  }
};

const always = (title: string, check: (desk: Desk) => void) =>
  test(title, (t) => {
    t.diagnostic(`seed ${seed}`);
    fc.assert(
      fc.property(fc.array(anyDeed, { maxLength: 30 }), (deeds) => played(deeds, check)),
      { numRuns, seed },
    );
  });

always(
  'F9: what was confirmed is paid, at the bank or still to pay, to the cent, whatever comes back',
  (desk) => {
    const { standings } = desk.look();
    const paid = standings.filter(({ state }) => state.is === 'paid');
    assert.equal(goneCents(desk), sum(paid));
    assert.equal(sum(standings), sum(amounts.map((amountCents) => ({ amountCents }))));
  },
);

always('No refund is in two lists that the bank may still carry out', (desk) => {
  const { book, standings } = desk.look();
  const open = [...book.lists.values()]
    .filter(({ givenUp }) => givenUp === null)
    .flatMap(({ lines }) => lines);
  for (const { refund: at, returns } of standings)
    assert.ok(open.filter((line) => line.refund === at && line.returns === returns).length <= 1);
});

always('A refund is at the bank by a list made since it came back last, and not given up', (desk) => {
  const { book, standings } = desk.look();
  for (const { refund: at, returns, state } of standings) {
    if (state.is !== 'sent') continue;
    const made = book.lists.get(state.list);
    assert.equal(made?.givenUp, null);
    assert.ok(made?.lines.some((line) => line.refund === at && line.returns === returns));
  }
});

always('A refund that came back goes to no account but one that two persons gave after that', (desk) => {
  const { book, standings } = desk.look();
  for (const { refund: at, returns, goesTo } of standings)
    if (returns > 0 && goesTo?.account != null) assert.equal(book.given.get(at)?.returns, returns);
});
