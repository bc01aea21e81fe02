import { capacityAddress } from '#app/page/address.ts';
import { sendTo } from '#app/page/answer.ts';
import { keptPage, publicPage } from '#app/page/public-page.tsx';
import { saysNothing } from '#app/queue/asking.ts';
import { keep } from '#app/queue/kept.ts';
import { nameOf } from '#app/queue/public-line.ts';
import { pictureOf, type Reading, readNow } from '#app/reading.ts';
import { answerFor } from './answer.ts';
import { type Asked, queryOf, readAsking } from './asking.ts';
import { CapacityPage } from './capacity-page.tsx';
import { nodeGroups } from './node-groups.ts';
import { roomiestFirst, type Station } from './roomiest.ts';
import type { Shown } from './shown.ts';

const kept = keep<readonly Station[]>(4);

const stationsOf = ({ register, rules, stamp }: Reading): readonly Station[] => {
  if (rules === null) return [];
  return kept.get(stamp) ?? kept.put(stamp, roomiestFirst(register, rules));
};

const shownOf = (reading: Reading, asked: Asked): Shown => {
  const { register, rules, today } = reading;
  return {
    asked,
    answer: rules === null ? null : answerFor(register, rules, asked.asking),
    picture: pictureOf(reading, today),
    stations: stationsOf(reading),
    rules,
    nameOf: (node) => nameOf(register, node),
    nodes: nodeGroups(register),
  };
};

/**
 * Answers "could my project fit?" (R2): for the project in the address, for the part of it that can be meant. What a form
 * leaves empty is taken out of the address.
 */
export const capacityPage = publicPage(async (visit) => {
  const { speech, url, render } = visit;
  const reading = await readNow();
  const asked = readAsking(url.searchParams, reading.register);
  const query = queryOf(asked.asking, asked);
  if (saysNothing(url.searchParams)) return sendTo(`${capacityAddress(speech.locale)}${query}`);
  return keptPage(visit, reading, `capacity${query}`, () =>
    render(<CapacityPage speech={speech} reading={reading} shown={shownOf(reading, asked)} />),
  );
});
