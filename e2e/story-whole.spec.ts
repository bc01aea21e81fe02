import { type Cast, castOf, pays, paysForGood } from './cast.ts';
import { entersAsNewcomer } from './entering.ts';
import { keys } from './hands.ts';
import {
  asksAdvice,
  fillsIn,
  findsRoom,
  opensLetter,
  ordersStudy,
  returnsSigned,
  sendsRequest,
  standsAt,
  startsRequest,
  visits,
} from './producer-steps.ts';
import { standsIn, tells } from './public-steps.ts';
import { commissions, givesAdvice, reports, sendsProposal } from './staff-steps.ts';
import { expect, type Person, test } from './stage.ts';

test.describe.configure({ timeout: 420_000 });

const advice = 'Oui, si le câble est posé.';

/** From the answer of the capacity check: a question to the expert, and the answer. */
const isAdvised = async ({ producer, expert }: Cast): Promise<number> => {
  const { page, hands, say } = producer;
  await findsRoom(producer, 400);
  await hands.press(page.getByRole('link', { name: say.capacity.advice.button }));
  await entersAsNewcomer(producer);
  const dossier = await startsRequest(producer);
  await asksAdvice(producer, 'Peut-on raccorder avant l’hiver ?');
  await givesAdvice(expert, dossier, advice);
  await visits(producer, dossier);
  await expect(page.getByText(advice, { exact: true })).toBeVisible();
  return dossier;
};

const entersQueue = async (cast: Cast, dossier: number): Promise<void> => {
  const { page, hands, say } = cast.producer;
  await hands.press(page.getByRole('link', { name: say.producer.projects.resume }));
  await fillsIn(cast.producer, 'orientation');
  await sendsRequest(cast.producer);
  await paysForGood(cast, dossier);
};

/** From the report to the day on which the installation runs. */
const comesIntoService = async (cast: Cast, dossier: number): Promise<void> => {
  const { producer, expert } = cast;
  await reports(expert, dossier, 'available');
  await opensLetter(producer, dossier, 'report');
  await ordersStudy(producer);
  await pays(cast, dossier);
  await sendsProposal(expert, dossier);
  await opensLetter(producer, dossier, 'proposal');
  await returnsSigned(producer);
  await commissions(expert, dossier);
  await standsAt(producer, dossier, 'commissioned');
};

const plays = async (arrive: () => Promise<Person>, producer?: Person): Promise<void> => {
  const cast = await castOf(arrive, producer);
  const visitor = await arrive();
  const dossier = await isAdvised(cast);
  await entersQueue(cast, dossier);
  await standsIn(visitor, dossier, 'main');
  await comesIntoService(cast, dossier);
  await tells(visitor, dossier, [
    'submitted',
    'orientation-started',
    'orientation-available',
    'detailed-ordered',
    'detailed-started',
    'proposal-sent',
    'proposal-accepted',
    'commissioned',
  ]);
};

const title = 'a project goes from a first question to its commissioning, and anybody can read how';

test.describe('in French', () => {
  test.use({ language: 'fr', looks: 'first' });
  test(title, ({ arrive }) => plays(arrive));
});

test.describe('in English', () => {
  test.use({ language: 'en', looks: 'second' });
  test(title, ({ arrive }) => plays(arrive));
});

test('a producer goes through the whole procedure by keyboard alone', async ({ arrive }) => {
  await plays(arrive, await arrive({ hands: keys }));
});

test('a producer goes through the whole procedure without any script', async ({ arrive }) => {
  await plays(arrive, await arrive({ javaScriptEnabled: false }));
});
