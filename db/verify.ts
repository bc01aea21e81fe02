import { type Entry, parseEntry } from '#lib/log/entry.ts';
import { addLeaf, type Edge, emptyEdge, leafHash, rootOf } from '#lib/log/merkle.ts';
import { orderText } from '#lib/queue/order.ts';
import { applyEvent, emptyRegister, type Register } from '#lib/register/register.ts';
import type { Book } from './client.ts';
import { catchUp, foldOf } from './fold.ts';
import type { StoredEntry, StoredSecret } from './log-file.ts';
import { commitmentOf, sha256 } from './secret.ts';
import { troubleWith } from './trouble.ts';

/** What does not hold, and at which entry it is first seen. */
export type Flaw = {
  readonly index: number;
  readonly flaw:
    | 'missing'
    | 'no-entry'
    | 'not-canonical'
    | 'altered'
    | 'contradicts'
    | 'confidential-altered'
    | 'confidential-unknown'
    | 'not-as-committed'
    | 'order-differs';
};

/** A log that holds: how many entries, the Merkle root over them (hex), and how many confidential texts are erased. */
export type Sound = { readonly entries: number; readonly root: string; readonly erased: number };

type Walk = { readonly edge: Edge; readonly open: Register; erased: number };

const entriesAtOnce = 2_048;
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/**
 * Checks the whole log of a book: every entry is canonical and hashes to its leaf, every confidential text is the one its
 * entry committed to, every tree kept at a commit is the one the leaves give, and folding again gives the queue that is
 * served, with what is confidential and without it (F7); then that every page of the file can be read. Gives the first flaw,
 * or what holds; throws Trouble for a damaged file.
 */
export const verifyBook = async (book: Book): Promise<Sound | Flaw> => {
  try {
    // One view of the file: what others write meanwhile is not half seen.
    const found = book.connections[0].transaction(() => checked(book))();
    if (!('flaw' in found)) mustBeWhole(book);
    return found;
  } catch (error) {
    throw troubleWith(book.file, error);
  }
};

/** The tables beside the log are not gone through one by one: their pages are (each is authenticated by its cipher). */
const mustBeWhole = ({ connections: [reading] }: Book): void => {
  const found = reading.pragma('quick_check(1)', { simple: true });
  if (found !== 'ok') throw Object.assign(new Error(String(found)), { code: 'SQLITE_CORRUPT' });
};

const checked = (book: Book): Sound | Flaw => {
  const walk: Walk = { edge: emptyEdge(), open: emptyRegister(), erased: 0 };
  const flaw = flawOfEntries(book, walk) ?? flawOfOrder(book, walk);
  return flaw ?? { entries: walk.edge.size, root: hex(rootOf(walk.edge, sha256)), erased: walk.erased };
};

/** The trees kept for the sizes of a stretch of the log, and the size of the last one found to agree. */
type Kept = { readonly edges: ReadonlyMap<number, Edge>; agreed: number };

const flawOfEntries = ({ reading }: Book, walk: Walk): Flaw | null => {
  const size = reading.edge().size;
  let agreed = 0;
  while (walk.edge.size < size) {
    const from = walk.edge.size;
    const to = Math.min(from + entriesAtOnce, size);
    const entries = reading.entriesFrom(from, to - from);
    if (entries.length < to - from) return { index: gapIn(entries, from), flaw: 'missing' };
    const secrets = Map.groupBy(reading.secretsBetween(from, to), ({ index }) => index);
    const kept: Kept = {
      edges: new Map(reading.edgesBetween(from, to).map((one) => [one.size, one])),
      agreed,
    };
    for (const entry of entries) {
      const flaw = flawOfEntry(entry, secrets.get(entry.index) ?? [], walk) ?? flawOfEdge(walk.edge, kept);
      if (flaw !== null) return flaw;
    }
    agreed = kept.agreed;
  }
  return reading.entriesFrom(size, 1).length > 0 ? { index: size, flaw: 'not-as-committed' } : null;
};

const gapIn = (entries: readonly StoredEntry[], from: number): number => {
  const at = entries.findIndex(({ index }, place) => index !== from + place);
  return from + (at === -1 ? entries.length : at);
};

const flawOfEntry = (stored: StoredEntry, secrets: readonly StoredSecret[], walk: Walk): Flaw | null => {
  const index = walk.edge.size;
  if (stored.index !== index) return { index, flaw: 'missing' };
  const leaf = leafHash(Buffer.from(stored.text), sha256);
  if (Buffer.compare(leaf, stored.leaf) !== 0) return { index, flaw: 'altered' };
  const entry = parseEntry(stored.text);
  if (typeof entry === 'string') return { index, flaw: entry };
  if (entry.index !== index) return { index, flaw: 'altered' };
  const flaw = flawOfSecrets(entry, secrets);
  if (flaw !== null) return { index, flaw };
  walk.erased += Object.keys(entry.commitments).length - secrets.length;
  addLeaf(walk.edge, leaf, sha256);
  return isPossible(entry, walk) ? null : { index, flaw: 'contradicts' };
};

/** Applies an entry to the queue folded again; false where it contradicts those before it, as none that was decided does. */
const isPossible = ({ event, at }: Entry, { open }: Walk): boolean => {
  try {
    applyEvent(open, event, at);
    return true;
  } catch {
    return false;
  }
};

const flawOfSecrets = ({ commitments }: Entry, secrets: readonly StoredSecret[]): Flaw['flaw'] | null => {
  for (const { name, key, text } of secrets) {
    if (!Object.hasOwn(commitments, name)) return 'confidential-unknown';
    if (commitments[name] !== commitmentOf(key, text)) return 'confidential-altered';
  }
  return null;
};

/** Where the tree of a commit is reached: it must be the one kept then, else an entry since the last one was replaced. */
const flawOfEdge = (edge: Edge, kept: Kept): Flaw | null => {
  const then = kept.edges.get(edge.size);
  if (then === undefined) return null;
  if (hex(rootOf(then, sha256)) !== hex(rootOf(edge, sha256)))
    return { index: kept.agreed, flaw: 'not-as-committed' };
  kept.agreed = edge.size;
  return null;
};

/** The queue served, the log folded again, and the public part folded alone: one order (F7). */
const flawOfOrder = (book: Book, { open, edge }: Walk): Flaw | null => {
  catchUp(book.register, book.reading);
  const served = orderText(book.register);
  const isSame = orderText(foldOf(book.reading)) === served && orderText(open) === served;
  return isSame ? null : { index: edge.size, flaw: 'order-differs' };
};
