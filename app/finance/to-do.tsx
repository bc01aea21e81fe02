import type { Speech } from '#app/i18n/speech.ts';
import type { Refunds } from '#db/bank-refunds.ts';
import { addDays, type Day } from '#lib/calendar/day.ts';
import { holdsBack, whyUnsettled } from '#lib/queue/provisional.ts';
import { refundsAddress, statementsAddress } from './addresses.ts';
import { isProposed } from './refund-shown.ts';
import { isByStatements, nextStatement, type Shown } from './shown.ts';
import { inDoubt } from './turns-section.tsx';

/** The refunds of which finance has to do something: confirm, give an account, hand to the bank. */
const refundsToDo = ({ standings, book }: Refunds, person: string): number => {
  const toConfirm = [...book.proposals.values()].filter(({ by }) => by !== person).length;
  const open = standings.filter(
    ({ refund, state }) =>
      (state.is === 'to-pay' || state.is === 'account-needed') && !isProposed({ book }, refund),
  );
  return toConfirm + open.length;
};

/** What is to be done, each with where it stands on the page. */
const tasksOf = ({ visit, desk, acts, reversals, turns, refunds, account }: Shown) => {
  const { say, write, locale } = visit.speech;
  const { todo } = say.finance;
  const toConfirm = acts.filter(({ by }) => by !== visit.actor.person).length;
  const proposed = new Set(
    acts.map(({ command }) => (command?.type === 'MatchTransfer' ? command.transfer : '')),
  );
  const toMatch = desk.unmatched.filter(({ transfer }) => !proposed.has(transfer)).length;
  const refunding = new Set(
    acts.flatMap(({ command, dossier }) => (command?.type === 'RefundPayment' ? [dossier] : [])),
  );
  const toRefund = desk.refundable.filter(({ dossier }) => !refunding.has(dossier.number)).length;
  const all = [
    ['#acts', toConfirm, todo.confirm],
    ['#unmatched', toMatch, todo.match],
    ['#reversals', reversals.length, todo.reverse],
    ['#turns', inDoubt(turns).length, todo.turn],
    ['#refunds', toRefund, todo.refund],
    [refundsAddress(locale), refundsToDo(refunds, visit.actor.person), todo.pay],
  ] as const;
  const missing = account?.missing ?? null;
  return [
    ...(missing === null
      ? []
      : [
          {
            to: '#statements',
            words: todo.fetch(say.bank.statementShort(String(missing.number), String(missing.year))),
          },
        ]),
    ...all.flatMap(([to, count, words]) => (count === 0 ? [] : [{ to, words: write.counted(count, words) }])),
  ];
};

const NothingToDo = ({ visit: { speech }, account }: Shown) => {
  const { say } = speech;
  if (account === null) return say.finance.todo.nothing;
  const { number, year } = nextStatement(account);
  return say.finance.todo.next(say.bank.statementShort(String(number), String(year)));
};

/** The first lines: what is to be done; how far the money is settled, and what holds it there. */
export const ToDo = (shown: Shown) => {
  const { say } = shown.visit.speech;
  const tasks = tasksOf(shown);
  return (
    <>
      <p className="lead">
        {tasks.length === 0 ? (
          <NothingToDo {...shown} />
        ) : (
          <>
            {say.finance.todo.lead}{' '}
            {tasks.map(({ to, words }, at) => (
              <span key={to}>
                {at === 0 ? '' : ', '}
                <a href={to}>{words}</a>
              </span>
            ))}
            .
          </>
        )}
      </p>
      {isByStatements(shown) ? <Settled {...shown} /> : null}
    </>
  );
};

/** What holds the settled day where it stands besides what the register knows. */
export type HeldBy = Pick<Shown, 'reversals' | 'turns'>;

/** A reversal or a turn of the year that keeps a day from being settled, in a sentence; null where neither does. */
const heldWords = ({ say, write }: Speech, { reversals, turns }: HeldBy, day: Day): string | null => {
  const { because } = say.finance;
  const reversal = reversals.find(({ movement }) => movement.bookedOn <= day);
  if (reversal !== undefined) return because.reversal(write.day(reversal.movement.bookedOn));
  const turn = inDoubt(turns).find(({ from }) => from <= day);
  return turn === undefined ? null : because.turn(String(turn.year));
};

type BecauseProps = Pick<Shown, 'visit'> & { readonly day: Day; readonly held: HeldBy };

/** What holds the settled day where it stands: why `day` is not settled. */
export const Because = ({ visit, day, held }: BecauseProps) => {
  const { say, write } = visit.speech;
  const { because } = say.finance;
  const why = whyUnsettled(holdsBack(visit.reading.register), day);
  switch (why.kind) {
    case 'missing':
      return because.missing(say.bank.statementShort(String(why.number.number), String(why.number.year)));
    case 'unmatched':
      return because.unmatched(write.day(why.on));
    case 'unread':
      return heldWords(visit.speech, held, day) ?? because.unread;
  }
};

const Settled = ({ visit, desk: { settledThrough }, ...held }: Shown) => {
  const { say, write, locale } = visit.speech;
  const { finance } = say;
  const day = settledThrough === null ? visit.reading.today : addDays(settledThrough, 1);
  return (
    <p>
      {settledThrough === null ? finance.neverSettled : finance.settled(write.day(settledThrough))}{' '}
      <Because visit={visit} day={day} held={held} />{' '}
      <a href={statementsAddress(locale)}>{finance.statements.see}</a>
    </p>
  );
};
