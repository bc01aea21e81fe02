import type { Speech } from '#app/i18n/speech.ts';
import { heldBackSentence } from '#app/queue/held-back.ts';
import type { PublicLine } from '#app/queue/public-line.ts';
import type { Position } from '#lib/queue/position.ts';
import type { ShownEntry } from './shown-entry.ts';

type Props = { readonly speech: Speech; readonly entry: ShownEntry };

/** Where the entry stands, in the first line, with its workings. */
export const Place = ({ speech, entry }: Props) => {
  const { say, write } = speech;
  const { line, position } = entry;
  const title = say.entry.title(String(line.number));
  if (position === null)
    return (
      <>
        <h1>{title}</h1>
        <p className="lead">{line.leftOn === null ? '' : `${goneSentence(speech, entry)}.`}</p>
      </>
    );
  const { queue, rank, of } = position;
  return (
    <>
      <h1>
        {title} <span className={`queue queue-${queue}`}>{say.words.queueNames[queue]}</span>
      </h1>
      <p className="lead">
        <strong>{say.entry.place(write.ordinal(rank), write.count(of), say.words.inQueue[queue])}.</strong>{' '}
        {workingsSentence(speech, entry, position)}
      </p>
      <p>
        {suretySentence(speech, entry)} {position.holdsKva > 0 ? null : say.entry.indicative}
      </p>
    </>
  );
};

const goneSentence = ({ say, write }: Speech, { line }: ShownEntry): string =>
  say.entry.gone(
    line.status === null ? say.words.unknownStatus : say.words.statuses[line.status],
    write.day(line.leftOn ?? line.enteredOn),
  );

/** What stands ahead of a place, at which point, and whether it fits. */
export const workingsSentence = (
  speech: Speech,
  entry: Pick<ShownEntry, 'nameOf'>,
  position: Position,
): string => {
  const { say, write } = speech;
  const words = say.entry;
  if (position.holdsKva > 0) return words.holds(write.exactKva(position.holdsKva));
  if (position.status === 'capacity-reached') return words.noClaim;
  if (position.bottleneck === null) return words.unpublished;
  const node = entry.nameOf(position.bottleneck);
  const { projects, kva } = position.ahead;
  const ahead =
    projects === 0
      ? words.firstInLine(node)
      : words.ahead(write.counted(projects, say.words.project), write.kva(kva), node);
  return `${ahead} ${roomSentence(speech, position)}`;
};

const roomSentence = ({ say: { entry: words }, write }: Speech, position: Position): string => {
  const asks = write.exactKva(position.asksKva);
  const available = position.availableKva ?? 0;
  if (available <= 0 && position.asksKva > 0) return words.nothingLeft(asks);
  return position.fits === true
    ? words.fits(write.exactKva(available), asks)
    : words.fitsNot(write.exactKva(available), asks);
};

type Surety = Pick<PublicLine, 'isTakenOver' | 'enteredOn' | 'isFinal'>;

/** Whether the rank is final, and why (setting `rankFinal`). */
export const suretySentence = (
  speech: Speech,
  entry: { readonly line: Surety } & Pick<ShownEntry, 'settledThrough' | 'heldBack'>,
): string => {
  const { entry: words } = speech.say;
  const { line, settledThrough, heldBack } = entry;
  if (line.isTakenOver) return words.finalTakenOver;
  if (settledThrough !== null && line.isFinal) return words.final(speech.write.day(settledThrough));
  const entered = speech.write.day(line.enteredOn);
  const sentence =
    settledThrough === null
      ? words.unsettled(entered)
      : words.provisional(entered, speech.write.day(settledThrough));
  return `${sentence} ${heldBackSentence(speech, heldBack, line.enteredOn)}`;
};
