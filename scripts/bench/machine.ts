import type { Day } from '#lib/calendar/day.ts';
import { type Queue, restsOnDetailedFee, type Status, statuses } from '#lib/register/dossier.ts';
import type { DossierEvent, EventOf } from '#lib/register/event.ts';

/** What a state machine keeps beside its state: less than a dossier, enough for its guards and to be compared with one. */
export type Memory = {
  readonly queue: Queue | null;
  readonly enteredOn: Day | null;
  readonly grantedKva: number | null;
  readonly dueOn: Day | null;
  readonly lapse: 'order' | 'proposal' | null;
};

/** The memory of a machine before its first event. */
export const blank: Memory = { queue: null, enteredOn: null, grantedKva: null, dueOn: null, lapse: null };

/** The state and the memory with which a dossier of an older list begins. */
export const startOf = (event: EventOf<'DossierTakenOver'>): { status: Status; memory: Memory } => {
  const { status, enteredOn, project } = event;
  const isOut = closed.includes(status);
  const queue = status === 'waiting-a' ? 'a' : status === 'waiting-b' ? 'b' : isOut ? null : 'main';
  const grantedKva = granted.includes(status) ? project.permanentKva : null;
  return { status, memory: { ...blank, queue, enteredOn, grantedKva, ...dueOf(event) } };
};

const granted: readonly Status[] = [
  'orientation-reported',
  'proposal-sent',
  'accepted',
  'lapsed',
  'commissioned',
];

/** One arrow: from which states, to which one (null stays), on what condition, and what is then kept. */
export type Move<Event> = {
  readonly from: readonly Status[];
  readonly to: Status | null;
  when?(memory: Memory, event: Event): boolean;
  keeps?(memory: Memory, event: Event): Memory;
};

type Moves = {
  readonly [Type in Exclude<DossierEvent['type'], 'DossierOpened' | 'DossierTakenOver'>]: readonly Move<
    EventOf<Type>
  >[];
};

const closed: readonly Status[] = ['commissioned', 'struck-off', 'withdrawn'];
const open = statuses.filter((status) => !closed.includes(status));
const submitted = statuses.filter((status) => status !== 'draft');

type Starting = { readonly starts: readonly { readonly dueOn: Day | null }[] };
const dueOf = ({ starts }: Starting) => ({ dueOn: starts[0]?.dueOn ?? null });
const keepsDue = (memory: Memory, event: Starting): Memory => ({ ...memory, ...dueOf(event) });

type Granting = Starting & { readonly grantedKva: number | null };
const keepsGrant = (memory: Memory, event: Granting): Memory => ({
  ...memory,
  grantedKva: event.grantedKva,
  ...dueOf(event),
});

const returns = (memory: Memory, event: Granting): Memory => ({
  ...keepsGrant(memory, event),
  queue: 'main',
  lapse: null,
});

const entersMain = (memory: Memory, event: Starting & { readonly enteredOn: Day }): Memory => ({
  ...memory,
  queue: 'main',
  enteredOn: event.enteredOn,
  ...dueOf(event),
});

const leaves = (memory: Memory): Memory => ({ ...memory, queue: null, grantedKva: null, dueOn: null });

const lapses =
  (lapse: 'order' | 'proposal') =>
  (memory: Memory): Memory => ({ ...memory, queue: 'b', grantedKva: null, dueOn: null, lapse });

const comesBack = (memory: Memory, event: EventOf<'LapseUndone'>): Memory => ({
  ...memory,
  queue: 'main',
  grantedKva: event.grantedKva,
  lapse: null,
});

const isGranted = (_memory: Memory, event: { readonly outcome: 'available' | 'reached' }): boolean =>
  event.outcome === 'available';
const isReached = (_memory: Memory, event: { readonly outcome: 'available' | 'reached' }): boolean =>
  event.outcome === 'reached';
const isOrientation = (_memory: Memory, event: { readonly study: 'orientation' | 'detailed' }): boolean =>
  event.study === 'orientation';
const resumesStudy = (_memory: Memory, event: { readonly resumes: Status }): boolean =>
  event.resumes === 'detailed-study';

const loses = (memory: Memory, event: EventOf<'PlaceTakenBack'>): Memory =>
  event.keepsPlace
    ? keepsDue(memory, event)
    : { queue: null, enteredOn: null, grantedKva: null, lapse: null, ...dueOf(event) };

const stays = (from: readonly Status[]): readonly Move<unknown>[] => [{ from, to: null }];
const staysDue = (from: readonly Status[]): readonly Move<Starting>[] => [
  { from, to: null, keeps: keepsDue },
];

const resuming = (from: readonly Status[]): Moves['CapacityOffered'] & Moves['ReturnedFromB'] => [
  { from, to: 'detailed-study', when: resumesStudy, keeps: returns },
  { from, to: 'orientation-reported', keeps: returns },
];

