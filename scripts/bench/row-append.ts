import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { append, type Submission } from '#db/append.ts';
import { type Book, closeBook } from '#db/client.ts';
import { connect } from '#db/connection.ts';
import { readRegister } from '#db/read.ts';
import { submissionKey } from '#db/submission-key.ts';
import { isRefusal } from '#lib/register/refusal.ts';
import { copyOfBookAt } from './at-size.ts';
import { freshFolder, openIn } from './book.ts';
import type { Figure, Row } from './figure.ts';
import { feeders } from './grid.ts';
import { storyOf } from './life.ts';
import { inTurns, msOf, msOfWaiting } from './measure.ts';
import { afterwards, lastDay } from './synthetic.ts';

const callers = 64;
const dossiersInTurn = 2 * callers;
const turns = 6;

/** Opening a dossier, submitting its request, paying its fee: the acts of an opening day, by dossier. */
const storiesFrom = (lastNumber: number): readonly (readonly Submission[])[] =>
  Array.from({ length: dossiersInTurn }, (_, at) => {
    const node = feeders[at % feeders.length] ?? '';
    const project = { node, technology: 'wind', permanentKva: 1_000, flexibleKva: 0 } as const;
    const acts = storyOf['orientation-study']({ number: lastNumber + 1 + at, project, day: lastDay });
    return acts.map(({ command, actor }) => ({
      command,
      actor,
      key: submissionKey(Date.now()),
      at: null,
      record: {},
    }));
  });

const actsInTurn = dossiersInTurn * 3;

const mustAccept = async (book: Book, acts: readonly Submission[]): Promise<void> => {
  for (const one of acts) {
    const decision = await append(book, one);
    if (isRefusal(decision)) throw new Error(`${one.command.type} was refused: ${decision.refused}`);
  }
};

const newStories = async (book: Book) => storiesFrom((await readRegister(book)).lastNumber);

const oneByOne = (book: Book) => async (): Promise<number> => {
  const stories = await newStories(book);
  return msOfWaiting(() => mustAccept(book, stories.flat()));
};

/** Each caller takes two dossiers through their acts, and waits for each answer. */
const manyAtOnce = (book: Book) => async (): Promise<number> => {
  const stories = await newStories(book);
  return msOfWaiting(async () => {
    for (let from = 0; from < stories.length; from += callers)
      await Promise.all(stories.slice(from, from + callers).map((acts) => mustAccept(book, acts)));
  });
};

/** What an act leaves in the file, on average of the last ones, without the pages and indexes of the database. */
const bytesPerAct = async (book: Book): Promise<number> => {
  const from = (await readRegister(book)).entries;
  await manyAtOnce(book)();
  const bytes = book.connections[0]
    ?.prepare<[number, number], number>(
      `SELECT (SELECT sum(length(text) + length(leaf)) FROM entry WHERE idx >= ?)
            + (SELECT sum(length(text) + length(key)) FROM confidential WHERE idx >= ?)`,
    )
    .pluck()
    .get(from, from);
  const submission = 36 + 32;
  const edge = 32 * Math.log2(from);
  return Math.round((bytes ?? 0) / actsInTurn + submission + edge);
};

/** One insert of so many bytes per commit, in a file that is encrypted and synced as a book is. */
const bareCommits = (bytes: number) => {
  const connection = connect(join(freshFolder(), 'bare.db'), randomBytes(32).toString('hex'));
  connection.exec('CREATE TABLE bare (id INTEGER PRIMARY KEY, bytes BLOB NOT NULL) STRICT');
  const insert = connection.prepare('INSERT INTO bare (bytes) VALUES (?)');
  const content = randomBytes(bytes);
  return () =>
    msOf(() => {
      for (let act = 0; act < actsInTurn; act += 1) insert.run(content);
    });
};

const figures = async (size: number): Promise<readonly Figure[]> => {
  const book = await openIn(await copyOfBookAt(size), () => afterwards);
  const ms = await inTurns(turns, {
    one: oneByOne(book),
    bare: bareCommits(await bytesPerAct(book)),
    many: manyAtOnce(book),
  });
  await closeBook(book);
  const rate = (name: Parameters<typeof ms>[0]): number => (actsInTurn * 1_000) / ms(name);
  const figure = (name: string, ours: 'one' | 'many', bound: number): Figure => ({
    name,
    size,
    ours: rate(ours),
    peer: rate('bare'),
    unit: '/s',
    target: { of: 'ratio', bound },
  });
  return [
    figure('append, one at a time, against a bare commit', 'one', 0.6),
    figure('append, 64 callers at once, against a bare commit', 'many', 5),
  ];
};

export const appendRow: Row = {
  name: 'append',
  atMillion: false,
  notes: [
    'Acts per second, each on disk before it is answered: decided, hashed, committed to, written with its tree, applied.',
    'The peer inserts as many bytes as one blob per commit, into one table of a file that is encrypted and synced alike.',
  ],
  figures,
};
