import { expect } from '@playwright/test';
import { button, digitsIn, formWith, isTold, send, unfold } from './on-page.ts';
import { paper } from './papers.ts';
import type { Person } from './stage.ts';

/** Takes a dossier from the list of awaited fees into the form that registers a transfer. */
export const opensAwaited = async (me: Person, dossier: number): Promise<void> => {
  const name = me.say.finance.awaited.fill(String(dossier));
  await me.page.goto(`/${me.locale}/payments`);
  await me.hands.press(me.page.getByRole('link', { name, exact: true }));
};

/** Opens a dossier from the desk, by its number. */
export const opensDossier = async (me: Person, dossier: number): Promise<void> => {
  const { expert } = me.say;
  await me.page.goto(`/${me.locale}/desk`);
  await me.hands.type(me.page.getByLabel(expert.goTo), String(dossier));
  await me.hands.press(button(me, expert.go));
  await expect(
    me.page.getByRole('heading', { level: 1, name: expert.dossier(String(dossier)) }),
  ).toBeVisible();
  await me.look();
};

const isDone = (me: Person, act: string): Promise<void> => isTold(me, me.say.expert.done[act] ?? act);

/** Answers a question that binds nobody. */
export const givesAdvice = async (me: Person, dossier: number, advice: string): Promise<void> => {
  const { form } = me.say.expert;
  await opensDossier(me, dossier);
  await me.hands.type(formWith(me, form.giveAdvice).getByLabel(form.advice), advice);
  await send(me, form.giveAdvice);
  await isDone(me, 'GivePreliminaryAdvice');
};

/** Sends the report of the orientation study, with the outcome that the arithmetic has prepared. */
export const reports = async (
  me: Person,
  dossier: number,
  outcome: 'available' | 'reached',
): Promise<void> => {
  const { form, outcomes } = me.say.expert;
  await opensDossier(me, dossier);
  const report = formWith(me, form.sendReport);
  await expect(report.getByRole('radio', { name: outcomes[outcome] })).toBeChecked();
  await me.hands.type(report.getByLabel(form.cost), '400 000 à 500 000 €');
  await me.hands.type(
    report.getByLabel(form.report, { exact: true }),
    'Raccordement par câble.\nSans réserve.',
  );
  await me.hands.hand(report.getByLabel(form.reportFile), paper('report'));
  await seesWhoIsAhead(me, form.sendReport);
  await send(me, form.sendReport);
  await isDone(me, 'ReportOrientation');
  await me.look();
};

/** Nobody of better rank is passed over unseen: where there are any, the box says that they have been seen. */
const seesWhoIsAhead = async (me: Person, submit: string): Promise<void> => {
  const seen = formWith(me, submit).getByRole('checkbox');
  if ((await seen.count()) > 0) await me.hands.tick(seen);
};

/** Decides on the capacity as the first act of a detailed study, as the arithmetic has prepared it. */
export const decidesCapacity = async (me: Person, dossier: number): Promise<void> => {
  const { form } = me.say.expert;
  await opensDossier(me, dossier);
  await seesWhoIsAhead(me, form.sendDecision);
  await send(me, form.sendDecision);
  await isDone(me, 'DecideCapacity');
};

/** Sends the proposal with the order form. */
export const sendsProposal = async (me: Person, dossier: number): Promise<void> => {
  const { form } = me.say.expert;
  await opensDossier(me, dossier);
  const proposal = formWith(me, form.sendProposal);
  await me.hands.hand(proposal.getByLabel(form.proposal, { exact: true }), paper('proposal'));
  await me.hands.hand(proposal.getByLabel(form.orderForm, { exact: true }), paper('order form'));
  await send(me, form.sendProposal);
  await isDone(me, 'SendProposal');
};

/** Puts the installation into service, with the record of it. */
export const commissions = async (me: Person, dossier: number): Promise<void> => {
  const { form, actNames } = me.say.expert;
  await opensDossier(me, dossier);
  await unfold(me, actNames.Commission);
  const record = formWith(me, form.commission).getByLabel(form.commissioningEvidence);
  await me.hands.hand(record, paper('record of commissioning'));
  await send(me, form.commission);
  await isDone(me, 'Commission');
  await me.look();
};

/** Proposes to strike a project off: nothing changes before another expert confirms. */
export const proposesStrikeOff = async (me: Person, dossier: number, reason: string): Promise<void> => {
  const { form, actNames } = me.say.expert;
  await opensDossier(me, dossier);
  await unfold(me, actNames.StrikeOff);
  await me.hands.type(formWith(me, form.strikeOff).getByLabel(form.reason), reason);
  await send(me, form.strikeOff);
  await isDone(me, 'ProposeAct');
};

/** The number of the act that waits on the dossier of the page. */
const waitingAct = async ({ page, say }: Person): Promise<number> =>
  digitsIn(await page.getByRole('link', { name: say.expert.seeAct('').trim() }).innerText());

const actOf = ({ page, say }: Person, act: number) =>
  page.getByRole('region', { name: new RegExp(`^${say.expert.act(String(act))}\\b`) });

/** Finds an act proposed by oneself: one can take it back, and nothing else. */
export const cannotConfirm = async (me: Person): Promise<void> => {
  const act = await waitingAct(me);
  await me.page.goto(`/${me.locale}/desk/acts`);
  await expect(actOf(me, act).getByRole('button')).toHaveText([me.say.expert.takeBack]);
  await me.look();
};

/** Confirms what another expert has proposed about a dossier. */
export const confirms = async (me: Person, dossier: number): Promise<void> => {
  await opensDossier(me, dossier);
  const act = await waitingAct(me);
  await me.page.goto(`/${me.locale}/desk/acts`);
  await me.hands.press(actOf(me, act).getByRole('button', { name: me.say.expert.confirm }));
  await isDone(me, 'ConfirmAct');
};
