import { addDays } from '#lib/calendar/day.ts';
import { feeNamedBy } from '#lib/payment/fee-reference.ts';
import type { Movement } from '#lib/payment/statement.ts';
import { codaOf } from '#lib/payment/write-coda.ts';
import { closingCentsOf } from '#lib/payment/write-statement.ts';
import { entersAs, entersAsNewcomer } from './entering.ts';
import {
  bankFile,
  cardOf,
  drops,
  isFinished,
  leavesNothingWaiting,
  makesStatement,
  movementOf,
  rankOf,
  statementIn,
  statementLike,
  takeButton,
  takesIn,
} from './finance-steps.ts';
import { heading, isTold, send } from './on-page.ts';
import { findsRoom, requests, standsAt } from './producer-steps.ts';
import { expect, type Person, test } from './stage.ts';

test.describe.configure({ mode: 'default', timeout: 300_000 });
// Statements held back here would hold the days of other stories back.
test.use({ register: 'statements' });

type Arrive = (manner?: { readonly javaScriptEnabled?: boolean }) => Promise<Person>;

/** A request of a newcomer that is sent and not paid. */
const asks = async (arrive: Arrive): Promise<{ readonly producer: Person; readonly dossier: number }> => {
  const producer = await arrive();
  await producer.page.goto(`/${producer.locale}/sign-in`);
  await entersAsNewcomer(producer);
  await findsRoom(producer, 100);
  return { producer, dossier: await requests(producer, 'orientation') };
};

/** The fee of the newest request is in the statement, and every page on the way keeps nobody out. */
const paysByStatement = async (arrive: Arrive, format: 'coda' | 'camt', manner = {}): Promise<void> => {
  const { producer, dossier } = await asks(arrive);
  const me = await entersAs(await arrive(manner), 'finance');
  await me.look();
  const file = await makesStatement(me, format);
  await drops(me, file);
  const card = cardOf(me, file.name);
  await expect(card.getByRole('link', { name: String(dossier), exact: true })).toBeVisible();
  await expect(card).toContainText(me.say.bank.does.part);
  await expect(takeButton(me, 1)).toBeVisible();
  await me.look();
  await takeButton(me, 1).dblclick();
  await isFinished(me, 1);
  await me.look();
  await standsAt(producer, dossier, 'report-awaited');
  await countsOnce(me, dossier);
};

/** A double click counts the money once; the movement leads to the entry. */
const countsOnce = async (me: Person, dossier: number): Promise<void> => {
  const { movements } = me.say.finance;
  await me.page.goto(`/${me.locale}/payments/movements?dossier=${dossier}`);
  await expect(heading(me, movements.ofDossier(String(dossier)))).toBeVisible();
  await expect(me.page.getByText(movements.states.fee)).toHaveCount(2); // the filter, and one movement
  await me.hands.press(me.page.getByRole('link', { name: movements.entry }));
  await expect(heading(me, me.say.entry.title(String(dossier)))).toBeVisible();
};

const isOrientation = ({ references: [reference] }: Movement): boolean =>
  feeNamedBy(reference?.digits ?? '')?.study === 'orientation' && reference?.isValid === true;

const dossierOf = ({ references: [reference] }: Movement): number =>
  feeNamedBy(reference?.digits ?? '')?.dossier ?? 0;

/** A statement of yesterday with a fee that names no dossier, and one of today with another dossier's fee. */
const twoDays = async (me: Person) => {
  const read = statementIn(await makesStatement(me, 'coda'));
  const [late, early] = read.movements.filter(isOrientation).slice(-2);
  if (late === undefined || early === undefined) throw new Error('two fees are due');
  const yesterday = addDays(read.closing.on, -1);
  const first = statementLike(read, {
    closingOn: yesterday,
    openingOn: yesterday,
    movements: [
      movementOf(late, { bookedOn: yesterday, valueOn: null, reference: null, text: 'facture 12' }),
    ],
  });
  const second = statementLike(read, {
    number: first.number + 1,
    openingOn: yesterday,
    openingCents: closingCentsOf(first),
    movements: [movementOf(early)],
  });
  return { first, second, late: dossierOf(late), early: dossierOf(early), yesterday };
};

