import type { ReactNode } from 'react';
import type { Speech } from '#app/i18n/speech.ts';
import type { Finding } from '#lib/payment/finding.ts';
import { findingSentence } from '#lib/payment/finding-sentence.ts';
import type { FindingCode } from '#lib/payment/finding-wording.ts';
import { accountWords } from '#lib/payment/iban.ts';
import { intakeSentence } from '#lib/payment/intake-sentence.ts';
import { placeWords } from '#lib/payment/place.ts';
import type { StatementNumber } from '#lib/payment/statement.ts';
import { refusalSentence } from '#lib/register/refusal-sentence.ts';
import { movementsAddress } from './addresses.ts';
import type { BroughtSummary, FileSummary, StatementLine, Tally } from './file-summary.ts';
import type { Told } from './take-in.ts';

type Speaking = { readonly speech: Speech };

/** A file that was dropped: what it does, or why nothing of it is used. */
export const FileCard = ({ speech, told }: Speaking & { readonly told: Told }) => {
  const { say, write } = speech;
  const { file, summary, hasChanged } = told;
  const isRefused = summary.outcome === 'refused' || summary.outcome === 'not-allowed';
  const id = `file-${file.place}`;
  return (
    <article className={isRefused ? 'bank-file is-refused' : 'bank-file'} aria-labelledby={id}>
      <h2 id={id}>
        {file.name}{' '}
        <span className="hint">
          {'format' in summary && summary.format !== null ? `${summary.format}, ` : ''}
          {say.bank.size(write.count(Math.max(1, Math.round(file.bytes / 1_000))))}
        </span>
      </h2>
      {hasChanged ? <p className="changed">{say.bank.changed}</p> : null}
      <Content speech={speech} summary={summary} />
    </article>
  );
};

const Content = ({ speech, summary }: Speaking & { readonly summary: FileSummary }) => {
  const { say, write, locale } = speech;
  switch (summary.outcome) {
    case 'brought':
      return <Brought speech={speech} summary={summary} />;
    case 'known':
      return <p>{say.bank.known(write.moment(summary.at))}</p>;
    case 'not-allowed':
      return (
        <Verdict words={say.bank.notAllowed}>
          <p>{refusalSentence(summary.refusal, locale)}</p>
        </Verdict>
      );
    case 'refused':
      return (
        <Verdict words={say.bank.refused}>
          <Findings speech={speech} findings={summary.faults} />
          <ul>
            {summary.refusals.map((one) => (
              <li key={`${one.code} ${one.number?.year} ${one.number?.number}`}>
                {intakeSentence(one, locale)}
              </li>
            ))}
          </ul>
          {summary.faults.length < 100 ? null : <p>{say.bank.mostFaults}</p>}
        </Verdict>
      );
  }
};

const Verdict = ({ words, children }: { readonly words: string; readonly children: ReactNode }) => (
  <>
    <p className="file-verdict">
      <span aria-hidden="true">✕</span> {words}
    </p>
    {children}
  </>
);

/** Findings of a file, each with its place and its sentence. */
const Findings = ({
  speech: { locale },
  findings,
}: Speaking & { readonly findings: readonly Finding<FindingCode>[] }) =>
  findings.length === 0 ? null : (
    <ul>
      {findings.map((one, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two findings may be alike in all
        <li key={at}>
          {one.place.line === null ? null : <strong>{placeWords(one.place, locale)} – </strong>}
          {findingSentence(one, locale)}
        </li>
      ))}
    </ul>
  );

const numberWords = ({ say }: Speech, { number, year }: StatementNumber): string =>
  say.bank.statementShort(String(number), String(year));

const Brought = ({ speech, summary }: Speaking & { readonly summary: BroughtSummary }) => {
  const { say } = speech;
  const { statements, released, tallies, missing, remarks } = summary;
  const aside = statements.flatMap(({ setAside }) => setAside);
  return (
    <>
      <ul className="statements">
        {statements.map((line) => (
          <Line key={`${line.number.year} ${line.number.number}`} speech={speech} line={line} />
        ))}
      </ul>
      {missing.map(({ account, number }) => (
        <p key={account} className="missing">
          <span aria-hidden="true">⏸</span> {say.bank.missing(numberWords(speech, number))}
        </p>
      ))}
      {released.length === 0 ? null : (
        <p>{say.bank.released(released.map((one) => numberWords(speech, one)).join(', '))}</p>
      )}
      {tallies.length === 0 ? <p>{say.bank.nothing}</p> : <Tallies speech={speech} tallies={tallies} />}
      {aside.length === 0 ? null : (
        <>
          <h3>{say.bank.aside}</h3>
          <Findings speech={speech} findings={aside} />
        </>
      )}
      {remarks.length === 0 ? null : (
        <>
          <h3>{say.bank.remarks}</h3>
          <Findings speech={speech} findings={remarks} />
        </>
      )}
    </>
  );
};

const Line = ({ speech, line }: Speaking & { readonly line: StatementLine }) => {
  const { say, write } = speech;
  const { number, state, difference, onlyHere } = line;
  const differs =
    difference === 'same' ? null : say.bank[difference](write.counted(onlyHere, say.bank.movements));
  return (
    <li>
      <strong>{say.bank.statement(String(number.number), String(number.year))}</strong>{' '}
      <span className={`state state-${state}`}>
        <span aria-hidden="true">{say.bank.stateIcons[state]}</span> {say.bank.states[state]}
      </span>
      <span className="hint">
        {say.bank.account(accountWords(line.account))}, {say.bank.closedOn(write.day(line.closingOn))},{' '}
        {say.bank.from(write.euros(line.openingCents), write.euros(line.closingCents))},{' '}
        {write.counted(line.movements, say.bank.movements)}
      </span>
      {differs === null ? null : <span className="hint">{differs}</span>}
    </li>
  );
};

const mostNamed = 40;

const Tallies = ({ speech, tallies }: Speaking & { readonly tallies: readonly Tally[] }) => {
  const { say, write } = speech;
  return (
    <dl className="tallies">
      {tallies.map((one) => (
        <div key={one.does} className={`does-${one.does}`}>
          <dt>{say.bank.does[one.does]}</dt>
          <dd>
            <strong>{write.count(one.count)}</strong> {write.euros(one.cents)}
            {one.dossiers.length === 0 ? null : <Dossiers speech={speech} dossiers={one.dossiers} />}
          </dd>
        </div>
      ))}
    </dl>
  );
};

const Dossiers = ({
  speech: { say, locale },
  dossiers,
}: Speaking & { readonly dossiers: readonly number[] }) => (
  <span className="hint">
    {say.bank.dossiers[dossiers.length === 1 ? 0 : 1]}{' '}
    {dossiers.slice(0, mostNamed).map((dossier, at) => (
      <span key={dossier}>
        {at === 0 ? '' : ', '}
        <a href={movementsAddress(locale, { dossier: String(dossier) })}>{dossier}</a>
      </span>
    ))}
    {dossiers.length > mostNamed ? ' …' : null}
  </span>
);
