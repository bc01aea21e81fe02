import type { Speech } from '#app/i18n/speech.ts';
import { FindForm } from '#app/page/find-form.tsx';
import type { Day } from '#lib/calendar/day.ts';
import { amountOf } from './changes.ts';
import { heldBackSentence } from './held-back.ts';
import type { Picture } from './public-line.ts';
import { faultOf, type Shown } from './shown.ts';

type Props = { readonly speech: Speech; readonly shown: Shown };

/** The answer in two sentences: how many wait for how much, in what order, and how sure the ranks are. */
export const Summary = ({ speech, shown }: Props) => {
  const { say, write } = speech;
  const { queue, words } = say;
  const { picture, faults } = shown;
  const amount = amountOf(picture.placed);
  const day = write.day(picture.day);
  const typed = faults.find(({ field }) => field === 'number')?.typed;
  const fault = faultOf(shown, words, 'number');
  return (
    <div className="summary wide">
      <div>
        <h1>{queue.heading}</h1>
        <p className="lead">
          {amount.entries === 0
            ? queue.answerEmpty(day)
            : queue.answer(day, write.counted(amount.entries, words.entry), write.kva(amount.kva))}
        </p>
        <p>
          {queue.order} {surety(speech, picture)}
        </p>
        <p className="on-this-page">
          <a href="#list">{queue.toList}</a> <a href="#grid">{queue.toGrid}</a>{' '}
          <a href="#reading">{queue.toReading}</a>
        </p>
      </div>
      <FindForm speech={speech} {...(typed === undefined || fault === undefined ? {} : { typed, fault })} />
    </div>
  );
};

/** How many ranks are final, and up to which day the money has been read (setting `rankFinal`). */
const surety = (speech: Speech, { placed, settledThrough, heldBack }: Picture): string => {
  const { queue } = speech.say;
  const { write } = speech;
  if (placed.length === 0) return '';
  const waiting = placed.filter(({ isFinal }) => !isFinal);
  const provisional = waiting.length;
  const last = waiting.reduce<Day | null>(
    (latest, { enteredOn }) => (latest === null || enteredOn > latest ? enteredOn : latest),
    null,
  );
  if (settledThrough === null) return provisional === 0 ? queue.unsettled : '';
  const settled = write.day(settledThrough);
  if (last === null) return queue.allFinal(settled);
  const words = queue.provisional(write.count(provisional), write.count(placed.length), settled);
  return `${words} ${heldBackSentence(speech, heldBack, last)}`;
};
