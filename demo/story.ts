import { createHash } from 'node:crypto';
import { addDays, type Day } from '#lib/calendar/day.ts';
import { isWorkingDay } from '#lib/calendar/working-days.ts';
import { brusselsDay, type Instant, startOfDay } from '#lib/calendar/zone.ts';
import type { Disguise } from '#lib/payment/naming.ts';
import { clock } from '#lib/register/actor.ts';
import type { Decision } from '#lib/register/context.ts';
import { decide } from '#lib/register/decide.ts';
import { dueCommands } from '#lib/register/due.ts';
import { isDossierEvent, type RegisterEvent } from '#lib/register/event.ts';
import { isRefusal } from '#lib/register/refusal.ts';
import { applyEvent } from '#lib/register/register.ts';
import { dossierOf } from './acts.ts';
import { openBank } from './bank.ts';
import { readDaily } from './bank-reading.ts';
import { castAll } from './cast.ts';
import { openOperator } from './first-morning.ts';
import { settleDaily } from './money.ts';
import { runOperator } from './operator.ts';
import { atStep, react } from './reaction.ts';
import { type Act, openStage, plan, type Reading, type Stage } from './stage.ts';
import { takeTurns } from './turn.ts';

/** One act of the history, its moment, and what the regulation made of it. */
export type Step = Act & { readonly at: Instant; readonly decision: Decision };

const apply = (stage: Stage, at: Instant, events: readonly RegisterEvent[]): void => {
  const numbers = new Set(events.filter(isDossierEvent).map(({ dossier }) => dossier));
  const before = new Map([...numbers].map((one) => [one, stage.register.dossiers.get(one)?.status]));
  for (const event of events) applyEvent(stage.register, event, at);
  for (const event of events) react(stage, event);
  for (const [number, status] of before) {
    const { status: reached } = dossierOf(stage, number);
    if (reached === status) continue;
    atStep[reached](stage, number);
    takeTurns(stage, number);
  }
};

const play = (stage: Stage, act: Act): Step => {
  const { now } = stage;
  const decision = decide(act.command, stage.register, { actor: act.actor, now });
  if (!isRefusal(decision)) apply(stage, now, decision);
  return { ...act, at: now, decision };
};

const fiveMinutesMs = 300_000;

/** Shortly after midnight the clock does what has fallen due, round by round, every day of the story. */
const runClock = (stage: Stage, day: Day, at = startOfDay(day) + fiveMinutesMs): void =>
  plan(stage, at, () => {
    const due = dueCommands(stage.register, stage.now);
    for (const command of due) plan(stage, stage.now, () => ({ command, actor: clock, record: {} }));
    if (due.length > 0) runClock(stage, day, stage.now);
    else runClock(stage, addDays(day, 1));
    return null;
  });

const fourYearsDays = 1_461;

const workingDayOnOrBefore = (day: Day): Day =>
  isWorkingDay(day) ? day : workingDayOnOrBefore(addDays(day, -1));

const openStory = (seed: number, lastDay: Day, disguise: Disguise): Stage => {
  const firstDay = workingDayOnOrBefore(addDays(lastDay, -fourYearsDays));
  const stage = openStage(seed, firstDay, lastDay, openBank(lastDay, disguise));
  openOperator(stage);
  runClock(stage, firstDay);
  settleDaily(stage, addDays(firstDay, 1));
  readDaily(stage);
  runOperator(stage);
  castAll(stage);
  return stage;
};

const secondMs = 1_000;

/** What happens at one moment: an act, or the acts that follow from a statement that is taken in. */
export type Scene = {
  readonly at: Instant;
  readonly reading: Pick<Reading, 'statement' | 'actor'> | null;
  readonly steps: readonly Step[];
};

const readOn = (stage: Stage, { statement, actor, follows }: Reading): Scene => {
  const steps = follows.flatMap((follow) => {
    const command = follow();
    return command === null ? [] : [play(stage, { command, actor, record: {} })];
  });
  return { at: stage.now, reading: { statement, actor }, steps };
};

const sceneOf = (stage: Stage, what: Act | Reading): Scene =>
  'statement' in what ? readOn(stage, what) : { at: stage.now, reading: null, steps: [play(stage, what)] };

/** Names of the bank's movements where no book makes them: always the same. */
const plainly: Disguise = (text) => createHash('sha256').update(text).digest('hex').slice(0, 32);

/**
 * The history of a fictitious operator in the four years up to `until`, scene by scene, each act with what the regulation
 * made of it: refusals too, as they happen to people. No two scenes have the same moment. The same seed and moment give the
 * same history; another moment of the same day in Brussels gives the same one, longer or shorter. `disguise` names the
 * movements of the bank, as the book does in which the history is kept.
 */
export function* demoScenes(
  seed: number,
  until: Instant,
  disguise = plainly,
): Generator<Scene, void, undefined> {
  const stage = openStory(seed, brusselsDay(until), disguise);
  let last = 0;
  for (let next = stage.agenda.pop(); next !== undefined; next = stage.agenda.pop()) {
    stage.now = Math.max(next.at, last + secondMs);
    if (stage.now > until) return;
    const what = next.plan();
    if (what === null) continue;
    last = stage.now;
    yield sceneOf(stage, what);
  }
}
