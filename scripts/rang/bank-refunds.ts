import { z } from 'zod';
import { actOnRefunds, type Refunds, readRefunds } from '#db/bank-refunds.ts';
import type { Book } from '#db/client.ts';
import { submissionKey } from '#db/submission-key.ts';
import { accountWords } from '#lib/payment/iban.ts';
import type { RefundAct } from '#lib/payment/refund-act.ts';
import type { RefundList } from '#lib/payment/refund-book.ts';
import { refundCsv } from '#lib/payment/refund-csv.ts';
import { type AccountSource, isOver, type RefundStanding } from '#lib/payment/refund-standing.ts';
import { painText } from '#lib/payment/write-pain.ts';
import type { Actor } from '#lib/register/actor.ts';
import { isRefusal } from '#lib/register/refusal.ts';
import { refusalSentence } from '#lib/register/refusal-sentence.ts';
import { onBook } from './book.ts';
import { moneyWords } from './money.ts';
import { table } from './table.ts';
import { type Answer, done, refused, wrongUsage } from './verb.ts';

const whole = z
  .string()
  .regex(/^[1-9]\d{0,8}$/, 'expected the number of a list')
  .transform(Number)
  .optional();

/** What `bank refunds` is told. */
export const refundFlags = z.strictObject({
  make: z.boolean().default(false),
  list: whole,
  'give-up': whole,
  reason: z.string().regex(/\S/, 'expected a reason').optional(),
  by: z.string().default('finance'),
  csv: z.boolean().default(false),
  pain: z.boolean().default(false),
});

const sourceWords = (source: AccountSource | null): string => {
  switch (source?.from) {
    case undefined:
      return '-';
    case 'statement':
      return `statement ${source.number.year}/${source.number.number}, movement ${source.place}`;
    case 'typed':
      return `typed by ${source.by} on ${source.on}, on no statement`;
    case 'given':
      return `given by ${source.by}, confirmed by ${source.confirmedBy} on ${source.on}`;
  }
};

const stateWords = ({ state, returnedOn }: RefundStanding): string => {
  switch (state.is) {
    case 'to-pay':
      return 'to pay';
    case 'account-needed':
      return returnedOn === null ? 'account not known' : `sent back by the bank on ${returnedOn}`;
    case 'sent':
      return `in list ${state.list} of ${state.on}`;
    case 'held':
      return 'held: its payment was taken back';
    case 'paid':
      return 'paid';
    case 'void':
      return 'fallen away: its payment was taken back';
  }
};

const rowOf = (one: RefundStanding): readonly (string | number)[] => [
  one.refund + 1,
  one.on,
  one.dossier,
  one.goesTo?.name ?? '-',
  one.goesTo?.account == null ? 'not known' : accountWords(one.goesTo.account),
  moneyWords(one.amountCents),
  stateWords(one),
  sourceWords(one.goesTo?.source ?? null),
];

const heads = ['Refund', 'Confirmed', 'Dossier', 'Payee', 'Account', 'Amount', 'Stands', 'Account from'];

const openIn = ({ standings }: Refunds): readonly RefundStanding[] =>
  standings.filter(({ state }) => !isOver(state));

const told = (refunds: Refunds): Answer => {
  const open = openIn(refunds);
  const text = open.length === 0 ? 'No refund waits to be paid.' : table(heads, open.map(rowOf));
  return done(text, { refunds: open, lists: [...refunds.book.lists.values()] });
};

const listTold = (
  list: RefundList,
  { csv, pain }: { readonly csv: boolean; readonly pain: boolean },
): Answer => {
  if (csv) return done(refundCsv(list.lines).trimEnd(), list);
  if (pain) return done(painText(list).trimEnd(), list);
  const lines = list.lines.map(({ refund, dossier, payer, account, amountCents }) => [
    refund + 1,
    dossier,
    payer ?? '-',
    accountWords(account),
    moneyWords(amountCents),
  ]);
  const end = list.givenUp === null ? '' : ` Given up on ${list.givenUp.on}: ${list.givenUp.reason}`;
  const head = `List ${list.list} of ${list.on}, made by ${list.by}.${end}`;
  return done(`${head}\n${table(['Refund', 'Dossier', 'Payee', 'Account', 'Amount'], lines)}`, list);
};

const acted = async (book: Book, by: string, act: RefundAct): Promise<Answer> => {
  const actor: Actor = { person: by, role: 'finance', holds: new Set() };
  const step = await actOnRefunds(book, actor, submissionKey(book.now()), act);
  if (isRefusal(step)) return refused(refusalSentence(step, 'en'), step);
  if (step.step !== 'listed') return done('Done.', step);
  const { lists } = (await readRefunds(book)).book;
  const made = lists.get(step.list);
  if (made === undefined) throw new Error(`list ${step.list} was made and is not there`);
  return listTold(made, { csv: false, pain: false });
};

const answerOf = async (book: Book, flags: z.infer<typeof refundFlags>): Promise<Answer> => {
  const { make, list, reason, by } = flags;
  const back = flags['give-up'];
  if (make) return acted(book, by, { act: 'list' });
  if (back !== undefined && reason !== undefined)
    return acted(book, by, { act: 'give-up', list: back, reason });
  const refunds = await readRefunds(book);
  if (list === undefined) return told(refunds);
  const found = refunds.book.lists.get(list);
  return found === undefined ? refused(`No list ${list} was made.`, null) : listTold(found, flags);
};

/** The refunds that two persons confirmed and the bank has not paid; makes, writes or gives up a list of them. */
export const bankRefunds = (flags: z.infer<typeof refundFlags>): Answer | Promise<Answer> => {
  const { list, csv, pain, reason } = flags;
  const back = flags['give-up'];
  if ((csv || pain) && list === undefined) return wrongUsage('--list is needed: a file is of one list.');
  if ((back === undefined) !== (reason === undefined))
    return wrongUsage('--give-up and --reason go together.');
  return onBook((book) => answerOf(book, flags));
};
