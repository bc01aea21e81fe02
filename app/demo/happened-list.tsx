import type { Speech } from '#app/i18n/speech.ts';
import { entryAddress } from '#app/page/address.ts';
import type { Day } from '#lib/calendar/day.ts';
import { type DayOfRegister, type EntryStep, hasNews, quiets, totalsOf } from './happened.ts';
import type { Happened, Shown } from './shown.ts';

type Props = { readonly speech: Speech; readonly shown: Shown; readonly happened: Happened };

/** What happened since the page was drawn, by day: public steps with their entries, the rest counted. */
export const HappenedList = ({ speech, happened, today }: Props & { readonly today: Day }) => {
  const { say, write } = speech;
  const { demo, words } = say;
  const { from, entries, shown, days } = happened;
  return (
    <section className="wide happened" aria-labelledby="happened">
      <h2 id="happened">{demo.happened}</h2>
      <p role="status">
        {demo.between(write.day(from), write.day(today), write.counted(entries, words.line))}{' '}
        {entries === 0 ? demo.nothing : null}
        {shown < entries ? demo.cut(write.count(shown), write.count(entries)) : null}
      </p>
      {days.length === 0 ? null : <p>{countedWords(speech, totalsOf(days)).join(' · ')}</p>}
      <ol className="days">
        {days.filter(hasNews).map((day) => (
          <DayWords key={day.on} speech={speech} day={day} />
        ))}
      </ol>
    </section>
  );
};

const countedWords = ({ say, write }: Speech, counts: DayOfRegister['quiet']): readonly string[] =>
  quiets
    .filter((quiet) => counts[quiet] > 0)
    .map((quiet) => write.counted(counts[quiet], say.demo.counts[quiet]));

const DayWords = ({ speech, day }: { readonly speech: Speech; readonly day: DayOfRegister }) => {
  const { write } = speech;
  const counted = countedWords(speech, day.quiet);
  return (
    <li>
      <h3>
        <time dateTime={day.on}>{write.day(day.on)}</time>
      </h3>
      <div>
        {day.steps.length === 0 ? null : (
          <ul>
            {day.steps.map((one) => (
              <StepWords key={one.index} speech={speech} one={one} />
            ))}
          </ul>
        )}
        {counted.length === 0 ? null : <p className="hint">{counted.join(' · ')}</p>}
      </div>
    </li>
  );
};

const StepWords = ({ speech, one }: { readonly speech: Speech; readonly one: EntryStep }) => {
  const { say, write, locale } = speech;
  const { dossier, step } = one;
  return (
    <li>
      <a href={entryAddress(locale, dossier)}>{say.entry.title(String(dossier))}</a>{' '}
      {say.entry.steps[step.kind](step.kva === null ? '' : write.exactKva(step.kva))}{' '}
      <span className="rule">
        {say.entry.rule} {say.entry.ruleNames[step.rule] ?? step.rule}
      </span>
    </li>
  );
};
