import type { Speech } from '#app/i18n/speech.ts';
import { entryAddress } from '#app/page/address.ts';
import { type PrivateVisit, privatePage } from '#app/private/private-page.tsx';
import { pictureOf } from '#app/reading.ts';
import { traceAccesses } from '#db/access.ts';
import { bankMovements, type MovementPage, movementsOnPage } from '#db/bank-list.ts';
import type { MovementAt } from '#db/bank-money.ts';
import type { StatementNumber } from '#lib/payment/statement.ts';
import { movementsAddress } from './addresses.ts';
import { FinanceFrame } from './finance-frame.tsx';
import { type Asked, askedIn, choiceOf, movementFilters } from './movement-filter.ts';
import { dossierOf, stateOf } from './movement-state.ts';
import { Payer } from './payer.tsx';

type Props = { readonly visit: PrivateVisit; readonly asked: Asked; readonly found: MovementPage };

const statementQuery = ({ year, number }: StatementNumber): string => `${year}-${number}`;

const Filters = ({ visit: { speech }, asked }: Props) => {
  const { movements } = speech.say.finance;
  const isNarrowed = asked.dossier !== null || asked.statement !== null;
  return (
    <nav className="filters" aria-label={movements.filters}>
      {movementFilters.map((show) => (
        <a
          key={show}
          href={movementsAddress(speech.locale, show === 'all' ? {} : { show })}
          aria-current={!isNarrowed && asked.show === show ? 'page' : undefined}
        >
          {movements.shows[show]}
        </a>
      ))}
    </nav>
  );
};

const titleOf = ({ say }: Speech, { dossier, statement, show }: Asked): string => {
  const { movements } = say.finance;
  if (dossier !== null) return movements.ofDossier(String(dossier));
  if (statement !== null) return say.bank.statement(String(statement.number), String(statement.year));
  return show === 'all' ? movements.title : movements.shows[show];
};

const Effect = ({ visit, one }: Pick<Props, 'visit'> & { readonly one: MovementAt }) => {
  const { speech, reading } = visit;
  const { movements } = speech.say.finance;
  const state = stateOf(reading.register, one.movement);
  const dossier = dossierOf(reading.register, one.movement);
  return (
    <p className={`effect effect-${state}`}>
      <span aria-hidden="true">{movements.icons[state]}</span> {movements.states[state]}
      {dossier === null ? null : (
        <>
          {' – '}
          <a href={movementsAddress(speech.locale, { dossier: String(dossier) })}>
            {speech.say.finance.acts.on(String(dossier))}
          </a>
        </>
      )}
    </p>
  );
};

const Movement = ({ visit, one }: Pick<Props, 'visit'> & { readonly one: MovementAt }) => {
  const { speech } = visit;
  const { movement, number } = one;
  const isOut = movement.amountCents < 0;
  return (
    <li className="movement">
      <p className="when">
        <time dateTime={movement.bookedOn}>{speech.write.shortDay(movement.bookedOn)}</time>
        <a className="hint" href={movementsAddress(speech.locale, { statement: statementQuery(number) })}>
          {speech.say.bank.statement(String(number.number), String(number.year))}
        </a>
      </p>
      <p className={isOut ? 'sum out' : 'sum'}>{speech.write.euros(movement.amountCents)}</p>
      <div className="who">
        <Payer speech={speech} movement={movement} />
        {movement.text === '' ? null : <p className="said">{movement.text}</p>}
      </div>
      <Effect visit={visit} one={one} />
    </li>
  );
};

const Pages = ({ visit: { speech, url }, asked, found }: Props) => {
  const { movements } = speech.say.finance;
  const last = Math.ceil(found.count / movementsOnPage);
  if (last < 2) return null;
  const to = (page: number): string => {
    const query = new URLSearchParams(url.searchParams);
    query.set('page', String(page));
    return `?${query}`;
  };
  return (
    <nav className="pages" aria-label={movements.pages}>
      {asked.page > 1 ? <a href={to(asked.page - 1)}>{movements.newer}</a> : null}{' '}
      <span>{movements.page(String(asked.page), String(last))}</span>{' '}
      {asked.page < last ? <a href={to(asked.page + 1)}>{movements.older}</a> : null}
    </nav>
  );
};

/** Where the dossier that is asked for stands in the queue, where it has a place. */
const EntryLink = ({ visit: { speech, reading }, asked: { dossier } }: Props) => {
  const { placed, left } = pictureOf(reading, reading.today);
  if (dossier === null || ![...placed, ...left].some(({ number }) => number === dossier)) return null;
  return (
    <p>
      <a href={entryAddress(speech.locale, dossier)}>{speech.say.finance.movements.entry}</a>
    </p>
  );
};

const MovementsPage = (props: Props) => {
  const { visit, asked, found } = props;
  const { say, write } = visit.speech;
  const { movements } = say.finance;
  const title = titleOf(visit.speech, asked);
  return (
    <FinanceFrame visit={visit} here="movements" title={title}>
      <h1>{title}</h1>
      <p className="lead">
        {found.count === 0 ? movements.none : write.counted(found.count, say.bank.movements)}
      </p>
      <EntryLink {...props} />
      <Filters {...props} />
      <ul className="movements">
        {found.movements.map((one) => (
          <Movement key={one.movement.name} visit={visit} one={one} />
        ))}
      </ul>
      <Pages {...props} />
    </FinanceFrame>
  );
};

/** Of money that is nobody's no dossier is read: it is traced without one. */
const ofNoDossier = 0;

/** What came in and what it did. Who paid is confidential: that it was read is traced, by dossier (R15). */
export const movementsPage = privatePage({
  roles: ['finance'],
  page: async (visit) => {
    const { book, actor, reading, url } = visit;
    const asked = askedIn(url.searchParams);
    const found = await bankMovements(book, choiceOf(asked, reading.register), asked.page);
    const dossiers = found.movements.map(({ movement }) => dossierOf(reading.register, movement));
    await traceAccesses(
      book,
      actor,
      dossiers.map((one) => one ?? ofNoDossier),
      'payers',
    );
    return visit.render(<MovementsPage visit={visit} asked={asked} found={found} />);
  },
});
