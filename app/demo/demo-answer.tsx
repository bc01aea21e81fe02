import { readForm } from '#app/form/read-form.ts';
import { isLocale } from '#app/i18n/locale.ts';
import { speechOf } from '#app/i18n/speech.ts';
import { now } from '#app/now.ts';
import { demoAddress } from '#app/page/address.ts';
import { privately, sendTo, unkept } from '#app/page/answer.ts';
import { renderer } from '#app/page/markup.ts';
import { brokenPage, missingPage, type Params, publicPage } from '#app/page/public-page.tsx';
import { isFromHere } from '#app/private/is-from-here.ts';
import { pictureOf, type Reading, readingOf } from '#app/reading.ts';
import { type Book, ourBook } from '#db/client.ts';
import { readAheadMs } from '#db/demo-clock.ts';
import { isDemonstration } from '#db/demonstration.ts';
import { passDays } from '#db/pass-days.ts';
import { entriesFrom, readRegister } from '#db/read.ts';
import { daysBetween, parseDay } from '#lib/calendar/day.ts';
import { brusselsDay } from '#lib/calendar/zone.ts';
import { DemoPage } from './demo-page.tsx';
import { happenedIn, type Indexed } from './happened.ts';
import { nextDue } from './next-due.ts';
import { readPress } from './press.ts';
import type { Shown } from './shown.ts';

const mostTold = 400;

/** Where the log stood when the page was drawn from which a press has led here, as the address says; null for none. */
const sinceIn = (query: URLSearchParams, { entries }: Reading['register']): number | null => {
  const text = query.get('since') ?? '';
  return /^\d{1,9}$/.test(text) && Number(text) <= entries ? Number(text) : null;
};

const shownOf = (
  book: Book,
  reading: Reading,
  told: { readonly since: number; readonly entries: readonly Indexed[] } | null,
  query: URLSearchParams,
): Shown => {
  const { register, today } = reading;
  const { placed, left } = pictureOf(reading, today);
  const numbers = new Set([...placed, ...left].map(({ number }) => number));
  const isPublic = (dossier: number): boolean => numbers.has(dossier);
  return {
    next: nextDue(register, today),
    aheadMs: readAheadMs(book),
    aheadDays: daysBetween(brusselsDay(now()), today),
    isPublic,
    happened:
      told === null
        ? null
        : {
            from: parseDay(query.get('from') ?? '') ?? today,
            entries: register.entries - told.since,
            shown: told.entries.length,
            days: happenedIn(told.entries, register.rules, ({ dossier }) => isPublic(dossier)),
          },
  };
};

const show = publicPage(async ({ speech, url, render }) => {
  const book = await ourBook();
  if (!isDemonstration(book)) return null;
  const since = sinceIn(url.searchParams, await readRegister(book));
  const told = since === null ? null : { since, entries: await entriesFrom(book, since, mostTold) };
  const reading = readingOf(await readRegister(book), book);
  const shown = shownOf(book, reading, told, url.searchParams);
  return privately(render(<DemoPage speech={speech} reading={reading} shown={shown} />));
});

/** Lets the days pass that a press asks for, once, and leads to what that made happen. */
const press = async (request: Request, context: { readonly params: Params }): Promise<Response> => {
  const { locale } = await context.params;
  const speech = speechOf(typeof locale === 'string' && isLocale(locale) ? locale : 'fr');
  const place = { speech, render: await renderer() };
  try {
    const book = await ourBook();
    if (!isDemonstration(book)) return privately(await missingPage(place));
    const sent = isFromHere(request) ? await readForm(request, null) : null;
    if (sent === null) return privately(await missingPage(place), 403);
    const asked = readPress(sent.typed, brusselsDay(book.now()));
    if (asked === null) return unkept(sendTo(demoAddress(speech.locale)));
    await passDays(book, asked.until, asked.aheadMs);
    const query = new URLSearchParams({ since: String(asked.since), from: asked.from });
    return unkept(sendTo(`${demoAddress(speech.locale)}?${query}#happened`));
  } catch (error) {
    return privately(brokenPage(place, error));
  }
};

export const demoPage = { GET: show, POST: press };
