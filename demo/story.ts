import { addDays, type Day } from '#lib/calendar/day.ts';
import { brusselsDay, type Instant, startOfDay } from '#lib/calendar/zone.ts';
import { clock } from '#lib/register/actor.ts';
import type { Decision } from '#lib/register/context.ts';
import { decide } from '#lib/register/decide.ts';
import { dueCommands } from '#lib/register/due.ts';
import { isDossierEvent, type RegisterEvent } from '#lib/register/event.ts';
import { isRefusal } from '#lib/register/refusal.ts';
import { applyEvent } from '#lib/register/register.ts';
import { castAll } from './cast.ts';
import { found } from './founding.ts';
import { workingDayOnOrBefore } from './moment.ts';
import { settleDaily } from './money.ts';
import { runOperator } from './operator.ts';
import { react } from './reaction.ts';
import { afterDeclining, afterProposal } from './second-person.ts';
import { openStage, type Stage, type Step } from './stage.ts';
import { afterStatus } from './turn.ts';

/** A step and what the regulation made of it. */
export type Played = Step & { readonly decision: Decision };

const fourYearsDays = 1_461;
const fiveMinutesMs = 300_000;

/** Shortly after midnight the clock does what has fallen due, round by round, every day of the story. */
const runClock = (stage: Stage, day: Day): void =>
  stage.agenda.put(startOfDay(day) + fiveMinutesMs, () => {
    const due = dueCommands(stage.register, stage.now);
    runClock(stage, due.length > 0 ? day : addDays(day, 1));
    return due.map((command) => ({ command, actor: clock }));
  });

const rememberAct = (stage: Stage, { command, actor }: Step, event: RegisterEvent): void => {
  if (event.type === 'ActProposed' && command.type === 'ProposeAct') {
    stage.proposed.set(event.act, { command: command.command, by: actor });
    afterProposal(stage, event.act);
  }
  if (event.type !== 'ActConfirmed' && event.type !== 'ActDeclined') return;
  const proposed = stage.proposed.get(event.act);
  stage.proposed.delete(event.act);
  if (event.type === 'ActDeclined' && proposed !== undefined) afterDeclining(stage, proposed);
};

const apply = (stage: Stage, step: Step, events: readonly RegisterEvent[]): void => {
  const before = new Map(
    events
      .filter(isDossierEvent)
      .map(({ dossier }) => [dossier, stage.register.dossiers.get(dossier)?.status]),
  );
  for (const event of events) applyEvent(stage.register, event, step.now);
  for (const event of events) {
    rememberAct(stage, step, event);
    react(stage, event);
  }
  for (const [number, status] of before) {
    const after = stage.register.dossiers.get(number)?.status;
    if (after !== undefined && after !== status) afterStatus(stage, number, after);
  }
};

const play = (stage: Stage, step: Step): Played => {
  const decision = decide(step.command, stage.register, step);
  if (!isRefusal(decision)) apply(stage, step, decision);
  return { ...step, decision };
};

const open = (seed: number, lastDay: Day): Stage => {
  const firstDay = workingDayOnOrBefore(addDays(lastDay, -fourYearsDays));
  const stage = openStage(seed, firstDay, lastDay, startOfDay(firstDay));
  found(stage);
  runClock(stage, firstDay);
  settleDaily(stage, addDays(firstDay, 1));
  runOperator(stage);
  castAll(stage);
  return stage;
};

/**
 * The history of a fictitious operator in the four years up to `until`, command by command, each with what the regulation
 * made of it: refusals too, as they happen to people. The same seed and moment give the same history; another moment of the
 * same day in Brussels gives the same one, longer or shorter.
 */
export function* demoCommands(seed: number, until: Instant): Generator<Played, void, undefined> {
  const stage = open(seed, brusselsDay(until));
  for (let next = stage.agenda.take(); next !== undefined && next.at <= until; next = stage.agenda.take()) {
    stage.now = next.at;
    for (const act of next.plan()) yield play(stage, { ...act, now: stage.now });
  }
}
