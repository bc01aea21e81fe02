import type { Day } from '#lib/calendar/day.ts';
import type { TimeLimitName } from '#lib/calendar/time-limit.ts';
import type { Running } from './dossier.ts';

type Limits = readonly Running[];
type Starts = readonly Omit<Running, 'passed'>[];

/** These limits run beside the steps: a step that ends does not end them. */
const besideTheSteps = (one: Running): boolean =>
  one.limit === 'take-back-change' || one.limit === 'reversal-notice';

/** Time limits as they begin to run. */
export const started = (starts: Starts): Running[] =>
  starts.map(({ limit, from, dueOn, remindOn }) => ({ limit, from, dueOn, remindOn, passed: false }));

/** A step ends and with it its limits; those of the next one start. */
export const nextStep = (running: Limits, starts: Starts): Limits =>
  running.length === 0 ? started(starts) : [...running.filter(besideTheSteps), ...started(starts)];

/** One limit ends, the others run on. */
export const without = (running: Limits, limit: TimeLimitName): Limits =>
  running.filter((one) => one.limit !== limit);

/** Some limits start, also in the place of one of that name; the others run on. */
export const restarted = (running: Limits, starts: Starts): Limits => [
  ...running.filter((one) => !starts.some((start) => start.limit === one.limit)),
  ...started(starts),
];

/** A limit whose end has been enforced or recorded: kept to be seen, it falls due no more (F6). */
export const markPassed = (running: Limits, limit: TimeLimitName): Limits =>
  running.map((one) => (one.limit === limit ? { ...one, passed: true, remindOn: null } : one));

/** A reminder has gone out; the next one is on `nextOn`. */
export const reminded = (running: Limits, limit: TimeLimitName, nextOn: Day | null): Limits =>
  running.map((one) => (one.limit === limit ? { ...one, remindOn: nextOn } : one));
