import type { TestContext } from 'node:test';
import { addDays, type Day } from '#lib/calendar/day.ts';
import type { Instant } from '#lib/calendar/zone.ts';
import { feeReference } from '#lib/payment/fee-reference.ts';
import { type GivenMovement, type GivenStatement, operatorAccount, payment } from '#lib/payment/given.ts';
import { camtOf } from '#lib/payment/write-camt.ts';
import { codaOf } from '#lib/payment/write-coda.ts';
import { closingCentsOf } from '#lib/payment/write-statement.ts';
import { finance, type Said } from '#lib/register/given.ts';
import { requested } from '#lib/register/given-dossier.ts';
import { type FileOutcome, importBankFile } from './bank.ts';
import type { Book } from './client.ts';
import { founding, givenBook, givenFolder, write } from './given.ts';

/** The fee of the orientation study of 1,000 kVA, VAT included, in cents. */
export const feeCents = 181_500;

/** A transfer with the reference of the orientation fee of a dossier. */
export const paying = (dossier: number, changes: Partial<GivenMovement> = {}): GivenMovement =>
  payment({
    cents: feeCents,
    bookedOn: '2026-01-05',
    valueOn: null,
    bankReference: `R${dossier}`,
    reference: feeReference({ dossier, study: 'orientation' }),
    ...changes,
  });

const firstDay: Day = '2026-01-05';

/** Statements 1, 2, 3 ... of 2026, one for each list of movements and each of one day; all booked on that day. */
export const statementsWith = (
  ...lists: readonly (readonly GivenMovement[])[]
): readonly GivenStatement[] => {
  let openingCents = 1_000_000;
  return lists.map((list, at) => {
    const closingOn = addDays(firstDay, at);
    const movements = list.map((one) => ({ ...one, bookedOn: closingOn }));
    const statement: GivenStatement = {
      account: operatorAccount,
      year: 2026,
      number: at + 1,
      openingOn: addDays(closingOn, -1),
      closingOn,
      openingCents,
      movements,
    };
    openingCents = closingCentsOf(statement);
    return statement;
  });
};

/** A book in which some dossiers (1 to `count`) asked for their fee on 2 January 2026; read later than all statements, or at `now`. */
export const givenAsked = async (
  test: TestContext,
  count = 2,
  folder = givenFolder(test),
  now?: () => Instant,
): Promise<Book> => {
  const book = await givenBook(test, folder, now);
  const asked = Array.from({ length: count }, (_, at): readonly Said[] => requested(at + 1, '2026-01-02'));
  await write(book, [...founding, ...asked.flat()]);
  return book;
};

/** Takes statements in as one CODA file. */
export const readCoda = (book: Book, ...statements: readonly GivenStatement[]): Promise<FileOutcome> =>
  importBankFile(book, finance, { name: 'statement.cod', bytes: codaOf(...statements) });

/** Takes a statement in as a camt.053 file. */
export const readCamt = (book: Book, statement: GivenStatement): Promise<FileOutcome> =>
  importBankFile(book, finance, { name: 'statement.xml', bytes: camtOf(statement) });
