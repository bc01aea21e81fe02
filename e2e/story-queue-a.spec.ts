import { type Cast, castOf, paysForGood } from './cast.ts';
import { entersAsNewcomer } from './entering.ts';
import {
  confirmsThatItStands,
  findsNoRoom,
  findsRoom,
  opensLetter,
  requests,
  standsAt,
  takesAllRoom,
  withdraws,
} from './producer-steps.ts';
import { standsIn, tells } from './public-steps.ts';
import { reports } from './staff-steps.ts';
import { type Person, test } from './stage.ts';

test.describe.configure({ timeout: 420_000 });

/** A project that is granted all the room there is at a point. */
const fillsPoint = async (cast: Cast): Promise<{ readonly node: string; readonly granted: number }> => {
  await findsRoom(cast.producer, 1);
  const node = await takesAllRoom(cast.producer);
  const granted = await requests(cast.producer, 'orientation');
  await paysForGood(cast, granted);
  await reports(cast.expert, granted, 'available');
  return { node, granted };
};

/** A project that is told in writing that the point is full, and stands. */
const waits = async (cast: Cast, node: string): Promise<number> => {
  await findsNoRoom(cast.producer, node, 200);
  const waiting = await requests(cast.producer, 'orientation');
  await paysForGood(cast, waiting);
  await reports(cast.expert, waiting, 'reached');
  await standsAt(cast.producer, waiting, 'answer-capacity');
  await confirmsThatItStands(cast.producer, waiting);
  await standsAt(cast.producer, waiting, 'wait-a');
  return waiting;
};

const plays = async (arrive: () => Promise<Person>): Promise<void> => {
  const cast = await castOf(arrive);
  const visitor = await arrive();
  await cast.producer.page.goto(`/${cast.producer.locale}/sign-in`);
  await entersAsNewcomer(cast.producer);
  const { node, granted } = await fillsPoint(cast);
  const waiting = await waits(cast, node);
  await standsIn(visitor, waiting, 'a');
  await withdraws(cast.producer, granted);
  await standsAt(cast.producer, waiting, 'open-report');
  await opensLetter(cast.producer, waiting, 'report');
  await standsAt(cast.producer, waiting, 'order-study');
  await standsIn(visitor, waiting, 'main');
  await tells(visitor, waiting, ['orientation-reached', 'maintained', 'offered']);
};

const title = 'a project that finds the grid full waits in queue a and gets what another lets go';

test.describe('in French', () => {
  test.use({ language: 'fr', looks: 'first' });
  test(title, ({ arrive }) => plays(arrive));
});

test.describe('in English', () => {
  test.use({ language: 'en' });
  test(title, ({ arrive }) => plays(arrive));
});
