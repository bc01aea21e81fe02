import { addDays, type Day, weekday } from '#lib/calendar/day.ts';
import { position } from '#lib/queue/position.ts';
import { isFinal } from '#lib/queue/rank.ts';
import type { Actor } from './actor.ts';
import type { PlainCommand } from './command.ts';
import { type Dossier, isClosed, type Project, runningLimit, technologies } from './dossier.ts';
import { person } from './given.ts';
import type { Dice } from './given-dice.ts';
import type { Register } from './register.ts';

/** A command that somebody might give now; `second` is who would confirm it if it takes two. */
export type Act = { readonly command: PlainCommand; readonly by: Actor; readonly second?: Actor };

const holders = Array.from({ length: 400 }, (_, at) => `h${at + 1}`);
export const everyProducer = person('producer', 'paul', ...holders);
export const staff = {
  expert: person('expert', 'emma'),
  secondExpert: person('expert', 'eric'),
  finance: person('finance', 'fien'),
  secondFinance: person('finance', 'felix'),
  manager: person('manager', 'mona'),
  secondManager: person('manager', 'marc'),
  clock: person('clock', 'clock'),
} as const;

const powers = [0, 100, 250, 400, 700, 1_000, 1_600] as const;

/** A project somewhere on the grid; some of its powers could never fit, some take no room. */
export const anyProject = (register: Register, dice: Dice): Project => {
  const node = dice.anyOf([...register.nodes.keys()]) ?? 'F';
  const permanentKva = dice.oneOf(powers);
  const flexibleKva = permanentKva === 0 ? 300 : dice.oneOf([0, 0, 0, 200]);
  return { node, technology: dice.oneOf(technologies), permanentKva, flexibleKva };
};

/** A day a little before today, as a bank or a letter brings it; now and then one that has not come yet. */
export const recently = (today: Day, dice: Dice): Day =>
  addDays(today, dice.chance(0.02) ? 3 : -dice.oneOf([0, 0, 1, 1, 2, 3, 6, 12]));

/** The booking day of a transfer: often the first day of its week, so that several come in on one day. */
export const bookedRecently = (today: Day, dice: Dice): Day => {
  const day = recently(today, dice);
  return dice.chance(0.5) ? addDays(day, -weekday(day)) : day;
};

const missingCents = (dossier: Dossier): number => {
  const asked = (dossier.orientationFee?.amountCents ?? 0) + (dossier.detailedFee?.amountCents ?? 0);
  const paid = dossier.payments.map(
    (one) => (one.reversedOn !== null ? 0 : one.amountCents) - one.refundedCents,
  );
  return Math.max(0, asked - paid.reduce((sum, cents) => sum + cents, 0));
};

/** Exactly what is missing, a part of it, one cent less, or more. */
export const anyAmount = (missing: number, dice: Dice): number =>
  Math.max(1, dice.oneOf([missing, missing, missing, Math.ceil(missing / 2), missing - 1, missing + 700]));

/** A day from another one on, as the bank may take money back. */
const soonAfter = (day: Day, dice: Dice): Day => addDays(day, dice.oneOf([0, 0, 1, 2, 5]));

const pays = (register: Register, dossier: Dossier, today: Day, dice: Dice): Act => {
  const bookedOn = bookedRecently(today, dice);
  return {
    command: {
      type: 'RegisterPayment',
      dossier: dossier.number,
      payment: `bank-${register.entries}`,
      bookedOn,
      amountCents: anyAmount(missingCents(dossier), dice),
      ...(dice.chance(0.1) ? { reversedOn: soonAfter(bookedOn, dice) } : {}),
    },
    by: dice.chance(0.5) ? staff.finance : staff.clock,
  };
};

const refundsOf = ({ refunds }: Register, payment: string): readonly number[] =>
  refunds.flatMap((one, at) => (one.payment === payment && !one.isVoid ? [at] : []));

const paysAgain = (register: Register, dossier: Dossier, dice: Dice): readonly Act[] => {
  const known = dice.anyOf(dossier.payments);
  if (known === undefined) return [];
  const { payment, bookedOn, amountCents } = known;
  const number = dossier.number;
  return [
    {
      command: { type: 'RegisterPayment', dossier: number, payment, bookedOn, amountCents },
      by: staff.clock,
    },
    {
      command: {
        type: 'ReversePayment',
        dossier: number,
        payment,
        ...(dice.chance(0.5) ? { bookedOn: soonAfter(bookedOn, dice) } : {}),
        ...(dice.chance(0.5) ? { voids: refundsOf(register, payment) } : {}),
      },
      by: staff.finance,
    },
    {
      command: { type: 'RefundPayment', dossier: number, payment },
      by: staff.finance,
      second: staff.secondFinance,
    },
  ];
};

