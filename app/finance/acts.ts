import { z } from 'zod';
import { amountCents, day, line, lines, optional, wholeNumber } from '#app/form/fields.ts';
import { readFields } from '#app/form/reply.ts';
import { spaceAddress } from '#app/page/address.ts';
import { act, type CarryOut, type PrivateVisit } from '#app/private/private-page.tsx';
import { settleReversal } from '#db/bank-money.ts';
import { settleByStatements } from '#db/bank-settle.ts';
import { tellNoneMissing } from '#db/bank-turn.ts';
import type { Command, PlainCommand } from '#lib/register/command.ts';
import { isRefusal } from '#lib/register/refusal.ts';
import { look } from './dropping.ts';

/** What an act frees for settling is settled at once, where statements are read. */
const done = async ({ speech, actor, book }: PrivateVisit, name: string) => {
  await settleByStatements(book);
  return { to: `${spaceAddress(speech.locale, actor.role)}?done=${name}` };
};

/** An act whose fields are read by a schema and become one command, with words kept beside it. */
const acting =
  <Fields>(name: string, schema: z.ZodType<Fields>, commandOf: (fields: Fields) => Command): CarryOut =>
  async (visit, typed, key) => {
    const read = readFields(schema, typed);
    if ('faults' in read) return { faults: read.faults, refusal: null };
    const decision = await act(visit, commandOf(read.fields), key);
    return isRefusal(decision) ? { faults: {}, refusal: decision } : done(visit, name);
  };

const proposing = (command: PlainCommand): Command => ({ type: 'ProposeAct', command });
const dossierNumber = wholeNumber(1, 999_999_999);

const transfer = z.object({
  bookedOn: day(),
  amount: amountCents(),
  dossier: optional(dossierNumber),
  payer: optional(line()),
  account: optional(line(40)),
});

type TransferFields = z.infer<typeof transfer>;

/** The same form sent twice is the same money: its key names the payment. */
const transferName = (key: string): string => `typed-${key.split(':')[0]}`;

/** Where no statements are read, what one person types counts; else it is money like any other of which two say whose it is. */
const transferCommand = (
  { bookedOn, amount, dossier }: TransferFields,
  name: string,
  isByStatements: boolean,
): Command => {
  const money = { bookedOn, amountCents: amount };
  return dossier === undefined || isByStatements
    ? { type: 'ReceiveTransfer', transfer: name, ...money }
    : { type: 'RegisterPayment', dossier, payment: name, ...money };
};

const payerWords = ({ payer, account }: TransferFields): Readonly<Record<string, string>> => ({
  ...(payer === undefined ? {} : { payer }),
  ...(account === undefined ? {} : { account }),
});

const typesTransfer: CarryOut = async (visit, typed, key) => {
  const read = readFields(transfer, typed);
  if ('faults' in read) return { faults: read.faults, refusal: null };
  const isByStatements = visit.reading.register.awaits !== undefined;
  const { dossier } = read.fields;
  const name = transferName(key);
  const command = transferCommand(read.fields, name, isByStatements);
  const received = await act(visit, command, key, payerWords(read.fields));
  if (isRefusal(received)) return { faults: {}, refusal: received };
  if (!isByStatements || dossier === undefined) return done(visit, 'transfer');
  const match = proposing({ type: 'MatchTransfer', transfer: name, dossier });
  const proposed = await act(visit, match, `${key}:match`);
  return isRefusal(proposed) ? { faults: {}, refusal: proposed } : done(visit, 'match');
};

const reversed = z.object({ reversal: line(), credit: line() });

/** What a reversal takes back is written by the bank's own intake; `none` is money that has nothing to do with the queue. */
const settlesReversal: CarryOut = async (visit, typed, key) => {
  const read = readFields(reversed, typed);
  if ('faults' in read) return { faults: read.faults, refusal: null };
  const { reversal, credit } = read.fields;
  const decision = await settleReversal(
    visit.book,
    visit.actor,
    key,
    reversal,
    credit === 'none' ? null : credit,
  );
  return isRefusal(decision) ? { faults: {}, refusal: decision } : done(visit, 'reversal');
};

const told = z.object({ account: line(), year: wholeNumber(1990, 2999), reason: lines() });

const tellsTurn: CarryOut = async (visit, typed) => {
  const read = readFields(told, typed);
  if ('faults' in read) return { faults: read.faults, refusal: null };
  const { account, year, reason } = read.fields;
  await tellNoneMissing(visit.book, visit.actor, { account, year }, reason);
  return done(visit, 'turn');
};

const onAct = z.object({ number: wholeNumber(1) });

/** The acts of finance, by the name of their form. */
export const financeActs: Readonly<Record<string, CarryOut>> = {
  drop: look,
  reversal: settlesReversal,
  turn: tellsTurn,
  transfer: typesTransfer,
  settle: acting('settle', z.object({ through: day() }), ({ through }) => ({ type: 'SettleMoney', through })),
  aside: acting('aside', z.object({ transfer: line(), reason: lines() }), ({ transfer: name, reason }) => ({
    type: 'SetTransferAside',
    transfer: name,
    reason,
  })),
  match: acting('match', z.object({ transfer: line(), dossier: dossierNumber }), (fields) =>
    proposing({ type: 'MatchTransfer', ...fields }),
  ),
  refund: acting('refund', z.object({ payment: line(), dossier: dossierNumber }), (fields) =>
    proposing({ type: 'RefundPayment', ...fields }),
  ),
  confirm: acting('confirm', onAct, ({ number }) => ({ type: 'ConfirmAct', act: number })),
  decline: acting('decline', onAct, ({ number }) => ({ type: 'DeclineAct', act: number })),
};
