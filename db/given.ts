import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import type { Instant } from '#lib/calendar/zone.ts';
import { accessManager, expert, foundedOn, noonOf, producer, type Said, said } from '#lib/register/given.ts';
import { version1 } from '#lib/rules/version-1.ts';
import { appendAll, type Submission } from './append.ts';
import { type Book, closeBook, openBook } from './client.ts';
import { connect } from './connection.ts';
import type { Settings } from './env.ts';
import { readKey } from './key.ts';

/** A folder of its own for one test, gone after it. */
export const givenFolder = (test: TestContext): string => {
  const folder = mkdtempSync(join(tmpdir(), 'rang-db-'));
  test.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

/** The settings of a demonstration in a folder. */
export const settingsIn = (dataFolder: string): Settings => ({
  dataFolder,
  keyFile: join(dataFolder, 'demo.key'),
  isDemo: true,
});

/** Noon of a day long after the stories: the moment at which a given book writes what has none of its own. */
export const writesAt: Instant = noonOf('2030-01-02');

/** A book in a folder, closed after the test. */
export const givenBook = async (
  test: TestContext,
  folder = givenFolder(test),
  now: () => Instant = () => writesAt,
): Promise<Book> => {
  const book = await openBook(settingsIn(folder), now);
  test.after(() => closeBook(book));
  return book;
};

/** An act of a story as a submission: at noon of its day, under a key of its own. */
export const submissionOf = ({ command, by, on }: Said, key: string): Submission => ({
  command,
  actor: by,
  key,
  at: noonOf(on),
  record: {},
});

/** The acts that found a register: the rules, a substation of 20 MVA and a feeder below it of 5 MVA. */
export const founding: readonly Said[] = [
  said({ type: 'PublishRules', rules: version1 }, accessManager, foundedOn),
  said(
    { type: 'AddNode', node: 'S', parent: null, kind: 'substation', name: 'Sud', hostingCapacityKva: 20_000 },
    expert,
    foundedOn,
  ),
  said(
    { type: 'AddNode', node: 'F', parent: 'S', kind: 'feeder', name: 'F1', hostingCapacityKva: 5_000 },
    expert,
    foundedOn,
  ),
];

/** Writes the acts of a story into a book, in one commit. */
export const write = (book: Book, acts: readonly Said[]): ReturnType<typeof appendAll> => {
  const before = book.register.entries;
  return appendAll(
    book,
    acts.map((act, at) => submissionOf(act, `given-${before}-${at}`)),
  );
};

/** A producer opens a dossier, now. */
export const opening = (key: string): Submission => ({
  command: { type: 'OpenDossier', holder: 'h1' },
  actor: producer,
  key,
  at: null,
  record: {},
});

/** A connection that goes around the one write path, as somebody with the key and bad intentions has it. */
export const intruder = (test: TestContext, { settings, file }: Book): ReturnType<typeof connect> => {
  const connection = connect(file, readKey(settings, file));
  test.after(() => connection.close());
  return connection;
};

/** Takes the locks off the log, as an intruder would. */
export const unlock = (connection: ReturnType<typeof connect>): void => {
  const names = connection
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'trigger'")
    .pluck();
  for (const name of names.all()) connection.exec(`DROP TRIGGER ${name}`);
};
