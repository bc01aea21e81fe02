import { type Book, closeBook } from '#db/client.ts';
import { foldOf } from '#db/fold.ts';
import { orderText } from '#lib/queue/order.ts';
import { bookFolderAt, ordinaryAt } from './at-size.ts';
import { openIn } from './book.ts';
import type { Figure, Row, Target } from './figure.ts';
import { inTurns, msOf } from './measure.ts';

const rowsAtOnce = 4_096;

/** Reads every row that the fold reads, and does something with each. */
const readRows = ({ reading }: Book, does: (text: string) => void): void => {
  for (let from = 0; ; from += rowsAtOnce) {
    const rows = reading.rowsFrom(from, rowsAtOnce);
    for (const [text] of rows) does(text);
    if (rows.length < rowsAtOnce) return;
  }
};

/** 200,000 entries in 1.5 s, a million in 7 s. */
const atLeastPerSecond = (entries: number): number => (entries > 200_000 ? 1_000_000 / 7 : 200_000 / 1.5);

const mustBeWhole = (book: Book, size: number): void => {
  if (orderText(foldOf(book.reading)) !== orderText(ordinaryAt(size).register))
    throw new Error('the log folds to another queue than the one it was written from');
};

const figures = async (size: number): Promise<readonly Figure[]> => {
  const book = await openIn(await bookFolderAt(size));
  mustBeWhole(book, size);
  const { entries } = ordinaryAt(size).register;
  const ms = await inTurns(size > 20_000 ? 3 : 6, {
    ours: () => msOf(() => foldOf(book.reading)),
    'reading the rows': () => msOf(() => readRows(book, () => undefined)),
    'reading and JSON.parse': () => msOf(() => readRows(book, JSON.parse)),
  });
  await closeBook(book);
  const rate = (name: Parameters<typeof ms>[0]): number => (entries * 1_000) / ms(name);
  const figure = (
    peer: 'reading the rows' | 'reading and JSON.parse' | null,
    target: Target | null,
  ): Figure => ({
    name: `fold the stored log${peer === null ? '' : `, against ${peer}`}`,
    size,
    ours: rate('ours'),
    peer: peer === null ? null : rate(peer),
    unit: '/s',
    target,
  });
  return [
    figure('reading the rows', { of: 'ratio', bound: 0.6 }),
    figure('reading and JSON.parse', null),
    figure(null, { of: 'ours', bound: Math.round(atLeastPerSecond(entries)) }),
  ];
};

export const foldRow: Row = {
  name: 'fold',
  atMillion: false,
  notes: [
    'Entries per second of an encrypted log with some nine entries a dossier, from the file to the whole register.',
    'The peers read the same rows of the same file by the same statement, and do nothing else, or parse each text.',
    'The bound of the last figure: 200,000 entries in 1.5 s, a million in 7 s.',
  ],
  figures,
};
