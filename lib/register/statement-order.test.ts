import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, type Day } from '#lib/calendar/day.ts';
import { rankOf } from '#lib/queue/rank.ts';
import { finance, type Given, given, type Said, said, secondFinance } from './given.ts';
import { requested } from './given-dossier.ts';
import { detailedCents, orientationCents } from './given-money.ts';

const seed = Number(process.env.RANG_SEED ?? 20_070_101);
const numRuns = 10 * Number(process.env.RANG_RUNS ?? 24);

const lastAsked: Day = '2025-02-04';
const later = (one: Day, other: Day): Day => (one > other ? one : other);

/** Five requests, three for an orientation study and two for a detailed one, submitted on two days. */
const asked: readonly Said[] = [1, 2, 3, 4, 5].flatMap((dossier) =>
  requested(
    dossier,
    dossier < 3 ? '2025-02-03' : lastAsked,
    undefined,
    dossier < 4 ? 'orientation' : 'detailed',
  ),
);
const feeOf = (dossier: number): number => (dossier < 4 ? orientationCents : detailedCents);

/**
 * A line of a bank statement: `names` tells whether it names its dossier or has to be matched by two persons; `reversedOn`,
 * on which day the bank took it back.
 */
type Line = {
  readonly payment: string;
  readonly dossier: number;
  readonly bookedOn: Day;
  readonly amountCents: number;
  readonly names: boolean;
  readonly reversedOn: Day | null;
};

const anyLine = fc.record({
  dossier: fc.integer({ min: 1, max: 5 }),
  bookedOn: fc.integer({ min: -2, max: 6 }).map((days) => addDays('2025-02-05', days)),
  part: fc.constantFrom(1, 1, 0.5, 0.5, 0.3, 1.4),
  names: fc.constantFrom(true, true, false),
  backAfter: fc.constantFrom(null, null, 0, 1, 3),
});

const anyStatement: fc.Arbitrary<Line[]> = fc
  .array(anyLine, { minLength: 2, maxLength: 14 })
  .map((lines) =>
    lines.map(({ dossier, bookedOn, part, names, backAfter }, at) => ({
      payment: `line-${at}`,
      dossier,
      bookedOn,
      amountCents: Math.round(feeOf(dossier) * part),
      names,
      reversedOn: names && backAfter !== null ? later(addDays(bookedOn, backAfter), lastAsked) : null,
    })),
  );

/** The statement and the same lines in any other order. */
const anyTwoOrders = anyStatement.chain((lines) =>
  fc.tuple(fc.constant(lines), fc.shuffledSubarray(lines, { minLength: lines.length })),
);

const register = (story: Given, line: Line, on: Day, isGone = false): void => {
  const { payment, dossier, bookedOn, amountCents, names, reversedOn } = line;
  if (names) {
    const gone = isGone && reversedOn !== null ? { reversedOn } : {};
    const command = { type: 'RegisterPayment', dossier, payment, bookedOn, amountCents, ...gone } as const;
    story.and(said(command, finance, on));
    return;
  }
  const match = { type: 'MatchTransfer', transfer: payment, dossier } as const;
  story.and(
    said({ type: 'ReceiveTransfer', transfer: payment, bookedOn, amountCents }, finance, on),
    said({ type: 'ProposeAct', command: match }, finance, on),
  );
  story.and(said({ type: 'ConfirmAct', act: story.register.lastAct }, secondFinance, on));
};

const reverse = (story: Given, { payment, dossier, reversedOn }: Line, on: Day): void => {
  const bookedOn = reversedOn ?? on;
  story.and(said({ type: 'ReversePayment', dossier, payment, bookedOn }, finance, on));
};

/**
 * Reads the lines in their order, so many a day, from 14 February on. What the bank took back is read in its place, before
 * money booked later; with its credit where that was read late.
 */
const readIn = (lines: readonly Line[], aDay: number, reversals: 'in order' | 'last' = 'in order'): Given => {
  const story = given(asked);
  let waiting: readonly Line[] = [];
  const reverseUntil = (day: Day, on: Day): void => {
    const due = waiting.filter(({ reversedOn }) => reversedOn !== null && reversedOn < day);
    for (const line of due) reverse(story, line, on);
    waiting = waiting.filter((line) => !due.includes(line));
  };
  lines.forEach((line, at) => {
    const on = addDays('2025-02-14', Math.floor(at / aDay));
    const { reversedOn, bookedOn } = line;
    const isLate =
      reversals === 'in order' &&
      lines.slice(0, at).some((one) => reversedOn !== null && one.bookedOn > reversedOn);
    if (reversals === 'in order') reverseUntil(bookedOn, on);
    register(story, line, on, isLate);
    if (!isLate) waiting = [...waiting, line];
  });
  reverseUntil('2025-03-31', addDays('2025-02-14', Math.floor(lines.length / aDay)));
  return story;
};

const queueOf = ({ register, dossier }: Given) =>
  [1, 2, 3, 4, 5].map((number) => [
    number,
    dossier(number).enteredOn,
    dossier(number).status,
    rankOf(register, dossier(number)),
    dossier(number).running.some(({ limit }) => limit === 'reversal-notice'),
  ]);

test('F2: the same statements, read in any order, give the same places, days of entry and ranks', () => {
  fc.assert(
    fc.property(anyTwoOrders, ([lines, shuffled]) => {
      assert.deepEqual(queueOf(readIn(shuffled, 99)), queueOf(readIn(lines, 99)));
    }),
    { numRuns, seed },
  );
});

test('F2: nor does it matter on which days they were read', () => {
  fc.assert(
    fc.property(anyTwoOrders, fc.integer({ min: 1, max: 5 }), ([lines, shuffled], aDay) => {
      assert.deepEqual(queueOf(readIn(shuffled, aDay)), queueOf(readIn(lines, 99)));
    }),
    { numRuns, seed },
  );
});

/** The days of entry of those that stand under no notice; null of the others. */
const entries = ({ dossier }: Given) =>
  [1, 2, 3, 4, 5].map((number) => {
    const { enteredOn, running } = dossier(number);
    return running.some(({ limit }) => limit === 'reversal-notice') ? null : enteredOn;
  });

test('F2: what the bank took back and is told last leaves the same days of entry, or its notice', () => {
  fc.assert(
    fc.property(anyTwoOrders, ([lines, shuffled]) => {
      const late = entries(readIn(shuffled, 99, 'last'));
      const inTime = entries(readIn(lines, 99));
      for (const [at, day] of late.entries()) if (day !== null) assert.equal(day, inTime[at]);
    }),
    { numRuns, seed },
  );
});

test('F2: reading the same statement twice changes nothing', () => {
  fc.assert(
    fc.property(anyStatement, (all) => {
      const lines = all.filter(({ names }) => names);
      const story = readIn(lines, 99);
      const before = queueOf(story);
      for (const line of lines) register(story, line, '2025-02-17');
      assert.deepEqual(queueOf(story), before);
    }),
    { numRuns, seed },
  );
});
