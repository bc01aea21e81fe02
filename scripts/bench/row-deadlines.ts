import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { type Book, closeBook } from '#db/client.ts';
import { enforceDue } from '#db/clock.ts';
import { connect } from '#db/connection.ts';
import { readRegister } from '#db/read.ts';
import { addDays, type Day } from '#lib/calendar/day.ts';
import { endOfMonths } from '#lib/calendar/deadline.ts';
import { type Instant, startOfDay } from '#lib/calendar/zone.ts';
import type { EventOf } from '#lib/register/event.ts';
import { fill, freshFolder, openIn } from './book.ts';
import type { Figure, Row } from './figure.ts';
import { feeders } from './grid.ts';
import { medianOf, msOf, msOfWaiting } from './measure.ts';
import { type Happening, happenings } from './synthetic.ts';

const overdue = 10_000;
const stoppedOn: Day = '2026-06-01';
const daysStopped = 20;
const noon = (day: Day): Instant => startOfDay(day) + 12 * 3_600_000;
const startedOn = addDays(stoppedOn, daysStopped);

/** Accepted, taken over from an older list, and to be commissioned by a day. */
const accepted = (dossier: number, dueOn: Day): EventOf<'DossierTakenOver'> => ({
  type: 'DossierTakenOver',
  dossier,
  holder: `h-${dossier}`,
  reference: `list/${dossier}`,
  status: 'accepted',
  formerStatus: 'accepted',
  project: {
    node: feeders[dossier % feeders.length] ?? '',
    technology: 'solar',
    permanentKva: 500,
    flexibleKva: 0,
  },
  enteredOn: '2022-01-03',
  acceptedOn: endOfMonths(dueOn, -24, 'sameDay'),
  commissionedOn: null,
  closedOn: null,
  expectedOn: null,
  submittedAt: noon(stoppedOn) + dossier,
  starts: [
    {
      limit: 'commissioning',
      from: endOfMonths(dueOn, -24, 'sameDay'),
      dueOn,
      remindOn: dueOn <= startedOn ? null : addDays(dueOn, -30),
    },
  ],
});

/** Ten thousand that fell due on the days while the clock stood still, then so many whose day is to come within two years. */
const deadlinesOf = (pending: number): readonly Happening[] =>
  Array.from({ length: overdue + pending }, (_, at) => {
    const isOverdue = at < overdue;
    const days = isOverdue ? at % (daysStopped - 1) : daysStopped + 40 + (at % 690);
    const event = accepted(at + 1, addDays(stoppedOn, days));
    return { at: noon(stoppedOn), by: 'expert', events: [event] };
  });

const bookOf = async (pending: number): Promise<Book> => {
  const book = await openIn(freshFolder(), () => noon(startedOn));
  fill(book, [...happenings(0, {}), ...deadlinesOf(pending)]);
  return book;
};

const idleRounds = 200;

type Taken = { readonly catchUp: number; readonly idle: number };

/** The milliseconds to catch up, and then, with nothing left, to find that nothing is due. */
const ours = async (pending: number): Promise<Taken> => {
  const book = await bookOf(pending);
  await readRegister(book);
  let done = 0;
  const catchUp = await msOfWaiting(async () => {
    done = await enforceDue(book);
  });
  if (done !== overdue) throw new Error(`${done} acts took effect instead of ${overdue}`);
  const idle: number[] = [];
  for (let round = 0; round < idleRounds; round += 1) idle.push(await msOfWaiting(() => enforceDue(book)));
  await closeBook(book);
  return { catchUp, idle: medianOf(idle) };
};

const timersTaken = 2_000;

/** Timers in a table, each carried out in a transaction of its own: the effect is written and the timer is done. */
const theirs = (pending: number): Taken => {
  const connection = connect(join(freshFolder(), 'timers.db'), randomBytes(32).toString('hex'));
  connection.exec(`
    CREATE TABLE timer (number INTEGER PRIMARY KEY, dueOn TEXT NOT NULL, isDone INTEGER NOT NULL) STRICT;
    CREATE TABLE effect (number INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;
    CREATE INDEX due ON timer (isDone, dueOn)`);
  const insert = connection.prepare('INSERT INTO timer (dueOn, isDone) VALUES (?, 0)');
  connection.transaction(() => {
    for (let at = 0; at < overdue + pending; at += 1)
      insert.run(addDays(stoppedOn, at < overdue ? at % (daysStopped - 1) : 60 + (at % 690)));
  })();
  const next = connection
    .prepare<[string], number>(
      'SELECT number FROM timer WHERE isDone = 0 AND dueOn < ? ORDER BY dueOn, number LIMIT 1',
    )
    .pluck();
  const act = connection.prepare('INSERT INTO effect VALUES (?, ?)');
  const finish = connection.prepare('UPDATE timer SET isDone = 1 WHERE number = ?');
  const effect = 'x'.repeat(400);
  const one = connection.transaction((number: number) => {
    act.run(number, effect);
    finish.run(number);
  });
  const catchUp = msOf(() => {
    for (let done = 0; done < timersTaken; done += 1) one.immediate(next.get(startedOn) ?? 0);
  });
  connection.prepare('UPDATE timer SET isDone = 1 WHERE dueOn < ?').run(startedOn);
  const idle = msOf(() => {
    for (let round = 0; round < idleRounds; round += 1) next.get(startedOn);
  });
  connection.close();
  return { catchUp: (catchUp * overdue) / timersTaken, idle: idle / idleRounds };
};

const figures = async (size: number): Promise<readonly Figure[]> => {
  const turns = size > 20_000 ? 1 : 3;
  const taken: { readonly ours: Taken; readonly peer: Taken }[] = [];
  while (taken.length < turns) taken.push({ ours: await ours(size), peer: theirs(size) });
  const figure = (name: string, of: keyof Taken, bound: number): Figure => ({
    name,
    size,
    ours: medianOf(taken.map((one) => one.ours[of])),
    peer: medianOf(taken.map((one) => one.peer[of])),
    unit: 'ms',
    target: { of: 'ours', bound },
  });
  return [
    figure('10,000 overdue, against a transaction each', 'catchUp', 1_500),
    figure('nothing due, against an indexed poll', 'idle', 1),
  ];
};

export const deadlinesRow: Row = {
  name: 'deadlines',
  atMillion: true,
  notes: [
    'Ten thousand last days gone by in 19 days without a clock, beside so many to come: each act is decided, stamped with its day, and on disk.',
    `The peer writes one effect and one mark per timer in a transaction of its own (${timersTaken.toLocaleString('en')} of them, times five).`,
    'With nothing due: the end of the log is read, and one day compared; the peer polls its index.',
  ],
  figures,
};
