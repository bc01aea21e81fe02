import type { Register } from '#lib/register/register.ts';
import type { StatementHead } from './chain.ts';
import type { KeptMovement } from './intake.ts';
import {
  type BankMovement,
  type Credit,
  creditTakenBack,
  type Meaning,
  meaningOfCredit,
  rightReference,
} from './meaning.ts';
import {
  mayComeBack,
  type RefundJourney,
  type RefundsBefore,
  refundJourney,
  refundsPaidBy,
  refundsReturnedBy,
} from './refund-journey.ts';

/** A movement and what it means. */
export type Interpreted = KeptMovement & { readonly meaning: Meaning };

/** A reversal of which finance has to say what it takes back, and its statement. */
export type OpenReversal = { readonly head: StatementHead; readonly movement: KeptMovement };

/**
 * Looks up what was counted before: the credits that a reversal may take back, the reversals that found none, and the
 * refunds that may leave or come back.
 */
export type Earlier = {
  readonly creditsLike: (account: string, reversal: BankMovement) => readonly Credit[];
  readonly isTakenBack: (credit: string) => boolean;
  readonly openReversals: () => readonly OpenReversal[];
  /** The reversal that takes a credit back; null where none does. */
  readonly reversalOf: (credit: string) => OpenReversal | null;
  readonly refunds: () => RefundsBefore;
};

type Circumstances = { readonly earlier: Earlier; readonly register: Pick<Register, 'dossiers'> };

/** The credits and refunds met so far, while the movements are gone through in order. */
type Journey = Circumstances & {
  readonly byKey: Map<string, Credit[]>;
  readonly takenBack: Set<string>;
  refunds: RefundJourney | null;
};

const keysOf = (account: string, movement: BankMovement): readonly string[] => {
  const cents = Math.abs(movement.amountCents);
  const reference = rightReference(movement);
  return [
    ...(movement.bankReference === null ? [] : [`${account}|bank|${movement.bankReference}|${cents}`]),
    ...(reference === null ? [] : [`${account}|reference|${reference}|${cents}`]),
  ];
};

const remember = (journey: Journey, account: string, credit: Credit): void => {
  for (const key of keysOf(account, credit)) {
    const known = journey.byKey.get(key);
    if (known === undefined) journey.byKey.set(key, [credit]);
    else known.push(credit);
  }
};

const takenBackBy = (journey: Journey, account: string, reversal: BankMovement): Credit | null => {
  const here = keysOf(account, reversal).flatMap((key) => journey.byKey.get(key) ?? []);
  const before = journey.earlier.creditsLike(account, reversal);
  const all = new Map([...before, ...here].map((credit) => [credit.name, credit]));
  const credit = creditTakenBack(
    reversal,
    [...all.values()].filter(
      ({ name }) => !journey.takenBack.has(name) && !journey.earlier.isTakenBack(name),
    ),
  );
  if (credit !== null) journey.takenBack.add(credit.name);
  return credit;
};

const refundsOf = (journey: Journey): RefundJourney => {
  journey.refunds ??= refundJourney(journey.earlier.refunds());
  return journey.refunds;
};

const meaningOfDebit = (journey: Journey, account: string, debit: BankMovement): Meaning => {
  if (debit.isReversal) {
    const credit = takenBackBy(journey, account, debit);
    return credit === null ? { kind: 'reversal-open' } : { kind: 'reversal', of: credit.name };
  }
  const refunds = refundsPaidBy(refundsOf(journey), debit);
  return refunds.length === 0 ? { kind: 'outgoing' } : { kind: 'refund-paid', refunds };
};

const meaningOf = (journey: Journey, account: string, movement: KeptMovement): Meaning => {
  if (movement.amountCents === 0) return { kind: 'outgoing' }; // a notice of the bank: no money to wait for
  if (movement.amountCents < 0) return meaningOfDebit(journey, account, movement);
  const refunds = refundsReturnedBy(refundsOf(journey), movement);
  if (refunds.length > 0) return { kind: 'refund-returned', refunds };
  remember(journey, account, movement);
  return meaningOfCredit(movement, journey.register);
};

/** The turn of a movement within its day: what may be a refund that comes back is after what left. */
const turnOf = (one: BankMovement): number => (one.amountCents < 0 ? 1 : mayComeBack(one) ? 2 : 0);

/** By day; the credits of a day before what leaves or is taken back on it, in whatever order a file lists them. */
const byBooking = (one: BankMovement, other: BankMovement): number =>
  one.bookedOn === other.bookedOn ? turnOf(one) - turnOf(other) : one.bookedOn < other.bookedOn ? -1 : 1;

type Due = { readonly head: StatementHead; readonly movements: readonly KeptMovement[] };

const interpretOne = (journey: Journey, { head, movements }: Due) => ({
  head,
  movements: movements
    .toSorted(byBooking)
    .map((movement) => ({ ...movement, meaning: meaningOf(journey, head.account, movement) })),
});

/**
 * A file that tells more of what was counted before may tell what a reversal takes back that found nothing then; and one
 * that took back what now counts under another name takes that back.
 */
const lookAgain = (journey: Journey, told: readonly ToldMore[]) => {
  const fuller = new Map(told.flatMap(({ movements }) => movements.map((one) => [one.name, one])));
  const freed = told.flatMap(({ replaced }) => replaced.map(journey.earlier.reversalOf));
  const open = [...freed.filter((one) => one !== null), ...journey.earlier.openReversals()];
  return open.flatMap(({ head, movement }) => {
    const seen = fuller.get(movement.name) ?? movement;
    const meaning = meaningOfDebit(journey, head.account, seen);
    return meaning.kind === 'reversal' ? [{ head, movements: [{ ...seen, meaning }] }] : [];
  });
};

/**
 * Another file of a statement has told more: the movements counted before of which it does, and their account; and those
 * that it replaces, by their names.
 */
export type ToldMore = {
  readonly account: string;
  readonly movements: readonly KeptMovement[];
  readonly replaced: readonly string[];
};

/**
 * What the movements of some statements mean, in the order of the statements and of their booking days; and what is now
 * known of reversals that had found nothing, where another file has told more.
 */
export const interpret = (
  statements: readonly Due[],
  { earlier, register }: Circumstances,
  told: readonly ToldMore[] = [],
) => {
  const journey: Journey = { earlier, register, byKey: new Map(), takenBack: new Set(), refunds: null };
  for (const { account, movements } of told)
    for (const movement of movements) if (movement.amountCents > 0) remember(journey, account, movement);
  const counted = statements.map((one) => interpretOne(journey, one));
  if (told.length === 0) return counted;
  return [...counted, ...lookAgain(journey, told)];
};
