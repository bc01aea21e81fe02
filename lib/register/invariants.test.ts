import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, type Day } from '#lib/calendar/day.ts';
import { brusselsDay } from '#lib/calendar/zone.ts';
import { plainRank } from '#lib/queue/oracle.ts';
import { rankOf } from '#lib/queue/rank.ts';
import { rulesOn } from '#lib/rules/rules.ts';
import { version1 } from '#lib/rules/version-1.ts';
import { commandSchemas } from './command.ts';
import { publishable } from './event.ts';
import { fingerprint, publicFingerprint } from './fingerprint.ts';
import { runClock } from './given.ts';
import { type History, playHistory, type Setting, type Step } from './given-history.ts';
import { excessBreaches, grantBreaches } from './invariant-capacity.ts';
import { delayBreaches, firingBreaches, lateMoneyBreaches, overdueBreaches } from './invariant-deadline.ts';
import { count, emptyTill, moneyBreaches } from './invariant-money.ts';
import { placeBreaches, positionBreaches, returnBreaches } from './invariant-place.ts';
import { applyEvent, emptyRegister, type Register } from './register.ts';

/** RANG_RUNS plays more histories, RANG_SEED other ones. */
const numRuns = Number(process.env.RANG_RUNS ?? 24);
const seed = Number(process.env.RANG_SEED ?? 20_070_101);
const accepted = new Map<string, number>();
let commands = 0;
/** Each invariant is tried on histories of its own. */
let tried = 0;

const anySetting: fc.Arbitrary<Setting> = fc.record({
  freedCapacity: fc.constantFrom('strict', 'firstFit'),
  monthsCount: fc.constantFrom('eve', 'sameDay'),
});
const anySeeds = fc.array(fc.noBias(fc.nat()), { maxLength: 300, size: 'max' });

const keepCount = (history: History): void => {
  commands += history.given;
  for (const [type, times] of history.accepted) accepted.set(type, (accepted.get(type) ?? 0) + times);
};

/** Plays random histories; `onStep` is told of every accepted command, `atEnd` of what it came to. */
const inEveryHistory = (onStep: () => (step: Step) => void, atEnd: (history: History) => void = () => {}) => {
  tried += 1;
  fc.assert(
    fc.property(anySetting, anySeeds, (setting, seeds) => {
      const history = playHistory(setting, seeds, onStep());
      keepCount(history);
      atEnd(history);
    }),
    { numRuns, seed: seed + tried, interruptAfterTimeLimit: 2_000 * numRuns, markInterruptAsFailure: true },
  );
};

const none = (step: Step, breaches: readonly string[]): void =>
  assert.ok(breaches.length === 0, `${breaches.join('; ')}, after:\n${step.tale()}`);

test('F1: a place exists if and only if a fee is paid, or it was taken over, or the notice of a reversal runs', () => {
  inEveryHistory(() => (step) => none(step, placeBreaches(step.register)));
});

test('F2: the ranks of each queue are 1, 2, 3 and so on, without a gap, as one counts them by hand', () => {
  inEveryHistory(() => ({ register }) => {
    for (const queue of ['main', 'a', 'b'] as const) {
      const inQueue = [...register.dossiers.values()].filter((one) => one.queue === queue);
      const ranks = inQueue.map((one) => rankOf(register, one) ?? 0).sort((a, b) => a - b);
      assert.deepEqual(
        ranks,
        inQueue.map((_, at) => at + 1),
      );
      for (const one of inQueue) assert.equal(rankOf(register, one), plainRank(register, one));
    }
  });
});

test('F3: no grant leaves a better-ranked claim without what it could use, unless the log names it', () => {
  inEveryHistory(() => (step) => none(step, grantBreaches(step.before, step.events, step.rules)));
});

test('F4: what is granted never exceeds what a node can host, unless the log names it', () => {
  inEveryHistory(() => (step) => none(step, excessBreaches(step.before, step.events)));
});

test('F5: a position gets worse only by an event that the rules name', () => {
  inEveryHistory(() => (step) => none(step, positionBreaches(step.before, step.register, step.events)));
});

