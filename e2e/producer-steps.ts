import { expect } from '@playwright/test';
import type { Study } from '#lib/register/dossier.ts';
import { button, digitsIn, formWith, heading, isTold, send, unfold } from './on-page.ts';
import { paper } from './papers.ts';
import type { Person } from './stage.ts';

/** A company of a story: all that a request asks of it. */
export const company = {
  name: 'Les Grands Soleils SRL',
  enterpriseNumber: '0403.170.701',
  contact: 'Maud Lenoir',
  email: 'maud@grands-soleils.example',
  address: 'Rue du Moulin 7, 7000 Mons',
  commune: 'Mons',
  place: 'Plaine du Haut Bois',
  parcel: 'Division 3, section B, n° 412',
} as const;

const textIn = ({ page }: Person, label: string) => page.getByRole('textbox', { name: label });

/** The dossier that the address names. */
export const dossierOf = ({ page }: Person): number => {
  const [, number = ''] = /\/(?:projects|desk)\/(\d+)/.exec(new URL(page.url()).pathname) ?? [];
  return Number(number);
};

/** Asks the capacity check for a power, and takes it to the station with the most room. */
export const findsRoom = async (me: Person, permanentKva: number): Promise<void> => {
  const { hands, page } = me;
  const { capacity } = me.say;
  await hands.press(page.getByRole('navigation').getByRole('link', { name: capacity.nav }).first());
  await me.look();
  await hands.type(textIn(me, capacity.permanent), String(permanentKva));
  await send(me, capacity.submit);
  const overview = page.getByRole('region', { name: capacity.overview });
  await hands.press(overview.getByRole('rowheader').getByRole('link').first());
  await expect(page.getByText(capacity.verdicts.fits)).toBeVisible();
};

/** Asks for too much at a point, is told how much would fit at the most, and asks for that. */
export const takesAllRoom = async (me: Person): Promise<string> => {
  const { capacity } = me.say;
  const field = textIn(me, capacity.permanent);
  await me.hands.type(field, '999999');
  await send(me, capacity.submit);
  const most = me.page.getByText(new RegExp(capacity.power.most('[\\d\\s\u202f,.]+kVA')));
  const room = digitsIn(await most.innerText());
  await me.hands.type(field, String(room));
  await send(me, capacity.submit);
  await expect(me.page.getByText(capacity.verdicts.fits)).toBeVisible();
  return new URL(me.page.url()).searchParams.get('node') ?? '';
};

/** Asks the capacity check about a point that is full. */
export const findsNoRoom = async (me: Person, node: string, permanentKva: number): Promise<void> => {
  await me.page.goto(`/${me.locale}/capacity?node=${node}&permanentKva=${permanentKva}`);
  await expect(me.page.getByText(me.say.capacity.verdicts['fits-not'])).toBeVisible();
  await me.look();
};

/** From the answer of the capacity check to a request that is sent. */
export const requests = async (me: Person, study: Study): Promise<number> => {
  await me.hands.press(me.page.getByRole('link', { name: me.say.capacity.study.button }));
  const dossier = await startsRequest(me);
  await fillsIn(me, study);
  await sendsRequest(me);
  return dossier;
};

/** From the answer of the capacity check on to a draft. */
export const startsRequest = async (me: Person): Promise<number> => {
  await me.hands.press(button(me, me.say.producer.projects.start));
  await expect(heading(me, /\d/).first()).toBeVisible();
  await me.page.waitForURL(/\/request/);
  return dossierOf(me);
};

/** Asks the expert, from the draft. */
export const asksAdvice = async (me: Person, question: string): Promise<void> => {
  const { advice } = me.say.request;
  await unfold(me, advice.title);
  await me.hands.type(textIn(me, advice.question), question);
  await send(me, advice.submit);
  await isTold(me, me.say.space.done['advice-asked']);
};

const goesTo = async (me: Person, step: keyof Person['say']['request']['steps']): Promise<void> => {
  const { request } = me.say;
  const steps = me.page.getByRole('navigation', { name: request.stepList });
  await me.hands.press(steps.getByRole('link', { name: request.steps[step] }));
};

const goesOn = async (me: Person): Promise<void> => {
  await me.look();
  await send(me, me.say.request.next);
};

