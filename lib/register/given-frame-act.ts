import { addDays, type Day } from '#lib/calendar/day.ts';
import { version1 } from '#lib/rules/version-1.ts';
import { isClosed, statuses } from './dossier.ts';
import { type Act, anyDossier, anyProject, bookedRecently, everyProducer, staff } from './given-act.ts';
import type { Dice } from './given-dice.ts';
import type { Register } from './register.ts';

type Maker = (register: Register, today: Day, dice: Dice) => Act | undefined;

const opens: Maker = ({ lastNumber }) => ({
  command: { type: 'OpenDossier', holder: `h${lastNumber + 1}` },
  by: everyProducer,
});

/** By hand until statements are read; then by them alone, with one that is missing now and then. */
const settles: Maker = ({ awaits }, today, dice) => {
  const isByStatements = awaits !== undefined || dice.chance(0.02);
  const missing = dice.chance(0.3) ? { year: 2025, number: 1 + dice.below(20) } : null;
  return {
    command: {
      type: 'SettleMoney',
      through: addDays(today, -dice.oneOf([0, 0, 1, 3, 7])),
      ...(isByStatements ? { awaits: missing } : {}),
    },
    by: dice.chance(0.5) ? staff.finance : staff.clock,
  };
};

/** The other months setting and another tariff; the rule on freed capacity stays what it was. */
const publishes: Maker = ({ rules }, today, dice) => {
  const last = rules[rules.length - 1] ?? version1;
  return {
    command: {
      type: 'PublishRules',
      rules: {
        ...last,
        version: last.version + 1,
        inForceFrom: addDays(today, dice.oneOf([0, 10, 40])),
        monthsCount: last.monthsCount === 'eve' ? 'sameDay' : 'eve',
        tariff: last.tariff.map((row) => ({ ...row, amountCents: row.amountCents + 10_000 })),
      },
    },
    by: staff.manager,
    second: staff.secondManager,
  };
};

const measures: Maker = ({ nodes }, _today, dice) => {
  const node = dice.anyOf([...nodes.values()]);
  if (node === undefined) return undefined;
  const before = node.hostingCapacityKva ?? 1_000;
  const after = before + dice.oneOf([-400, -150, 150, 400, 900]);
  return {
    command: {
      type: 'ChangeCapacity',
      node: node.node,
      hostingCapacityKva: dice.chance(0.06) ? null : Math.max(0, after),
      reason: 'Measured again.',
    },
    by: staff.expert,
    second: staff.secondExpert,
  };
};

const builds: Maker = ({ nodes }, _today, dice) => {
  const parent = dice.anyOf([...nodes.keys(), null]);
  const node = `N${nodes.size}`;
  return {
    command: {
      type: 'AddNode',
      node,
      parent: parent ?? null,
      kind: parent === null ? 'substation' : 'feeder',
      name: node,
      hostingCapacityKva: dice.oneOf([400, 900, null]),
    },
    by: staff.expert,
  };
};

const takesOver: Maker = (register, today, dice) => {
  const status = dice.oneOf(statuses);
  const enteredOn = addDays(today, -30 - dice.below(900));
  const acceptedOn = ['accepted', 'lapsed', 'commissioned'].includes(status) ? addDays(enteredOn, 20) : null;
  const left = ['commissioned', 'struck-off', 'withdrawn'].includes(status) ? addDays(enteredOn, 25) : null;
  return {
    command: {
      type: 'TakeOver',
      holder: `h${register.lastNumber + 1}`,
      reference: `old-${register.takenOver.size - (dice.chance(0.1) ? 1 : 0)}`,
      formerStatus: 'as the list says',
      status,
      project: anyProject(register, dice),
      enteredOn,
      acceptedOn,
      commissionedOn: status === 'commissioned' ? left : null,
      closedOn: left,
      expectedOn: null,
    },
    by: staff.expert,
  };
};

const arrives: Maker = ({ entries }, today, dice) => ({
  command: {
    type: 'ReceiveTransfer',
    transfer: `transfer-${entries}`,
    bookedOn: bookedRecently(today, dice),
    amountCents: dice.oneOf([181_500, 363_000, 605_000, 1_210_000, 50_000]),
  },
  by: dice.chance(0.5) ? staff.finance : staff.clock,
});

const matches: Maker = (register, _today, dice) => {
  const transfer = dice.anyOf([...register.transfers.keys()]);
  const dossier = anyDossier(register, dice)?.number;
  if (transfer === undefined || dossier === undefined) return undefined;
  return {
    command: { type: 'MatchTransfer', transfer, dossier },
    by: staff.finance,
    second: staff.secondFinance,
  };
};

const setsAside: Maker = ({ transfers }, _today, dice) => {
  const transfer = dice.anyOf([...transfers.keys()]);
  if (transfer === undefined) return undefined;
  return { command: { type: 'SetTransferAside', transfer, reason: 'A refund of tax.' }, by: staff.finance };
};

const confirms: Maker = ({ acts }, _today, dice) => {
  const act = dice.anyOf([...acts.keys()]);
  if (act === undefined) return undefined;
  const by = dice.oneOf([staff.secondExpert, staff.secondFinance, staff.secondManager, staff.expert]);
  return { command: { type: 'ConfirmAct', act }, by };
};

const declines: Maker = ({ acts }, _today, dice) => {
  const act = dice.anyOf([...acts.keys()]);
  if (act === undefined) return undefined;
  const by = dice.oneOf([staff.secondExpert, staff.secondFinance, staff.secondManager]);
  return { command: { type: 'DeclineAct', act }, by };
};

const makers = [
  ...Array<Maker>(9).fill(opens),
  ...Array<Maker>(6).fill(settles),
  publishes,
  ...Array<Maker>(3).fill(measures),
  builds,
  takesOver,
  takesOver,
  arrives,
  arrives,
  matches,
  matches,
  setsAside,
  confirms,
  confirms,
  declines,
] as const;

/** Something that somebody might do that concerns the operator's frame, or opens a dossier. */
export const frameAct = (register: Register, today: Day, dice: Dice): Act | undefined => {
  const open = [...register.dossiers.values()].filter((dossier) => !isClosed(dossier));
  const maker = dice.anyOf(makers) ?? settles;
  return maker === opens && open.length >= 16 ? settles(register, today, dice) : maker(register, today, dice);
};
