import { type Cast, castOf, paysForGood } from './cast.ts';
import { entersAsNewcomer } from './entering.ts';
import { asksToComeBack, findsRoom, opensLetter, requests, standsAt } from './producer-steps.ts';
import { standsIn, tells, timePasses } from './public-steps.ts';
import { decidesCapacity, sendsProposal } from './staff-steps.ts';
import { type Person, test } from './stage.ts';

test.describe.configure({ timeout: 300_000 });

/** A detailed study without an orientation before it, up to the proposal that the producer has opened. */
const holdsProposal = async (cast: Cast): Promise<number> => {
  await findsRoom(cast.producer, 300);
  const dossier = await requests(cast.producer, 'detailed');
  await paysForGood(cast, dossier);
  await decidesCapacity(cast.expert, dossier);
  await sendsProposal(cast.expert, dossier);
  await opensLetter(cast.producer, dossier, 'proposal');
  return dossier;
};

const plays = async (arrive: () => Promise<Person>): Promise<void> => {
  const cast = await castOf(arrive);
  const visitor = await arrive();
  await cast.producer.page.goto(`/${cast.producer.locale}/sign-in`);
  await entersAsNewcomer(cast.producer);
  const dossier = await holdsProposal(cast);
  for (let passed = 0; passed < 7; passed += 1) await timePasses(visitor, 'month');
  await visitor.look();
  await standsIn(visitor, dossier, 'b');
  await standsAt(cast.producer, dossier, 'return-from-b');
  await asksToComeBack(cast.producer);
  await standsAt(cast.producer, dossier, 'proposal-awaited');
  await tells(visitor, dossier, ['proposal-sent', 'proposal-lapsed', 'returned-from-b']);
};

const title = 'a project that lets its proposal lapse goes to queue b, and comes back when it asks to';

test.describe('in French', () => {
  test.use({ language: 'fr' });
  test(title, ({ arrive }) => plays(arrive));
});

test.describe('in English', () => {
  test.use({ language: 'en', looks: 'second' });
  test(title, ({ arrive }) => plays(arrive));
});
