import type { PrivateVisit } from '#app/private/private-page.tsx';
import { publicSteps } from '#app/queue/public-step.ts';
import type { Chapter } from '#db/story.ts';
import { brusselsDay } from '#lib/calendar/zone.ts';
import { isDossierEvent } from '#lib/register/event.ts';
import type { Shown } from './shown.ts';

/** The words of an act that its chapter tells. */
const told = ['question', 'advice', 'cost', 'text', 'information', 'reason'] as const;

/** What somebody of the staff is called to a colleague: by role and pseudonym. */
export const personSentence = (
  { speech, actor }: PrivateVisit,
  role: Chapter['by'],
  person: string,
): string => {
  const words = speech.say.expert;
  if (person === actor.person) return words.you;
  if (role === 'clock') return words.clock;
  return role === 'producer' ? speech.say.space.roles.producer : `${speech.say.space.roles[role]} ${person}`;
};

/** All that happened to the dossier, the latest first, with who acted. */
export const StorySection = ({ shown: { visit, story } }: { readonly shown: Shown }) => {
  const words = visit.speech.say.expert;
  return (
    <section aria-labelledby="story" className="story">
      <h2 id="story">{words.story}</h2>
      <p className="hint">{words.storyLead}</p>
      <ol reversed>
        {story.toReversed().map((chapter) => (
          <Line key={chapter.index} visit={visit} chapter={chapter} />
        ))}
      </ol>
    </section>
  );
};

const Line = ({ visit, chapter }: { readonly visit: PrivateVisit; readonly chapter: Chapter }) => {
  const { say, write } = visit.speech;
  const { at, by, person, record } = chapter;
  const kept = told.filter((name) => record[name] !== undefined);
  return (
    <li>
      <span className="when">{write.shortDay(brusselsDay(at))}</span>
      <span className="who">{personSentence(visit, by, person ?? '')}</span>
      <div>
        {sentenceOf(visit, chapter)}
        {kept.map((name) => (
          <p key={name} className="quoted">
            <strong>{say.expert.words[name]} :</strong> {record[name]}
          </p>
        ))}
      </div>
    </li>
  );
};

const sentenceOf = ({ speech, reading }: PrivateVisit, { event, at }: Chapter): string => {
  const { say, write } = speech;
  const own = say.expert.events[event.type];
  const [step] = isDossierEvent(event) ? publicSteps([{ event, at }], reading.register.rules) : [];
  if (step === undefined) return own ?? event.type;
  const text = say.entry.steps[step.kind](step.kva === null ? '' : write.exactKva(step.kva));
  const reason = step.exception ?? step.justification;
  return reason === null ? text : `${text} ${say.entry.exception} ${reason}`;
};
