import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Book, openBook } from '#db/client.ts';
import type { LogFile } from '#db/log-file.ts';
import { secretOf, sha256 } from '#db/secret.ts';
import { submissionKey } from '#db/submission-key.ts';
import type { Instant } from '#lib/calendar/zone.ts';
import { canonical } from '#lib/log/canonical.ts';
import { entryText } from '#lib/log/entry.ts';
import { addLeaf, type Edge, leafHash } from '#lib/log/merkle.ts';
import type { RegisterEvent } from '#lib/register/event.ts';
import type { Happening } from './synthetic.ts';

const folders: string[] = [];

process.on('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

// A benchmark that is stopped leaves no books behind either: some take a gigabyte.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1));

/** A folder that is removed when the benchmark ends. */
export const freshFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'rang-bench-'));
  folders.push(folder);
  return folder;
};

/** Opens the book of a folder, encrypted as every book is; `now` is its clock. */
export const openIn = (dataFolder: string, now?: () => Instant): Promise<Book> =>
  openBook({ dataFolder, keyFile: join(dataFolder, 'book.key'), isDemo: true }, now);

type Writing = { readonly log: LogFile; readonly edge: Edge };

/** Writes the events of an act as the book does; only the deciding is left out. */
const writeAct = ({ log, edge }: Writing, { at, by, events }: Happening): void => {
  const act = edge.size;
  for (const event of events) {
    const texts = [...confidentialOf(event), ...(edge.size === act ? [['actor', '"p-1"'] as const] : [])];
    const secrets = texts.map(([name, text]) => secretOf(name, text));
    const commitments = Object.fromEntries(secrets.map(({ name, commitment }) => [name, commitment]));
    const index = edge.size;
    const text = entryText({ index, act, at, by, rules: 1, commitments, event });
    const leaf = leafHash(Buffer.from(text), sha256);
    log.addEntry({ index, text, leaf, dossier: 'dossier' in event ? event.dossier : null });
    for (const { name, key, text } of secrets) log.addSecret({ index, name, key, text });
    addLeaf(edge, leaf, sha256);
  }
  log.addSubmission({
    key: submissionKey(at),
    digest: sha256(String(act)),
    first: act,
    count: events.length,
  });
};

const confidentialOf = (event: RegisterEvent): readonly (readonly [string, string])[] =>
  'confidential' in event && event.confidential !== undefined
    ? [['event', canonical(event.confidential)]]
    : [];

const actsAtOnce = 1_000;

/** Puts happenings on the log of an empty book, many acts in one commit. */
export const fill = ({ writing: log }: Book, all: readonly Happening[]): void => {
  for (let from = 0; from < all.length; from += actsAtOnce)
    log.inOneCommit(() => {
      const edge = log.edge();
      for (const one of all.slice(from, from + actsAtOnce)) writeAct({ log, edge }, one);
      log.addCheckpoint(edge);
    });
};
