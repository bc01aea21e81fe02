import type { Submission } from '#db/append.ts';
import type { Actor } from '#lib/register/actor.ts';
import type { Register } from '#lib/register/register.ts';
import { version1 } from '#lib/rules/version-1.ts';

/** The access manager publishes the rules: nothing can be decided before. */
const accessManager: Actor = { person: 'access-manager', role: 'manager', holds: new Set() };

/** The register as it will be when it is founded: as it stands where it is, with version 1 of the rules where it is not. */
export const foundedBy = (register: Register): Register =>
  register.rules.length > 0 ? register : { ...register, rules: [version1] };

/**
 * What must stand before acts in the log: version 1 of the rules, where the register has none and the acts do not begin
 * with the publication of some. One key, so that two processes found a register once.
 */
export const foundingWith = (
  acts: readonly Submission[],
  { rules }: Pick<Register, 'rules'>,
): readonly Submission[] => {
  const [first] = acts;
  if (rules.length > 0 || first === undefined || first.command.type === 'PublishRules') return [];
  return [
    {
      command: { type: 'PublishRules', rules: version1 },
      actor: accessManager,
      key: 'founding',
      at: first.at,
      record: {},
    },
  ];
};
