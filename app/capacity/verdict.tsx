import type { Speech } from '#app/i18n/speech.ts';
import type { Answer } from './answer.ts';
import type { Shown } from './shown.ts';

type Sign = 'fits' | 'fits-not' | 'unpublished' | 'room' | 'full';

const signOf = ({ verdict, roomKva }: Answer): Sign =>
  verdict === 'room' && roomKva === 0 ? 'full' : verdict;

const marks: Readonly<Record<Sign, string>> = {
  fits: 'M5 12.5l4.5 4.5L19 7',
  room: 'M5 12.5l4.5 4.5L19 7',
  'fits-not': 'M6.5 6.5l11 11M17.5 6.5l-11 11',
  full: 'M6.5 6.5l11 11M17.5 6.5l-11 11',
  unpublished: 'M8.5 9a3.5 3.5 0 1 1 5 3.2c-1 .5-1.5 1.1-1.5 2.3M12 18v.3',
};

const sentenceOf = ({ say, write }: Speech, answer: Answer): string => {
  const { capacity } = say;
  const { node, verdict, asksKva, flexibleKva, roomKva } = answer;
  const asks = write.exactKva(asksKva);
  const room = roomKva ?? 0;
  switch (verdict) {
    case 'unpublished':
      return capacity.unpublished(node.name);
    case 'room':
      return room === 0 ? capacity.noRoom(node.name) : capacity.room(node.name, write.exactKva(room));
    case 'fits':
      return asksKva === 0
        ? capacity.onlyFlexible(node.name, write.exactKva(flexibleKva))
        : capacity.fits(node.name, asks, write.exactKva(room - asksKva));
    case 'fits-not':
      return room === 0
        ? capacity.full(node.name, asks)
        : capacity.fitsNot(node.name, asks, write.exactKva(room));
  }
};

const aheadOf = ({ say, write }: Speech, { found, node }: Answer, nameOf: Shown['nameOf']): string => {
  const { capacity, words } = say;
  const { projects, kva } = found.ahead;
  const ahead =
    projects === 0
      ? capacity.nobodyAhead
      : capacity.ahead(write.counted(projects, words.project), write.kva(kva));
  return found.bottleneck === null
    ? capacity.at(node.name, ahead)
    : capacity.narrowest(nameOf(found.bottleneck), ahead);
};

/** The answer in its first line, by sign and word; then what is ahead, and that it is indicative (R2). */
export const VerdictWords = ({ speech, shown }: { readonly speech: Speech; readonly shown: Shown }) => {
  const { capacity } = speech.say;
  const { answer } = shown;
  if (answer === null)
    return (
      <>
        <p className="lead">{capacity.open}</p>
        <p>{capacity.indicative}</p>
      </>
    );
  const sign = signOf(answer);
  return (
    <div className={`verdict verdict-${sign}`}>
      <svg viewBox="0 0 24 24" width="44" height="44" aria-hidden="true" focusable="false">
        <circle cx="12" cy="12" r="12" />
        <path d={marks[sign]} />
      </svg>
      <div>
        <p className="lead">
          <strong>{capacity.verdicts[sign]}</strong> {sentenceOf(speech, answer)}
        </p>
        <p>{aheadOf(speech, answer, shown.nameOf)}</p>
        <p className="hint">{capacity.indicative}</p>
      </div>
    </div>
  );
};
