import type { Instant } from '#lib/calendar/zone.ts';
import { brusselsDay } from '#lib/calendar/zone.ts';
import { canonical, type Json } from '#lib/log/canonical.ts';
import { entryText } from '#lib/log/entry.ts';
import { addLeaf, type Edge, leafHash } from '#lib/log/merkle.ts';
import type { Actor } from '#lib/register/actor.ts';
import type { Command } from '#lib/register/command.ts';
import type { Decision } from '#lib/register/context.ts';
import { decide } from '#lib/register/decide.ts';
import type { RegisterEvent } from '#lib/register/event.ts';
import { isRefusal, refuse } from '#lib/register/refusal.ts';
import { applyEvent, emptyRegister, type Register } from '#lib/register/register.ts';
import { rulesOn } from '#lib/rules/rules.ts';
import type { Book, Put, Turn } from './client.ts';
import { catchUp } from './fold.ts';
import { eventsBetween } from './read.ts';
import { secretOf, sha256 } from './secret.ts';
import { troubleWith } from './trouble.ts';

/**
 * One act for the log. `key` makes it happen once: the same key with the same content gives the first answer again, with
 * other content a refusal. `at` null means now. `record` holds private words kept beside the first entry, which commits to
 * them (a project's name, a company).
 */
export type Submission = {
  readonly command: Command;
  readonly actor: Actor;
  readonly key: string;
  readonly at: Instant | null;
  readonly record: Readonly<Record<string, string>>;
};

/** Decides an act and writes what follows from it; answers when that is on disk, or with the refusal. */
export const append = async (book: Book, one: Submission): Promise<Decision> => {
  const [decision] = await appendAll(book, [one]);
  if (decision === undefined) throw new Error('an act was left without an answer');
  return decision;
};

/** As `append`, for acts that are decided in order and written together: all of their entries, or none. */
export const appendAll = (book: Book, submissions: readonly Submission[]): Promise<readonly Decision[]> =>
  inTurn(book, (put) => submissions.map(put));

/**
 * Carries out work inside the next commit: what it writes through the writing connection, and the acts it puts into the log,
 * are on disk together when this resolves, or not at all. `put` decides and writes one act at once. The work must await
 * nothing, and may be carried out again after a failure of others: what it does beside the book must be repeatable.
 */
export const inTurn = <Result>(book: Book, work: (put: Put) => Result): Promise<Result> =>
  new Promise((resolve, reject) => {
    const turn: Turn = {
      take: (put) => {
        const result = work(put);
        return () => resolve(result);
      },
      reject,
    };
    if (book.waiting.push(turn) === 1) setImmediate(() => writeWaiting(book));
  });

/**
 * Writes all that waits in one commit, once no other one is being made in steps. Where that fails, each on its own, so that
 * one trouble is not everybody's.
 */
export const writeWaiting = (book: Book): void => {
  if (book.longTurn !== null || book.waiting.length === 0) return;
  const group = book.waiting.splice(0);
  if (!attempt(book, group) && group.length > 1) for (const one of group) attempt(book, [one]);
};

const attempt = (book: Book, group: readonly Turn[]): boolean => {
  try {
    for (const answer of commitGroup(book, group)) answer();
    return true;
  } catch (error) {
    book.register = emptyRegister(); // it may hold what was undone: it is folded again from the file
    if (group.length === 1) group[0]?.reject(troubleWith(book.file, error));
    return false;
  }
};

const commitGroup = (book: Book, group: readonly Turn[]): readonly (() => void)[] =>
  book.writing.inOneCommit(() => {
    const edge = book.writing.edge();
    const before = edge.size;
    if (book.register.entries !== before) catchUp(book.register, book.writing);
    const answers = group.map(({ take }) => take((one) => answer(book, book.register, one, edge)));
    if (edge.size > before) book.writing.addCheckpoint(edge);
    return answers;
  });

const digestOf = ({ command, actor, record }: Submission): Uint8Array =>
  sha256(canonical({ command, person: actor.person, role: actor.role, record }));

/** How far the wall clock may step back behind the last entry before nothing is written: clocks are set by small steps. */
const toleratedMs = 1_000;

/**
 * Decides one act by a register and writes what follows from it, into the commit that is being made; `edge` is that of the
 * log so far. The same key gives the first answer again.
 */
export const answer = (book: Book, register: Register, one: Submission, edge: Edge): Decision => {
  const digest = digestOf(one);
  const known = book.writing.submissionOf(one.key);
  if (known !== undefined) {
    if (Buffer.compare(known.digest, digest) !== 0) return refuse('key-reused', 'idempotency');
    return eventsBetween(book.writing, known.first, known.count);
  }
  const { lastAt } = register;
  const now = one.at ?? book.now();
  if (now < lastAt - toleratedMs) return refuse('clock-behind-log', 'time');
  const at = Math.max(now, lastAt);
  const decision = decide(one.command, register, { actor: one.actor, now: at });
  if (isRefusal(decision)) return decision;
  write(book, register, one, decision, at, edge);
  book.writing.addSubmission({
    key: one.key,
    digest,
    first: edge.size - decision.length,
    count: decision.length,
  });
  return decision;
};

const write = (
  book: Book,
  register: Register,
  { actor, record }: Submission,
  events: readonly RegisterEvent[],
  at: Instant,
  edge: Edge,
): void => {
  const rules = rulesOn(register.rules, brusselsDay(at))?.version ?? null;
  const act = edge.size;
  for (const event of events) {
    const secrets = secretsOf(event, edge.size === act ? { actor: actor.person, record } : null);
    const commitments = Object.fromEntries(secrets.map(({ name, commitment }) => [name, commitment]));
    const index = edge.size;
    const text = entryText({ index, act, at, by: actor.role, rules, commitments, event });
    const leaf = leafHash(Buffer.from(text), sha256);
    book.writing.addEntry({ index, text, leaf, dossier: dossierOf(event) });
    for (const { name, key, text } of secrets) book.writing.addSecret({ index, name, key, text });
    keepHolder(book, event, actor, record);
    addLeaf(edge, leaf, sha256);
    applyEvent(register, event, at);
  }
};

/** A dossier belongs to the person who opened it, then to the one named when its owner changed. */
const keepHolder = (book: Book, event: RegisterEvent, actor: Actor, record: Submission['record']): void => {
  if (event.type === 'DossierOpened') book.writing.addHolding(event.holder, actor.person);
  if (event.type === 'OwnerChanged' && record.person) book.writing.addHolding(event.holder, record.person);
};

const dossierOf = (event: RegisterEvent): number | null => ('dossier' in event ? event.dossier : null);

const secretsOf = (
  event: RegisterEvent,
  first: { readonly actor: string; readonly record: Submission['record'] } | null,
) => {
  const texts: [name: string, secret: Json][] = [];
  if ('confidential' in event && event.confidential !== undefined) texts.push(['event', event.confidential]);
  if (first !== null) texts.push(['actor', first.actor]);
  if (first !== null && Object.keys(first.record).length > 0) texts.push(['record', first.record]);
  return texts.map(([name, secret]) => secretOf(name, canonical(secret)));
};
