import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { importBankFile } from '#db/bank.ts';
import { type Book, closeBook } from '#db/client.ts';
import { connect } from '#db/connection.ts';
import { readRegister } from '#db/read.ts';
import { feeReference } from '#lib/payment/fee-reference.ts';
import { camtOf } from '#lib/payment/write-camt.ts';
import { codaOf } from '#lib/payment/write-coda.ts';
import { closingCentsOf, type MovementToWrite, type StatementToWrite } from '#lib/payment/write-statement.ts';
import type { Actor } from '#lib/register/actor.ts';
import type { Register } from '#lib/register/register.ts';
import { version1 } from '#lib/rules/version-1.ts';
import { copyOfBookAt } from './at-size.ts';
import { freshFolder, openIn } from './book.ts';
import type { Figure, Row } from './figure.ts';
import { inTurns, msOf, msOfWaiting } from './measure.ts';
import { afterwards, lastDay } from './synthetic.ts';

const movements = 10_000;
const manyMovements = 40_000;
const turns = 4;
const clerk: Actor = { person: 'fien', role: 'finance', holds: new Set() };

/** The references of fees that were asked for. */
const referencesAsked = ({ dossiers }: Register): readonly string[] =>
  [...dossiers.values()]
    .filter(({ orientationFee }) => orientationFee !== null)
    .map(({ number }) => feeReference({ dossier: number, study: 'orientation' }));

/** Four in ten name a fee, one in ten is outgoing, the others name nothing. */
const movementAt = (at: number, turn: number, references: readonly string[]): MovementToWrite => ({
  cents: at % 10 === 9 ? -5_000 : 181_500,
  bookedOn: lastDay,
  valueOn: lastDay,
  bankReference: `T${turn}R${at}`,
  name: `Société ${at % 700}`,
  account: 'BE71096123456769',
  reference: at % 10 < 4 ? (references[at % references.length] ?? null) : null,
  text: at % 10 < 4 ? '' : `Facture ${at}`,
  isReversal: false,
  details: [],
});

/** Statements of so many movements each, one after the other. */
const statementsFor = (references: readonly string[], count = movements) => {
  let [number, openingCents] = [0, 0];
  return (): StatementToWrite => {
    number += 1;
    const statement: StatementToWrite = {
      account: version1.payTo.iban,
      year: Number(lastDay.slice(0, 4)),
      number,
      openingOn: lastDay,
      closingOn: lastDay,
      openingCents,
      movements: Array.from({ length: count }, (_, at) => movementAt(at, number, references)),
    };
    openingCents = closingCentsOf(statement);
    return statement;
  };
};

type Write = (statement: StatementToWrite) => Uint8Array;

const taken = (book: Book, next: () => StatementToWrite, write: Write) => async (): Promise<number> => {
  const file = { name: 'statement', bytes: write(next()) };
  await readRegister(book);
  return msOfWaiting(async () => {
    const { outcome } = await importBankFile(book, clerk, file);
    if (outcome !== 'brought') throw new Error(`the file was not taken in: ${outcome}`);
  });
};

/** The file is read from the disk, and a row of JSON inserted for each movement, in one commit: nothing is understood. */
const plainRows = (statement: StatementToWrite, write: Write) => {
  const folder = freshFolder();
  const file = join(folder, 'statement');
  writeFileSync(file, write(statement));
  const connection = connect(join(folder, 'bare.db'), randomBytes(32).toString('hex'));
  connection.exec('CREATE TABLE bare (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT');
  const insert = connection.prepare('INSERT INTO bare (text) VALUES (?)');
  return () =>
    msOf(() => {
      readFileSync(file, 'latin1');
      connection.transaction(() => {
        for (const one of statement.movements) insert.run(JSON.stringify(one));
      })();
    });
};

const writers = { CODA: codaOf, 'camt.053': camtOf } as const;
const formats = ['CODA', 'camt.053'] as const;
type Format = (typeof formats)[number];

const program = fileURLToPath(new URL('import-once.ts', import.meta.url));
const seen = z.object({ beforeMb: z.number(), peakMb: z.number(), longestMs: z.number() });

/** What an import takes in a process that has done nothing else. */
const takenOnce = async (size: number, format: Format, count: number, references: readonly string[]) => {
  const folder = await copyOfBookAt(size);
  const file = join(folder, 'statement');
  writeFileSync(file, writers[format](statementsFor(references, count)()));
  const printed = execFileSync(process.execPath, [program, folder, file], { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  return seen.parse(JSON.parse(printed));
};

const figuresOnce = async (size: number, references: readonly string[]): Promise<readonly Figure[]> => {
  const figures: Figure[] = [];
  for (const format of formats)
    for (const count of [movements, manyMovements]) {
      const { beforeMb, peakMb, longestMs } = await takenOnce(size, format, count, references);
      const what = `${count.toLocaleString('en')} movements in ${format}`;
      const common = { size, target: null };
      figures.push({
        ...common,
        name: `most memory, ${what}, against before`,
        ours: peakMb,
        peer: beforeMb,
        unit: 'MB',
      });
      figures.push({ ...common, name: `longest wait, ${what}`, ours: longestMs, peer: null, unit: 'ms' });
    }
  return figures;
};

const figures = async (size: number): Promise<readonly Figure[]> => {
  const book = await openIn(await copyOfBookAt(size), () => afterwards);
  const references = referencesAsked(await readRegister(book));
  const next = statementsFor(references);
  const sample = statementsFor([])();
  const ms = await inTurns(turns, {
    CODA: taken(book, next, codaOf),
    'camt.053': taken(book, next, camtOf),
    bare: plainRows(sample, camtOf),
  });
  await closeBook(book);
  const times = formats.map(
    (format): Figure => ({
      name: `import 10,000 movements in ${format}, against plain rows`,
      size,
      ours: ms(format),
      peer: ms('bare'),
      unit: 'ms',
      target: { of: 'ours', bound: 3_000 },
    }),
  );
  return [...times, ...(await figuresOnce(size, references))];
};

export const importRow: Row = {
  name: 'import',
  atMillion: false,
  notes: [
    'A statement of 10,000 movements from its bytes to the disk: read, judged, each movement understood and put into the log.',
    'The peer reads the same file and inserts a row of JSON for each movement, in one commit of a file encrypted alike.',
    'Memory and waiting are taken in a process of its own that has read the log: the most memory it has had, and the longest time in which it could serve nobody.',
  ],
  figures,
};
