import { PathTable } from '#app/entry/path-table.tsx';
import { suretySentence, workingsSentence } from '#app/entry/place.tsx';
import { Legend, Patterns } from '#app/grid/bar.tsx';
import type { Speech } from '#app/i18n/speech.ts';
import { entryAddress } from '#app/page/address.ts';
import { nameOf } from '#app/queue/public-line.ts';
import type { Reading } from '#app/reading.ts';
import type { Position } from '#lib/queue/position.ts';
import { holdsBack } from '#lib/queue/provisional.ts';
import { type Dossier, isClosed } from '#lib/register/dossier.ts';

type Props = {
  readonly speech: Speech;
  readonly reading: Reading;
  readonly dossier: Dossier;
  readonly position: Position | null;
};

/** The place of a project in a few words: 3rd of 120 in the main queue; '' without one. */
export const placeWords = ({ say, write }: Speech, position: Position | null): string =>
  position === null
    ? ''
    : say.entry.place(
        write.ordinal(position.rank),
        write.count(position.of),
        say.words.inQueue[position.queue],
      );

/** The place of a project: rank, final or not and why, what stands ahead, and the path to the substation. */
export const ProjectPlace = ({ speech, reading, dossier, position }: Props) => {
  const { say, locale } = speech;
  return (
    <section aria-labelledby="place">
      <h2 id="place">{say.producer.place.title}</h2>
      {position === null ? (
        <p>
          {isClosed(dossier) && dossier.enteredOn !== null
            ? say.producer.place.left
            : say.producer.place.none}
        </p>
      ) : (
        <Placed {...{ speech, reading, dossier, position }} />
      )}
      {dossier.enteredOn === null ? null : (
        <p className="ways">
          <a href={entryAddress(locale, dossier.number)}>{say.producer.publicEntry}</a>
        </p>
      )}
    </section>
  );
};

const Placed = ({ speech, reading, dossier, position }: Props & { readonly position: Position }) => {
  const { say } = speech;
  const entry = { nameOf: (node: string) => nameOf(reading.register, node) };
  const line = {
    isTakenOver: dossier.takenOver !== null,
    enteredOn: position.enteredOn,
    isFinal: position.isFinal,
  };
  const { settledThrough } = reading.register;
  return (
    <>
      <p>
        <strong>{placeWords(speech, position)}.</strong> {workingsSentence(speech, entry, position)}
      </p>
      <p>{suretySentence(speech, { line, settledThrough, heldBack: holdsBack(reading.register) })}</p>
      <details>
        <summary>{say.entry.path}</summary>
        <p>{say.entry.pathLead}</p>
        <Patterns />
        <Legend
          title={say.grid.legend}
          names={say.grid.weights}
          shown={['used', 'granted', 'claimed', 'own', 'free']}
          hosting={say.grid.hosting}
        />
        <PathTable speech={speech} entry={entry} position={position} />
      </details>
    </>
  );
};
