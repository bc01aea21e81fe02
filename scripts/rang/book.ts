import type { Instant } from '#lib/calendar/zone.ts';
import type { Actor } from '#lib/register/actor.ts';
import type { Command } from '#lib/register/command.ts';
import type { RegisterEvent } from '#lib/register/event.ts';
import type { Refusal } from '#lib/register/refusal.ts';
import type { Register } from '#lib/register/register.ts';
import { Fault } from './fault.ts';

/** One act for the write path: who does what, when (null for now), under which key, with which private words. */
export type Submission = {
  readonly command: Command;
  readonly actor: Actor;
  readonly key: string;
  readonly at: Instant | null;
  readonly confidential: Readonly<Record<string, string>>;
};

export type Written = readonly RegisterEvent[] | Refusal;

export type Book = {
  readonly register: () => Promise<Register>;
  readonly write: (one: Submission) => Promise<Written>;
  readonly writeAll: (all: readonly Submission[]) => Promise<readonly Written[]>;
};

export const reading = async <T>(_use: (register: Register) => T | Promise<T>): Promise<T> => {
  throw new Fault('no register');
};
export const writing = async <T>(_use: (book: Book) => Promise<T>): Promise<T> => {
  throw new Fault('no register');
};
