import { feeLetterAddress } from '#app/page/address.ts';
import { moneyOf } from '#app/producer/money.ts';
import { brusselsDay } from '#lib/calendar/zone.ts';
import { documentAddress } from './addresses.ts';
import type { Shown } from './shown.ts';

type Props = { readonly shown: Shown };

/** Words of acts, not of the company: they stand in the story, at their act. */
const ofActs: readonly string[] = ['advice', 'text', 'cost', 'question', 'information', 'reason'];

/** What is confidential: company and site, documents, fees. Shown once its read is traced. */
export const PrivateSection = ({ shown }: Props) => {
  const words = shown.visit.speech.say.expert;
  return (
    <section aria-labelledby="private" className="private">
      <h2 id="private">{words.private}</h2>
      <p className="hint">{words.privateLead}</p>
      <div className="columns">
        <Words shown={shown} />
        <Documents shown={shown} />
        <Costs shown={shown} />
      </div>
    </section>
  );
};

const Words = ({ shown: { visit, words, draft, dossier } }: Props) => {
  const { expert } = visit.speech.say;
  const isDraft = dossier.status === 'draft';
  const all = isDraft ? { ...words, ...draft } : words;
  const kept = Object.keys(expert.words).flatMap((name) => {
    const text = all[name] ?? '';
    return ofActs.includes(name) || text === '' ? [] : [[name, text] as const];
  });
  return (
    <div>
      <h3>{isDraft ? expert.draft : expert.company}</h3>
      {kept.length === 0 ? (
        <p>{expert.nothingKept}</p>
      ) : (
        <dl className="pairs">
          {kept.map(([name, text]) => (
            <div key={name}>
              <dt>{expert.words[name] ?? name}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
};

const Documents = ({ shown: { visit, documents, dossier } }: Props) => {
  const { locale, say, write } = visit.speech;
  const words = say.expert;
  return (
    <div>
      <h3>{words.documents}</h3>
      {documents.length === 0 ? <p>{words.noDocuments}</p> : null}
      <ul className="filed-list">
        {documents.map(({ id, name, at, bytes }) => (
          <li key={id}>
            <a href={documentAddress(locale, dossier.number, id)}>{name}</a>
            <span className="hint">
              {words.filedOn(
                write.shortDay(brusselsDay(at)),
                words.kilobytes(write.count(Math.max(1, Math.round(bytes / 1000)))),
              )}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
};

const Costs = ({ shown: { visit, dossier } }: Props) => {
  const { locale, say, write } = visit.speech;
  const words = say.expert;
  const { fees, openCents } = moneyOf(dossier);
  return (
    <div>
      <h3>{words.costs}</h3>
      {fees.length === 0 ? <p>{words.noCosts}</p> : null}
      <dl className="pairs">
        {fees.map(({ study, amountCents, coveredOn }) => (
          <div key={study}>
            <dt>{words.fee[study]}</dt>
            <dd>
              {write.euros(amountCents)}{' '}
              <span className="hint">
                {coveredOn === null ? words.unpaid : words.paid(write.shortDay(coveredOn))}
              </span>
              <br />
              <a href={feeLetterAddress(locale, dossier.number, study)}>{say.fee.slip.letter}</a>
            </dd>
          </div>
        ))}
      </dl>
      {openCents > 0 ? <p>{words.openBalance(write.euros(openCents))}</p> : null}
    </div>
  );
};
