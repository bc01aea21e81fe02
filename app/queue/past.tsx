import type { Speech } from '#app/i18n/speech.ts';
import { queueAddress } from '#app/page/address.ts';
import type { Changes } from './changes.ts';
import type { Shown } from './shown.ts';

/** Says that a past day is read, and what has happened since. */
export const Past = (props: {
  readonly speech: Speech;
  readonly shown: Shown;
  readonly changes: Changes;
}) => {
  const { speech, shown, changes } = props;
  const { say, write, locale } = speech;
  const { queue, words } = say;
  const { asking, picture } = shown;
  return (
    <section className="past" aria-labelledby="past">
      <div className="wide">
        <h2 id="past">{queue.pastTitle(write.day(picture.day))}</h2>
        <p>
          {queue.since(
            write.counted(changes.entered, words.arrival),
            write.counted(changes.left, words.departure),
            write.counted(changes.moved, words.move),
          )}
        </p>
        <p>{queue.past}</p>
        <p>
          <a className="button" href={queueAddress(locale, { ...asking, on: null, page: 1 })}>
            {queue.today}
          </a>
        </p>
      </div>
    </section>
  );
};
