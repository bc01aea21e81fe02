import { randomUUID } from 'node:crypto';
import type { Submission } from '#db/append.ts';
import { submissionKey } from '#db/submission-key.ts';
import type { Decision } from '#lib/register/context.ts';
import { isRefusal } from '#lib/register/refusal.ts';
import type { Register } from '#lib/register/register.ts';
import { type ImportPlan, takerOver, whyRefused } from './import-plan.ts';
import type { Candidate } from './import-row.ts';

const nodeAdded = ({ takeOver, nodeName }: Candidate): Submission['command'] => ({
  type: 'AddNode',
  node: takeOver.project.node,
  parent: null,
  kind: 'connection-point',
  name: nodeName,
  hostingCapacityKva: null,
});

/**
 * The acts of an import, in order: each connection point that the grid does not know, then the dossiers. Each dossier gets a
 * holder of its own, a pseudonym that says nothing of the list.
 */
export const submissionsOf = (plan: ImportPlan, register: Register, by: string): readonly Submission[] => {
  const actor = takerOver(by);
  const submission = (command: Submission['command'], record: Submission['record']): Submission => ({
    command,
    actor,
    key: submissionKey(Date.now()),
    at: null,
    record,
  });
  const unknown = new Map(plan.candidates.map((one) => [one.takeOver.project.node, one]));
  for (const node of register.nodes.keys()) unknown.delete(node);
  return [
    ...[...unknown.values()].map((one) => submission(nodeAdded(one), {})),
    ...plan.candidates.map(({ takeOver, record }) =>
      submission({ ...takeOver, holder: randomUUID() }, record),
    ),
  ];
};

/** The plan as it turned out: a row that was accepted and then refused, because the register had changed, is told so. */
export const turnedOut = (
  { outcomes, candidates }: ImportPlan,
  decisions: readonly Decision[],
): ImportPlan['outcomes'] => {
  const ofDossiers = decisions.slice(decisions.length - candidates.length);
  const refusals = new Map(
    candidates.flatMap(({ line }, at) => {
      const decision = ofDossiers[at];
      return decision !== undefined && isRefusal(decision) ? [[line, decision] as const] : [];
    }),
  );
  return outcomes.map((row) => {
    const refusal = refusals.get(row.line);
    if (refusal === undefined) return row;
    const outcome = refusal.refused === 'reference-taken-over' ? 'repeat' : 'refused';
    return { ...row, outcome, ...whyRefused(refusal) };
  });
};
