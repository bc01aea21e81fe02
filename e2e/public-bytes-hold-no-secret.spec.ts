import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { z } from 'zod';
import { rowsBeside } from '#db/beside.ts';
import { type Book, closeBook } from '#db/client.ts';
import { readRegister } from '#db/read.ts';
import { staff } from '#demo/staff.ts';
import { feeReference } from '#lib/payment/fee-reference.ts';
import { formatReference } from '#lib/payment/structured-reference.ts';
import { mark, secretsIn, typeSecrets } from './secrets.ts';
import { nobody, openTheBook, someNode } from './visitors.ts';

let book: Book;
let node = '';
let number = 0;

// The secrets are typed once: these tests share them.
test.describe.configure({ mode: 'default' });
test.beforeAll(async () => {
  book = await openTheBook();
  node = await someNode();
  number = await typeSecrets(book, node);
});
test.afterAll(() => closeBook(book));

/** What stands in a public answer, all of it: its bytes and its headers, the tag among them. */
const answerAt = async (path: string): Promise<string> => {
  const { status, headers, text } = await nobody.asks(path);
  return `${status}\n${[...headers].join('\n')}\n${text}`;
};

const below = (language: string, entries: number): readonly string[] =>
  [
    '',
    '/queue',
    ...Array.from({ length: 9 }, (_, at) => `/queue?page=${at + 1}`),
    '/queue?queue=a',
    '/queue?queue=b',
    '/queue?on=2025-01-01',
    '/queue?on=2026-06-30',
    `/queue?node=${node}`,
    `/queue?number=${number}`,
    '/capacity',
    `/capacity?node=${node}&technology=solar&permanentKva=250`,
    '/demo',
    `/demo?since=${Math.max(0, entries - 200)}&from=2026-01-01`,
    '/space',
    `/projects/${number}`,
    `/projects/${number}/payment`,
    `/projects/${number}/payment/request.pdf`,
    `/desk/${number}`,
    '/payments',
    '/payments/movements',
    '/payments/statements',
    '/payments/refunds',
    '/payments/refunds/1/pain.xml',
    '/payments/refunds/1/refunds.csv',
    '/demo/statement?format=camt',
    '/no/such/page',
    `/queue/${number}`,
    '/queue/999999',
  ].map((path) => `/${language}${path}`);

/** The page where one signs in is left out: a demonstration names its fictitious companies there, and nothing else has it. */
const addresses = async (): Promise<readonly string[]> => {
  const { entries, lastNumber } = await readRegister(book);
  const every = Array.from(
    { length: lastNumber },
    (_, at) => `/${at % 2 === 0 ? 'fr' : 'en'}/queue/${at + 1}`,
  );
  return [
    '/',
    '/rang.css',
    '/rang.svg',
    '/robots.txt',
    ...below('fr', entries),
    ...below('en', entries),
    ...every,
  ];
};

const lot = 8;

/** The ways in which the references of the dossier's fees could be written down. */
const references = (): readonly string[] =>
  (['orientation', 'detailed'] as const)
    .map((study) => feeReference({ dossier: number, study }))
    .flatMap((digits) => [digits, formatReference(digits).replaceAll('+', '')]);

const kept = (text: string): readonly string[] => [
  ...secretsIn(text),
  ...references().filter((reference) => text.includes(reference)),
];

test('no secret that somebody typed, and no reference of a fee, stands in a public byte', async () => {
  const all = await addresses();
  for (let at = 0; at < all.length; at += lot) {
    const some = all.slice(at, at + lot);
    const answers = await Promise.all(some.map(answerAt));
    expect(answers.map(kept), some.join(' ')).toEqual(some.map(() => []));
  }
});

test('the dossier of the secrets is public: its entry tells its power, and nobody’s words', async () => {
  const { status, text } = await nobody.asks(`/fr/queue/${number}`);
  expect(status).toBe(200);
  expect(text).toMatch(/250\s*kVA/);
  expect(secretsIn(text)).toEqual([]);
});

/** All that is published of the log. */
const publicLog = (): string =>
  book.reading
    .rowsFrom(0, 1_000_000)
    .map(([text]) => text)
    .join('\n');

test('the public log holds no secret, and commits to all of them', async () => {
  expect(secretsIn(publicLog())).toEqual([]);
  const kept = z
    .array(z.object({ text: z.string() }))
    .parse(rowsBeside(book, 'SELECT text FROM confidential'));
  const fields = kept.flatMap(({ text }) => text.match(new RegExp(`${mark}[a-z]+`, 'g')) ?? []);
  const typed = [
    'name',
    'contact',
    'mail',
    'address',
    'commune',
    'place',
    'parcel',
    'question',
    'advice',
    'information',
    'payer',
    'account',
    'reason',
    'text',
    'cost',
    'newsite',
    'newparcel',
    'newname',
    'producer',
    'expert',
    'finance',
    'second',
  ];
  expect(typed.filter((field) => !fields.includes(mark + field))).toEqual([]);
});

test('the public log tells that a fee was asked for, and neither its amount nor its VAT nor its reference', () => {
  const asked = publicLog()
    .split('\n')
    .filter((text) => text.includes('"FeeRequested"'));
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.filter((text) => /cents|confidential/i.test(text))).toEqual([]);
  expect(references().filter((reference) => publicLog().includes(reference))).toEqual([]);
});

test('the public log names no person, neither of the staff nor a producer', async () => {
  const holders = z
    .array(z.object({ person: z.string() }))
    .parse(rowsBeside(book, 'SELECT person FROM holding'));
  const people = [...holders, ...Object.values(staff).flat()].map(({ person }) => person);
  const log = publicLog();
  expect(people.filter((person) => log.includes(`"${person}"`))).toEqual([]);
});

test('two dossiers of one producer have two pseudonyms, in the log and on every page', async () => {
  const holders = [...(await readRegister(book)).dossiers.values()]
    .filter(({ takenOver }) => takenOver === null)
    .map(({ holder }) => holder);
  expect(new Set(holders).size).toBe(holders.length);
});

test('on the disk no secret can be read, neither in the book nor in a document', async () => {
  const folder = process.env.RANG_TEST_FOLDER ?? '';
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  for (const { parentPath, name } of files)
    expect(secretsIn(`${name} ${readFileSync(join(parentPath, name), 'latin1')}`), name).toEqual([]);
});
