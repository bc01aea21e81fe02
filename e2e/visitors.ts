import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { type Book, openBook } from '#db/client.ts';
import { readRegister } from '#db/read.ts';
import { seal } from '#db/seal.ts';
import type { Role } from '#lib/register/actor.ts';

export const here = `http://127.0.0.1:${process.env.RANG_TEST_PORT}`;

const folder = process.env.RANG_TEST_FOLDER ?? '';

/** The book of the demonstration that is tested, as its operator's machine holds it. */
export const openTheBook = (): Promise<Book> =>
  openBook({ dataFolder: folder, keyFile: join(folder, 'demo.key'), isDemo: true });

/** An answer as it came: nothing followed, nothing kept. */
export type Came = {
  readonly status: number;
  readonly to: string | null;
  readonly headers: Headers;
  readonly text: string;
};

type Extra = Readonly<Record<string, string>>;

/** Somebody who asks for pages, with or without a sign of who they are. */
export type Visitor = {
  readonly name: string;
  readonly person: string;
  /** What a browser brings along for them; '' where they are not signed in. */
  readonly cookie: string;
  readonly asks: (path: string, extra?: Extra, method?: string) => Promise<Came>;
  readonly sends: (path: string, body: BodyInit, extra?: Extra) => Promise<Came>;
};

const came = async (path: string, init: RequestInit): Promise<Came> => {
  const { status, headers, ...answer } = await fetch(here + path, { ...init, redirect: 'manual' }).then(
    async (one) => ({ status: one.status, headers: one.headers, text: await one.text() }),
  );
  return { status, headers, to: headers.get('location'), ...answer };
};

const visitor = (name: string, person: string, cookie: string): Visitor => {
  const sign: Extra = cookie === '' ? {} : { cookie };
  return {
    name,
    person,
    cookie,
    asks: (path, extra = {}, method = 'GET') => came(path, { method, headers: { ...sign, ...extra } }),
    sends: (path, body, extra = {}) =>
      came(path, { method: 'POST', body, headers: { ...sign, origin: here, ...extra } }),
  };
};

/** Somebody who is not signed in. */
export const nobody = visitor('nobody', '', '');

/** Somebody who brings a cookie, sound or not. */
export const bearing = (cookie: string): Visitor => visitor('somebody', '', `rang-visitor=${cookie}`);

/** Somebody in a role, also one that nobody can sign in to yet. */
export const signedInAs = (
  book: Book,
  role: Role,
  name: string = role,
  person = `${name.at(0)}-${randomUUID()}`,
): Visitor =>
  visitor(name, person, `rang-visitor=${seal(book, `${role}|${person}|${Date.now() + 900_000}`)}`);

/** A form as a page of the site sends it, under a key of its own. */
export const formOf = (
  act: string,
  fields: Readonly<Record<string, string | File>> = {},
  key: string = randomUUID(),
): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries({ act, key, ...fields })) form.append(name, value);
  return form;
};

/** A PDF with a name and a text of its own. */
export const pdfOf = (name: string, text = name): File =>
  new File([`%PDF-1.7\n% ${text}\n%%EOF\n`], name, { type: 'application/pdf' });

const done = (came: Came): string => {
  if (came.status !== 303 || came.to === null) throw new Error(`not done: ${came.status} ${came.text}`);
  return came.to;
};

/** Sends a form that must be accepted; gives where that leads. */
export const does = async (who: Visitor, path: string, form: FormData): Promise<string> =>
  done(await who.sends(path, form));

/** A transfer that no statement has: one person of finance types it, another one confirms whose it is. */
export const typesTransfer = async (
  book: Book,
  [one, other]: readonly [Visitor, Visitor],
  transfer: Readonly<Record<string, string>>,
): Promise<void> => {
  await does(one, '/fr/payments', formOf('transfer', transfer));
  const { acts } = await readRegister(book);
  const proposed = [...acts.values()].find(({ by }) => by === one.person)?.act;
  await does(other, '/fr/payments', formOf('confirm', { number: String(proposed) }));
};

/** A request as it is typed, step by step. */
export type Steps = Readonly<Record<string, Readonly<Record<string, string | File>>>>;

export const plainSteps: Steps = {
  company: {
    name: 'Moulin des Linottes SRL',
    enterpriseNumber: '0403.170.701',
    contact: 'Anne Dupré',
    email: 'anne@linottes.example',
    address: 'chemin des Linottes 4, 6530 Thuin',
  },
  site: { commune: 'Thuin', place: '', parcel: 'Division 3, section B, n° 412' },
  installation: { technology: 'solar', permanentKva: '250', flexibleKva: '' },
  documents: { diagram: pdfOf('schema.pdf') },
  study: { study: 'orientation' },
};

/** Opens a dossier and fills its request, unsent; gives its number. */
export const drafts = async (who: Visitor, node: string, steps: Steps = plainSteps): Promise<number> => {
  const opened = await does(who, '/fr/projects', formOf('new'));
  const number = Number(/\/projects\/(\d+)/.exec(opened)?.[1]);
  for (const [step, fields] of Object.entries({ ...steps, node: { node } }))
    await does(who, `/fr/projects/${number}/request?step=${step}`, formOf('save', fields));
  return number;
};

/** Sends the request of a dossier. */
export const submits = (who: Visitor, number: number): Promise<string> =>
  does(who, `/fr/projects/${number}/request?step=review`, formOf('submit'));

/** A point of the grid that the capacity check offers. */
export const someNode = async (): Promise<string> =>
  /(?<=<option value=")[^"]+/.exec((await nobody.asks('/fr/capacity')).text)?.[0] ?? '';

/** What is the same for two visitors at one moment: not the length of the log, which others write to meanwhile. */
export const steady = (text: string): string => text.replace(/<footer[\s\S]*?<\/footer>/, '');
