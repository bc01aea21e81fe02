import { colleague } from '#app/private/colleague.ts';
import type { PrivateVisit } from '#app/private/private-page.tsx';
import { sentenceOf } from '#app/producer/project-history.tsx';
import { toldOf } from '#app/producer/told.ts';
import type { Chapter } from '#db/story.ts';
import { brusselsDay } from '#lib/calendar/zone.ts';
import type { Shown } from './shown.ts';
import { type StoryLine, storyLines } from './story-lines.ts';

/** The words of an act that its chapter tells. */
const told = ['question', 'advice', 'cost', 'text', 'information', 'reason'] as const;

/** Who acted, to a colleague. */
const personSentence = ({ speech, actor }: PrivateVisit, role: Chapter['by'], person: string): string => {
  const words = speech.say.expert;
  if (person === actor.person) return words.you;
  if (role === 'clock') return words.clock;
  return role === 'producer' || person === ''
    ? speech.say.space.roles[role]
    : colleague(speech, role, person);
};

/** All that happened to the dossier, the latest first, with who acted. */
export const StorySection = ({ shown: { visit, story } }: { readonly shown: Shown }) => {
  const words = visit.speech.say.expert;
  return (
    <section aria-labelledby="story" className="story">
      <h2 id="story">{words.story}</h2>
      <p className="hint">{words.storyLead}</p>
      <ol reversed>
        {storyLines(story).map((line) => (
          <Line key={line.chapter.index} visit={visit} line={line} />
        ))}
      </ol>
    </section>
  );
};

const Line = ({ visit, line }: { readonly visit: PrivateVisit; readonly line: StoryLine }) => {
  const { say, write } = visit.speech;
  const { at, by, person, record } = line.chapter;
  const kept = told.filter((name) => record[name] !== undefined);
  return (
    <li>
      <span className="when">{write.shortDay(brusselsDay(at))}</span>
      <span className="who">{personSentence(visit, by, person ?? '')}</span>
      <div>
        {lineSentence(visit, line)}
        {kept.map((name) => (
          <p key={name} className="quoted">
            <strong>{say.expert.words[name]} :</strong> {record[name]}
          </p>
        ))}
      </div>
    </li>
  );
};

const lineSentence = ({ speech, reading }: PrivateVisit, { chapter, reminders }: StoryLine): string => {
  const { say, write } = speech;
  if (reminders > 1) return say.expert.reminders(write.count(reminders));
  const [told] = toldOf([chapter], reading.register.rules);
  if (told === undefined) return say.expert.proposedLine;
  const reason = told.step?.exception ?? told.step?.justification ?? null;
  const sentence = sentenceOf(speech, told);
  return reason === null ? sentence : `${sentence} ${say.entry.exception} ${reason}`;
};
