import { addDays, type Day } from '#lib/calendar/day.ts';
import { startOfDay } from '#lib/calendar/zone.ts';
import type { CommandOf } from '#lib/register/command.ts';
import type { Status, Technology } from '#lib/register/dossier.ts';
import { version1 } from '#lib/rules/version-1.ts';
import { drawCharacter } from './character.ts';
import { demoGrid } from './grid.ts';
import { companyOf, recordOf } from './people.ts';
import { oneOf } from './staff.ts';
import type { Act, Stage } from './stage.ts';

/** A dossier of the older list; days are counted back from the day it is taken over. */
type Former = {
  readonly status: Status;
  readonly word: string;
  readonly node: string;
  readonly technology: Technology;
  readonly permanentKva: number;
  readonly enteredAgo: number;
  readonly acceptedAgo?: number;
  readonly closedAgo?: number;
};

const former = (
  status: Status,
  word: string,
  node: string,
  [technology, permanentKva]: readonly [Technology, number],
  [enteredAgo, acceptedAgo, closedAgo]: readonly [number, number?, number?],
): Former => ({
  status,
  word,
  node,
  technology,
  permanentKva,
  enteredAgo,
  ...(acceptedAgo === undefined ? {} : { acceptedAgo }),
  ...(closedAgo === undefined ? {} : { closedAgo }),
});

const olderList: readonly Former[] = [
  former('commissioned', 'en service', 'S-CHIMAY-T1', ['wind', 6_150], [1_900, 1_400, 820]),
  former('commissioned', 'en service', 'S-ATH-T1', ['wind', 7_050], [1_620, 1_200, 640]),
  former('commissioned', 'en service', 'S-TOURNAI-T2', ['wind', 4_700], [1_500, 1_150, 590]),
  former('commissioned', 'en service', 'S-CHARLEROI-F4', ['cogeneration', 2_200], [1_310, 1_060, 530]),
  former('commissioned', 'en service', 'S-SOIGNIES-F2', ['biogas', 1_100], [1_240, 980, 410]),
  former('commissioned', 'en service', 'S-THUIN-F3', ['hydro', 240], [1_190, 930, 300]),
  former('withdrawn', 'abandonné', 'S-MONS-F2', ['solar', 900], [1_050, undefined, 460]),
  former('accepted', 'PTF signée', 'S-BEAUMONT-F2', ['biogas', 850], [900, 560]),
  former('accepted', 'PTF signée', 'S-FLEURUS-F1', ['solar', 1_600], [820, 410]),
  former('accepted', 'PTF signée', 'S-PERUWELZ-T1', ['wind', 4_700], [760, 330]),
  former('accepted', 'PTF signée', 'S-MOUSCRON-F5', ['cogeneration', 1_400], [610, 95]),
  former('proposal-sent', 'PTF envoyée', 'S-ENGHIEN-F3', ['solar', 1_250], [420]),
  former('detailed-study', 'étude en cours', 'S-BINCHE-F1', ['storage', 2_000], [260]),
  former('waiting-a', 'liste d’attente', 'S-CHIMAY-T1', ['wind', 2_350], [640]),
  former('waiting-b', 'sans suite du demandeur', 'S-TOURNAI-F6', ['solar', 750], [700]),
];

const daysAgo = ({ firstDay }: Stage, days: number | undefined): Day | null =>
  days === undefined ? null : addDays(firstDay, -days);

const takeOver = (stage: Stage, one: Former, index: number): Act => {
  const { status, word, node, technology, permanentKva, enteredAgo } = one;
  const company = companyOf(stage.chance);
  const holder = `h-${stage.chance.hex(10)}`;
  stage.cast.set(holder, { ...drawCharacter(stage.chance, company), technology, permanentKva });
  const enteredOn = addDays(stage.firstDay, -enteredAgo);
  const closedOn = daysAgo(stage, one.closedAgo);
  const command: CommandOf<'TakeOver'> = {
    type: 'TakeOver',
    holder,
    reference: `LISTE/${String(index + 1).padStart(3, '0')}`,
    status,
    formerStatus: word,
    project: { node, technology, permanentKva, flexibleKva: 0 },
    enteredOn,
    acceptedOn: daysAgo(stage, one.acceptedAgo),
    commissionedOn: status === 'commissioned' ? closedOn : null,
    closedOn,
    expectedOn: null,
  };
  return { command, actor: oneOf(stage.chance, 'experts'), confidential: recordOf(company) };
};

const hourMs = 3_600_000;

/** The first morning: the rules are published, the grid is entered, an older list is taken over. */
export const found = (stage: Stage): void => {
  const at = startOfDay(stage.firstDay) + 8 * hourMs;
  const rules = { type: 'PublishRules', rules: version1 } as const;
  stage.agenda.put(at, () => [{ command: rules, actor: oneOf(stage.chance, 'managers') }]);
  const grid = oneOf(stage.chance, 'experts');
  demoGrid.forEach((command, index) => {
    stage.agenda.put(at + hourMs + index * 20_000, () => [{ command, actor: grid }]);
  });
  olderList.forEach((one, index) => {
    stage.agenda.put(at + 2 * hourMs + index * 240_000, () => [takeOver(stage, one, index)]);
  });
};
