import { FaultSentence } from '#app/page/find-form.tsx';
import { nameOf } from '#app/queue/public-line.ts';
import type { Work } from '#lib/register/worklist.ts';
import { deskAddress } from './addresses.ts';
import { DeskCounts, DeskFilter } from './desk-filter.tsx';
import { DeskFrame } from './desk-frame.tsx';
import type { DeskProps } from './desk-shown.ts';
import { DeskTable, workAddress } from './desk-table.tsx';
import { daysSentence } from './urgency.tsx';

/** The desk: what presses most, counts, filters, the list. */
export const DeskPage = (props: DeskProps) => {
  const { visit, number } = props;
  const words = visit.speech.say.expert;
  return (
    <DeskFrame visit={visit} here="desk" title={words.title}>
      <h1>{words.title}</h1>
      <Lead {...props} />
      {number === '' ? null : <FaultSentence field="go-to" sentence={words.noDossier(number)} />}
      <p className="skip-list">
        <a href="#list">{words.skipToList}</a>
      </p>
      <DeskCounts {...props} />
      <DeskFilter {...props} />
      <section aria-labelledby="list" className="worklist">
        <h2 id="list" tabIndex={-1}>
          {words.list}
        </h2>
        <Found {...props} />
        {props.list.total === 0 ? (
          <p className="nothing">
            <strong>{words.none}</strong> {words.noneHint}
          </p>
        ) : (
          <DeskTable {...props} />
        )}
        <Pages {...props} />
      </section>
    </DeskFrame>
  );
};

const Lead = ({ visit, works, names }: DeskProps) => {
  const { speech } = visit;
  const { say, write } = speech;
  const words = say.expert;
  const [first] = works;
  if (first === undefined) return <p className="lead">{words.leadNothing}</p>;
  const count = (urgency: Work['urgency']): string =>
    write.count(works.filter((work) => work.urgency === urgency).length);
  const company = names.get(first.dossier ?? 0)?.company ?? '';
  const where = first.dossier === null ? nameOf(visit.reading.register, first.node ?? '') : company;
  return (
    <p className="lead">
      <strong>{words.lead(write.counted(works.length, words.thing), count('overdue'), count('week'))}</strong>{' '}
      {words.next}{' '}
      <a href={workAddress(speech, first)}>
        {words.tasks[first.kind]}
        {first.dossier === null ? '' : `, ${words.dossier(String(first.dossier)).toLowerCase()}`}
      </a>
      {where === '' ? '' : ` (${where})`}
      {daysSentence(speech, first) === '' ? '.' : `, ${daysSentence(speech, first)}.`}
    </p>
  );
};

const Found = ({ visit: { speech }, asking, list }: DeskProps) => {
  const { say, write } = speech;
  const words = say.expert;
  const things = write.counted(list.total, words.thing);
  if (!list.isNodeKnown) return <FaultSentence field="node" sentence={words.noNode(asking.node)} />;
  const isByDue = asking.sort === 'due' && !asking.isDescending;
  return <p className="found">{isByDue ? words.found(things) : words.foundOtherwise(things)}</p>;
};

const Pages = ({ visit: { speech }, asking, list }: DeskProps) => {
  const { say, write, locale } = speech;
  const words = say.expert;
  const to = (page: number): string => `${deskAddress(locale, { ...asking, page })}#list`;
  if (list.pages === 1) return null;
  return (
    <nav className="pager" aria-label={words.pages}>
      {list.page > 1 ? <a href={to(list.page - 1)}>{words.previous}</a> : null}
      <span>{words.page(write.count(list.page), write.count(list.pages))}</span>
      {list.page < list.pages ? <a href={to(list.page + 1)}>{words.nextPage}</a> : null}
    </nav>
  );
};
