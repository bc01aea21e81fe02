import { z } from 'zod';
import { email, enterpriseNumber, line, wholeNumber } from '#app/form/fields.ts';
import type { Typed } from '#app/form/read-form.ts';
import { type FormFault, readFields } from '#app/form/reply.ts';
import { act, type CarryOut, type PrivateVisit } from '#app/private/private-page.tsx';
import { dropDraft } from '#db/draft.ts';
import type { Command } from '#lib/register/command.ts';
import { documentWordsOf } from './committed.ts';
import { type Carried, decided, doneAt, doneAtList } from './done.ts';
import { handDraftOver } from './hand-over.ts';
import { pseudonymOf } from './pseudonym.ts';

/** An act on the dossier of the page, whose fields a schema reads and which then becomes one command. */
const acting =
  <Fields>(
    name: string,
    schema: z.ZodType<Fields>,
    commandOf: (dossier: number, fields: Fields, visit: PrivateVisit) => Command,
  ): CarryOut =>
  async (visit, typed, key) => {
    const read = readFields(schema, typed);
    const number = visit.dossier?.number ?? 0;
    if ('faults' in read) return { faults: read.faults, refusal: null };
    return decided(await act(visit, commandOf(number, read.fields, visit), key), doneAt(visit, number, name));
  };

const nothing = z.object({});

const answer = z.object({ answer: z.enum(['stands', 'abandoned']) });
const reduced = z.object({ permanentKva: wholeNumber(0, 1_000_000), flexibleKva: wholeNumber(0, 1_000_000) });
const owner = z.object({
  name: line(),
  enterpriseNumber: enterpriseNumber(),
  contact: line(),
  email: email(),
  address: line(),
});
const withdrawal = z.object({ sure: z.literal('yes', 'needed') });

/** R9: both, signed. What is missing is said by the regulation, and what was filed stays chosen. */
const returnSigned: CarryOut = async (visit, typed, key) => {
  const dossier = visit.dossier?.number ?? 0;
  const { proposal, orderForm } = typed;
  const words = await documentWordsOf(visit.book, dossier, { proposal, orderForm });
  if (words === null) return { faults: strangers(typed), refusal: null };
  const command = {
    type: 'ReturnSigned',
    dossier,
    receivedOn: visit.reading.today,
    ...(proposal ? { proposal } : {}),
    ...(orderForm ? { orderForm } : {}),
  } as const;
  return decided(await act(visit, command, key, words), doneAt(visit, dossier, 'signed-returned'));
};

/** A document that is none of this dossier's is as if none had been chosen. */
const strangers = (typed: Typed): Readonly<Record<string, FormFault>> =>
  Object.fromEntries(['proposal', 'orderForm'].filter((name) => typed[name]).map((name) => [name, 'needed']));

/** The project passes to another producer, under a fresh pseudonym that says nothing of the old one. */
const handOver: CarryOut = async (visit, typed, key) => {
  const read = readFields(owner, typed);
  if ('faults' in read) return { faults: read.faults, refusal: null };
  const dossier = visit.dossier?.number ?? 0;
  const command = { type: 'ChangeOwner', dossier, holder: pseudonymOf('h', key) } as const;
  const words = { ...read.fields, person: pseudonymOf('p', key) };
  const carried = decided(await act(visit, command, key, words), doneAtList(visit, 'project-handed-over'));
  if ('to' in carried) await handDraftOver(visit.book, dossier, read.fields);
  return carried;
};

const withdraw: CarryOut = async (visit, typed, key) => {
  const read = readFields(withdrawal, typed);
  if ('faults' in read) return { faults: read.faults, refusal: null };
  const dossier = visit.dossier?.number ?? 0;
  const carried = decided(
    await act(visit, { type: 'Withdraw', dossier }, key),
    doneAt(visit, dossier, 'project-withdrawn'),
  );
  if ('to' in carried) await dropDraft(visit.book, dossier);
  return carried;
};

/** A document beside any act: it was kept as it arrived. */
const file: CarryOut = async (visit, typed): Promise<Carried> =>
  typed.document
    ? doneAt(visit, visit.dossier?.number ?? 0, 'document-filed')
    : { faults: { document: 'needed' }, refusal: null };

/** The first opening by its producer is the receipt, dated today (setting `receipt`). */
const open: CarryOut = async (visit, _typed, key) => {
  const dossier = visit.dossier?.number ?? 0;
  const receivedOn = visit.reading.today;
  const decision = await act(visit, { type: 'RecordReceipt', dossier, receivedOn }, key);
  const done = doneAt(visit, dossier, 'mail-opened');
  return decided(decision, 'to' in done ? { to: `${done.to}#letter` } : done);
};

/** The acts of a project's page, by the name of their form. */
export const projectActs: Readonly<Record<string, CarryOut>> = {
  RecordReceipt: open,
  AnswerCapacityReached: acting('capacity-answered', answer, (dossier, fields, { reading }) => ({
    type: 'AnswerCapacityReached',
    dossier,
    stands: fields.answer === 'stands',
    receivedOn: reading.today,
  })),
  OrderDetailedStudy: acting('study-ordered', nothing, (dossier) => ({
    type: 'OrderDetailedStudy',
    dossier,
  })),
  ReturnSigned: returnSigned,
  LeaveQueueB: acting('left-b', nothing, (dossier) => ({ type: 'LeaveQueueB', dossier })),
  ReducePower: acting('power-reduced', reduced, (dossier, fields) => ({
    type: 'ReducePower',
    dossier,
    ...fields,
  })),
  TakeBackChange: acting('change-taken-back', nothing, (dossier) => ({ type: 'TakeBackChange', dossier })),
  ChangeOwner: handOver,
  Withdraw: withdraw,
  file,
};
