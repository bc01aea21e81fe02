import Database from 'better-sqlite3';
import { chanceOf } from '#demo/chance.ts';
import { brusselsDay } from '#lib/calendar/zone.ts';
import { queueOn } from '#lib/queue/on.ts';
import { type RankKey, rankKey, rankOf } from '#lib/queue/rank.ts';
import { decide } from '#lib/register/decide.ts';
import type { Dossier } from '#lib/register/dossier.ts';
import { isRefusal } from '#lib/register/refusal.ts';
import { applyEvent, type Register } from '#lib/register/register.ts';
import { allocate } from './allocation.ts';
import { ordinaryAt } from './at-size.ts';
import type { Figure, Row, Target } from './figure.ts';
import { producerOf } from './life.ts';
import { inTurns, medianOf, msOf } from './measure.ts';
import { afterwards, goingOn } from './synthetic.ts';

const asked = 2_000;
const turns = 4;

type Placed = { readonly dossier: Dossier; readonly queue: string; readonly key: RankKey };

const placedIn = ({ dossiers }: Register): readonly Placed[] =>
  [...dossiers.values()].flatMap((dossier) => {
    const key = rankKey(dossier);
    return key === null || dossier.queue === null ? [] : [{ dossier, queue: dossier.queue, key }];
  });

/** Counts in SQL who stands before a dossier, on an index that covers the order; the table is in memory. */
const countingIn = (all: readonly Placed[]) => {
  const table = new Database(':memory:');
  table.exec('CREATE TABLE place (queue TEXT, enteredOn TEXT, submittedAt INTEGER, number INTEGER)');
  const insert = table.prepare('INSERT INTO place VALUES (?, ?, ?, ?)');
  for (const { queue, key } of all) insert.run(queue, key.enteredOn, key.submittedAt, key.number);
  table.exec('CREATE INDEX by_rank ON place (queue, enteredOn, submittedAt, number)');
  const count = table
    .prepare<[string, string, number, number], number>(
      'SELECT count(*) FROM place WHERE queue = ? AND (enteredOn, submittedAt, number) < (?, ?, ?)',
    )
    .pluck();
  return ({ queue, key }: Placed): number =>
    (count.get(queue, key.enteredOn, key.submittedAt, key.number) ?? 0) + 1;
};

const rounds = 50;

const ranking = async (size: number): Promise<Figure> => {
  const { register } = ordinaryAt(size);
  const all = placedIn(register);
  const chance = chanceOf(size);
  const some = Array.from({ length: asked }, () => chance.pick(all));
  const counted = countingIn(all);
  const differing = some.slice(0, 100).find((one) => counted(one) !== rankOf(register, one.dossier));
  if (differing !== undefined) throw new Error(`dossier ${differing.key.number} has two ranks`);
  const ms = await inTurns(turns, {
    ours: () =>
      msOf(() => {
        for (let round = 0; round < rounds; round += 1)
          for (const { dossier } of some) rankOf(register, dossier);
      }),
    peer: () =>
      msOf(() => {
        for (const one of some) counted(one);
      }),
  });
  return {
    name: 'rank of a dossier, against COUNT(*) on an index',
    size,
    ours: (asked * rounds * 1_000) / ms('ours'),
    peer: (asked * 1_000) / ms('peer'),
    unit: '/s',
    target: size === 20_000 ? { of: 'ratio', bound: 100 } : null,
  };
};

/** A producer leaves: ranks move, capacity comes free, and may be offered to who waits for it. */
const withdraw = (register: Register, { number }: Dossier): void => {
  const command = { type: 'Withdraw', dossier: number } as const;
  const decision = decide(command, register, { actor: producerOf(number), now: afterwards });
  if (isRefusal(decision)) throw new Error(`Withdraw was refused: ${decision.refused}`);
  for (const event of decision) applyEvent(register, event, afterwards);
};

const allRanks = ({ queues, dossiers }: Register): ReadonlyMap<number, number> => {
  const ranks = new Map<number, number>();
  for (const queue of [queues.main, queues.a, queues.b])
    queue.forEach(({ number }, at) => {
      if (dossiers.has(number)) ranks.set(number, at + 1);
    });
  return ranks;
};

const freshMs: Readonly<Record<number, number>> = { 20000: 10, 100000: 60 };
const acts = 12;

const afterAnAct = (size: number, name: string, look: (register: Register) => unknown): Figure => {
  const register = goingOn(ordinaryAt(size).register);
  const leaving = placedIn(register).filter(({ queue }) => queue === 'main');
  const every = Math.floor(leaving.length / acts);
  const taken = leaving
    .filter((_, at) => at % every === 0)
    .map(({ dossier }) =>
      msOf(() => {
        withdraw(register, dossier);
        look(register);
      }),
    );
  const bound = freshMs[size];
  const target: Target | null = bound === undefined ? null : { of: 'ours', bound };
  return { name, size, ours: medianOf(taken.slice(2)), peer: null, unit: 'ms', target };
};

export const rankRow: Row = {
  name: 'rank',
  atMillion: false,
  notes: [
    'Ranks per second of dossiers drawn at random; the peer counts in a table in memory, on an index that holds all it needs.',
    'After an act: a project withdraws, what it frees is offered, and then every rank is read and every claim allocated with its',
    'workings; or the queue and the grid of that day are made anew, as the public page shows them.',
  ],
  figures: async (size) => [
    await ranking(size),
    afterAnAct(size, 'every rank and capacity after an act', (register) => [
      allRanks(register),
      allocate(register),
    ]),
    afterAnAct(size, 'the queue of the day after an act', (register) =>
      queueOn(register, brusselsDay(afterwards)),
    ),
  ],
};
