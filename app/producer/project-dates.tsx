import { ruleName } from '#app/i18n/rule-name.ts';
import type { Speech } from '#app/i18n/speech.ts';
import type { Coming } from './coming.ts';

/** The dates that come for a project: ends of limits and reminders, each with its rule. */
export const ProjectDates = ({
  speech,
  coming,
}: {
  readonly speech: Speech;
  readonly coming: readonly Coming[];
}) => {
  const { dates } = speech.say.producer;
  return (
    <section aria-labelledby="dates">
      <h2 id="dates">{dates.title}</h2>
      {coming.length === 0 ? (
        <p>{dates.none}</p>
      ) : (
        <ol className="coming">
          {coming.map((one) => (
            <ComingDate key={`${one.kind} ${one.limit} ${one.on}`} speech={speech} one={one} />
          ))}
        </ol>
      )}
    </section>
  );
};

const ComingDate = ({ speech, one }: { readonly speech: Speech; readonly one: Coming }) => {
  const { say, write } = speech;
  const { dates, limits, moved, parties } = say.producer;
  const { kind, limit, on, from, party, rule, isOver } = one;
  const notes = [dates.from(write.day(from)), moved[one.moved]].filter((note) => note !== '');
  return (
    <li className={kind === 'end' ? 'coming-end' : 'coming-reminder'}>
      <time dateTime={on}>{write.day(on)}</time>
      <div>
        <p>
          {kind === 'end' ? <strong>{dates.end(limits[limit])}</strong> : dates.reminder(limits[limit])}
          {isOver ? <span className="over">{dates.over}</span> : null}
        </p>
        {kind === 'reminder' ? null : (
          <p className="hint">
            {dates.who(parties[party])} {notes.join(', ')}. {say.entry.rule} {ruleName(speech, rule)}.
          </p>
        )}
      </div>
    </li>
  );
};
