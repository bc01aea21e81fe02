import { randomUUID } from 'node:crypto';
import type { Register } from '#lib/register/register.ts';
import type { Submission } from './book.ts';
import { type ImportPlan, takerOver } from './import-plan.ts';
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
  const submission = (
    command: Submission['command'],
    confidential: Submission['confidential'],
  ): Submission => ({ command, actor, key: randomUUID(), at: null, confidential });
  const unknown = new Map(plan.candidates.map((one) => [one.takeOver.project.node, one]));
  for (const node of register.nodes.keys()) unknown.delete(node);
  return [
    ...[...unknown.values()].map((one) => submission(nodeAdded(one), {})),
    ...plan.candidates.map(({ takeOver, confidential }) =>
      submission({ ...takeOver, holder: randomUUID() }, confidential),
    ),
  ];
};
