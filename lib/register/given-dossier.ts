import { addDays, type Day } from '#lib/calendar/day.ts';
import { version1 } from '#lib/rules/version-1.ts';
import type { Status, Study } from './dossier.ts';
import { feeCents } from './fee.ts';
import { byTwo, expert, finance, producer, type Said, said, secondExpert } from './given.ts';

/** A project of the small grid: wind at feeder F, of so many kVA, all permanent. */
export const windAt = (node: string, permanentKva: number, flexibleKva = 0) =>
  ({ node, technology: 'wind', permanentKva, flexibleKva }) as const;

/** Money booked up to a day has been read and settled: ranks entered by then are final. */
export const settled = (through: Day): Said => said({ type: 'SettleMoney', through }, finance, through);

/** A dossier is opened and its complete request submitted on a day. */
export const requested = (
  dossier: number,
  on: Day,
  project = windAt('F', 1_000),
  study: Study = 'orientation',
): Said[] => [
  said({ type: 'OpenDossier', holder: `h${dossier}` }, producer, on),
  said({ type: 'SubmitRequest', dossier, study, project }, producer, on),
];

/** The fee of a study is booked and registered on a day, to the cent. */
export const paid = (
  dossier: number,
  on: Day,
  project = windAt('F', 1_000),
  study: Study = 'orientation',
): Said =>
  said(
    {
      type: 'RegisterPayment',
      dossier,
      payment: `bank-${dossier}-${study}`,
      bookedOn: on,
      amountCents: feeCents(version1, study, project),
    },
    finance,
    on,
  );

/** A project entered the queue on a day by the fee of the orientation study, and the money of that day is settled. */
export const entered = (dossier: number, on: Day, project = windAt('F', 1_000)): Said[] => [
  ...requested(dossier, on, project),
  paid(dossier, on, project),
  settled(on),
];

/** The expert reports on the orientation study, with its outcome on capacity. */
export const report = (dossier: number, outcome: 'available' | 'reached', on: Day): Said =>
  said({ type: 'ReportOrientation', dossier, outcome, channel: 'electronic' }, expert, on);

/** Entered on 3 February 2025, its report sent on 10 February and opened that day. */
const reported = (dossier: number): Said[] => [
  ...entered(dossier, '2025-02-03'),
  report(dossier, 'available', '2025-02-10'),
  said({ type: 'RecordReceipt', dossier, receivedOn: '2025-02-10' }, producer, '2025-02-10'),
];

const reached = (dossier: number): Said[] => {
  const project = windAt('F', 6_000);
  return [...entered(dossier, '2025-02-03', project), report(dossier, 'reached', '2025-02-10')];
};

/** A project entered on a day, was told on that day that the capacity is reached, and stands: it waits in queue a. */
export const waitingA = (dossier: number, on: Day, project: ReturnType<typeof windAt>): Said[] => [
  ...entered(dossier, on, project),
  report(dossier, 'reached', on),
  said({ type: 'AnswerCapacityReached', dossier, stands: true, receivedOn: on }, producer, on),
];

const ordered = (dossier: number): Said[] => [
  ...reported(dossier),
  said({ type: 'OrderDetailedStudy', dossier }, producer, '2025-03-03'),
];

const studied = (dossier: number): Said[] => [
  ...ordered(dossier),
  paid(dossier, '2025-03-10', undefined, 'detailed'),
  settled('2025-03-10'),
];

const proposed = (dossier: number): Said[] => [
  ...studied(dossier),
  said(
    { type: 'SendProposal', dossier, channel: 'electronic', proposal: 'doc-ptf', orderForm: 'doc-order' },
    expert,
    '2025-04-01',
  ),
  said({ type: 'RecordReceipt', dossier, receivedOn: '2025-04-01' }, producer, '2025-04-01'),
];

const accepted = (dossier: number): Said[] => [
  ...proposed(dossier),
  said(
    {
      type: 'ReturnSigned',
      dossier,
      proposal: 'doc-ptf-signed',
      orderForm: 'doc-order-signed',
      receivedOn: '2025-05-05',
    },
    producer,
    '2025-05-05',
  ),
];

const enforced = (dossier: number, limit: 'accept-proposal' | 'commissioning', dueOn: Day): Said =>
  said(
    { type: 'EnforceTimeLimit', dossier, limit, dueOn },
    { person: 'clock', role: 'clock', holds: new Set() },
    addDays(dueOn, 1),
  );

/** The day the proposal of a `dossierAt('proposal-sent')` has to be back signed: six months from 1 April 2025. */
export const proposalDueOn: Day = '2025-10-01';
/** The day a `dossierAt('accepted')` has to be in service: two years from 5 May 2025. */
export const commissioningDueOn: Day = '2027-05-05';

/**
 * The acts that bring dossier `number` (held by `h<number>`, 1,000 kVA of wind at F, 6,000 kVA where capacity is reached)
 * from nothing to a status, the first on 3 February 2025. Each is an act of the procedure: nothing is put there by hand.
 */
export const dossierAt = (status: Status, number = 1): readonly Said[] => {
  switch (status) {
    case 'draft':
      return [said({ type: 'OpenDossier', holder: `h${number}` }, producer, '2025-02-03')];
    case 'orientation-fee-due':
      return requested(number, '2025-02-03');
    case 'orientation-study':
      return entered(number, '2025-02-03');
    case 'orientation-reported':
      return reported(number);
    case 'capacity-reached':
      return reached(number);
    case 'waiting-a':
      return [
        ...reached(number),
        said(
          { type: 'AnswerCapacityReached', dossier: number, stands: true, receivedOn: '2025-02-20' },
          producer,
          '2025-02-20',
        ),
      ];
    case 'detailed-fee-due':
      return ordered(number);
    case 'detailed-study':
      return studied(number);
    case 'proposal-sent':
      return proposed(number);
    case 'waiting-b':
      return [...proposed(number), enforced(number, 'accept-proposal', proposalDueOn)];
    case 'accepted':
      return accepted(number);
    case 'lapsed':
      return [...accepted(number), enforced(number, 'commissioning', commissioningDueOn)];
    case 'commissioned':
      return [
        ...accepted(number),
        said(
          {
            type: 'Commission',
            dossier: number,
            commissionedOn: '2026-06-01',
            permanentKva: 1_000,
            evidence: 'doc-service',
          },
          expert,
          '2026-06-01',
        ),
      ];
    case 'struck-off':
      return [
        ...entered(number, '2025-02-03'),
        ...byTwo(
          { type: 'StrikeOff', dossier: number, ground: 'notable-change', reason: 'Other technology built.' },
          1,
          expert,
          secondExpert,
          '2025-02-20',
        ),
      ];
    case 'withdrawn':
      return [
        ...entered(number, '2025-02-03'),
        said({ type: 'Withdraw', dossier: number }, producer, '2025-02-20'),
      ];
  }
};
