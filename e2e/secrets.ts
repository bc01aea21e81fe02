import { randomBytes, randomUUID } from 'node:crypto';
import type { Book } from '#db/client.ts';
import { readRegister } from '#db/read.ts';
import { does, drafts, formOf, pdfOf, type Steps, signedInAs, submits, typesTransfer } from './visitors.ts';

/** What every secret of one run begins with; nothing else in the world does. */
export const mark = `zq${randomBytes(6).toString('hex')}`;
const secret = (field: string): string => `${mark}${field}`;

/** An amount in euros that nobody else pays, and the ways in which it may be written. */
const euros = `${100_000 + Number.parseInt(mark.slice(2, 6), 16)},37`;
const cents = euros.replace(',', '');

/** A Belgian enterprise number, made of the mark. */
const enterpriseNumber = (): string => {
  const eight = `07${String(Number.parseInt(mark.slice(2, 8), 16) % 1_000_000).padStart(6, '0')}`;
  return `${eight}${String(97 - (Number(eight) % 97)).padStart(2, '0')}`;
};
const dotted = (digits: string): string => `${digits.slice(0, 4)}.${digits.slice(4, 7)}.${digits.slice(7)}`;

const alone = (digits: string): RegExp => new RegExp(`(?<!\\d)${digits}(?!\\d)`);

/** The ways in which what is secret could be written down. */
const spellings: readonly RegExp[] = [
  new RegExp(mark),
  alone(cents),
  alone(euros.replace(/^(\d{3})/, '$1[.\\s]?')),
  alone(enterpriseNumber()),
  alone(dotted(enterpriseNumber()).replaceAll('.', '[.]')),
];

/** The secrets that stand in a text. */
export const secretsIn = (text: string): readonly string[] =>
  spellings.flatMap((one) => text.match(one)?.[0] ?? []);

const company = {
  name: secret('name'),
  enterpriseNumber: dotted(enterpriseNumber()),
  contact: secret('contact'),
  email: `${secret('mail')}@linottes.example`,
  address: secret('address'),
};

const steps: Steps = {
  company,
  site: { commune: secret('commune'), place: secret('place'), parcel: secret('parcel') },
  installation: { technology: 'solar', permanentKva: '250', flexibleKva: '' },
  documents: { diagram: pdfOf(`${secret('diagram')}.pdf`, secret('content')) },
  study: { study: 'orientation' },
};

/** Those who type secrets, each in the role that has them. Their pseudonyms are as secret as a name. */
const castOf = (book: Book) => ({
  producer: signedInAs(book, 'producer', 'producer', secret('producer')),
  expert: signedInAs(book, 'expert', 'expert', secret('expert')),
  finance: signedInAs(book, 'finance', 'finance', secret('finance')),
  second: signedInAs(book, 'finance', 'second', secret('second')),
});

type Cast = ReturnType<typeof castOf>;

const asksAdvice = async ({ producer, expert }: Cast, number: number): Promise<void> => {
  const asked = formOf('advice', { question: secret('question') });
  await does(producer, `/fr/projects/${number}/request?step=review`, asked);
  const report = pdfOf(`${secret('report')}.pdf`, secret('reported'));
  await does(
    expert,
    `/fr/desk/${number}`,
    formOf('GivePreliminaryAdvice', { advice: secret('advice'), report }),
  );
};

const writes = async ({ producer, expert }: Cast, number: number): Promise<void> => {
  await does(expert, `/fr/desk/${number}`, formOf('AskInformation', { information: secret('information') }));
  const document = pdfOf(`${secret('file')}.pdf`, secret('filed'));
  await does(producer, `/fr/projects/${number}`, formOf('file', { document }));
};

const today = (book: Book): string =>
  new Date(book.now()).toLocaleDateString('sv-SE', { timeZone: 'Europe/Brussels' });

/** Money without a dossier is proposed for this one, which a second person declines, and set aside; then the fee is paid. */
const pays = async (book: Book, { finance, second }: Cast, number: number): Promise<void> => {
  const dossier = String(number);
  const paid = { bookedOn: today(book), amount: euros, payer: secret('payer'), account: secret('account') };
  const key = randomUUID();
  const transfer = `typed-${key}`;
  await does(finance, '/fr/payments', formOf('transfer', paid, key));
  await typesTransfer(book, [finance, second], { ...paid, dossier });
  await does(finance, '/fr/payments', formOf('match', { transfer, dossier }));
  const { acts } = await readRegister(book);
  const proposed = [...acts.values()].find(({ by }) => by === finance.person)?.act;
  await does(second, '/fr/payments', formOf('decline', { number: String(proposed) }));
  await does(finance, '/fr/payments', formOf('aside', { transfer, reason: secret('reason') }));
};

const sentBy = (html: string, name: string, chosen: RegExp): string => {
  const fields = html.match(/<input[^>]*>/g) ?? [];
  const field = fields.find((one) => one.includes(`name="${name}"`) && chosen.test(one)) ?? '';
  return /value="([^"]*)"/.exec(field)?.[1] ?? '';
};

/** The report with the outcome that the arithmetic proposes. The justification is published: no secret stands in it. */
const reports = async ({ expert }: Cast, number: number): Promise<void> => {
  const { text: html } = await expert.asks(`/fr/desk/${number}`);
  const said = {
    outcome: sentBy(html, 'outcome', /checked/),
    seen: sentBy(html, 'seen', /checkbox/),
    channel: 'electronic',
    justification: 'Le relevé du jour est complet.',
  };
  const report = pdfOf(`${secret('study')}.pdf`, secret('studied'));
  const words = { text: secret('text'), cost: secret('cost'), report };
  await does(expert, `/fr/desk/${number}`, formOf('ReportOrientation', { ...said, ...words }));
};

/** A change of place and then of owner. */
const changes = async ({ producer }: Cast, number: number, node: string): Promise<void> => {
  const described = new URLSearchParams({ technology: 'solar', permanentKva: '250', flexibleKva: '0', node });
  const moved = { newSite: secret('newsite'), newParcel: secret('newparcel') };
  const change = `/fr/projects/${number}/change?${described}&site=moves`;
  await does(producer, change, formOf('confirm', moved));
  await does(
    producer,
    `/fr/projects/${number}`,
    formOf('ChangeOwner', { ...company, name: secret('newname') }),
  );
};

/** Types a secret into every confidential field that there is. Gives the number of the dossier: it has a place. */
export const typeSecrets = async (book: Book, node: string): Promise<number> => {
  const cast = castOf(book);
  await drafts(cast.producer, node, steps);
  const number = await drafts(cast.producer, node, steps);
  await asksAdvice(cast, number);
  await submits(cast.producer, number);
  await writes(cast, number);
  await pays(book, cast, number);
  await reports(cast, number);
  await changes(cast, number, node);
  return number;
};
