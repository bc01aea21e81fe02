import type { Locale } from '#app/i18n/locale.ts';
import { hasSpace, spaceAddress } from '#app/page/address.ts';
import { type Role, roles } from '#lib/register/actor.ts';

const here = 'http://here.invalid';

/** An address of this very site, as a browser reads it; null for any other, so that nobody is led away by a link. */
const ours = (to: string): URL | null => {
  const address = to.startsWith('/') && URL.canParse(to, here) ? new URL(to, here) : null;
  return address?.origin === here && !address.pathname.startsWith('//') ? address : null;
};

const isBelow = (path: string, place: string): boolean => path === place || path.startsWith(`${place}/`);

/** A page in the space of another role. */
const isOfAnother = (path: string, locale: Locale, role: Role): boolean =>
  roles.some((one) => one !== role && hasSpace(one) && isBelow(path, spaceAddress(locale, one)));

/** Where one goes on to after signing in: where one was going, when it is here and not of another role; else one's space. */
export const onwardTo = (to: string, locale: Locale, role: Role): string => {
  const address = ours(to);
  return address === null || isOfAnother(address.pathname, locale, role)
    ? spaceAddress(locale, role)
    : address.pathname + address.search;
};
