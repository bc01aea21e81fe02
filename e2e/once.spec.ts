import { castOf } from './cast.ts';
import { entersAsNewcomer } from './entering.ts';
import { button, isTold, send } from './on-page.ts';
import { fillsIn, findsRoom, requests, standsAt, startsRequest, visits } from './producer-steps.ts';
import { opensAwaited } from './staff-steps.ts';
import { expect, type Person, test } from './stage.ts';

test.describe.configure({ timeout: 120_000 });

const newcomer = async (arrive: () => Promise<Person>): Promise<Person> => {
  const me = await arrive();
  await me.page.goto('/fr/sign-in');
  await entersAsNewcomer(me);
  return me;
};

const countOfProjects = async ({ page, say }: Person): Promise<number> => {
  await page.goto('/fr/projects');
  return page.getByRole('list', { name: say.producer.projects.list }).getByRole('heading').count();
};

/** A request of which only the sending is left. */
const readyToSend = async (me: Person): Promise<number> => {
  await findsRoom(me, 100);
  await me.hands.press(me.page.getByRole('link', { name: me.say.capacity.study.button }));
  const dossier = await startsRequest(me);
  await fillsIn(me, 'orientation');
  return dossier;
};

const submitted = ({ page, say }: Person) =>
  page.getByRole('region', { name: say.producer.history.title }).getByText(say.entry.steps.submitted(''));

test('a double click opens one dossier', async ({ arrive }) => {
  const me = await newcomer(arrive);
  const before = await countOfProjects(me);
  await button(me, me.say.producer.projects.start).dblclick();
  await me.page.waitForURL(/\/request/);
  expect(await countOfProjects(me)).toBe(before + 1);
});

test('a double click sends a request once, and asks for one fee', async ({ arrive }) => {
  const me = await newcomer(arrive);
  const dossier = await readyToSend(me);
  await button(me, me.say.request.review.submit).dblclick();
  await me.page.waitForURL(/done=request/);
  await visits(me, dossier);
  await expect(submitted(me)).toHaveCount(1);
});

test('after a request is sent, the back button leads to the project and sends nothing again', async ({
  arrive,
}) => {
  const me = await newcomer(arrive);
  const dossier = await readyToSend(me);
  await send(me, me.say.request.review.submit);
  await isTold(me, me.say.space.done['request-sent']);
  await me.page.goBack();
  await expect(me.page).toHaveURL(new RegExp(`/fr/projects/${dossier}(\\?|$)`));
  await expect(submitted(me)).toHaveCount(1);
});

/** The connection breaks while a form is sent, before it arrives or on the way back; the page stands there as it was. */
const losesConnection = async (me: Person, submit: string, hasArrived: boolean): Promise<void> => {
  const lost = Promise.withResolvers<void>();
  await me.page.route('**/*', async (route) => {
    if (route.request().method() !== 'POST') return route.continue();
    if (hasArrived) await route.fetch({ maxRedirects: 0 });
    await route.fulfill({ status: 204 });
    lost.resolve();
  });
  await send(me, submit);
  await lost.promise;
  await me.page.unrouteAll();
};

test('a request whose answer is lost on the way is sent once, though one sends it again', async ({
  arrive,
}) => {
  const me = await newcomer(arrive);
  await readyToSend(me);
  await losesConnection(me, me.say.request.review.submit, true);
  await send(me, me.say.request.review.submit);
  await me.page.waitForURL(/done=request-/);
  await expect(submitted(me)).toHaveCount(1);
});

test('a request that never arrives is not sent, and goes through when one sends it again', async ({
  arrive,
}) => {
  const me = await newcomer(arrive);
  const dossier = await readyToSend(me);
  await losesConnection(me, me.say.request.review.submit, false);
  const other = await newcomer(arrive);
  await standsAt(other, dossier, 'complete-request');
  await send(me, me.say.request.review.submit);
  await isTold(me, me.say.space.done['request-sent']);
  await expect(submitted(me)).toHaveCount(1);
});

test('a double click types a transfer once, for a second person to confirm', async ({ arrive }) => {
  const { producer, finance } = await castOf(arrive, await newcomer(arrive));
  const { register, unmatched } = finance.say.finance;
  await findsRoom(producer, 100);
  const dossier = await requests(producer, 'orientation');
  await opensAwaited(finance, dossier);
  await button(finance, register.submit).dblclick();
  await isTold(finance, finance.say.space.done.match);
  const proposed = unmatched.proposed(String(dossier));
  await expect(finance.page.getByRole('listitem').filter({ hasText: proposed })).toHaveCount(1);
});
