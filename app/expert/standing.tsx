import { ruleName } from '#app/i18n/rule-name.ts';
import type { Speech } from '#app/i18n/speech.ts';
import { heldBackSentence } from '#app/queue/held-back.ts';
import { nameOf } from '#app/queue/public-line.ts';
import { daysBetween } from '#lib/calendar/day.ts';
import { timeLimits } from '#lib/calendar/time-limit.ts';
import { rootOf } from '#lib/queue/footprint.ts';
import { holdsBack } from '#lib/queue/provisional.ts';
import type { Running } from '#lib/register/dossier.ts';
import { standsStill } from '#lib/register/wake.ts';
import { limitWords } from '#lib/register/wording.ts';
import { deskAddress } from './addresses.ts';
import type { Shown } from './shown.ts';
import { daysSentence, UrgencyMark } from './urgency.tsx';

type Props = { readonly shown: Shown };

const bigFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Where the dossier stands, in its first line: the step, what is to be done, by when. */
export const Standing = ({ shown }: Props) => {
  const { speech } = shown.visit;
  const { say, locale } = speech;
  const { dossier, words, draft } = shown;
  const company = words.name ?? draft.name ?? '';
  return (
    <header className="file-head">
      <p>
        <a href={deskAddress(locale)}>← {say.expert.back}</a>
      </p>
      <h1>
        {say.expert.dossier(String(dossier.number))}
        {company === '' ? '' : ` · ${company}`}{' '}
        {dossier.queue === null ? null : (
          <span className={`queue queue-${dossier.queue}`}>{say.words.queueNames[dossier.queue]}</span>
        )}
      </h1>
      <p className="lead">
        <strong>{bigFirst(say.words.statuses[dossier.status])}.</strong> <Task shown={shown} />
      </p>
      <Facts shown={shown} />
    </header>
  );
};

const Task = ({ shown: { visit, work, dossier } }: Props) => {
  const { say, write } = visit.speech;
  const words = say.expert;
  if (work === null) return words.waits[dossier.status];
  const days = daysSentence(visit.speech, work);
  return (
    <>
      {words.toDo(words.tasks[work.kind])}
      {work.dueOn === null ? '' : `, ${words.dueOn(write.day(work.dueOn))}`}
      {days === '' ? '' : ` (${days})`}. <UrgencyMark speech={visit.speech} urgency={work.urgency} />
    </>
  );
};

const Facts = ({ shown }: Props) => {
  const { say } = shown.visit.speech;
  return (
    <dl className="facts" aria-label={say.expert.facts}>
      {factsOf(shown).map(([name, value, hint]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {value}
            {hint === '' ? null : <span className="hint">{hint}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
};

type Fact = readonly [name: string, value: string, hint: string];

const factsOf = (shown: Shown): readonly Fact[] => [
  ...projectFacts(shown),
  rankFact(shown),
  ...shown.dossier.running.map((one) => limitFact(shown, one)),
];

const projectFacts = ({ visit, dossier }: Shown): readonly Fact[] => {
  const { say, write } = visit.speech;
  const { project } = dossier;
  const { register } = visit.reading;
  if (project === null) return [];
  const { node, technology, permanentKva, flexibleKva } = project;
  const flexible = flexibleKva === 0 ? '' : say.queue.flexible(write.exactKva(flexibleKva));
  const station = nameOf(register, rootOf(register, node));
  return [
    [
      say.expert.powers,
      write.exactKva(permanentKva),
      [say.words.technologies[technology], flexible].join(' '),
    ],
    [
      say.expert.columns.node,
      nameOf(register, node),
      nameOf(register, node).startsWith(station) ? '' : station,
    ],
  ];
};

const rankFact = ({ visit, position, dossier }: Shown): Fact => {
  const { say, write } = visit.speech;
  const words = say.expert;
  if (position === null) return [words.rank, words.noRank, ''];
  const { rank, of, queue, isFinal } = position;
  return [
    words.rank,
    `${write.ordinal(rank)} / ${write.count(of)}`,
    `${say.words.queueNames[queue]}, ${isFinal ? words.final : words.provisional}, ${
      dossier.enteredOn === null ? '' : write.shortDay(dossier.enteredOn)
    }${isFinal || dossier.enteredOn === null ? '' : `. ${heldBackSentence(visit.speech, holdsBack(visit.reading.register), dossier.enteredOn)}`}`,
  ];
};

const endSentence = (
  { say: { expert: words }, write }: Speech,
  { dueOn }: Running,
  isStill: boolean,
): string => {
  if (isStill) return words.standsStill;
  return dueOn === null ? words.noEnd : write.shortDay(dueOn);
};

const limitFact = ({ visit, dossier }: Shown, one: Running): Fact => {
  const { speech, reading } = visit;
  const { locale, write, say } = speech;
  const isStill = dossier.suspendedFrom !== null && standsStill(dossier, { ...one, passed: false });
  const left =
    one.dueOn === null || isStill
      ? say.expert.since(write.shortDay(one.from))
      : daysSentence(speech, { daysLeft: daysBetween(reading.today, one.dueOn), since: null });
  return [
    bigFirst(limitWords[locale][one.limit]),
    endSentence(speech, one, isStill),
    `${left} · ${say.entry.rule} ${ruleName(speech, timeLimits[one.limit].rule)}`,
  ];
};
