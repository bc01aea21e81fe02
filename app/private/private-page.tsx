import { keepFileWith } from '#app/form/keep-file.ts';
import { type KeepFile, readForm, type Typed } from '#app/form/read-form.ts';
import type { Reply } from '#app/form/reply.ts';
import { isLocale } from '#app/i18n/locale.ts';
import { speechOf } from '#app/i18n/speech.ts';
import { signInAddress } from '#app/page/address.ts';
import { type Made, privately, sendTo, unkept } from '#app/page/answer.ts';
import { renderer } from '#app/page/markup.ts';
import { brokenPage, missingPage, type Params, type Visit } from '#app/page/public-page.tsx';
import { type Reading, readingOf } from '#app/reading.ts';
import { append } from '#db/append.ts';
import { type Book, ourBook } from '#db/client.ts';
import { readRegister } from '#db/read.ts';
import type { Actor, Role } from '#lib/register/actor.ts';
import type { Command } from '#lib/register/command.ts';
import type { Decision } from '#lib/register/context.ts';
import type { Dossier } from '#lib/register/dossier.ts';
import { isFromHere } from './is-from-here.ts';
import { visitorOf } from './visitor.ts';

/** A visit by somebody who is signed in. `dossier` is that of the address, where the visitor may see it. */
export type PrivateVisit = Visit & {
  readonly book: Book;
  readonly actor: Actor;
  readonly reading: Reading;
  readonly dossier: Dossier | null;
  /** What became of the form that was sent and not accepted; null when the page is only looked at. */
  readonly reply: Reply | null;
};

/** Where to go once an act is done, or why it is not. */
type Done = { readonly to: string } | Pick<Reply, 'refusal' | 'faults'>;

/** Carries out what a form of the page asks. `key` makes it happen once, however often the form is sent. */
export type CarryOut = (visit: PrivateVisit, typed: Typed, key: string) => Promise<Done>;

type Spec = {
  readonly roles: readonly Role[];
  readonly page: (visit: PrivateVisit) => Promise<Made | Response | null>;
  /** By the value of the form's hidden field `act`. */
  readonly acts?: Readonly<Record<string, CarryOut>>;
  /** Keeps the files of its forms, at most so many; without it they are kept with the dossier of the address. */
  readonly files?: { readonly most: number; readonly keep: (visit: PrivateVisit) => KeepFile };
};

const mayRead = (actor: Actor, dossier: Dossier): boolean =>
  actor.role === 'producer'
    ? actor.holds.has(dossier.holder)
    : actor.role === 'expert' || actor.role === 'finance';

/** The dossier an address names: null where it names none, undefined where this visitor may not see it or there is none. */
const dossierNamed = (number: unknown, reading: Reading, actor: Actor): Dossier | null | undefined => {
  if (number === undefined) return null;
  const dossier = reading.register.dossiers.get(Number(number));
  return dossier !== undefined && String(dossier.number) === number && mayRead(actor, dossier)
    ? dossier
    : undefined;
};

/** What any answer needs, also that something failed. */
const placeOf = async (request: Request, params: Visit['params']): Promise<Visit> => {
  const { locale } = params;
  const speech = speechOf(typeof locale === 'string' && isLocale(locale) ? locale : 'fr');
  return { speech, url: new URL(request.url), params, render: await renderer() };
};

const visitOf = async (request: Request, place: Visit, roles: readonly Role[]) => {
  const book = await ourBook();
  const { speech, params } = place;
  const shared = { ...place, book, reply: null };
  const actor = await visitorOf(book, request);
  if (actor === null) return { ...shared, actor, visit: null };
  const reading = readingOf(await readRegister(book), book);
  const dossier = dossierNamed(params.number, reading, actor);
  const isAllowed = roles.includes(actor.role) && dossier !== undefined && speech.locale === params.locale;
  return { ...shared, actor, visit: isAllowed ? { ...shared, actor, reading, dossier } : null };
};

const signIn = (request: Request, { speech }: Pick<Visit, 'speech'>): Response => {
  const { pathname, search } = new URL(request.url);
  return sendTo(signInAddress(speech.locale, request.method === 'GET' ? pathname + search : undefined));
};

const showing = async (visit: PrivateVisit, spec: Spec): Promise<Response> => {
  const made = await spec.page(visit);
  if (made instanceof Response) return made;
  if (made === null) return privately(await missingPage(visit));
  return privately(made, visit.reply === null ? made.status : 422);
};

/** Made when the form was drawn (`submissionKey`). */
const isKey = (key: string): boolean => /^[\w-]{20,64}$/.test(key);

/** The same visit, with the register as it stands by now. */
const again = async (visit: PrivateVisit, reply: Reply): Promise<PrivateVisit> => {
  const reading = readingOf(await readRegister(visit.book), visit.book);
  const dossier =
    visit.dossier === null ? null : (reading.register.dossiers.get(visit.dossier.number) ?? null);
  return { ...visit, reading, dossier, reply };
};

const acting = async (request: Request, visit: PrivateVisit, spec: Spec): Promise<Response> => {
  const { book, actor, dossier } = visit;
  const withDossier = dossier === null ? null : keepFileWith(book, actor, dossier.number);
  const sent = await readForm(request, spec.files?.keep(visit) ?? withDossier, spec.files?.most);
  const act = sent?.typed.act ?? '';
  const carryOut = spec.acts !== undefined && Object.hasOwn(spec.acts, act) ? spec.acts[act] : undefined;
  if (sent === null || carryOut === undefined || !isKey(sent.typed.key ?? ''))
    return privately(await missingPage(visit));
  const { typed, faults } = sent;
  const done: Done =
    Object.keys(faults).length > 0
      ? { faults, refusal: null }
      : await carryOut(visit, typed, `${typed.key ?? ''}:${visit.actor.person}`);
  if ('to' in done) return sendTo(done.to);
  return showing(await again(visit, { act, typed, ...done }), spec);
};

/**
 * Wraps a page for those who are signed in, and its forms, as Next wants it. One place checks for every page and every
 * act: where the form comes from, who sends it, in which role, and whether the dossier is theirs to see. An unknown
 * dossier, somebody else's, and a page of another role are the same "not found".
 */
export const privatePage = (spec: Spec) => {
  const answer = async (request: Request, context: { readonly params: Params }): Promise<Response> => {
    const place = await placeOf(request, await context.params);
    try {
      if (request.method === 'POST' && !isFromHere(request)) return privately(await missingPage(place), 403);
      const { actor, visit } = await visitOf(request, place, spec.roles);
      if (actor === null) return unkept(signIn(request, place));
      if (visit === null) return privately(await missingPage(place));
      const isForm = request.method === 'POST';
      return unkept(await (isForm ? acting(request, visit, spec) : showing(visit, spec)));
    } catch (error) {
      return privately(brokenPage(place, error));
    }
  };
  return { GET: answer, POST: answer };
};

/** Puts an act into the log in the visitor's name, now. `words` are kept beside it, confidential. */
export const act = (
  { book, actor }: PrivateVisit,
  command: Command,
  key: string,
  words: Readonly<Record<string, string>> = {},
): Promise<Decision> => append(book, { command, actor, key, at: null, record: words });
