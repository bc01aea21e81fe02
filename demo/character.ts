import type { Status, Study, Technology } from '#lib/register/dossier.ts';
import type { Chance } from './chance.ts';
import type { Company } from './people.ts';

/** Something that happens to a dossier, so many days after it has come to a step for the first time. */
export type Turn = {
  readonly at: Status;
  readonly afterDays: number;
  readonly does:
    | 'withdraw'
    | 'change-owner'
    | 'ask-less'
    | 'change-and-take-back'
    | 'change-for-good'
    | 'strike-off'
    | 'reduce-power'
    | 'suspend';
};

/** Where a producer wants to connect: where many do, where there is room, or where there is none left. */
export type Site = 'pulled' | 'roomy' | 'tight';

/** How the producer of one dossier goes about it. Days are counted from what the act answers; null: it never comes. */
export type Character = {
  readonly company: Company;
  readonly technology: Technology;
  readonly permanentKva: number;
  readonly flexibleKva: number;
  readonly site: Site;
  readonly study: Study;
  readonly asksAdvice: boolean;
  readonly submitsAfterDays: number | null;
  readonly pays: 'whole' | 'in-parts' | 'without-reference' | 'too-much' | 'never';
  readonly paysAfterDays: number;
  readonly paysDetailedAfterDays: number;
  readonly reversal: 'none' | 'paid-again' | 'not-paid-again';
  readonly reads: 'opens' | 'leaves-unopened' | 'by-letter';
  readonly answers: 'stands' | 'abandons' | 'never';
  readonly answersAfterDays: number;
  readonly ordersAfterDays: number | null;
  readonly signsAfterDays: number | null;
  readonly signs: 'online' | 'by-letter' | 'by-letter-recorded-late' | 'one-first';
  readonly commissionsAfterDays: number | null;
  readonly commissionsPercent: number;
  readonly returnsAfterDays: number | null;
  readonly reportsAfterDays: number;
  readonly proposesAfterDays: number;
  readonly decidesLapseAfterDays: number | null;
  readonly extends: boolean;
  readonly turns: readonly Turn[];
};

const round = (kva: number, step: number): number => Math.max(step, Math.round(kva / step) * step);

const powerOf = (chance: Chance, technology: Technology): number => {
  switch (technology) {
    case 'solar':
      return round(250 + 2_300 * chance.next() ** 2, 10);
    case 'wind':
      return chance.between(1, 3) * chance.pick([2_050, 2_350, 3_200]);
    case 'biogas':
      return round(chance.between(300, 1_600), 50);
    case 'hydro':
      return round(chance.between(60, 450), 10);
    case 'cogeneration':
      return round(chance.between(200, 2_800), 50);
    case 'storage':
      return round(chance.between(600, 4_500), 100);
    case 'other':
      return round(chance.between(250, 1_500), 50);
  }
};

const technologies = { solar: 38, wind: 18, cogeneration: 14, biogas: 9, storage: 14, hydro: 4, other: 3 };

const flexibleOf = (chance: Chance, technology: Technology, permanentKva: number): number => {
  const percent = technology === 'storage' ? 70 : 15;
  return chance.happens(percent) ? round((permanentKva * chance.between(10, 60)) / 100, 10) : 0;
};

/** How many of a thousand dossiers take which turn, and after how many days: so many, and so many times a chance from 3 to 60. */
const turns: readonly (readonly [
  count: number,
  at: Status,
  does: Turn['does'],
  days: number,
  times: number,
])[] = [
  [39, 'orientation-fee-due', 'withdraw', 0, 1],
  [58, 'orientation-reported', 'withdraw', 0, 1],
  [58, 'proposal-sent', 'withdraw', 0, 1],
  [29, 'accepted', 'withdraw', 90, 4],
  [67, 'waiting-a', 'withdraw', 100, 6],
  [86, 'waiting-b', 'withdraw', 30, 3],
  [24, 'accepted', 'change-owner', 40, 1],
  [14, 'orientation-fee-due', 'ask-less', 1, 0],
  [43, 'orientation-reported', 'ask-less', 0, 1],
  [24, 'accepted', 'ask-less', 0, 5],
  [24, 'proposal-sent', 'change-and-take-back', 0, 1],
  [21, 'accepted', 'change-for-good', 0, 1],
  [11, 'accepted', 'strike-off', 90, 1],
  [29, 'waiting-a', 'reduce-power', 30, 1],
  [29, 'accepted', 'suspend', 60, 3],
];

const turnsOf = (chance: Chance): readonly Turn[] => {
  let drawn = chance.between(0, 999);
  const turn = turns.find(([count]) => {
    drawn -= count;
    return drawn < 0;
  });
  if (turn === undefined) return [];
  const [, at, does, days, times] = turn;
  return [{ at, does, afterDays: days + times * chance.between(3, 60) }];
};

/** How one dossier goes, drawn by chance: the ordinary run of things, with its accidents. One study in twenty is late. */
export const drawCharacter = (chance: Chance, company: Company): Character => {
  const { between, happens, weigh } = chance;
  const technology = weigh(technologies);
  const permanentKva = powerOf(chance, technology);
  return {
    company,
    technology,
    permanentKva,
    flexibleKva: flexibleOf(chance, technology, permanentKva),
    site: 'pulled',
    study: happens(72) ? 'orientation' : 'detailed',
    asksAdvice: happens(18),
    submitsAfterDays: happens(96) ? between(0, 12) : null,
    pays: weigh({ whole: 84, 'in-parts': 5, 'without-reference': 4, 'too-much': 2, never: 5 }),
    paysAfterDays: between(1, 18),
    paysDetailedAfterDays: happens(4) ? between(150, 210) : between(2, 25),
    reversal: 'none',
    reads: weigh({ opens: 62, 'leaves-unopened': 20, 'by-letter': 18 }),
    answers: weigh({ stands: 66, abandons: 26, never: 8 }),
    answersAfterDays: between(3, 55),
    reportsAfterDays: happens(5) ? between(34, 60) : between(10, 25),
    ordersAfterDays: happens(86) ? between(8, 140) : null,
    proposesAfterDays: happens(5) ? between(96, 130) : between(35, 84),
    signsAfterDays: happens(86) ? between(12, 165) : null,
    signs: weigh({ online: 74, 'by-letter': 20, 'by-letter-recorded-late': 3, 'one-first': 3 }),
    returnsAfterDays: happens(35) ? between(20, 240) : null,
    commissionsAfterDays: happens(90) ? between(170, 690) : null,
    commissionsPercent: happens(14) ? between(70, 96) : 100,
    decidesLapseAfterDays: between(5, 40),
    extends: happens(65),
    turns: turnsOf(chance),
  };
};
