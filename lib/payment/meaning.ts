import { feeOf } from '#lib/register/covering.ts';
import type { Register } from '#lib/register/register.ts';
import { type FeeNamed, feeNamedBy } from './fee-reference.ts';
import type { Movement } from './statement.ts';

/** A movement of the account without its place in the file it was read from. */
export type BankMovement = Omit<Movement, 'line' | 'place'>;

/** Why a credit names no fee by itself. */
export type WhyUnmatched = 'no-reference' | 'invalid-reference' | 'several-references' | 'no-such-fee';

/**
 * What a movement of the account means for the queue. `payment`: money for a fee. `unmatched`: money whose dossier two
 * persons have to tell. `reversal`: takes back the credit called `of`; `reversal-open`: takes back one that finance has to
 * find. `refund-paid`: pays the refunds at those places of the register's list; `refund-returned`: the bank sends them back.
 * `outgoing`: of no effect. `grouped`: the same
 * money stands in detail beside it.
 */
export type Meaning =
  | { readonly kind: 'payment'; readonly dossier: number }
  | { readonly kind: 'unmatched'; readonly because: WhyUnmatched }
  | { readonly kind: 'reversal'; readonly of: string }
  | { readonly kind: 'reversal-open' }
  | { readonly kind: 'refund-paid'; readonly refunds: readonly number[] }
  | { readonly kind: 'refund-returned'; readonly refunds: readonly number[] }
  | { readonly kind: 'outgoing' }
  | { readonly kind: 'grouped' };

/** The fee of a dossier, asked for and never of a draft, that a reference names. */
const feeAsked = ({ dossiers }: Pick<Register, 'dossiers'>, named: FeeNamed | null): FeeNamed | null => {
  const dossier = named === null ? undefined : dossiers.get(named.dossier);
  if (named === null || dossier === undefined || dossier.status === 'draft') return null;
  return feeOf(dossier, named.study) === null ? null : named;
};

/**
 * R3, R7: a credit with exactly one right reference, of a fee that was asked for, is money for that dossier, whatever its
 * amount. Any other one waits until two persons say whose it is.
 */
export const meaningOfCredit = (
  { references }: Pick<Movement, 'references'>,
  register: Pick<Register, 'dossiers'>,
): Meaning => {
  const [valid, second] = references.filter(({ isValid }) => isValid);
  if (second !== undefined) return { kind: 'unmatched', because: 'several-references' };
  if (valid === undefined)
    return { kind: 'unmatched', because: references.length === 0 ? 'no-reference' : 'invalid-reference' };
  const fee = feeAsked(register, feeNamedBy(valid.digits));
  return fee === null
    ? { kind: 'unmatched', because: 'no-such-fee' }
    : { kind: 'payment', dossier: fee.dossier };
};

/** A credit that was counted, by its name in the log; what a reversal may take back. */
export type Credit = BankMovement & { readonly name: string };

/** The right reference of a movement, where it bears exactly one. */
export const rightReference = ({ references }: Pick<Movement, 'references'>): string | null => {
  const [valid, second] = references.filter(({ isValid }) => isValid);
  return second === undefined ? (valid?.digits ?? null) : null;
};

const isBackOf = (reversal: BankMovement, credit: Credit): boolean =>
  credit.amountCents === -reversal.amountCents && credit.bookedOn <= reversal.bookedOn;

const isSamePayer = (reversal: BankMovement, credit: Credit): boolean =>
  rightReference(reversal) !== null &&
  rightReference(reversal) === rightReference(credit) &&
  reversal.counterpartyAccount === credit.counterpartyAccount;

const isSameByBank = (reversal: BankMovement, { bankReference }: Credit): boolean =>
  bankReference !== null && bankReference === reversal.bankReference;

const firstBooked = (first: Credit | null, credit: Credit): Credit =>
  first === null || credit.bookedOn < first.bookedOn ? credit : first;

/**
 * The credit that a reversal takes back, among those not taken back yet: the only one of its bank reference, else one of
 * the same structured reference, amount and payer. Of several such the first booked: whichever goes, as much is left for
 * the fee on every day, and a place depends on nothing else (F2). Null where there is none.
 */
export const creditTakenBack = (reversal: BankMovement, credits: readonly Credit[]): Credit | null => {
  const open = credits.filter((credit) => isBackOf(reversal, credit));
  const [one, another] = open.filter((credit) => isSameByBank(reversal, credit));
  if (one !== undefined) return another === undefined ? one : null;
  return open.filter((credit) => isSamePayer(reversal, credit)).reduce(firstBooked, null);
};