/** Fills in the steps of a request that the capacity check has begun, up to the review. */
export const fillsIn = async (me: Person, study: Study): Promise<void> => {
  const { hands } = me;
  const { fields, studies } = me.say.request;
  await goesTo(me, 'company');
  for (const name of ['name', 'enterpriseNumber', 'contact', 'email', 'address'] as const)
    await hands.type(textIn(me, fields[name]), company[name]);
  await goesOn(me);
  await hands.type(me.page.getByRole('combobox', { name: fields.commune }), company.commune);
  await hands.type(textIn(me, fields.place), company.place);
  await hands.type(textIn(me, fields.parcel), company.parcel);
  await goesOn(me);
  await hands.choose(me.page.getByRole('combobox', { name: fields.technology }), 'solar');
  await goesOn(me);
  await expect(me.page.getByRole('radio', { checked: true })).toHaveCount(1);
  await goesOn(me);
  await hands.hand(me.page.getByLabel(fields.diagram), paper('diagram'));
  await goesOn(me);
  await hands.tick(me.page.getByRole('radio', { name: studies[study] }));
  await goesOn(me);
};

/** Reads the request through and sends it: the fee is asked for at once. */
export const sendsRequest = async (me: Person): Promise<void> => {
  const { review } = me.say.request;
  await expect(me.page.getByText(review.ready)).toBeVisible();
  await me.look();
  await send(me, review.submit);
  await isTold(me, me.say.space.done['request-sent']);
  await me.look();
};

/** Opens the page of a project. */
export const visits = async (me: Person, dossier: number): Promise<void> => {
  await me.page.goto(`/${me.locale}/projects/${dossier}`);
  await me.look();
};

/** Opens the letter that waits. */
export const opensLetter = async (
  me: Person,
  dossier: number,
  kind: 'report' | 'proposal',
): Promise<void> => {
  await visits(me, dossier);
  await send(me, me.say.projectAct.open[kind]);
  await isTold(me, me.say.space.done['mail-opened']);
  await me.look();
};

/** Orders the detailed study, and reads what is to be paid. */
export const ordersStudy = async (me: Person): Promise<void> => {
  await send(me, me.say.projectAct.order.submit);
  await isTold(me, me.say.space.done['study-ordered']);
  await me.hands.press(
    me.page.getByRole('link', { name: new RegExp(`^${me.say.producer.pay.toPay('').trim()} `) }),
  );
  await expect(heading(me, me.say.producer.pay.how)).toBeVisible();
  await me.look();
};

/** Returns the proposal and the order form, both signed. */
export const returnsSigned = async (me: Person): Promise<void> => {
  const { signed } = me.say.projectAct;
  const form = formWith(me, signed.submit);
  await me.hands.hand(form.getByLabel(signed.proposal), paper('signed proposal'));
  await me.hands.hand(form.getByLabel(signed.orderForm), paper('signed order form'));
  await send(me, signed.submit);
  await isTold(me, me.say.space.done['signed-returned']);
  await me.look();
};

/** Says in writing that the project stands. */
export const confirmsThatItStands = async (me: Person, dossier: number): Promise<void> => {
  const { answer } = me.say.projectAct;
  await visits(me, dossier);
  await me.hands.tick(me.page.getByRole('radio', { name: answer.stands }));
  await send(me, answer.submit);
  await isTold(me, me.say.space.done['capacity-answered']);
  await me.look();
};

/** Asks to come back from queue b. */
export const asksToComeBack = async (me: Person): Promise<void> => {
  await send(me, me.say.projectAct.leaveB.submit);
  await isTold(me, me.say.space.done['left-b']);
  await me.look();
};

/** Gives the project up for good. */
export const withdraws = async (me: Person, dossier: number): Promise<void> => {
  const { withdraw } = me.say.projectAct;
  await visits(me, dossier);
  await unfold(me, me.say.projectAct.titles.Withdraw);
  await me.hands.tick(me.page.getByRole('checkbox', { name: withdraw.sure }));
  await send(me, withdraw.submit);
  await isTold(me, me.say.space.done['project-withdrawn']);
};

/** Where the project stands, in the first line of its page. */
export const standsAt = async (
  me: Person,
  dossier: number,
  standing: keyof Person['say']['producer']['standings'],
): Promise<void> => {
  await visits(me, dossier);
  await expect(me.page.getByText(me.say.producer.standings[standing].where, { exact: true })).toBeVisible();
};
