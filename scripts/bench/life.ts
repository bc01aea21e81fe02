import { addDays, type Day } from '#lib/calendar/day.ts';
import type { Actor, Role } from '#lib/register/actor.ts';
import type { Command } from '#lib/register/command.ts';
import type { Project, Study } from '#lib/register/dossier.ts';
import { feeCents } from '#lib/register/fee.ts';
import { version1 } from '#lib/rules/version-1.ts';

/** A dossier that somebody opens on a day. */
export type Life = { readonly number: number; readonly project: Project; readonly day: Day };

/** An act of somebody, so many days after the dossier was opened. */
export type Act = { readonly after: number; readonly actor: Actor; readonly command: Command };

/** Where the story of a dossier stops. */
export type Ending = keyof typeof storyOf;

const staff = (role: Role): Actor => ({ person: role, role, holds: new Set() });
const expert = staff('expert');
const finance = staff('finance');

const holderOf = (number: number): string => `h-${number.toString(16).padStart(8, '0')}`;

/** The producer of a dossier. */
export const producerOf = (number: number): Actor => ({
  person: `p-${number}`,
  role: 'producer',
  holds: new Set([holderOf(number)]),
});

const act = (after: number, actor: Actor, command: Command): Act => ({ after, actor, command });

const paid = ({ number: dossier, project, day }: Life, after: number, study: Study): Act =>
  act(after, finance, {
    type: 'RegisterPayment',
    dossier,
    payment: `bank-${dossier}-${study}`,
    bookedOn: addDays(day, after - 1),
    amountCents: feeCents(version1, study, project),
  });

const received = ({ number: dossier, day }: Life, after: number): Act =>
  act(after, producerOf(dossier), { type: 'RecordReceipt', dossier, receivedOn: addDays(day, after) });

const reported = ({ number: dossier }: Life, outcome: 'available' | 'reached'): Act =>
  act(20, expert, { type: 'ReportOrientation', dossier, outcome, channel: 'electronic' });

const opened = ({ number }: Life): readonly Act[] => [
  act(0, producerOf(number), { type: 'OpenDossier', holder: holderOf(number) }),
];

const submitted = (life: Life): readonly Act[] => [
  ...opened(life),
  act(0, producerOf(life.number), {
    type: 'SubmitRequest',
    dossier: life.number,
    study: 'orientation',
    project: life.project,
  }),
];

const entered = (life: Life): readonly Act[] => [...submitted(life), paid(life, 3, 'orientation')];

const reachedCapacity = (life: Life): readonly Act[] => [...entered(life), reported(life, 'reached')];

const maintained = (life: Life): readonly Act[] => {
  const { number: dossier, day } = life;
  const stands = {
    type: 'AnswerCapacityReached',
    dossier,
    stands: true,
    receivedOn: addDays(day, 40),
  } as const;
  return [...reachedCapacity(life), act(40, producerOf(dossier), stands)];
};

const granted = (life: Life): readonly Act[] => [
  ...entered(life),
  reported(life, 'available'),
  received(life, 21),
];

const studied = (life: Life): readonly Act[] => [
  ...granted(life),
  act(60, producerOf(life.number), { type: 'OrderDetailedStudy', dossier: life.number }),
  paid(life, 65, 'detailed'),
];

const proposed = (life: Life): readonly Act[] => {
  const documents = { proposal: 'ptf', orderForm: 'order-form' };
  const command = {
    type: 'SendProposal',
    dossier: life.number,
    channel: 'electronic',
    ...documents,
  } as const;
  return [...studied(life), act(130, expert, command), received(life, 131)];
};

const signed = (life: Life): readonly Act[] => {
  const { number: dossier, day } = life;
  const documents = { proposal: 'ptf-signed', orderForm: 'order-form-signed' };
  const command = { type: 'ReturnSigned', dossier, receivedOn: addDays(day, 200), ...documents } as const;
  return [...proposed(life), act(200, producerOf(dossier), command)];
};

const commissioned = (life: Life): readonly Act[] => {
  const { number: dossier, day, project } = life;
  const { permanentKva } = project;
  const commissionedOn = addDays(day, 598);
  const command = { type: 'Commission', dossier, commissionedOn, permanentKva, evidence: 'doc' } as const;
  return [...signed(life), act(600, expert, command)];
};

const withdrawn = (life: Life): readonly Act[] => [
  ...studied(life),
  act(90, producerOf(life.number), { type: 'Withdraw', dossier: life.number }),
];

/** The acts of a dossier, by the step at which its story stops. */
export const storyOf = {
  draft: opened,
  'orientation-fee-due': submitted,
  'orientation-study': entered,
  'capacity-reached': reachedCapacity,
  'waiting-a': maintained,
  'orientation-reported': granted,
  'detailed-study': studied,
  'proposal-sent': proposed,
  accepted: signed,
  commissioned,
  withdrawn,
} as const satisfies Readonly<Record<string, (life: Life) => readonly Act[]>>;
