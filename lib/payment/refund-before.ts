import type { RefundBook, RefundList } from './refund-book.ts';
import type { ListDue, RefundOut, RefundsBefore } from './refund-journey.ts';
import { isOver, type RefundMovement, type RefundStanding } from './refund-standing.ts';

type Known = {
  readonly standings: readonly RefundStanding[];
  readonly book: RefundBook;
  readonly movements: readonly RefundMovement[];
};

const isWhole = ({ standings }: Known, { list, lines, givenUp }: RefundList): boolean =>
  givenUp === null &&
  lines.every(({ refund }) => {
    const state = standings[refund]?.state;
    return state?.is === 'sent' && state.list === list;
  });

const dueOf = ({ list, on, lines }: RefundList): ListDue => ({
  list,
  on,
  amountCents: lines.reduce((sum, { amountCents }) => sum + amountCents, 0),
  refunds: lines.map(({ refund }) => refund),
});

/** The account that a list sent a refund to, where one did since it last came back. */
const accountListed = ({ book }: Known, { refund, returns }: RefundStanding): string | null =>
  [...book.lists.values()]
    .filter(({ givenUp }) => givenUp === null)
    .flatMap(({ lines }) => lines)
    .find((line) => line.refund === refund && line.returns === returns)?.account ?? null;

const outOf = (known: Known): readonly RefundOut[] => {
  const debits = new Map(
    known.movements
      .filter(({ kind }) => kind === 'refund-paid')
      .flatMap(({ refunds, movement }) => refunds.map((refund) => [refund, movement] as const)),
  );
  return known.standings.flatMap((one) => {
    const { refund, dossier, amountCents, state } = one;
    if (state.is !== 'paid') return [];
    const debit = state.by === 'statement' ? debits.get(refund) : undefined;
    const account = debit?.counterpartyAccount ?? accountListed(known, one);
    const bankReference = debit?.bankReference ?? null;
    return [{ refund, dossier, amountCents, on: state.on, account, bankReference }];
  });
};

/** The refunds as they stand before movements are gone through: those to leave, the lists at the bank, those that left. */
export const beforeOf = (known: Known): RefundsBefore => ({
  due: known.standings.flatMap(({ refund, on, amountCents, state, goesTo }) =>
    isOver(state) ? [] : [{ refund, on, amountCents, account: goesTo?.account ?? null }],
  ),
  lists: [...known.book.lists.values()].filter((one) => isWhole(known, one)).map(dueOf),
  out: outOf(known),
  dossierOf: (refund) => known.standings[refund]?.dossier ?? 0,
});
