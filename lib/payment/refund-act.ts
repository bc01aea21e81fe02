import type { Day } from '#lib/calendar/day.ts';
import type { Actor } from '#lib/register/actor.ts';
import { isRefusal, type Refusal, refuse } from '#lib/register/refusal.ts';
import { isIban } from './iban.ts';
import type { KeptMovement } from './intake.ts';
import { type RefundBook, refundsIn } from './refund-book.ts';
import type { RefundStanding } from './refund-standing.ts';
import type { RefundChange, RefundLine, RefundStep } from './refund-step.ts';

/** What finance asks to be done about refunds that two persons have confirmed. */
export type RefundAct =
  | { readonly act: 'list' }
  | { readonly act: 'give-up'; readonly list: number; readonly reason: string }
  | { readonly act: 'propose'; readonly change: RefundChange }
  | { readonly act: 'confirm'; readonly proposal: number }
  | { readonly act: 'decline'; readonly proposal: number };

/** The ground on which it is decided. `debitNamed` looks up a movement of the statements; `at` is the instant of `today`. */
export type RefundGround = {
  readonly standings: readonly RefundStanding[];
  readonly book: RefundBook;
  readonly debitNamed: (name: string) => KeptMovement | null;
  readonly actor: Actor;
  readonly today: Day;
  readonly at: number;
  /** The account that fees are paid to, and its holder; null while no rules are in force. */
  readonly payer: { readonly name: string; readonly iban: string } | null;
};

const rule = 'payment';

const isProposed = ({ book }: Pick<RefundGround, 'book'>, refund: number): boolean =>
  [...book.proposals.values()].some(({ change }) => refundsIn(change).includes(refund));

/** The refunds that a list made now would hand to the bank: to pay, to a known account, of which nothing else is proposed. */
export const linesToList = (ground: Pick<RefundGround, 'standings' | 'book'>): readonly RefundLine[] =>
  ground.standings.flatMap(({ refund, returns, on, dossier, amountCents, state, goesTo }) =>
    state.is === 'to-pay' && goesTo !== null && goesTo.account !== null && !isProposed(ground, refund)
      ? [{ refund, returns, on, dossier, amountCents, payer: goesTo.name, account: goesTo.account }]
      : [],
  );

const makeList = (ground: RefundGround): RefundStep | Refusal => {
  const { at, payer } = ground;
  if (payer === null) return refuse('no-rules-in-force', 'rules');
  const lines = linesToList(ground);
  if (lines.length === 0) return refuse('nothing-to-list', rule);
  return { step: 'listed', list: ground.book.lists.size + 1, at, payer, lines };
};

/** What is left of a list at the bank: the refunds that no statement shows yet. */
export const openOf = (list: number, standings: readonly RefundStanding[]): readonly RefundStanding[] =>
  standings.filter(({ state }) => state.is === 'sent' && state.list === list);

const giveUpList = (ground: RefundGround, list: number, reason: string): RefundStep | Refusal => {
  if (!ground.book.lists.has(list)) return refuse('no-such-list', rule, { list });
  if (openOf(list, ground.standings).length === 0) return refuse('list-over', rule, { list });
  return { step: 'given-up', list, reason };
};

type Change<Kind extends RefundChange['kind']> = Extract<RefundChange, { readonly kind: Kind }>;

/** The refund of that place, which has not been paid: or why nothing can be done about it. */
const unpaid = ({ standings }: RefundGround, refund: number): RefundStanding | Refusal => {
  const found = standings[refund];
  if (found === undefined || found.state.is === 'void')
    return refuse('no-such-refund', rule, { refund: refund + 1 });
  return found.state.is === 'paid' ? refuse('refund-paid', rule, { refund: refund + 1 }) : found;
};

const whyNotAccount = (ground: RefundGround, { refund, account }: Change<'account'>): Refusal | null => {
  const found = unpaid(ground, refund);
  if (isRefusal(found)) return found;
  if (found.state.is === 'sent')
    return refuse('refund-at-bank', rule, { refund: refund + 1, list: found.state.list });
  return isIban(account) ? null : refuse('not-an-account', rule, { account });
};

