import type { Instant } from '#lib/calendar/zone.ts';
import { clock } from '#lib/register/actor.ts';
import { dueCommands, isAnythingDue } from '#lib/register/due.ts';
import { isRefusal } from '#lib/register/refusal.ts';
import { appendAll, type Submission } from './append.ts';
import { settleByStatements } from './bank-settle.ts';
import type { Book } from './client.ts';
import { readRegister } from './read.ts';
import { submissionKey } from './submission-key.ts';

const actsAtOnce = 500;

const submissionsDue = async (book: Book): Promise<readonly Submission[]> => {
  const register = await readRegister(book);
  const now = book.now();
  if (!isAnythingDue(register, now)) return [];
  return dueCommands(register, now).map((command) => ({
    command,
    actor: clock,
    key: submissionKey(now),
    at: null,
    record: {},
  }));
};

/**
 * Carries out all that has fallen due, round by round until a round changes nothing: exactly once, however long the clock
 * stood still and however many processes run it, since `decide` refuses what is no longer due (F6). Before it, the
 * money that the statements let settle is settled. Gives how many acts took effect.
 */
export const enforceDue = async (book: Book): Promise<number> => {
  let done = (await settleByStatements(book)) ? 1 : 0;
  for (;;) {
    const due = await submissionsDue(book);
    let doneNow = 0;
    for (let at = 0; at < due.length; at += actsAtOnce) {
      const decisions = await appendAll(book, due.slice(at, at + actsAtOnce));
      doneNow += decisions.filter((decision) => !isRefusal(decision) && decision.length > 0).length;
    }
    if (doneNow === 0) return done;
    done += doneNow;
  }
};

/** A moment by both clocks of a machine: the wall's, which can be set, and one that only runs, in milliseconds. */
export type Reading = { readonly wall: Instant; readonly running: number };

const hourMs = 3_600_000;

/** True when the wall clock was moved by more than an hour since a reading: then nothing falls due by itself. */
export const isWallClockMoved = (since: Reading, now: Reading): boolean =>
  Math.abs(now.wall - since.wall - (now.running - since.running)) > hourMs;