test('F6: every deadline fires once, after its last day, stamped with it', () => {
  inEveryHistory(() => ({ command, before, events, register, today, tale }) => {
    const breaches = firingBreaches(command, before, events, register, today);
    assert.deepEqual(breaches, [], breaches.length === 0 ? '' : tale());
  });
});

test('F6: nobody loses a place to money read late, nor to a delay of the operator', () => {
  inEveryHistory(() => (step) => none(step, lateMoneyBreaches(step.register)));
  inEveryHistory(() => (step) => none(step, delayBreaches(step.before, step.events)));
});

/** A register in which the clock goes on from the end of a history for so many days, looking in every so many. */
const clockGoesOn = (history: History, days: number, every: number): Register => {
  const register = emptyRegister();
  for (const { event, at } of history.log) applyEvent(register, event, at);
  const today = brusselsDay(register.lastAt);
  for (let day = every; day <= days; day += every) runClock(register, addDays(today, day));
  return register;
};

/** A study started by the clock, from money that came after a lost place, runs from the day on which the clock started it. */
const ofTheDay: readonly string[] = ['orientation-report', 'detailed-study'];

const withoutReminders = (register: Register): string =>
  JSON.stringify(
    [...register.dossiers.values()].map((dossier) => ({
      ...dossier,
      running: dossier.running.map((one) =>
        ofTheDay.includes(one.limit) ? one.limit : { ...one, remindOn: null },
      ),
    })),
  );

test('F6: whether the clock looks in every day or once after three months, the same deadlines have passed', () => {
  inEveryHistory(
    () => () => {},
    (history) => {
      const [daily, once] = [clockGoesOn(history, 90, 1), clockGoesOn(history, 90, 90)];
      const day = addDays(brusselsDay(history.register.lastAt), 90);
      assert.deepEqual(overdueBreaches(once, day, rulesOn(once.rules, day) ?? version1), []);
      // An offer of freed capacity is an act of its own day: only without one are the two the same.
      if (once.queues.a.length === history.register.queues.a.length)
        assert.equal(withoutReminders(once), withoutReminders(daily), history.tale.join('\n'));
    },
  );
});

test('F7: the log folded again gives the same register, byte for byte', () => {
  inEveryHistory(
    () => () => {},
    ({ log, register }) => {
      const again = emptyRegister();
      for (const { event, at } of log) applyEvent(again, structuredClone(event), at);
      assert.equal(fingerprint(again), fingerprint(register));
    },
  );
});

const daysOf = ({ log }: History): readonly Day[] => {
  const days = [...new Set(log.map(({ at }) => brusselsDay(at)))];
  return [addDays(days[0] ?? '2024-01-02', -400), ...days.filter((_, at) => at % 9 === 0), ...days.slice(-1)];
};

test('F7: the public part of the log alone gives the same queue, ranks and capacities, on any day', () => {
  inEveryHistory(
    () => () => {},
    (history) => {
      const open = emptyRegister();
      for (const { event, at } of history.log) applyEvent(open, publishable(event), at);
      const days = daysOf(history);
      assert.equal(publicFingerprint(open, days), publicFingerprint(history.register, days));
    },
  );
});

test('F9: every cent that came in is accounted for', () => {
  inEveryHistory(() => {
    const till = emptyTill();
    let transfers: Register['transfers'] = new Map();
    return (step) => {
      for (const event of step.events) count(till, event, { dossiers: step.register.dossiers, transfers });
      transfers = new Map(step.register.transfers);
      none(step, moneyBreaches(step.register, till));
    };
  });
});

test('F10: what has left the procedure never comes back', () => {
  inEveryHistory(() => (step) => none(step, returnBreaches(step.before, step.register)));
});

const everyCommand: readonly string[] = [...Object.keys(commandSchemas), 'ProposeAct'];
const timesAccepted = (type: string): string => `${type} ${accepted.get(type) ?? 0}`;

test('Every kind of command was accepted in the histories that were played', () => {
  console.log(`seed ${seed}, ${commands} commands; accepted: ${everyCommand.map(timesAccepted).join(', ')}`);
  assert.deepEqual(
    everyCommand.filter((type) => !accepted.has(type)),
    [],
  );
});
