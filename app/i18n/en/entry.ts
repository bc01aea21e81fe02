import type { entry as french } from '#app/i18n/fr/entry.ts';

const steps: (typeof french)['steps'] = {
  'taken-over': () =>
    'Taken over from an older list, with its own date of entry. What happened before is not in this register.',
  submitted: () => 'Complete request submitted. It gives no place yet.',
  'orientation-started': () =>
    'Entry into the queue: the payment of the orientation study is registered, the study starts. The date of entry is the booking day of the payment.',
  'detailed-started': () => 'The detailed study starts: its payment is registered.',
  'entry-corrected': () =>
    'Date of entry corrected: an earlier movement of the account has been read. Only the booking day counts, never the day it was read.',
  'place-lost': () => 'Place lost: the payment it rested on is no longer covered.',
  'orientation-available': (kva) =>
    `Orientation report sent: there is capacity${kva === '' ? '.' : `, ${kva} are granted.`}`,
  'orientation-reached': () =>
    'Orientation report sent: the hosting capacity is reached. The producer maintains the project or abandons it.',
  'capacity-available': (kva) =>
    `Outcome on capacity: there is capacity${kva === '' ? '.' : `, ${kva} are granted.`}`,
  'capacity-reached': () =>
    'Outcome on capacity: it is reached. The producer maintains the project or abandons it.',
  maintained: () => 'Project maintained in writing: it waits in queue a, at its date of entry.',
  offered: (kva) => `Capacity has come free: ${kva} are offered to it. Back to the main queue.`,
  'detailed-ordered': () => 'Detailed study ordered.',
  'proposal-sent': () => 'Technical and financial proposal (PTF) sent, with the order form.',
  'proposal-accepted': () => 'Proposal and order form returned signed: the proposal is accepted.',
  'order-lapsed': () => 'The detailed study was not ordered in time: moved to queue b.',
  'proposal-lapsed': () => 'The proposal was not accepted in time: moved to queue b.',
  'lapse-undone': (kva) =>
    `The move to queue b is undone: the act had taken place in time. ${kva === '' ? 'The capacity has meanwhile been taken.' : `${kva} are granted again.`}`,
  'returned-from-b': (kva) =>
    `Back from queue b to the main queue, at the old date of entry: ${kva} are granted.`,
  'commissioning-lapsed': () => 'The limit for commissioning has passed: the expert decides what follows.',
  'commissioning-extended': () => 'The limit for commissioning is extended, on evidence.',
  suspended: () => 'The limit for commissioning is suspended, on evidence.',
  resumed: () => 'The limit for commissioning runs again.',
  commissioned: (kva) => `Commissioned: ${kva} are used for good. The entry leaves the queue.`,
  changed: () => 'Facts of the installation changed; the place is kept.',
  reduced: () => 'Power reduced at the producer’s request; the place is kept.',
  'struck-off': () => 'Struck off: the entry leaves the queue.',
  withdrawn: () => 'Withdrawn by the producer: the entry leaves the queue.',
};

/** The page of one entry, in English. */
export const entry: typeof french = {
  title: (number) => `Entry ${number}`,
  back: 'The whole queue',
  place: (ordinal, of, queue) => `${ordinal} of ${of} in ${queue}`,
  gone: (status, day) => `No longer in the queue: ${status} on ${day}`,
  firstInLine: (node) => `No claim on capacity comes before it at ${node}.`,
  ahead: (projects, kva, node) => `Ahead of it at ${node}: ${projects}, ${kva} claimed.`,
  holds: (kva) => `Its capacity is granted and kept: ${kva}.`,
  noClaim: 'The capacity is reached: until the producer answers it keeps its rank and holds nothing back.',
  fits: (available, asks) => `${available} remain, it asks for ${asks}: it fits.`,
  fitsNot: (available, asks) => `${available} remain, it asks for ${asks}: it does not fit yet.`,
  nothingLeft: (asks) => `Nothing remains, it asks for ${asks}: it does not fit yet.`,
  unpublished: 'No capacity is published on its path.',
  indicative: 'This is today’s arithmetic; the study decides.',
  final: (day) =>
    `The rank is final, because the money received up to ${day} has been read in full: no payment can come in front any more.`,
  finalTakenOver:
    'The rank is final, because the entry was taken over from an older list, at its date of entry.',
  provisional: (entered, settled) =>
    `The rank is provisional, because the money of ${entered} has not been read in full yet (read up to ${settled}): an earlier transfer may still come in front.`,
  unsettled: (entered) =>
    `The rank is provisional, because the money of ${entered} has not been read yet: an earlier transfer may still come in front.`,
  facts: 'In brief',
  number: 'Number',
  status: 'Step',
  queue: 'Queue',
  technology: 'Technology',
  permanent: 'Permanent power',
  flexible: 'Flexible power',
  enteredOn: 'Date of entry',
  submittedAt: 'Complete request',
  node: 'Point of the grid',
  takenOver: 'Origin',
  path: 'The path up to the substation',
  pathLead:
    'The power weighs on every point of the path. Each bar shows what is taken, what comes before this entry, and what it asks for, on a scale of its own; the upright line marks the hosting capacity.',
  pathRegion: 'Capacity on the path',
  point: 'Point',
  claimsAhead: 'Claimed before',
  left: 'Left then',
  missing: (kva) => `${kva} short`,
  noCapacity: 'not published',
  narrowest: 'narrowest',
  history: 'Its history',
  historyLead:
    'Every public step, in the order of the register, with the rule it applies and the version of the rules in force.',
  rule: 'Rule',
  version: (version) => `rules version ${version}`,
  recordedOn: (day) => `recorded on ${day}`,
  exception: 'Exception, with its reason:',
  justification: 'Decided on a provisional rank, because:',
  passedOver: (projects) => `Passes before ${projects} of better rank that could not use it.`,
  passedOverAnyway: (projects) => `So it passes before ${projects} of better rank.`,
  noHistory: 'No public step is recorded.',
  steps,
  ruleNames: {
    rankBy: 'order of ranks',
    actsCountOn: 'date that counts',
    payment: 'payment',
    freedCapacity: 'freed capacity',
    leaveB: 'return from queue b',
    commissioningLapse: 'passed commissioning limit',
    reduceWhileWaiting: 'reduction while waiting',
    procedure: 'procedure',
  },
};
