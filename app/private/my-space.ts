import { isLocale } from '#app/i18n/locale.ts';
import { signInAddress, spaceAddress } from '#app/page/address.ts';
import { sendTo, unkept } from '#app/page/answer.ts';
import { ourBook } from '#db/client.ts';
import { visitorOf } from './visitor.ts';

/** Leads whoever is signed in to the first page of their role, and everybody else to where one signs in. */
export const mySpace = async (
  request: Request,
  { params }: { readonly params: Promise<{ readonly locale?: string }> },
): Promise<Response> => {
  const { locale = '' } = await params;
  const language = isLocale(locale) ? locale : 'fr';
  const actor = await visitorOf(await ourBook(), request);
  return unkept(sendTo(actor === null ? signInAddress(language) : spaceAddress(language, actor.role)));
};
