import type { Speech } from '#app/i18n/speech.ts';
import type { Role } from '#lib/register/actor.ts';
import { numberOf } from './who-can-enter.ts';

/** What somebody of the staff is called to a colleague: by role and number in the demonstration, else by pseudonym. */
export const colleague = ({ say }: Pick<Speech, 'say'>, role: Role, person: string): string => {
  const name = say.space.roles[role];
  const number = numberOf(person);
  return number === null ? `${name} ${person}` : say.demo.signIn.nth(name, String(number));
};