/** The procedure as a state machine, by event: what its peers are built from. Written from the status table, not from `evolve`. */
export const moves: Moves = {
  PreliminaryAdviceAsked: stays(['draft']),
  PreliminaryAdviceGiven: stays(['draft']),
  InformationAsked: stays(open),
  ReminderIssued: stays(open),
  OwnerChanged: stays(open),
  PowerReduced: stays(open),
  NotableChangeTakenBack: stays(open),
  TimeLimitSuspended: stays(['accepted']),
  TimeLimitResumed: staysDue(['accepted']),
  NotableChangeDeclared: stays(open),
  OperatorOverdueRecorded: stays(submitted),
  FeeCoveredByCredit: stays(open),
  PaymentRegistered: stays(submitted),
  PaymentReversed: stays(submitted),
  PaymentRefunded: stays(submitted),
  FeeRequested: stays(open),
  ReceiptRecorded: staysDue(['orientation-reported', 'detailed-fee-due', 'proposal-sent']),
  ProjectChanged: [{ from: open, to: null, keeps: (memory, { grantedKva }) => ({ ...memory, grantedKva }) }],
  EntryDateCorrected: [
    {
      from: submitted,
      to: null,
      keeps: (memory, event) => ({ ...memory, enteredOn: event.enteredOn ?? memory.enteredOn }),
    },
  ],
  RequestSubmitted: [
    { from: ['draft'], to: 'orientation-fee-due', when: isOrientation },
    { from: ['draft'], to: 'detailed-fee-due' },
  ],
  OrientationStudyStarted: [{ from: ['orientation-fee-due'], to: 'orientation-study', keeps: entersMain }],
  DetailedStudyStarted: [{ from: ['detailed-fee-due'], to: 'detailed-study', keeps: entersMain }],
  OrientationReported: [
    { from: ['orientation-study'], to: 'orientation-reported', when: isGranted, keeps: keepsGrant },
    { from: ['orientation-study'], to: 'capacity-reached', keeps: keepsGrant },
  ],
  CapacityDecided: [
    { from: ['detailed-study'], to: 'capacity-reached', when: isReached, keeps: keepsGrant },
    { from: ['detailed-study'], to: null, keeps: (memory, { grantedKva }) => ({ ...memory, grantedKva }) },
  ],
  ProjectMaintained: [
    {
      from: ['capacity-reached'],
      to: 'waiting-a',
      keeps: (memory) => ({ ...memory, queue: 'a', dueOn: null }),
    },
  ],
  CapacityOffered: resuming(['capacity-reached', 'waiting-a']),
  ReturnedFromB: resuming(['waiting-b']),
  DetailedStudyOrdered: [{ from: ['orientation-reported'], to: 'detailed-fee-due' }],
  ProposalSent: [{ from: ['detailed-study'], to: 'proposal-sent', keeps: keepsDue }],
  ProposalAccepted: [{ from: ['proposal-sent'], to: 'accepted', keeps: keepsDue }],
  OrderLapsed: [
    { from: ['orientation-reported', 'detailed-fee-due'], to: 'waiting-b', keeps: lapses('order') },
  ],
  ProposalLapsed: [{ from: ['proposal-sent'], to: 'waiting-b', keeps: lapses('proposal') }],
  LapseUndone: [
    { from: ['waiting-b'], to: 'proposal-sent', when: ({ lapse }) => lapse === 'proposal', keeps: comesBack },
    { from: ['waiting-b'], to: 'detailed-fee-due', keeps: comesBack },
  ],
  PlaceTakenBack: [
    {
      from: open.filter((status) => !restsOnDetailedFee(status)),
      to: null,
      when: (_memory, { keepsPlace }) => keepsPlace,
    },
    { from: open, to: null, when: (_memory, { keepsPlace, study }) => keepsPlace && study === 'orientation' },
    { from: open, to: 'orientation-fee-due', when: isOrientation, keeps: loses },
    { from: open, to: 'detailed-fee-due', keeps: loses },
  ],
  CommissioningLapsed: [{ from: ['accepted'], to: 'lapsed', keeps: keepsDue }],
  CommissioningExtended: [{ from: ['lapsed'], to: 'accepted', keeps: keepsDue }],
  Commissioned: [
    {
      from: ['accepted', 'lapsed'],
      to: 'commissioned',
      keeps: (memory, { permanentKva }) => ({ ...leaves(memory), grantedKva: permanentKva }),
    },
  ],
  StruckOff: [{ from: open, to: 'struck-off', keeps: leaves }],
  Withdrawn: [{ from: open, to: 'withdrawn', keeps: leaves }],
};

/** The arrows that leave a state, by event. */
export const movesFrom = (
  status: Status,
): readonly { readonly on: string; readonly ways: readonly Move<DossierEvent>[] }[] =>
  Object.entries<readonly Move<DossierEvent>[]>(moves).map(([on, ways]) => ({
    on,
    ways: ways.filter(({ from }) => from.includes(status)),
  }));
