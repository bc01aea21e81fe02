import type { Day } from '#lib/calendar/day.ts';
import type { KeptStep, RefundChange, RefundLine, RefundStep } from './refund-step.ts';

/** A list handed to the bank at an instant. `givenUp` says why the bank did not carry out what is left of it. */
export type RefundList = {
  readonly list: number;
  readonly on: Day;
  readonly at: number;
  readonly by: string;
  readonly payer: { readonly name: string; readonly iban: string };
  readonly lines: readonly RefundLine[];
  readonly givenUp: { readonly on: Day; readonly by: string; readonly reason: string } | null;
};

/** What one person has proposed and another one has to confirm, under the number of its step. */
export type RefundProposal = {
  readonly proposal: number;
  readonly on: Day;
  readonly by: string;
  /** How often the refund had come back by then. */
  readonly returns: number;
  readonly change: RefundChange;
};

/** An account that two persons gave, for a refund that had come back so often. */
export type GivenAccount = {
  readonly account: string;
  readonly holder: string;
  readonly returns: number;
  readonly by: string;
  readonly confirmedBy: string;
  readonly on: Day;
};

/** What the steps come to; refunds by their place in the register's list. */
export type RefundBook = {
  readonly lists: Map<number, RefundList>;
  readonly proposals: Map<number, RefundProposal>;
  readonly sent: Map<number, { readonly list: number; readonly on: Day; readonly returns: number }>;
  readonly given: Map<number, GivenAccount>;
  /** The days on which a refund was paid as no statement shows. */
  readonly otherwise: Map<number, readonly { readonly on: Day; readonly reason: string }[]>;
};

type Made<Name extends RefundStep['step']> = Extract<RefundStep, { readonly step: Name }>;

const list = (book: RefundBook, { on, by }: KeptStep, { list, at, payer, lines }: Made<'listed'>): void => {
  book.lists.set(list, { list, on, at, by, payer, lines, givenUp: null });
  for (const { refund, returns } of lines) book.sent.set(refund, { list, on, returns });
};

const giveUp = (book: RefundBook, { on, by }: KeptStep, { list, reason }: Made<'given-up'>): void => {
  const known = book.lists.get(list);
  if (known === undefined) throw new Error(`list ${list} is given up and was never made`);
  book.lists.set(list, { ...known, givenUp: { on, by, reason } });
  for (const { refund } of known.lines) if (book.sent.get(refund)?.list === list) book.sent.delete(refund);
};

const carryOut = (book: RefundBook, { on, by: confirmedBy }: KeptStep, proposed: RefundProposal): void => {
  const { change, by, returns } = proposed;
  switch (change.kind) {
    case 'account':
      book.given.set(change.refund, {
        account: change.account,
        holder: change.holder,
        returns,
        by,
        confirmedBy,
        on,
      });
      return;
    case 'otherwise':
      book.otherwise.set(change.refund, [
        ...(book.otherwise.get(change.refund) ?? []),
        { on: change.on, reason: change.reason },
      ]);
      return;
    case 'debit': // the debit itself then says what it paid
      return;
  }
};

const apply = (book: RefundBook, kept: KeptStep): void => {
  const { id, on, by, step } = kept;
  switch (step.step) {
    case 'listed':
      list(book, kept, step);
      return;
    case 'given-up':
      giveUp(book, kept, step);
      return;
    case 'proposed':
      book.proposals.set(id, { proposal: id, on, by, returns: step.returns, change: step.change });
      return;
    case 'confirmed': {
      const proposed = book.proposals.get(step.proposal);
      if (proposed === undefined) throw new Error(`proposal ${step.proposal} is confirmed and does not wait`);
      carryOut(book, kept, proposed);
      book.proposals.delete(step.proposal);
      return;
    }
    case 'declined':
      book.proposals.delete(step.proposal);
      return;
  }
};

/** Folds the steps, in their order. Throws where they contradict themselves. */
export const refundBook = (steps: readonly KeptStep[]): RefundBook => {
  const book: RefundBook = {
    lists: new Map(),
    proposals: new Map(),
    sent: new Map(),
    given: new Map(),
    otherwise: new Map(),
  };
  for (const kept of steps) apply(book, kept);
  return book;
};

/** The refunds that a change is about. */
export const refundsIn = (change: RefundChange): readonly number[] =>
  change.kind === 'debit' ? change.refunds : [change.refund];
