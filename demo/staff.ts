import type { Actor, Role } from '#lib/register/actor.ts';
import type { Chance } from './chance.ts';

const member = (role: Role, person: string): Actor => ({ role, person, holds: new Set() });

/** Those who work for the fictitious operator, under pseudonyms as in every log. */
export const staff = {
  experts: ['e-7c41', 'e-0b9d', 'e-d258', 'e-93fa'].map((person) => member('expert', person)),
  finance: ['f-58e2', 'f-a716', 'f-2cd0'].map((person) => member('finance', person)),
  managers: ['m-64b3', 'm-e0f8'].map((person) => member('manager', person)),
} as const;

/** One of them. */
export const oneOf = (chance: Chance, group: keyof typeof staff): Actor => chance.pick(staff[group]);

/** Somebody else of the same role: the second person of an act that takes two. */
export const anotherThan = (chance: Chance, person: string): Actor => {
  const group = Object.values(staff).find((members) => members.some((one) => one.person === person)) ?? [];
  return chance.pick(group.filter((one) => one.person !== person));
};
