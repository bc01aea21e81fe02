import { createHash } from 'node:crypto';

/**
 * A fresh pseudonym for one act: the same when its form is sent again, another for every other form. The key of a form is
 * random and is published nowhere, so that the pseudonym tells nothing.
 */
export const pseudonymOf = (kind: 'h' | 'p', key: string): string =>
  `${kind}-${createHash('sha256').update(`${kind}:${key}`).digest('hex').slice(0, 24)}`;
