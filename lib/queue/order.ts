import { canonical } from '#lib/log/canonical.ts';
import type { Register } from '#lib/register/register.ts';

/**
 * What anyone can recompute from the public part of the log, as one text (F7): the dossiers of each queue by rank, and what
 * each node can host, has in use and has granted, in kVA. Two registers with the same text have the same queue.
 */
export const orderText = ({ queues, nodes, taken }: Register): string =>
  canonical({
    queues: { main: numbers(queues.main), a: numbers(queues.a), b: numbers(queues.b) },
    nodes: [...nodes.values()]
      .sort((one, other) => (one.node < other.node ? -1 : 1))
      .map(({ node, hostingCapacityKva }) => [
        node,
        hostingCapacityKva,
        taken.get(node)?.usedKva ?? 0,
        taken.get(node)?.grantedKva ?? 0,
      ]),
  });

const numbers = (keys: readonly { readonly number: number }[]): readonly number[] =>
  keys.map(({ number }) => number);
