import type { Edge } from '#lib/log/merkle.ts';
import type { Connection } from './connection.ts';

/** An entry as it is stored: its canonical text, its leaf hash, and the dossier it speaks of. */
export type StoredEntry = {
  readonly index: number;
  readonly text: string;
  readonly leaf: Uint8Array;
  readonly dossier: number | null;
};

/** A confidential text beside an entry, under the name and the key by which the entry commits to it. */
export type StoredSecret = {
  readonly index: number;
  readonly name: string;
  readonly key: Uint8Array;
  readonly text: string;
};

/** What was made of a submission, by its idempotency key: the entries it wrote. */
export type StoredSubmission = {
  readonly key: string;
  readonly digest: Uint8Array;
  readonly first: number;
  readonly count: number;
};

/** An entry as the fold reads it: its text, and the confidential part of its event where there is one. */
export type FoldRow = readonly [text: string, secret: string | null];

const hashBytes = 32;

const edgeIn = (row: { size: number; edge: Uint8Array } | undefined): Edge => {
  const subtrees: Uint8Array[] = [];
  for (let at = 0; at < (row?.edge.length ?? 0); at += hashBytes)
    subtrees.push(Uint8Array.prototype.slice.call(row?.edge, at, at + hashBytes));
  return { size: row?.size ?? 0, subtrees };
};

/** The statements on the log, prepared once for a connection: the only place that knows its SQL. */
export const logFile = (connection: Connection) => {
  const rows = connection
    .prepare<[number, number], FoldRow>(
      `SELECT entry.text, confidential.text FROM entry
       LEFT JOIN confidential ON confidential.name = 'event' AND confidential.idx = entry.idx
       WHERE entry.idx >= ? ORDER BY entry.idx LIMIT ?`,
    )
    .raw();
  const entries = connection.prepare<[number, number], StoredEntry>(
    'SELECT idx AS "index", text, leaf, dossier FROM entry WHERE idx >= ? ORDER BY idx LIMIT ?',
  );
  const secrets = connection.prepare<[number, number], StoredSecret>(
    'SELECT idx AS "index", name, key, text FROM confidential WHERE idx >= ? AND idx < ? ORDER BY idx, name',
  );
  const ofDossier = connection
    .prepare<[number], string>('SELECT text FROM entry WHERE dossier = ? ORDER BY idx')
    .pluck();
  const submission = connection.prepare<[string], StoredSubmission>(
    'SELECT key, digest, first, count FROM submission WHERE key = ?',
  );
  const checkpoints = connection.prepare<[number, number], { size: number; edge: Uint8Array }>(
    'SELECT size, edge FROM checkpoint WHERE size > ? AND size <= ? ORDER BY size',
  );
  const lastCheckpoint = connection.prepare<[], { size: number; edge: Uint8Array }>(
    'SELECT size, edge FROM checkpoint ORDER BY size DESC LIMIT 1',
  );
  const addEntry = connection.prepare('INSERT INTO entry VALUES (?, ?, ?, ?)');
  const addSecret = connection.prepare('INSERT INTO confidential VALUES (?, ?, ?, ?)');
  const addSubmission = connection.prepare('INSERT INTO submission VALUES (?, ?, ?, ?)');
  const addHolding = connection.prepare('INSERT OR REPLACE INTO holding VALUES (?, ?)');
  const addCheckpoint = connection.prepare('INSERT INTO checkpoint VALUES (?, ?)');
  const [begin, commit, rollback] = (['BEGIN IMMEDIATE', 'COMMIT', 'ROLLBACK'] as const).map((sql) =>
    connection.prepare(sql),
  );

  return {
    /** At most `limit` entries from an index on, for the fold. */
    rowsFrom: (index: number, limit: number): readonly FoldRow[] => rows.all(index, limit),
    entriesFrom: (index: number, limit: number): readonly StoredEntry[] => entries.all(index, limit),
    /** The confidential rows of the entries from one index up to another, that one not included. */
    secretsBetween: (from: number, to: number): readonly StoredSecret[] => secrets.all(from, to),
    /** The texts of the entries that speak of a dossier, in order. */
    textsOf: (dossier: number): readonly string[] => ofDossier.all(dossier),
    submissionOf: (key: string): StoredSubmission | undefined => submission.get(key),
    /** The edges of the tree kept for sizes above `from`, up to `to`. */
    edgesBetween: (from: number, to: number): readonly Edge[] => checkpoints.all(from, to).map(edgeIn),
    /** The edge of the whole tree, as the last commit left it. */
    edge: (): Edge => edgeIn(lastCheckpoint.get()),
    addEntry: ({ index, text, leaf, dossier }: StoredEntry): void =>
      void addEntry.run(index, text, leaf, dossier),
    addSecret: ({ index, name, key, text }: StoredSecret): void => void addSecret.run(index, name, key, text),
    addSubmission: ({ key, digest, first, count }: StoredSubmission): void =>
      void addSubmission.run(key, digest, first, count),
    /** Keeps who holds dossiers under a pseudonym. */
    addHolding: (holder: string, person: string): void => void addHolding.run(holder, person),
    addCheckpoint: ({ size, subtrees }: Edge): void => void addCheckpoint.run(size, Buffer.concat(subtrees)),
    begin: (): void => void begin?.run(),
    commit: (): void => void commit?.run(),
    /** Undoes the transaction that is open; nothing where none is. */
    rollback: (): void => void (connection.inTransaction && rollback?.run()),
    /** Carries out `act` in one transaction that is on disk when this returns; undone as a whole where it throws. */
    inOneCommit: <Result>(act: () => Result): Result => {
      begin?.run();
      try {
        const result = act();
        commit?.run();
        return result;
      } catch (error) {
        if (connection.inTransaction) rollback?.run();
        throw error;
      }
    },
  };
};

export type LogFile = ReturnType<typeof logFile>;