const decides = (
  type: 'ReportOrientation' | 'DecideCapacity',
  register: Register,
  dossier: Dossier,
  today: Day,
  dice: Dice,
): Act => {
  const fits = position(register, dossier.number, today)?.fits ?? dice.chance(0.7);
  const followsArithmetic = dice.chance(0.85);
  const mayBeProvisional = !isFinal(register, dossier) && dice.chance(0.6);
  return {
    command: {
      type,
      dossier: dossier.number,
      outcome: fits === followsArithmetic ? 'available' : 'reached',
      channel: dice.oneOf(['electronic', 'electronic', 'registered-letter']),
      ...(followsArithmetic || dice.chance(0.2) ? {} : { exception: 'The study found otherwise.' }),
      ...(mayBeProvisional ? { justification: 'The bank confirmed by telephone.' } : {}),
    },
    by: staff.expert,
    second: staff.secondExpert,
  };
};

const receives = (dossier: number, today: Day, dice: Dice): Act => ({
  command: {
    type: 'RecordReceipt',
    dossier,
    receivedOn: recently(today, dice),
    ...(dice.chance(0.9) ? { evidence: 'proof' } : {}),
  },
  by: dice.chance(0.5) ? everyProducer : staff.expert,
});

const returns = (dossier: Dossier, today: Day, dice: Dice): Act => ({
  command: {
    type: 'ReturnSigned',
    dossier: dossier.number,
    receivedOn: dossier.lapse !== null && dice.chance(0.8) ? dossier.lapse.dueOn : recently(today, dice),
    ...(dice.chance(0.95) ? { proposal: 'signed' } : {}),
    ...(dice.chance(0.95) ? { orderForm: 'signed' } : {}),
  },
  by: dice.chance(0.5) ? everyProducer : staff.expert,
});

const reduces = ({ number, project }: Dossier, dice: Dice): Act => {
  const before = project?.permanentKva ?? 0;
  const permanentKva = dice.oneOf([Math.floor(before / 2), Math.floor(before / 4), before]);
  return {
    command: {
      type: 'ReducePower',
      dossier: number,
      permanentKva,
      flexibleKva: dice.chance(0.5) ? before - permanentKva : 0,
    },
    by: everyProducer,
  };
};

/** What belongs to the step of a dossier: what would bring it further. */
const onward = (register: Register, dossier: Dossier, today: Day, dice: Dice): readonly Act[] => {
  const { number, status } = dossier;
  switch (status) {
    case 'draft':
      return [
        {
          command: {
            type: 'SubmitRequest',
            dossier: number,
            study: dice.oneOf(['orientation', 'orientation', 'detailed']),
            project: anyProject(register, dice),
          },
          by: everyProducer,
        },
      ];
    case 'orientation-fee-due':
    case 'detailed-fee-due':
      return [pays(register, dossier, today, dice)];
    case 'orientation-study':
      return [decides('ReportOrientation', register, dossier, today, dice)];
    case 'orientation-reported':
      return [
        receives(number, today, dice),
        { command: { type: 'OrderDetailedStudy', dossier: number }, by: everyProducer },
      ];
    case 'capacity-reached':
      return [
        {
          command: {
            type: 'AnswerCapacityReached',
            dossier: number,
            stands: dice.chance(0.85),
            receivedOn: recently(today, dice),
            evidence: 'letter',
          },
          by: dice.chance(0.5) ? everyProducer : staff.expert,
        },
        reduces(dossier, dice),
      ];
    case 'waiting-a':
      return [
        reduces(dossier, dice),
        {
          command: { type: 'OfferOutOfOrder', dossier: number, exception: 'A hospital.' },
          by: staff.expert,
          second: staff.secondExpert,
        },
      ];
    case 'detailed-study':
      return dossier.grantedKva === null
        ? [decides('DecideCapacity', register, dossier, today, dice)]
        : [
            {
              command: {
                type: 'SendProposal',
                dossier: number,
                channel: dice.oneOf(['electronic', 'registered-letter']),
                proposal: 'ptf',
                ...(dice.chance(0.95) ? { orderForm: 'order' } : {}),
              },
              by: staff.expert,
            },
          ];
    case 'proposal-sent':
      return [receives(number, today, dice), returns(dossier, today, dice)];
    case 'waiting-b':
      return [
        { command: { type: 'LeaveQueueB', dossier: number }, by: everyProducer },
        returns(dossier, today, dice),
        pays(register, dossier, today, dice),
      ];
    case 'accepted':
    case 'lapsed':
      return inService(dossier, today, dice);
    case 'commissioned':
    case 'struck-off':
    case 'withdrawn':
      return [];
  }
};

