import type { CommandOf } from './command.ts';
import type { Context, Decision } from './context.ts';
import { type Dossier, isAdviceAwaited } from './dossier.ts';
import { requestFee } from './fee.ts';
import { refuse } from './refusal.ts';

/** A producer opens a dossier: a draft, without a place. Its number is the next one; it is never given again. */
export const openDossier = (command: CommandOf<'OpenDossier'>, context: Context): Decision => {
  if (!context.actor.holds.has(command.holder)) return refuse('not-found', 'R2');
  return [{ type: 'DossierOpened', dossier: context.register.lastNumber + 1, holder: command.holder }];
};

/** R2: a producer may ask for a preliminary advice. It gives no place and says nothing in public of the project. */
export const askPreliminaryAdvice = (dossier: Dossier, context: Context): Decision => [
  { type: 'PreliminaryAdviceAsked', dossier: dossier.number, on: context.today },
];

/** R2: the advice is free, indicative, and binds nobody. It answers a producer who asked, once for each time. */
export const givePreliminaryAdvice = (dossier: Dossier, context: Context): Decision =>
  isAdviceAwaited(dossier)
    ? [{ type: 'PreliminaryAdviceGiven', dossier: dossier.number, on: context.today }]
    : refuse('no-advice-awaited', 'R2');

/** R3, R7: the complete request. The fee is asked for at once, by machine; only its payment gives a place. */
export const submitRequest = (
  command: CommandOf<'SubmitRequest'>,
  dossier: Dossier,
  context: Context,
): Decision => {
  const { study, project } = command;
  if (!context.register.nodes.has(project.node)) return refuse('unknown-node', 'R3', { node: project.node });
  if (project.permanentKva + project.flexibleKva === 0) return refuse('no-power-asked', 'R3');
  return [
    { type: 'RequestSubmitted', dossier: dossier.number, study, project, submittedAt: context.now },
    requestFee(context, { ...dossier, project }, study),
  ];
};
