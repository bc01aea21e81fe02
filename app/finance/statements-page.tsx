import { type PrivateVisit, privatePage } from '#app/private/private-page.tsx';
import { openReversals } from '#db/bank-money.ts';
import { type AccountStatements, bankStatements, type StatementKept } from '#db/bank-statements.ts';
import { type TurnOfAccount, turnsOfYear } from '#db/bank-turn.ts';
import { addDays } from '#lib/calendar/day.ts';
import { accountWords } from '#lib/payment/iban.ts';
import { moneyAddress, movementsAddress } from './addresses.ts';
import { FinanceFrame } from './finance-frame.tsx';
import { type Cell, type Month, monthsOf } from './months.ts';
import { Section } from './section.tsx';
import { Because, type HeldBy } from './to-do.tsx';
import { doubtWords } from './turns-section.tsx';

type Props = { readonly visit: PrivateVisit };

/** What finance has to look at on a statement: it came twice and differs, or amounts of it are not used. */
const remarksOn = ({ speech: { say, write } }: PrivateVisit, { deliveries }: StatementKept) => {
  const { bank } = say;
  const differing = deliveries.flatMap(({ difference, onlyHere, name }) =>
    difference === 'same' ? [] : [`${name} – ${bank[difference](write.counted(onlyHere, bank.movements))}`],
  );
  const aside = Math.max(0, ...deliveries.map(({ setAside }) => setAside.length));
  return [
    ...differing,
    ...(aside === 0
      ? []
      : [say.finance.statements.aside(write.counted(aside, say.finance.statements.amounts))]),
  ];
};

const StatementCell = ({ visit, cell }: Props & { readonly cell: Cell<StatementKept> }) => {
  const { speech } = visit;
  const { say, write, locale } = speech;
  const words = say.finance.statements;
  const { number, on, state, kept } = cell;
  const name = say.bank.statement(String(number.number), String(number.year));
  return (
    <li className={`cell state-${state}`}>
      <span className="nth">
        <span aria-hidden="true">{words.icons[state]}</span>{' '}
        {kept === null ? (
          <strong>{name}</strong>
        ) : (
          <a href={movementsAddress(locale, { statement: `${number.year}-${number.number}` })}>{name}</a>
        )}
      </span>
      <span>
        {words.states[state]}
        {on === null ? '' : `, ${write.shortDay(on)}`}
      </span>
      {kept === null ? null : (
        <span className="hint">
          {write.counted(kept.movements, say.bank.movements)}, {write.euros(kept.closing.cents)}
        </span>
      )}
      {kept === null
        ? null
        : remarksOn(visit, kept).map((remark) => (
            <span key={remark} className="hint remark">
              {remark}
            </span>
          ))}
    </li>
  );
};

const MonthOf = ({ visit, month }: Props & { readonly month: Month<StatementKept> }) => {
  const [year = '', number = ''] = month.month.split('-');
  const { monthName } = visit.speech.write;
  return (
    <section aria-labelledby={`month-${month.month}`}>
      <h3 id={`month-${month.month}`}>{monthName(Number(year), Number(number))}</h3>
      <ol className="calendar">
        {month.cells.map((cell) => (
          <StatementCell key={`${cell.number.year} ${cell.number.number}`} visit={visit} cell={cell} />
        ))}
      </ol>
    </section>
  );
};

const monthsShown = 12;

/** The ends of years of an account: what may be missing there, or what finance said of it. */
const Turns = ({ visit, turns }: Props & { readonly turns: readonly TurnOfAccount[] }) => {
  const { speech } = visit;
  const { say, write, locale } = speech;
  const words = say.finance.turns;
  return turns.map((one) =>
    one.told === null ? (
      <p key={one.year} className="missing">
        {doubtWords(speech, one)} <a href={`${moneyAddress(locale)}#turns`}>{words.check}</a>
      </p>
    ) : (
      <p key={one.year} className="hint">
        {words.told(String(one.year), write.day(one.told.on), one.told.reason)}
      </p>
    ),
  );
};

type AccountProps = Props & Pick<HeldBy, 'turns'> & { readonly account: AccountStatements };

const Account = ({ visit, account, turns }: AccountProps) => {
  const { say } = visit.speech;
  const words = say.finance.statements;
  const months = monthsOf(account);
  const from = Math.max(0, Number(visit.url.searchParams.get('from') ?? '0') || 0);
  const short = ({ number, year }: AccountStatements['first']) =>
    say.bank.statementShort(String(number), String(year));
  return (
    <Section
      id={account.account}
      title={say.finance.drop.account(accountWords(account.account)).slice(0, -1)}
    >
      {account.missing === null ? null : (
        <p className="missing">
          <span aria-hidden="true">{words.icons.missing}</span> {say.bank.missing(short(account.missing))}
        </p>
      )}
      <Turns visit={visit} turns={turns.filter((one) => one.account === account.account)} />
      {months.length === 0 ? <p>{say.finance.drop.firstIs(short(account.first))}</p> : null}
      {months.slice(from, from + monthsShown).map((month) => (
        <MonthOf key={month.month} visit={visit} month={month} />
      ))}
      {months.length > from + monthsShown ? (
        <p>
          <a href={`?from=${from + monthsShown}`}>{words.earlier}</a>
        </p>
      ) : null}
    </Section>
  );
};

type PageProps = Props & HeldBy & { readonly accounts: readonly AccountStatements[] };

const StatementsPage = ({ visit, accounts, ...held }: PageProps) => {
  const { finance } = visit.speech.say;
  const { settledThrough } = visit.reading.register;
  const next = settledThrough === null ? visit.reading.today : addDays(settledThrough, 1);
  return (
    <FinanceFrame visit={visit} here="statements" title={finance.statements.title}>
      <h1>{finance.statements.title}</h1>
      <p className="lead">
        {settledThrough === null
          ? finance.neverSettled
          : finance.settled(visit.speech.write.day(settledThrough))}
      </p>
      <p>
        <Because visit={visit} day={next} held={held} />
      </p>
      {accounts.map((account) => (
        <Account key={account.account} visit={visit} account={account} turns={held.turns} />
      ))}
    </FinanceFrame>
  );
};

/** Which statements have been read, held back or are missing; how far the money is settled, and why no further. */
export const statementsPage = privatePage({
  roles: ['finance'],
  page: async (visit) => {
    const [accounts, reversals, turns] = await Promise.all([
      bankStatements(visit.book),
      openReversals(visit.book),
      turnsOfYear(visit.book),
    ]);
    return visit.render(<StatementsPage {...{ visit, accounts, reversals, turns }} />);
  },
});