const inService = (dossier: Dossier, today: Day, dice: Dice): readonly Act[] => {
  const { number, grantedKva, status } = dossier;
  const permanentKva = dice.oneOf([
    grantedKva ?? 0,
    Math.floor((grantedKva ?? 0) / 2),
    (grantedKva ?? 0) + 1,
  ]);
  const commissions: Act = {
    command: {
      type: 'Commission',
      dossier: number,
      commissionedOn: recently(today, dice),
      permanentKva,
      evidence: 'service',
    },
    by: staff.expert,
  };
  if (status === 'lapsed')
    return [
      commissions,
      {
        command: {
          type: 'ExtendCommissioning',
          dossier: number,
          until: addDays(runningLimit(dossier, 'commissioning')?.dueOn ?? today, 20 + dice.below(370)),
          evidence: 'appeal',
        },
        by: staff.expert,
      },
      strikesOff(number, 'commissioning-lapsed'),
    ];
  const stops: Act = {
    command: { type: 'SuspendTimeLimit', dossier: number, from: recently(today, dice), evidence: 'appeal' },
    by: staff.expert,
  };
  const runsOn: Act = {
    command: { type: 'ResumeTimeLimit', dossier: number, on: recently(today, dice) },
    by: staff.expert,
  };
  return [commissions, dossier.suspendedFrom === null ? stops : runsOn];
};

const strikesOff = (dossier: number, ground: 'notable-change' | 'commissioning-lapsed'): Act => ({
  command: { type: 'StrikeOff', dossier, ground, reason: 'Found on site.' },
  by: staff.expert,
  second: staff.secondExpert,
});

const changes = (register: Register, { number, project }: Dossier, dice: Dice): Act => {
  const before = project ?? anyProject(register, dice);
  const smaller = { ...before, permanentKva: Math.ceil(before.permanentKva * 0.95) };
  return {
    command: {
      type: 'ChangeProject',
      dossier: number,
      project: dice.chance(0.6) ? smaller : anyProject(register, dice),
    },
    by: everyProducer,
  };
};

/** What may happen to a dossier at any step, beside its way. */
const beside = (register: Register, dossier: Dossier, today: Day, dice: Dice): readonly Act[] => {
  const { number } = dossier;
  return [
    { command: { type: 'AskPreliminaryAdvice', dossier: number }, by: everyProducer },
    { command: { type: 'GivePreliminaryAdvice', dossier: number }, by: staff.expert },
    changes(register, dossier, dice),
    { command: { type: 'TakeBackChange', dossier: number }, by: everyProducer },
    {
      command: { type: 'ChangeOwner', dossier: number, holder: `h${300 + dice.below(9)}` },
      by: everyProducer,
    },
    { command: { type: 'AskInformation', dossier: number }, by: staff.expert },
    strikesOff(number, 'notable-change'),
    { command: { type: 'Withdraw', dossier: number }, by: everyProducer },
    pays(register, dossier, today, dice),
    ...paysAgain(register, dossier, dice),
  ];
};

/** Something that somebody might do with a dossier: mostly what brings it further. */
export const actOn = (register: Register, dossier: Dossier, today: Day, dice: Dice): Act | undefined => {
  if (dossier.pendingChange !== null && dice.chance(0.5))
    return { command: { type: 'TakeBackChange', dossier: dossier.number }, by: everyProducer };
  if (dossier.adviceAskedOn !== null && dossier.adviceGivenOn === null && dice.chance(0.3))
    return { command: { type: 'GivePreliminaryAdvice', dossier: dossier.number }, by: staff.expert };
  const further = onward(register, dossier, today, dice);
  return dice.anyOf(
    further.length > 0 && dice.chance(0.8) ? further : beside(register, dossier, today, dice),
  );
};

/** A dossier, mostly one that is still open. */
export const anyDossier = (register: Register, dice: Dice): Dossier | undefined => {
  const all = [...register.dossiers.values()];
  const open = all.filter((dossier) => !isClosed(dossier));
  return dice.anyOf(dice.chance(0.95) ? open : all);
};
