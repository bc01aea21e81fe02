import { addDays, daysBetween } from '#lib/calendar/day.ts';
import { type Character, drawCharacter } from './character.ts';
import { type Company, companyOf } from './people.ts';
import { willOpen } from './request.ts';
import type { Stage } from './stage.ts';

const crowd = 282;
const companies = 130;

/** So many dossiers opened so many days before the last one, and what of their character is fixed. */
type Directed = {
  readonly count: number;
  readonly daysBefore: readonly [first: number, last: number];
  readonly fixed: (stage: Stage, daysBefore: number) => Partial<Character>;
};

const directed = (
  count: number,
  daysBefore: readonly [number, number],
  fixed: Partial<Character> | Directed['fixed'],
): Directed => ({ count, daysBefore, fixed: typeof fixed === 'function' ? fixed : () => fixed });

/** Goes through every step without delay. */
const smooth: Partial<Character> = {
  site: 'roomy',
  technology: 'solar',
  permanentKva: 480,
  flexibleKva: 0,
  asksAdvice: false,
  submitsAfterDays: 0,
  pays: 'whole',
  paysAfterDays: 1,
  paysDetailedAfterDays: 3,
  reads: 'opens',
  turns: [],
};

const direct: Partial<Character> = { ...smooth, study: 'detailed' };
const first: Partial<Character> = { ...smooth, study: 'orientation' };
const waits: Partial<Character> = {
  ...first,
  site: 'tight',
  technology: 'wind',
  permanentKva: 3_200,
  stands: true,
  answersAfterDays: 6,
  reportsAfterDays: 12,
};

const twoYears = 730;

/** Two years before one of the last days the proposal was accepted; nothing was built since. */
const lapses = (stage: Stage, daysBefore: number): Partial<Character> => ({
  ...direct,
  proposesAfterDays: 50,
  signs: 'online',
  signsAfterDays: 1,
  signsOn: addDays(stage.lastDay, -(daysBefore - 120)),
  commissionsAfterDays: null,
  decidesLapseAfterDays: null,
});

/** So that the last day shows each step, whatever chance does. */
const finale: readonly Directed[] = [
  directed(4, [2, 45], { ...first, submitsAfterDays: null }),
  directed(4, [4, 26], { ...first, pays: 'never' }),
  directed(6, [13, 23], { ...first, reportsAfterDays: 25, permanentKva: 650 }),
  directed(4, [60, 110], { ...first, reportsAfterDays: 15, ordersAfterDays: 150 }),
  directed(5, [45, 120], { ...waits, stands: null }),
  directed(12, [70, 420], waits),
  directed(5, [4, 40], { ...direct, pays: 'never' }),
  directed(4, [25, 70], { ...direct, proposesAfterDays: 84 }),
  directed(2, [112, 118], { ...direct, proposesAfterDays: 140 }),
  directed(4, [110, 170], { ...direct, proposesAfterDays: 60, signsAfterDays: 160 }),
  directed(9, [300, 620], { ...first, reportsAfterDays: 15, ordersAfterDays: null, returnsAfterDays: null }),
  directed(5, [400, 640], { ...direct, proposesAfterDays: 60, signsAfterDays: null, returnsAfterDays: null }),
  directed(4, [twoYears + 126, twoYears + 144], lapses),
  directed(1, [twoYears + 165, twoYears + 166], lapses),
];

/** What is rare, and should not be left to chance. */
const rarities: readonly Directed[] = [
  directed(1, [900, 1_000], { ...first, reversal: 'paid-again' }),
  directed(1, [500, 600], { ...first, reversal: 'not-paid-again' }),
  directed(1, [150, 160], { ...direct, reversal: 'paid-again' }),
  directed(2, [600, 1_200], { ...direct, pays: 'without-reference' }),
  directed(1, [5, 6], { ...direct, pays: 'without-reference' }),
  directed(2, [300, 900], { ...first, pays: 'too-much' }),
  directed(2, [300, 1_000], { ...direct, signs: 'by-letter-recorded-late', signsAfterDays: 100 }),
  directed(2, [500, 1_100], { ...direct, signsAfterDays: null, returnsAfterDays: 60 }),
  directed(2, [600, 1_200], {
    ...first,
    ordersAfterDays: 100,
    paysDetailedAfterDays: 130,
    returnsAfterDays: 90,
  }),
  directed(1, [300, 320], {
    ...first,
    turns: [{ at: 'orientation-reported', afterDays: 9, does: 'change-and-take-back' }],
  }),
  directed(1, [650, 700], {
    ...first,
    turns: [{ at: 'orientation-reported', afterDays: 20, does: 'change-for-good' }],
  }),
  directed(1, [640, 660], {
    ...direct,
    signsAfterDays: 20,
    turns: [{ at: 'accepted', afterDays: 60, does: 'strike-off' }],
  }),
  directed(1, [600, 640], {
    ...direct,
    signsAfterDays: 20,
    turns: [{ at: 'accepted', afterDays: 60, does: 'suspend' }],
  }),
  directed(1, [550, 600], {
    ...direct,
    signsAfterDays: 20,
    turns: [{ at: 'accepted', afterDays: 30, does: 'change-owner' }],
  }),
  directed(4, [200, 800], { ...waits, turns: [{ at: 'waiting-a', afterDays: 30, does: 'reduce-power' }] }),
  directed(2, [1_330, 1_400], {
    ...direct,
    signsAfterDays: 20,
    commissionsAfterDays: null,
    decidesLapseAfterDays: 20,
  }),
  directed(1, [1_410, 1_420], {
    ...direct,
    signsAfterDays: 20,
    commissionsAfterDays: null,
    decidesLapseAfterDays: 20,
    extends: true,
  }),
  directed(1, [1_420, 1_430], {
    ...direct,
    signsAfterDays: 20,
    commissionsAfterDays: null,
    decidesLapseAfterDays: 20,
    extends: false,
  }),
];

const spread = ({ count, daysBefore: [from, to] }: Directed): readonly number[] =>
  Array.from({ length: count }, (_, at) => Math.round(from + ((at + 0.5) * (to - from)) / count));

const directAll = (stage: Stage, pool: readonly Company[], one: Directed): void => {
  for (const daysBefore of spread(one)) {
    const drawn = drawCharacter(stage.chance, stage.chance.pick(pool));
    willOpen(stage, addDays(stage.lastDay, -daysBefore), { ...drawn, ...one.fixed(stage, daysBefore) });
  }
};

/** All dossiers that will be opened: a crowd that grows with the years, and those whose part is fixed. */
export const castAll = (stage: Stage): void => {
  const { chance, firstDay, lastDay } = stage;
  const pool = Array.from({ length: companies }, () => companyOf(chance));
  const span = daysBetween(firstDay, lastDay);
  for (let at = 0; at < crowd; at += 1) {
    const day = addDays(firstDay, 1 + Math.floor(span * ((at + chance.next()) / crowd) ** 0.78));
    if (day < lastDay) willOpen(stage, day, drawCharacter(chance, chance.pick(pool)));
  }
  for (const one of [...finale, ...rarities]) directAll(stage, pool, one);
};
