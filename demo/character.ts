import type { Day } from '#lib/calendar/day.ts';
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

/**
 * How the producer of one dossier goes about it. Days are counted from what the act answers; null: it never comes.
 * `signsOn` and `decidesLapse` fix what otherwise follows from chance.
 */
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
  readonly stands: boolean | null;
  readonly answersAfterDays: number;
  readonly ordersAfterDays: number | null;
  readonly signsAfterDays: number | null;
  readonly signsOn: Day | null;
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

const technologyOf = (chance: Chance): Technology =>
  chance.weigh([
    [38, 'solar'],
    [18, 'wind'],
    [14, 'cogeneration'],
    [9, 'biogas'],
    [14, 'storage'],
    [4, 'hydro'],
    [3, 'other'],
  ]);

const flexibleOf = (chance: Chance, technology: Technology, permanentKva: number): number => {
  const share = technology === 'storage' ? 70 : 15;
  return chance.happens(share) ? round((permanentKva * chance.between(10, 60)) / 100, 10) : 0;
};

const turnsOf = (chance: Chance): readonly Turn[] => {
  const afterDays = chance.between(3, 60);
  const among: readonly (readonly [number, Turn | null])[] = [
    [520, null],
    [40, { at: 'orientation-fee-due', afterDays, does: 'withdraw' }],
    [60, { at: 'orientation-reported', afterDays, does: 'withdraw' }],
    [60, { at: 'proposal-sent', afterDays, does: 'withdraw' }],
    [30, { at: 'accepted', afterDays: 90 + afterDays * 4, does: 'withdraw' }],
    [70, { at: 'waiting-a', afterDays: 100 + afterDays * 6, does: 'withdraw' }],
    [90, { at: 'waiting-b', afterDays: 30 + afterDays * 3, does: 'withdraw' }],
    [25, { at: 'accepted', afterDays: 40 + afterDays, does: 'change-owner' }],
    [15, { at: 'orientation-fee-due', afterDays: 1, does: 'ask-less' }],
    [45, { at: 'orientation-reported', afterDays, does: 'ask-less' }],
    [25, { at: 'accepted', afterDays: afterDays * 5, does: 'ask-less' }],
    [25, { at: 'proposal-sent', afterDays, does: 'change-and-take-back' }],
    [22, { at: 'accepted', afterDays, does: 'change-for-good' }],
    [12, { at: 'accepted', afterDays: 90 + afterDays, does: 'strike-off' }],
    [30, { at: 'waiting-a', afterDays: 30 + afterDays, does: 'reduce-power' }],
    [30, { at: 'accepted', afterDays: 60 + afterDays * 3, does: 'suspend' }],
  ];
  const turn = chance.weigh(among);
  return turn === null ? [] : [turn];
};

/** How one dossier goes, drawn by chance: the ordinary run of things, with its accidents. */
export const drawCharacter = (chance: Chance, company: Company): Character => {
  const technology = technologyOf(chance);
  const permanentKva = powerOf(chance, technology);
  return {
    company,
    technology,
    permanentKva,
    flexibleKva: flexibleOf(chance, technology, permanentKva),
    turns: turnsOf(chance),
    ...drawRequest(chance),
    ...drawAnswers(chance),
    ...drawWorks(chance),
    ...drawStudies(chance),
  };
};

const drawRequest = (chance: Chance) =>
  ({
    site: 'pulled',
    study: chance.happens(72) ? 'orientation' : 'detailed',
    asksAdvice: chance.happens(18),
    submitsAfterDays: chance.happens(96) ? chance.between(0, 12) : null,
    pays: chance.weigh([
      [84, 'whole'],
      [5, 'in-parts'],
      [4, 'without-reference'],
      [2, 'too-much'],
      [5, 'never'],
    ]),
    paysAfterDays: chance.between(1, 18),
    paysDetailedAfterDays: chance.happens(4) ? chance.between(150, 210) : chance.between(2, 25),
    reversal: 'none',
  }) as const;

const drawAnswers = (chance: Chance) =>
  ({
    reads: chance.weigh([
      [62, 'opens'],
      [20, 'leaves-unopened'],
      [18, 'by-letter'],
    ]),
    stands: chance.weigh([
      [66, true],
      [26, false],
      [8, null],
    ]),
    answersAfterDays: chance.between(3, 55),
    ordersAfterDays: chance.happens(86) ? chance.between(8, 140) : null,
    signsAfterDays: chance.happens(86) ? chance.between(12, 165) : null,
    signsOn: null,
    signs: chance.weigh([
      [74, 'online'],
      [20, 'by-letter'],
      [3, 'by-letter-recorded-late'],
      [3, 'one-first'],
    ]),
    returnsAfterDays: chance.happens(35) ? chance.between(20, 240) : null,
  }) as const;

const drawWorks = (chance: Chance) => ({
  commissionsAfterDays: chance.happens(90) ? chance.between(170, 690) : null,
  commissionsPercent: chance.happens(14) ? chance.between(70, 96) : 100,
  decidesLapseAfterDays: chance.between(5, 40),
  extends: chance.happens(65),
});

/** One study in twenty is late: the month of R4, the three months of R8. */
const drawStudies = (chance: Chance) => ({
  reportsAfterDays: chance.happens(5) ? chance.between(34, 60) : chance.between(10, 25),
  proposesAfterDays: chance.happens(5) ? chance.between(96, 130) : chance.between(35, 84),
});
