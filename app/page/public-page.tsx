import { randomBytes } from 'node:crypto';
import { isLocale, type Locale } from '#app/i18n/locale.ts';
import { type Speech, speechOf } from '#app/i18n/speech.ts';
import { keep } from '#app/queue/kept.ts';
import { type Reading, readNow } from '#app/reading.ts';
import { answer, type Made } from './answer.ts';
import { type Render, renderer } from './markup.ts';
import { BrokenPage, MissingPage } from './missing.tsx';

/** The parts of an address, as Next gives them. */
export type Params = Promise<Readonly<Record<string, string | string[] | undefined>>>;

/** What a page is made with: its language, its address, the rest of its path. */
export type Visit = {
  readonly speech: Speech;
  readonly url: URL;
  readonly params: Readonly<Record<string, string | string[] | undefined>>;
  readonly render: Render;
};

/** Gives the page for a visit, or an answer that sends the visitor on; null where there is none. */
export type MakePage = (visit: Visit) => Promise<Made | Response | null>;

const pages = keep<Made>(256);

/** A page as it was made for this address and this stamp of the register, or made now. */
export const keptPage = (visit: Visit, { stamp }: Reading, name: string, make: () => Made): Made => {
  const key = `${stamp} ${visit.speech.locale} ${name}`;
  return pages.get(key) ?? pages.put(key, make());
};

/** The page for an address that leads nowhere. */
export const missingPage = ({ speech, render }: Pick<Visit, 'speech' | 'render'>): Promise<Made> =>
  missing(speech, render, null);

/** The page for a failure of ours. The error itself goes to the server's log, under the reference the page names. */
export const brokenPage = ({ speech, render }: Pick<Visit, 'speech' | 'render'>, error: unknown): Made =>
  broken(speech, render, error);

const missing = async (speech: Speech, render: Render, number: number | null): Promise<Made> =>
  render(<MissingPage speech={speech} reading={await readNow()} number={number} />, 404);

/** The page that says there is no entry of that number, the same for whatever has no place. */
export const missingEntry = ({ speech, render }: Visit, number: number): Promise<Made> =>
  missing(speech, render, number);

const broken = (speech: Speech, render: Render, error: unknown): Made => {
  const reference = randomBytes(4).toString('hex');
  console.error(`reference ${reference}:`, error);
  return render(<BrokenPage speech={speech} reference={reference} />, 500);
};

/** Wraps a public page as Next wants it: language of the address, 404 where there is no page, one sentence on a failure. */
export const publicPage =
  (make: MakePage) =>
  async (request: Request, context: { readonly params: Params }): Promise<Response> => {
    const params = await context.params;
    const { locale } = params;
    const known: Locale | null = typeof locale === 'string' && isLocale(locale) ? locale : null;
    const speech = speechOf(known ?? 'fr');
    const render = await renderer();
    try {
      const visit = { speech, url: new URL(request.url), params, render };
      const made = known === null ? null : await make(visit);
      if (made instanceof Response) return made;
      return answer(request, made ?? (await missing(speech, render, null)));
    } catch (error) {
      return answer(request, broken(speech, render, error));
    }
  };
