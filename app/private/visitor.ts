import { now } from '#app/now.ts';
import type { Book } from '#db/client.ts';
import { holdingsOf } from '#db/holding.ts';
import { seal, unseal } from '#db/seal.ts';
import { type Actor, type Role, roles } from '#lib/register/actor.ts';

const cookieName = 'rang-visitor';
const lastsMs = 12 * 3_600_000;

/** Nobody signs in as the clock. */
const signInRoles: readonly Role[] = roles.filter((role) => role !== 'clock');

const cookieIn = (request: Request): string => {
  const cookies = (request.headers.get('cookie') ?? '').split(/;\s*/);
  const found = cookies.find((one) => one.startsWith(`${cookieName}=`));
  return found?.slice(cookieName.length + 1) ?? '';
};

/** Who sends this request, as they signed in: their role and what they hold now. Null for nobody, or once it has expired. */
export const visitorOf = async (book: Book, request: Request): Promise<Actor | null> => {
  const text = unseal(book, cookieIn(request));
  if (text === null) return null;
  const [name, person = '', until] = text.split('|');
  const role = signInRoles.find((one) => one === name);
  if (role === undefined || person === '' || !(Number(until) > now())) return null;
  return { role, person, holds: role === 'producer' ? await holdingsOf(book, person) : new Set() };
};

const attributes = 'Path=/; HttpOnly; SameSite=Lax';

/** The cookie that signs a person in for twelve hours, in one role. */
export const signedIn = (book: Book, role: Role, person: string): string =>
  `${cookieName}=${seal(book, `${role}|${person}|${now() + lastsMs}`)}; ${attributes}; Max-Age=${lastsMs / 1000}`;

/** The cookie that signs a person out. */
export const signedOut = `${cookieName}=; ${attributes}; Max-Age=0`;
