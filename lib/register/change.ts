import type { Rules } from '#lib/rules/rules.ts';
import type { CommandOf } from './command.ts';
import { type Context, type Decision, startLimit } from './context.ts';
import { after, coverFromCredit } from './covering.ts';
import { type Dossier, type Project, runningLimit } from './dossier.ts';
import type { EventOf } from './event.ts';
import { feeFor, requestFee } from './fee.ts';
import { refuse } from './refusal.ts';

export const notableGrounds = [
  'more-power',
  'other-technology',
  'other-connection-point',
  'other-site',
  'much-less-power',
] as const;
export type NotableGround = (typeof notableGrounds)[number];

const totalKva = (project: Project): number => project.permanentKva + project.flexibleKva;

const isMuchLess = (dossier: Dossier, project: Project, rules: Rules): boolean => {
  const kept = 100 - rules.notableChange.reductionPercent;
  return (
    project.permanentKva * 100 < dossier.enteredPermanentKva * kept ||
    totalKva(project) * 100 < dossier.enteredTotalKva * kept
  );
};

/**
 * R11, setting `notableChange`: why a change of data is notable; empty when it is not. More power is measured against
 * what stands now, less power against what was asked on entry, so that small steps add up. A page shows this before the
 * producer confirms.
 */
export const groundsOf = (
  dossier: Dossier,
  change: { readonly project: Project; readonly siteMoves?: boolean | undefined },
  rules: Rules,
): readonly NotableGround[] => {
  const { project, siteMoves } = change;
  const before = dossier.project ?? project;
  const applies: Readonly<Record<NotableGround, boolean>> = {
    'more-power': project.permanentKva > before.permanentKva || totalKva(project) > totalKva(before),
    'other-technology': project.technology !== before.technology,
    'other-connection-point': project.node !== before.node,
    'other-site': siteMoves === true,
    'much-less-power': isMuchLess(dossier, project, rules),
  };
  return notableGrounds.filter((ground) => applies[ground]);
};

const isSame = (a: Project, b: Project): boolean =>
  a.node === b.node &&
  a.technology === b.technology &&
  a.permanentKva === b.permanentKva &&
  a.flexibleKva === b.flexibleKva;

const changed = (dossier: Dossier, project: Project, context: Context): EventOf<'ProjectChanged'> => {
  const { grantedKva, number } = dossier;
  const kept = grantedKva === null ? null : Math.min(grantedKva, project.permanentKva);
  return { type: 'ProjectChanged', dossier: number, on: context.today, project, grantedKva: kept };
};

/** Before the first payment every change is free; only the fee follows the new power. */
const changeFreely = (dossier: Dossier, project: Project, context: Context): Decision => {
  const samePower = dossier.project !== null && totalKva(dossier.project) === totalKva(project);
  if (samePower) return [changed(dossier, project, context)];
  const study = dossier.status === 'orientation-fee-due' ? 'orientation' : 'detailed';
  const fee = study === 'orientation' ? dossier.orientationFee : dossier.detailedFee;
  const { amountCents, vatCents } = feeFor(context.rules, study, project);
  if (fee?.amountCents === amountCents && fee.vatCents === vatCents)
    return [changed(dossier, project, context)];
  const changes = [
    changed(dossier, project, context),
    requestFee(context, { ...dossier, project }, study),
  ] as const;
  return [...changes, ...coverFromCredit(context, after(dossier, changes))];
};

/** R11: a change of the installation's data. A notable one strikes the project off unless it is taken back in time. */
export const changeProject = (
  command: CommandOf<'ChangeProject'>,
  dossier: Dossier,
  context: Context,
): Decision => {
  const { project, siteMoves } = command;
  if (!context.register.nodes.has(project.node)) return refuse('unknown-node', 'R11', { node: project.node });
  if (totalKva(project) === 0) return refuse('no-power-asked', 'R11');
  if (dossier.pendingChange !== null) return refuse('change-is-pending', 'R11');
  if (dossier.project !== null && isSame(dossier.project, project) && siteMoves !== true)
    return refuse('project-unchanged', 'R11');
  if (dossier.enteredOn === null) return changeFreely(dossier, project, context);
  if (groundsOf(dossier, command, context.rules).length === 0) return [changed(dossier, project, context)];
  return [
    {
      type: 'NotableChangeDeclared',
      dossier: dossier.number,
      on: context.today,
      starts: [startLimit(context, 'take-back-change', context.today)],
      confidential: { project },
    },
  ];
};

/** Setting `notableChange`: a change of owner is recorded; it is not notable. */
export const changeOwner = (
  { holder }: CommandOf<'ChangeOwner'>,
  dossier: Dossier,
  context: Context,
): Decision =>
  dossier.holder === holder
    ? []
    : [{ type: 'OwnerChanged', dossier: dossier.number, on: context.today, holder }];

/** R11: the producer takes a notable change back within its days of reflection; nothing has happened. */
export const takeBackChange = (dossier: Dossier, context: Context): Decision => {
  if (dossier.pendingChange === null) return refuse('no-change-pending', 'R11');
  const dueOn = runningLimit(dossier, 'take-back-change')?.dueOn ?? null;
  if (dueOn !== null && context.today > dueOn) return refuse('time-limit-passed', 'R11', { dueOn });
  return [{ type: 'NotableChangeTakenBack', dossier: dossier.number, on: context.today }];
};
