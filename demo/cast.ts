import { addDays, daysBetween } from '#lib/calendar/day.ts';
import { type Character, drawCharacter, type Turn } from './character.ts';
import { type Company, companyOf } from './people.ts';
import { willOpen } from './request.ts';
import type { Stage } from './stage.ts';

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
const signed: Partial<Character> = { ...direct, signs: 'online', signsAfterDays: 20 };
const waits: Partial<Character> = {
  ...first,
  site: 'tight',
  technology: 'wind',
  permanentKva: 3_200,
  answers: 'stands',
  answersAfterDays: 6,
  reportsAfterDays: 12,
};
const neverBuilt: Partial<Character> = { ...signed, commissionsAfterDays: null, decidesLapseAfterDays: 20 };

/** Accepted some 120 days after it was opened; nothing is built, and nobody decides. */
const lapses: Partial<Character> = {
  ...neverBuilt,
  proposesAfterDays: 50,
  signsAfterDays: 65,
  decidesLapseAfterDays: null,
};

/** So many dossiers opened between so many days before the last one, and what of their character is fixed. */
type Directed = readonly [count: number, fromDays: number, toDays: number, fixed: Partial<Character>];

/** So that the last day shows each step, whatever chance does. */
const finale: readonly Directed[] = [
  [4, 2, 45, { ...first, submitsAfterDays: null }],
  [4, 4, 26, { ...first, pays: 'never' }],
  [6, 13, 23, { ...first, reportsAfterDays: 25, permanentKva: 650 }],
  [4, 60, 110, { ...first, reportsAfterDays: 15, ordersAfterDays: 150 }],
  [5, 45, 120, { ...waits, answers: 'never' }],
  [12, 70, 420, waits],
  [5, 4, 40, { ...direct, pays: 'never' }],
  [4, 25, 70, { ...direct, proposesAfterDays: 84 }],
  [2, 112, 118, { ...direct, proposesAfterDays: 140 }],
  [4, 110, 170, { ...direct, proposesAfterDays: 60, signsAfterDays: 160 }],
  [9, 300, 620, { ...first, reportsAfterDays: 15, ordersAfterDays: null, returnsAfterDays: null }],
  [5, 400, 640, { ...direct, proposesAfterDays: 60, signsAfterDays: null, returnsAfterDays: null }],
  [4, 866, 876, lapses],
  [1, 895, 896, lapses],
];

const turn = (at: Turn['at'], afterDays: number, does: Turn['does']): Pick<Character, 'turns'> => ({
  turns: [{ at, afterDays, does }],
});

/** What is rare, and should not be left to chance. */
const rarities: readonly Directed[] = [
  [1, 900, 1_000, { ...first, reversal: 'paid-again' }],
  [1, 500, 600, { ...first, reversal: 'not-paid-again' }],
  [1, 150, 160, { ...direct, reversal: 'paid-again' }],
  [2, 600, 1_200, { ...direct, pays: 'without-reference' }],
  [1, 5, 6, { ...direct, pays: 'without-reference' }],
  [2, 300, 900, { ...first, pays: 'too-much' }],
  [3, 17, 24, { ...direct, pays: 'too-much' }],
  [2, 300, 1_000, { ...direct, signs: 'by-letter-recorded-late', signsAfterDays: 100 }],
  [2, 500, 1_100, { ...direct, signsAfterDays: null, returnsAfterDays: 60 }],
  [2, 600, 1_200, { ...first, ordersAfterDays: 100, paysDetailedAfterDays: 130, returnsAfterDays: 90 }],
  [
    1,
    300,
    320,
    { ...first, ordersAfterDays: 60, ...turn('orientation-reported', 9, 'change-and-take-back') },
  ],
  [1, 650, 700, { ...first, ordersAfterDays: 60, ...turn('orientation-reported', 20, 'change-for-good') }],
  [1, 640, 660, { ...signed, commissionsAfterDays: 300, ...turn('accepted', 60, 'strike-off') }],
  [1, 600, 640, { ...signed, commissionsAfterDays: 400, ...turn('accepted', 60, 'suspend') }],
  [1, 550, 600, { ...signed, commissionsAfterDays: 300, ...turn('accepted', 30, 'change-owner') }],
  [4, 200, 800, { ...waits, ...turn('waiting-a', 30, 'reduce-power') }],
  [2, 1_330, 1_400, neverBuilt],
  [1, 1_410, 1_420, { ...neverBuilt, extends: true }],
  [1, 1_420, 1_430, { ...neverBuilt, extends: false }],
];

const directAll = (stage: Stage, pool: readonly Company[], [count, from, to, fixed]: Directed): void => {
  for (let at = 0; at < count; at += 1) {
    const daysBefore = Math.round(from + ((at + 0.5) * (to - from)) / count);
    const drawn = drawCharacter(stage.chance, stage.chance.pick(pool));
    willOpen(stage, addDays(stage.lastDay, -daysBefore), { ...drawn, ...fixed });
  }
};

const crowd = 282;
const companies = 130;

/** All dossiers that will be opened: a crowd that grows with the years, and those whose part is fixed. */
export const castAll = (stage: Stage): void => {
  const { chance, firstDay, lastDay } = stage;
  const pool = Array.from({ length: companies }, () => companyOf(chance));
  const days = daysBetween(firstDay, lastDay);
  for (let at = 0; at < crowd; at += 1) {
    const day = addDays(firstDay, 1 + Math.floor(days * ((at + chance.next()) / crowd) ** 0.78));
    if (day < lastDay) willOpen(stage, day, drawCharacter(chance, chance.pick(pool)));
  }
  for (const one of [...finale, ...rarities]) directAll(stage, pool, one);
};
