import { addDays, type Day } from '#lib/calendar/day.ts';
import { startOfDay } from '#lib/calendar/zone.ts';
import type { Status, Technology } from '#lib/register/dossier.ts';
import { byStaff } from './acts.ts';
import { drawCharacter } from './character.ts';
import { demoGrid } from './grid.ts';
import { firstRules } from './operator.ts';
import { companyOf, recordOf } from './people.ts';
import { oneOf } from './staff.ts';
import { type Act, plan, type Stage } from './stage.ts';

/** A dossier of the older list; days are counted back from the day it is taken over. */
type Former = readonly [
  status: Status,
  word: string,
  node: string,
  technology: Technology,
  permanentKva: number,
  enteredAgo: number,
  acceptedAgo: number | null,
  closedAgo: number | null,
];

const olderList: readonly Former[] = [
  ['commissioned', 'en service', 'S-CHIMAY-T1', 'wind', 6_150, 1_900, 1_400, 820],
  ['commissioned', 'en service', 'S-ATH-T1', 'wind', 7_050, 1_620, 1_200, 640],
  ['commissioned', 'en service', 'S-TOURNAI-T2', 'wind', 4_700, 1_500, 1_150, 590],
  ['commissioned', 'en service', 'S-CHARLEROI-F4', 'cogeneration', 2_200, 1_310, 1_060, 530],
  ['commissioned', 'en service', 'S-SOIGNIES-F2', 'biogas', 1_100, 1_240, 980, 410],
  ['commissioned', 'en service', 'S-THUIN-F3', 'hydro', 240, 1_190, 930, 300],
  ['withdrawn', 'abandonné', 'S-MONS-F2', 'solar', 900, 1_050, null, 460],
  ['accepted', 'PTF signée', 'S-BEAUMONT-F2', 'biogas', 850, 900, 560, null],
  ['accepted', 'PTF signée', 'S-FLEURUS-F1', 'solar', 1_600, 820, 410, null],
  ['accepted', 'PTF signée', 'S-PERUWELZ-T1', 'wind', 4_700, 760, 330, null],
  ['accepted', 'PTF signée', 'S-MOUSCRON-F5', 'cogeneration', 1_400, 610, 95, null],
  ['proposal-sent', 'PTF envoyée', 'S-ENGHIEN-F3', 'solar', 1_250, 420, null, null],
  ['detailed-study', 'étude en cours', 'S-BINCHE-F1', 'storage', 2_000, 260, null, null],
  ['waiting-a', 'liste d’attente', 'S-CHIMAY-T1', 'wind', 2_350, 640, null, null],
  ['waiting-b', 'sans suite du demandeur', 'S-TOURNAI-F6', 'solar', 750, 700, null, null],
];

const takeOver = (stage: Stage, one: Former, index: number): Act => {
  const [status, formerStatus, node, technology, permanentKva, enteredAgo, acceptedAgo, closedAgo] = one;
  const daysAgo = (days: number): Day => addDays(stage.firstDay, -days);
  const closedOn = closedAgo === null ? null : daysAgo(closedAgo);
  const company = companyOf(stage.chance);
  const holder = `h-${stage.chance.hex(8)}`;
  stage.cast.set(holder, { ...drawCharacter(stage.chance, company), technology, permanentKva });
  const command = {
    type: 'TakeOver',
    holder,
    reference: `LISTE/${String(index + 1).padStart(3, '0')}`,
    status,
    formerStatus,
    project: { node, technology, permanentKva, flexibleKva: 0 },
    enteredOn: daysAgo(enteredAgo),
    acceptedOn: acceptedAgo === null ? null : daysAgo(acceptedAgo),
    commissionedOn: status === 'commissioned' ? closedOn : null,
    closedOn,
    expectedOn: null,
  } as const;
  return byStaff(stage, 'experts', command, recordOf(company));
};

const hourMs = 3_600_000;

/** The first morning: the rules are published, the grid is entered, an older list is taken over. */
export const openOperator = (stage: Stage): void => {
  const eight = startOfDay(stage.firstDay) + 8 * hourMs;
  plan(stage, eight, () => byStaff(stage, 'managers', { type: 'PublishRules', rules: firstRules }));
  const actor = oneOf(stage.chance, 'experts');
  demoGrid.forEach((command, index) => {
    plan(stage, eight + hourMs + index * 20_000, () => ({ command, actor, record: {} }));
  });
  olderList.forEach((one, index) => {
    plan(stage, eight + 2 * hourMs + index * 240_000, () => takeOver(stage, one, index));
  });
};
