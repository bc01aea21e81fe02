import type { StatementHead } from './chain.ts';
import type { BankMovement } from './meaning.ts';
import { contentOf } from './same-statement.ts';

/** Makes of a text a name that says nothing of it and is always the same: a keyed hash. */
export type Disguise = (text: string) => string;

/**
 * Names movements as the log knows them, the same each time the bank delivers them: by account, statement, and the bank's
 * own reference, or what they say; numbered where two are alike. `taken` are the names given in this statement before.
 */
export const namesFor = (
  { account, number }: Pick<StatementHead, 'account' | 'number'>,
  movements: readonly BankMovement[],
  taken: ReadonlySet<string>,
  disguise: Disguise,
): readonly string[] => {
  const given = new Set(taken);
  const counts = new Map<string, number>();
  return movements.map((movement) => {
    const says = movement.bankReference ?? contentOf(movement);
    for (let at = counts.get(says) ?? 1; ; at += 1) {
      const name = disguise(`${account}|${number.year}|${number.number}|${says}|${at}`);
      counts.set(says, at + 1);
      if (given.has(name)) continue;
      given.add(name);
      return name;
    }
  });
};
