import { preferredLocale } from '#app/i18n/locale.ts';
import { homeAddress } from '#app/page/address.ts';
import { sendTo } from '#app/page/answer.ts';

/** The bare address leads to the home page in the visitor's language. */
export const GET = (request: Request): Response =>
  sendTo(homeAddress(preferredLocale(request.headers.get('accept-language') ?? '')));