const whyNotOtherwise = (ground: RefundGround, { refund, on }: Change<'otherwise'>): Refusal | null => {
  const found = unpaid(ground, refund);
  if (isRefusal(found)) return found;
  if (on > ground.today) return refuse('date-in-future', rule, { day: on });
  const since = found.returnedOn ?? found.on;
  return on < since ? refuse('date-before-step', rule, { day: on, step: since }) : null;
};

const sumOf = (found: readonly RefundStanding[]): number =>
  found.reduce((sum, { amountCents }) => sum + amountCents, 0);

const whyNotSum = (open: readonly RefundStanding[], debit: KeptMovement): Refusal | null => {
  const early = open.find(({ on }) => on > debit.bookedOn);
  if (early !== undefined) return refuse('date-before-step', rule, { day: debit.bookedOn, step: early.on });
  const [refundsCents, debitCents] = [sumOf(open), -debit.amountCents];
  return refundsCents === debitCents ? null : refuse('sum-differs', rule, { refundsCents, debitCents });
};

const whyNotDebit = (ground: RefundGround, { debit, refunds }: Change<'debit'>): Refusal | null => {
  const movement = ground.debitNamed(debit);
  if (movement?.meaning?.kind !== 'outgoing' || movement.amountCents >= 0)
    return refuse('no-such-debit', rule);
  const open: RefundStanding[] = [];
  for (const refund of new Set(refunds)) {
    const found = unpaid(ground, refund);
    if (isRefusal(found)) return found;
    open.push(found);
  }
  return whyNotSum(open, movement);
};

const whyNot = (ground: RefundGround, change: RefundChange): Refusal | null => {
  switch (change.kind) {
    case 'account':
      return whyNotAccount(ground, change);
    case 'otherwise':
      return whyNotOtherwise(ground, change);
    case 'debit':
      return whyNotDebit(ground, change);
  }
};

const returnsOf = ({ standings }: RefundGround, [refund = 0]: readonly number[]): number =>
  standings[refund]?.returns ?? 0;

const propose = (ground: RefundGround, change: RefundChange): RefundStep | Refusal => {
  const waits = refundsIn(change).find((refund) => isProposed(ground, refund));
  if (waits !== undefined) return refuse('refund-proposed', 'four-eyes', { refund: waits + 1 });
  return (
    whyNot(ground, change) ?? { step: 'proposed', returns: returnsOf(ground, refundsIn(change)), change }
  );
};

/** The second person, another one: decided as things stand by now. */
const confirm = (ground: RefundGround, proposal: number): RefundStep | Refusal => {
  const proposed = ground.book.proposals.get(proposal);
  if (proposed === undefined) return refuse('no-such-act', 'four-eyes', { act: proposal });
  if (proposed.by === ground.actor.person) return refuse('same-person', 'four-eyes', { act: proposal });
  const { change, returns } = proposed;
  const [refund = 0] = refundsIn(change);
  if (returnsOf(ground, [refund]) !== returns)
    return refuse('refund-came-back', rule, { refund: refund + 1 });
  return whyNot(ground, change) ?? { step: 'confirmed', proposal };
};

const decline = ({ book }: RefundGround, proposal: number): RefundStep | Refusal =>
  book.proposals.has(proposal)
    ? { step: 'declined', proposal }
    : refuse('no-such-act', 'four-eyes', { act: proposal });

/**
 * Decides an act about refunds: the step that follows, or a refusal. Where the money goes and that it has gone takes two
 * persons of finance, as the refund itself did (setting `payment`); a list and its giving up take one, who is named in it.
 */
export const decideRefundAct = (act: RefundAct, ground: RefundGround): RefundStep | Refusal => {
  const { role } = ground.actor;
  if (role !== 'finance') return refuse('not-your-role', rule, { role });
  switch (act.act) {
    case 'list':
      return makeList(ground);
    case 'give-up':
      return giveUpList(ground, act.list, act.reason);
    case 'propose':
      return propose(ground, act.change);
    case 'confirm':
      return confirm(ground, act.proposal);
    case 'decline':
      return decline(ground, act.proposal);
  }
};
