import type { Day } from '#lib/calendar/day.ts';
import type { Actor } from '#lib/register/actor.ts';
import { finance, noonOf, secondFinance } from '#lib/register/given.ts';
import { isRefusal, type Refusal } from '#lib/register/refusal.ts';
import type { Refund, Register } from '#lib/register/register.ts';
import type { GivenMovement } from './given.ts';
import { movement } from './given-kept.ts';
import type { KeptMovement } from './intake.ts';
import { decideRefundAct, type RefundAct } from './refund-act.ts';
import { beforeOf } from './refund-before.ts';
import { refundBook } from './refund-book.ts';
import { refundJourney, refundsPaidBy, refundsReturnedBy } from './refund-journey.ts';
import { type RefundMovement, refundStandings } from './refund-standing.ts';
import type { KeptStep, RefundChange, RefundStep } from './refund-step.ts';

/** Accounts of payers, each another one. */
export const accounts = ['BE71096123456769', 'BE68539007547034', 'BE43068999999501'];

/** Refunds that two persons confirmed on 2 March 2026, of dossiers 1, 2, 3 ...; an account of null is not known. */
export const refundsOf = (...amounts: readonly number[]): readonly Refund[] =>
  amounts.map((amountCents, at) => ({
    dossier: at + 1,
    payment: `p${at}`,
    on: '2026-03-02',
    amountCents,
    isVoid: false,
  }));

/** What is done about refunds, and what the statements say of them, step by step. */
export const givenDesk = (refunds: readonly Refund[], known: readonly (string | null)[] = accounts) => {
  const steps: KeptStep[] = [];
  const movements: RefundMovement[] = [];
  const debits: KeptMovement[] = [];
  let today: Day = '2026-03-03';
  const dossiers: Register['dossiers'] = new Map();
  const look = () => {
    const register = { refunds: [...refunds], dossiers };
    const book = refundBook(steps);
    const payer = (dossier: number) => {
      const account = known[(dossier - 1) % known.length] ?? null;
      return { name: 'Moulin', account, source: null };
    };
    const standings = refundStandings({ register, book, movements, payer });
    return { book, standings, movements };
  };
  const when = (act: RefundAct, actor: Actor = finance): RefundStep | Refusal => {
    const debitNamed = (name: string) => debits.find((one) => one.name === name) ?? null;
    const payer = { name: 'Réseau', iban: 'BE68539007547034' };
    const step = decideRefundAct(act, { ...look(), debitNamed, actor, today, at: noonOf(today), payer });
    if (!isRefusal(step)) {
      const proposed = step.step === 'confirmed' ? look().book.proposals.get(step.proposal) : undefined;
      steps.push({ id: steps.length + 1, on: today, by: actor.person, step });
      if (proposed?.change.kind === 'debit') linked(proposed.change);
    }
    return step;
  };
  const linked = ({ debit, refunds: paid }: Extract<RefundChange, { kind: 'debit' }>): void => {
    const [found] = debits.splice(
      debits.findIndex(({ name }) => name === debit),
      1,
    );
    if (found !== undefined)
      movements.push({ kind: 'refund-paid', refunds: [...new Set(paid)], movement: found });
  };
  const see = (changes: Partial<GivenMovement>): readonly number[] => {
    const seen = movement({ bookedOn: today, reference: null, bankReference: null, ...changes });
    const journey = refundJourney(beforeOf(look()));
    const isDebit = seen.amountCents < 0;
    const found = isDebit ? refundsPaidBy(journey, seen) : refundsReturnedBy(journey, seen);
    const kind = isDebit ? 'refund-paid' : 'refund-returned';
    if (found.length > 0) movements.push({ kind, refunds: found, movement: seen });
    else if (isDebit)
      debits.push({ ...seen, name: `d${debits.length}-${steps.length}`, meaning: { kind: 'outgoing' } });
    return found;
  };
  return {
    when,
    see,
    look,
    debits: (): readonly KeptMovement[] => debits,
    /** One person proposes, and another one confirms what was proposed last. */
    byTwo: (change: RefundChange): RefundStep | Refusal => {
      const step = when({ act: 'propose', change });
      return isRefusal(step) ? step : when({ act: 'confirm', proposal: steps.length }, secondFinance);
    },
    on: (day: Day): void => {
      today = day;
    },
    states: () => look().standings.map(({ state }) => state.is),
  };
};
