import { entersAs, entersAsNewcomer } from './entering.ts';
import { naughty } from './naughty.ts';
import { formWith, send, unfold } from './on-page.ts';
import { asksAdvice, findsRoom, startsRequest, visits } from './producer-steps.ts';
import { givesAdvice } from './staff-steps.ts';
import { expect, type Person, test } from './stage.ts';

test.describe.configure({ timeout: 180_000 });

const drafting = async (arrive: () => Promise<Person>): Promise<{ me: Person; dossier: number }> => {
  const me = await arrive();
  await me.page.goto('/fr/sign-in');
  await entersAsNewcomer(me);
  await findsRoom(me, 100);
  await me.hands.press(me.page.getByRole('link', { name: me.say.capacity.study.button }));
  return { me, dossier: await startsRequest(me) };
};

/** The fields of each step of a request that take any text. */
const texts = {
  company: ['name', 'enterpriseNumber', 'contact', 'email', 'address'],
  site: ['commune', 'place', 'parcel'],
  installation: ['permanentKva', 'flexibleKva'],
} as const;

const fieldOf = ({ page, say }: Person, name: keyof Person['say']['request']['fields']) =>
  page.getByLabel(say.request.fields[name]);

/** Types the same into every field of a step, saves, and finds it there again. */
const comesBack = async (
  me: Person,
  address: string,
  step: keyof typeof texts,
  text: string,
): Promise<void> => {
  await me.page.goto(`${address}?step=${step}`);
  for (const name of texts[step]) await fieldOf(me, name).fill(text);
  await send(me, me.say.request.next);
  await me.page.waitForLoadState();
  await me.page.goto(`${address}?step=${step}`);
  for (const name of texts[step]) await expect(fieldOf(me, name)).toHaveValue(text);
};

for (const step of ['company', 'site', 'installation'] as const) {
  test(`whatever is typed at the step "${step}" of a request comes back as typed`, async ({ arrive }) => {
    const { me, dossier } = await drafting(arrive);
    const address = `/fr/projects/${dossier}/request`;
    for (const text of naughty) {
      await comesBack(me, address, step, text);
      await me.page.goto(`${address}?step=review`);
      for (const name of texts[step])
        await expect(
          me.page.getByRole('term').filter({ hasText: me.say.request.fields[name] }).locator('~ dd'),
        ).toHaveText(text);
    }
  });
}

test('whatever is asked of the expert, and answered, is read as it was typed', async ({ arrive }) => {
  const { me, dossier } = await drafting(arrive);
  const expert = await entersAs(await arrive(), 'expert');
  for (const text of naughty) {
    await me.page.goto(`/fr/projects/${dossier}/request?step=review`);
    await asksAdvice(me, text);
    await givesAdvice(expert, dossier, `${text} !`);
    await expect(expert.page.getByText(`: ${text}`).first()).toBeVisible();
    await visits(me, dossier);
    await expect(me.page.getByText(`${text} !`, { exact: true }).first()).toBeVisible();
  }
});

test('whatever is typed into the form of finance comes back with what is wrong', async ({ arrive }) => {
  const me = await entersAs(await arrive(), 'finance');
  const { register } = me.say.finance;
  const fields = ['amount', 'dossier', 'payer', 'account'] as const;
  const field = (name: (typeof fields)[number]) =>
    formWith(me, register.submit).getByLabel(new RegExp(`^${register[name]}`));
  for (const text of naughty) {
    await unfold(me, register.exception);
    for (const name of fields) await field(name).fill(text);
    await send(me, register.submit);
    await expect(me.page.getByRole('alert')).toBeFocused();
    for (const name of fields) await expect(field(name)).toHaveValue(text);
  }
});

test('a number of a dossier that is none says so, and stands there as it was typed', async ({ arrive }) => {
  const me = await entersAs(await arrive(), 'expert');
  for (const text of naughty.map((one) => one.slice(0, 20).trim())) {
    await me.page.goto('/fr/desk');
    await me.page.getByLabel(me.say.expert.goTo).fill(text);
    await me.page.getByRole('button', { name: me.say.expert.go, exact: true }).click();
    await expect(me.page.getByText(me.say.expert.noDossier(text))).toBeVisible();
  }
});