const proposes = async (me: Person, dossier: number): Promise<void> => {
  const { unmatched } = me.say.finance;
  const money = me.page.getByRole('listitem').filter({ hasText: 'facture 12' });
  const details = money.locator('details');
  if ((await details.getAttribute('open')) === null) await me.hands.press(details.locator('summary'));
  await me.hands.type(money.getByLabel(unmatched.dossier), String(dossier));
  await me.hands.press(money.getByRole('button', { name: unmatched.match, exact: true }));
  await isTold(me, me.say.space.done.match);
  await expect(money.getByText(unmatched.proposedByYou)).toBeVisible();
};

// First, while fees that the demonstration asked for on earlier days are still due.
test.describe('Late money', () => {
  test.use({ looks: 'first' });
  test('a transfer matched late by two persons lands before those booked after it, and pages say why', async ({
    arrive,
  }) => {
    const me = await entersAs(await arrive(), 'finance');
    await leavesNothingWaiting(me);
    const { first, second, late, early, yesterday } = await twoDays(me);
    await drops(me, bankFile('2.cod', codaOf(second)), bankFile('1.cod', codaOf(first)));
    await takesIn(me, 2);
    await me.page.goto(`/fr/queue/${early}`);
    await expect(
      me.page.getByText(me.say.words.heldBack.unmatched(me.write.day(yesterday)), { exact: false }),
    ).toBeVisible();
    await me.look();
    await me.page.goto('/fr/payments');
    await proposes(me, late);
    await expect(me.page.getByText(me.say.finance.acts.own)).toBeVisible();
    await me.look();
    const colleague = await entersAs(await arrive(), 'finance', 2);
    await send(colleague, colleague.say.finance.acts.confirm);
    await isTold(colleague, colleague.say.space.done.confirm);
    expect(await rankOf(me, late)).toBeLessThan(await rankOf(me, early));
    await me.page.goto(`/fr/queue/${late}`);
    await expect(me.page.getByText(me.say.entry.final(me.write.day(yesterday)))).toBeVisible();
  });
});

for (const [language, format, looks] of [
  ['fr', 'coda', 'first'],
  ['en', 'camt', 'second'],
] as const)
  test.describe(`In ${language}, by ${format}`, () => {
    test.use({ language, looks });
    test('what the bank says is paid is seen before, confirmed once, and gives the place', ({ arrive }) =>
      paysByStatement(arrive, format));
  });

test('without a script the same is done', ({ arrive }) =>
  paysByStatement(arrive, 'coda', { javaScriptEnabled: false }));

/** A fee of one statement, and in the next one the bank's reversal of it, by which nobody can tell what it takes back. */
const takenBack = async (me: Person) => {
  const read = statementIn(await makesStatement(me, 'coda'));
  const fee = read.movements.filter(isOrientation).at(-1);
  if (fee === undefined) throw new Error('a fee is due in the demonstration');
  const paid = movementOf(fee);
  const back = { ...paid, cents: -paid.cents, reference: null, bankReference: 'BACK', isReversal: true };
  const first = statementLike(read, { movements: [paid] });
  const openingCents = closingCentsOf(first);
  const second = statementLike(read, { number: first.number + 1, openingCents, movements: [back] });
  return { files: [first, second].map((one, at) => bankFile(`${at}.cod`, codaOf(one))), fee };
};

