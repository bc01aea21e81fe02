import { entryAddress, queueAddress } from '#app/page/address.ts';
import { sendTo } from '#app/page/answer.ts';
import { keptPage, publicPage } from '#app/page/public-page.tsx';
import { readNow } from '#app/reading.ts';
import { queryOf, readAsking, saysNothing } from './asking.ts';
import { QueuePage } from './queue-page.tsx';
import { shownOf } from './shown.ts';

/**
 * Answers with the queue as asked for. A number leads on to its entry, and what a form leaves empty is taken out of the
 * address, so that an address says what it shows and no more.
 */
export const queuePage = publicPage(async (visit) => {
  const { speech, url, render } = visit;
  const reading = await readNow();
  const asked = readAsking(url.searchParams, reading.today);
  if (asked.number !== null) return sendTo(entryAddress(speech.locale, asked.number));
  const query = queryOf(asked.asking, asked.faults);
  if (saysNothing(url.searchParams)) return sendTo(`${queueAddress(speech.locale)}${query}`);
  return keptPage(visit, reading, `queue${query}`, () =>
    render(<QueuePage speech={speech} reading={reading} shown={shownOf(reading, asked, speech.say.words)} />),
  );
});
