import { colleague } from '#app/private/colleague.ts';
import type { PrivateVisit } from '#app/private/private-page.tsx';
import { bankMovements } from '#db/bank-list.ts';
import type { MovementAt } from '#db/bank-money.ts';
import { type Refunds, readRefunds } from '#db/bank-refunds.ts';
import { refundsIn } from '#lib/payment/refund-book.ts';
import type { RefundStanding, RefundState } from '#lib/payment/refund-standing.ts';

/** All that the page of refunds shows. */
export type RefundsShown = Refunds & {
  readonly visit: PrivateVisit;
  /** Debits proposed, and the latest without effect booked since the oldest refund not paid was confirmed. */
  readonly debits: readonly MovementAt[];
};

/** The refunds that stand so. */
export const inState = (
  { standings }: Pick<Refunds, 'standings'>,
  ...states: readonly RefundState['is'][]
): readonly RefundStanding[] => standings.filter(({ state }) => states.includes(state.is));

const debitsFor = async ({ book }: PrivateVisit, refunds: Refunds): Promise<readonly MovementAt[]> => {
  const proposed = [...refunds.book.proposals.values()].flatMap(({ change }) =>
    change.kind === 'debit' ? [change.debit] : [],
  );
  const [oldest] = inState(refunds, 'to-pay', 'sent', 'account-needed', 'held')
    .map(({ on }) => on)
    .toSorted();
  if (oldest === undefined) return [];
  const [latest, named] = await Promise.all([
    bankMovements(book, { of: 'kinds', kinds: ['outgoing'] }, 1),
    bankMovements(book, { of: 'names', names: proposed }, 1),
  ]);
  const since = latest.movements.filter(
    ({ movement: { name, amountCents, bookedOn } }) =>
      amountCents < 0 && bookedOn >= oldest && !proposed.includes(name),
  );
  return [...named.movements, ...since];
};

/** Reads what the page of refunds shows. */
export const refundsShown = async (visit: PrivateVisit): Promise<RefundsShown> => {
  const refunds = await readRefunds(visit.book);
  return { visit, ...refunds, debits: await debitsFor(visit, refunds) };
};

/** True where something is proposed of a refund and waits for a second person. */
export const isProposed = ({ book }: Pick<Refunds, 'book'>, refund: number): boolean =>
  [...book.proposals.values()].some(({ change }) => refundsIn(change).includes(refund));

/** Who did something, to the one who reads it. */
export const whoOf = ({ speech, actor }: Pick<PrivateVisit, 'speech' | 'actor'>, person: string): string =>
  person === actor.person ? speech.say.refund.source.you : colleague(speech, 'finance', person);

/** How many refunds, and what they come to. */
export const countedOf = (
  { speech: { say, write } }: Pick<PrivateVisit, 'speech'>,
  refunds: readonly { readonly amountCents: number }[],
): readonly [refunds: string, sum: string] => [
  write.counted(refunds.length, say.refund.counted),
  write.euros(refunds.reduce((sum, { amountCents }) => sum + amountCents, 0)),
];
