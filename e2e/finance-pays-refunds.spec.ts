import { codaOf } from '#lib/payment/write-coda.ts';
import { closingCentsOf } from '#lib/payment/write-statement.ts';
import { entersAs } from './entering.ts';
import {
  bankFile,
  drops,
  makesStatement,
  movementOf,
  statementIn,
  statementLike,
  takesIn,
} from './finance-steps.ts';
import { button, formWith, isTold, send, unfold } from './on-page.ts';
import { expect, type Person, test } from './stage.ts';

test.describe.configure({ mode: 'default', timeout: 300_000 });
// Lists are numbered within a register: other stories make none in this one.
test.use({ register: 'refunds' });

const seesRefunds = async (me: Person): Promise<void> => {
  await me.page.goto(`/${me.locale}/payments/refunds`);
  await expect(me.page.getByRole('heading', { level: 1, name: me.say.refund.title })).toBeVisible();
};

const makeButton = ({ page, say }: Person) =>
  page.getByRole('button', { name: new RegExp(say.refund.toPay.make('.+', '.+').replace(/\s/g, '\\s')) });

const fileAddress = async (me: Person, name: string): Promise<string> => {
  const link = me.page.getByRole('region', { name: me.say.refund.atBank.title }).getByRole('link', { name });
  return (await link.last().getAttribute('href')) ?? '';
};

const fileNamed = async (me: Person, name: string) => {
  const answer = await me.page.request.get(await fileAddress(me, name));
  expect(answer.headers()['content-disposition']).toMatch(/^attachment; filename="RANG-REMB-\d+\./);
  return answer.text();
};

/** Makes a list; gives the refunds in it, as its file for spreadsheets says. */
const makesList = async (me: Person) => {
  await seesRefunds(me);
  await me.hands.press(makeButton(me));
  await isTold(me, me.say.space.done['refund-list']);
  const [, ...lines] = (await fileNamed(me, me.say.refund.atBank.csv)).trim().split('\r\n');
  return lines.map((line) => {
    const [, dossier = '', , account = '', amount = '', communication = ''] = line.split(',');
    return { dossier, account, cents: Math.round(Number(amount) * 100), communication };
  });
};

const givesUp = async (me: Person): Promise<void> => {
  const { atBank } = me.say.refund;
  await unfold(me, atBank.giveUpTitle);
  await me.hands.type(formWith(me, atBank.giveUp).getByLabel(atBank.reason), 'Compte bloqué');
  await send(me, atBank.giveUp);
  await isTold(me, me.say.space.done['refund-list-back']);
};

for (const [language, looks] of [
  ['fr', 'first'],
  ['en', 'second'],
] as const)
  test.describe(`In ${language}`, () => {
    test.use({ language, looks });
    test('refunds are handed to the bank in a list, once; one that it refused brings them back', async ({
      arrive,
    }) => {
      const me = await entersAs(await arrive(), 'finance');
      await seesRefunds(me);
      await me.look();
      const lines = await makesList(me);
      await expect(makeButton(me)).toHaveCount(0);
      const { pain } = me.say.refund.atBank;
      const file = await fileNamed(me, pain);
      expect(file.match(/<CdtTrfTxInf>/g)).toHaveLength(lines.length);
      expect(await fileNamed(me, pain)).toBe(file);
      await me.look();
      const address = await fileAddress(me, pain);
      await givesUp(me);
      expect((await me.page.request.get(address)).status()).toBe(404);
      await expect(makeButton(me)).toBeVisible();
      await me.look();
    });
  });

/** The first refund of a list leaves in one statement, and comes back in the next one. */
const comesBack = async (me: Person) => {
  const [one] = await makesList(me);
  if (one === undefined) throw new Error('a list holds a refund');
  const read = statementIn(await makesStatement(me, 'coda'));
  const [like] = read.movements;
  if (like === undefined) throw new Error('a statement has a movement');
  const plain = { reference: null, bankReference: 'OUT1', account: one.account };
  const out = movementOf(like, { ...plain, cents: -one.cents });
  const back = movementOf(like, {
    ...plain,
    cents: one.cents,
    bankReference: 'IN1',
    text: `RETOUR ${one.communication}`,
  });
  const first = statementLike(read, { movements: [out] });
  const openingCents = closingCentsOf(first);
  const second = statementLike(read, { number: first.number + 1, openingCents, movements: [back] });
  await drops(me, bankFile('1.cod', codaOf(first)), bankFile('2.cod', codaOf(second)));
  await takesIn(me, 2);
  return read.closing.on;
};

const confirms = async (me: Person): Promise<void> => {
  await seesRefunds(me);
  await me.look();
  await send(me, me.say.refund.toConfirm.confirm);
  await isTold(me, me.say.space.done.confirm);
};

test.describe('What comes back', () => {
  test.use({ looks: 'first' });
  test('a refund that the bank sends back goes to an account that two persons give; one paid otherwise leaves', async ({
    arrive,
  }) => {
    const me = await entersAs(await arrive(), 'finance');
    const { accounts, source, otherwise, toConfirm } = me.say.refund;
    const on = await comesBack(me);
    await seesRefunds(me);
    await expect(me.page.getByText(accounts.returned(me.write.day(on)))).toBeVisible();
    const form = formWith(me, accounts.submit).first();
    await me.hands.type(form.getByLabel(accounts.account), 'BE43 0689 9999 9502');
    await me.hands.type(form.getByLabel(accounts.holder), 'Curateur du moulin');
    await me.hands.press(form.getByRole('button', { name: accounts.submit }));
    await expect(me.page.getByRole('alert')).toContainText('IBAN');
    await me.look();
    await me.hands.type(form.getByLabel(accounts.account), 'BE43 0689 9999 9501');
    await me.hands.press(form.getByRole('button', { name: accounts.submit }));
    await isTold(me, me.say.space.done['refund-change']);
    await expect(me.page.getByText(toConfirm.own)).toBeVisible();
    const colleague = await entersAs(await arrive(), 'finance', 2);
    await confirms(colleague);
    const row = colleague.page.getByRole('row').filter({ hasText: 'Curateur du moulin' });
    await expect(row).toContainText(source.given('', '', '').split(' ')[0] ?? '');
    await seesRefunds(me);
    await unfold(me, otherwise.lead);
    const unseen = formWith(me, otherwise.otherSubmit);
    await unseen.getByLabel(otherwise.which).selectOption({ index: 1 });
    await me.hands.type(unseen.getByLabel(otherwise.reason), 'Par chèque');
    await me.look();
    await send(me, otherwise.otherSubmit);
    await isTold(me, me.say.space.done['refund-change']);
    await confirms(colleague);
    await expect(button(colleague, toConfirm.confirm)).toHaveCount(0);
    await me.page.goto('/fr/payments/movements?show=refunds');
    await expect(me.page.getByText(me.say.finance.movements.states['refund-returned'])).toBeVisible();
    await me.look();
  });
});