test('finance says what a reversal takes back', async ({ arrive }) => {
  const me = await entersAs(await arrive(), 'finance');
  const { reversals, movements } = me.say.finance;
  const { files, fee } = await takenBack(me);
  const dossier = String(dossierOf(fee));
  await drops(me, ...files);
  await takesIn(me, 2);
  await me.page.goto('/fr/payments');
  const label = reversals.payment(dossier, me.write.day(fee.bookedOn));
  await me.page.getByLabel(reversals.credit).selectOption({ label });
  await send(me, reversals.submit);
  await isTold(me, me.say.space.done.reversal);
  await me.page.goto(`/fr/payments/movements?dossier=${dossier}`);
  await expect(me.page.getByText(movements.states['taken-back'])).toBeVisible();
});

test('where statements are read, a transfer typed for a dossier waits for a second person', async ({
  arrive,
}) => {
  await asks(arrive);
  const me = await entersAs(await arrive(), 'finance');
  const { register, acts } = me.say.finance;
  const { files, fee } = await takenBack(me);
  await drops(me, ...files.slice(0, 1));
  await takesIn(me, 1);
  await me.page.goto('/fr/payments?amount=1');
  await expect(me.page.getByText(register.followsByTwo)).toBeVisible();
  await me.hands.type(me.page.getByLabel(register.amount), '10,00');
  await me.hands.type(me.page.getByLabel(register.dossier), String(dossierOf(fee)));
  await send(me, register.submit);
  await isTold(me, me.say.space.done.match);
  await expect(me.page.getByText(acts.own)).toBeVisible();
});

test.describe('What is wrong', () => {
  test.use({ looks: 'second' });
  test('a file that breaks off says where, and changes nothing', async ({ arrive }) => {
    const me = await entersAs(await arrive(), 'finance');
    const { icons } = me.say.finance.statements;
    const read = me.page.getByRole('listitem').filter({ hasText: icons.read });
    await me.page.goto('/fr/payments/statements');
    const before = await read.count();
    const whole = codaOf(statementLike(statementIn(await makesStatement(me, 'coda')), {}));
    await drops(me, bankFile('broken.cod', whole.slice(0, 2 * 130)));
    const card = cardOf(me, 'broken.cod');
    await expect(card).toContainText(me.say.bank.refused);
    await expect(card).toContainText('ligne 2');
    await expect(me.page.getByText(me.say.bank.nothingToConfirm)).toBeVisible();
    await me.look();
    await send(me, me.say.bank.giveUp);
    await isTold(me, me.say.space.done['files-given-up']);
    await me.page.goto('/fr/payments/statements');
    await expect(read).toHaveCount(before);
  });

  test('a form without a file says so; files that are gone say so', async ({ arrive }) => {
    const me = await entersAs(await arrive(), 'finance');
    await send(me, me.say.finance.drop.submit);
    await expect(me.page.getByRole('alert')).toContainText(me.say.form.faults.needed(''));
    await me.look();
    await me.page.goto('/fr/payments/files/gone');
    await isTold(me, me.say.space.done['files-gone']);
  });

  test('a statement after a gap is held back and the missing one named; then both count', async ({
    arrive,
  }) => {
    const me = await entersAs(await arrive(), 'finance');
    const read = statementIn(await makesStatement(me, 'camt'));
    const missing = statementLike(read, { movements: read.movements.map((one) => movementOf(one)) });
    const after = statementLike(read, { number: missing.number + 1, openingCents: closingCentsOf(missing) });
    const name = me.say.bank.statementShort(String(missing.number), String(missing.year));
    await drops(me, bankFile('after.cod', codaOf(after)));
    await expect(cardOf(me, 'after.cod')).toContainText(me.say.bank.missing(name));
    await takesIn(me, 1);
    await me.page.goto('/fr/payments/statements');
    await expect(me.page.getByText(me.say.bank.missing(name))).toBeVisible();
    await me.look();
    await me.page.goto('/fr/payments');
    await expect(me.page.getByRole('link', { name: me.say.finance.todo.fetch(name) })).toBeVisible();
    await drops(me, bankFile('missing.cod', codaOf(missing)));
    await takesIn(me, 1);
    await me.page.goto('/fr/payments/statements');
    await expect(me.page.getByText(me.say.bank.missing(name))).toHaveCount(0);
  });
});
