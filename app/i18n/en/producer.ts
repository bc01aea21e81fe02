import type { producer as source } from '#app/i18n/fr/producer.ts';
import { limitWords } from '#lib/register/wording.ts';

/** The pages of a producer: the projects, a project, its payment. Amounts, powers and days are already written. */
export const producer: typeof source = {
  standings: {
    'complete-request': {
      where: 'The request is a draft.',
      next: () => 'Complete it and send it: until then it has no place.',
    },
    'advice-awaited': {
      where: 'The preliminary advice is asked for.',
      next: () => 'The expert answers; you may send the request without waiting for it.',
    },
    'pay-orientation': {
      where: 'The request is sent.',
      next: (open) => `Pay ${open} for the orientation study: the registered payment gives the place.`,
    },
    'report-awaited': {
      where: 'The orientation study is under way.',
      next: () => 'The operator sends its report.',
    },
    'open-report': {
      where: 'Mail waits for you: an orientation report or an offer of capacity.',
      next: () => 'Open it: your time to order the detailed study runs from then.',
    },
    'order-study': {
      where: 'The capacity is granted.',
      next: () => 'Order the detailed study; after the time limit the project goes to queue b.',
    },
    'answer-capacity': {
      where: 'The hosting capacity is reached.',
      next: () => 'Answer: keep the project, which then waits in queue a, or abandon it.',
    },
    'wait-a': {
      where: 'The project waits in queue a, at its date of entry.',
      next: () => 'Capacity that comes free is offered to it by its rank.',
    },
    'pay-detailed': {
      where: 'The detailed study is asked for.',
      next: (open) => `Pay ${open}: the registered payment starts it.`,
    },
    'proposal-awaited': {
      where: 'The detailed study is under way.',
      next: () => 'The operator sends the proposal and the order form.',
    },
    'open-proposal': {
      where: 'The technical and financial proposal waits for you.',
      next: () => 'Open it: your time to sign it runs from then.',
    },
    'sign-proposal': {
      where: 'You have the proposal and the order form.',
      next: () => 'Return both, signed; after the time limit the project goes to queue b.',
    },
    'wait-b': {
      where: 'The project is in queue b.',
      next: () => 'It can return, at its old date of entry, once capacity is left.',
    },
    'return-from-b': {
      where: 'The project is in queue b, and capacity is left.',
      next: () => 'Ask for its return: it takes up its old date of entry.',
    },
    build: { where: 'The proposal is accepted.', next: () => 'Build the installation and commission it.' },
    'lapse-decision': {
      where: 'The time limit for commissioning has passed.',
      next: () => 'The expert decides: extend, on evidence, or strike off. File your evidence below.',
    },
    'take-back': {
      where: 'A notable change is waiting.',
      next: () => 'Take it back in time: else the project is struck off.',
    },
    'make-good': {
      where: 'The bank has taken a payment back.',
      next: (open) => `Pay ${open} in time: else the place is lost.`,
    },
    commissioned: { where: 'The installation is commissioned.', next: () => 'The dossier is finished.' },
    'struck-off': {
      where: 'The project is struck off.',
      next: () => 'A new request would have a new place.',
    },
    withdrawn: { where: 'The project is withdrawn.', next: () => 'A new request would have a new place.' },
  },
  turns: { you: 'Your turn', operator: 'The operator’s turn', nobody: 'Nothing to do' },
  stages: {
    request: 'Request',
    orientation: 'Orientation',
    capacity: 'Capacity',
    detailed: 'Detailed study',
    agreement: 'Agreement',
    commissioning: 'Commissioning',
  },
  stageStates: { done: 'done', here: 'here', ahead: 'to come', 'left-out': 'without' },
  moved: {
    'as-counted': '',
    'rolled-over-saturday': 'moved: the last day fell on a Saturday',
    'rolled-over-sunday': 'moved: the last day fell on a Sunday',
    'rolled-over-holiday': 'moved: the last day fell on a legal holiday',
    'operator-does-not-roll': 'the operator’s last day does not move',
  },
  parties: { producer: 'you', operator: 'the operator' },
  limits: limitWords.en,
  by: (day) => `by ${day} at the latest`,
  presumed: (day) => `presumed opened on ${day}`,
  left: (days) => {
    if (days === 0) return 'last day today';
    if (days < 0) return days === -1 ? 'passed yesterday' : `passed ${-days} days ago`;
    return days === 1 ? '1 day left' : `${days} days left`;
  },
  noLimit: 'no time limit',
  dossier: (number) => `Dossier ${number}`,
  unnamed: 'A project without particulars yet',
  projects: {
    title: 'My projects',
    lead: (yours) =>
      yours === 0
        ? 'Nothing waits for you at this moment.'
        : yours === 1
          ? 'One project waits for an act of yours.'
          : `${yours} projects wait for an act of yours.`,
    none: 'You have no project yet. Begin with a request: nothing is sent before you have read it through.',
    list: 'Your projects, the most pressing first',
    resume: 'Go on with the request',
    start: 'Begin a request',
    startTitle: 'A new project',
    startFollows:
      'A draft opens in your name. It costs nothing, binds you to nothing and gives no place yet.',
    prefilled: (what) => `Taken from your capacity check: ${what}.`,
    saved: (moment) => `Saved on ${moment}`,
  },
  line: 'The procedure, and where this project is',
  facts: {
    title: 'The project in short',
    technology: 'Technology',
    permanent: 'Permanent power',
    flexible: 'Flexible power',
    node: 'Point of the grid',
    site: 'Site',
    company: 'Company',
    entered: 'Date of entry',
    granted: 'Capacity granted',
  },
  payment: 'Payments',
  publicEntry: 'The public page of the entry',
  place: {
    title: 'Your place',
    none: 'This project has no place yet: only the first registered payment gives one (rules R3 and R7).',
    left: 'This project is no longer in the queue.',
  },
  letter: {
    report: 'The orientation report',
    offer: 'The offer of capacity',
    proposal: 'The proposal and the order form',
    notice: 'The outcome on capacity',
    advice: 'The preliminary advice',
    sentOn: (day) => `Sent on ${day}.`,
  },
  words: {
    cost: 'Order of magnitude of the cost',
    text: 'The text',
    advice: 'The answer',
    question: 'The question',
    reason: 'The reason',
    message: 'The message',
    information: 'What is asked for',
  },
  documents: {
    title: 'Documents',
    none: 'No document is filed.',
    fields: {
      diagram: 'Single-line diagram',
      proposal: 'Proposal',
      orderForm: 'Order form',
      report: 'Report',
      notice: 'Notice',
      evidence: 'Evidence',
      advice: 'Advice',
    },
    own: 'Filed by you',
    committed: 'entered in the register',
    size: (kilobytes) => `${kilobytes} kB`,
    add: 'File a document',
    file: 'Document',
    addFollows: 'The expert of your dossier can read it. It changes no time limit and no rank.',
  },
  dates: {
    title: 'Dates to come',
    none: 'No time limit is running.',
    end: (limit) => `End of the limit: ${limit}`,
    reminder: (limit) => `Reminder: ${limit}`,
    who: (party) => `To act: ${party}.`,
    from: (day) => `Runs from ${day}`,
    over: 'passed',
  },
  history: {
    title: 'All that has happened',
    lead: 'Every entry of the register on this dossier, the latest first, with its rule. Only you and the staff entitled to it read amounts and words.',
  },
  pay: {
    title: (number) => `Payments of dossier ${number}`,
    nothing: 'There is nothing to pay.',
    credit: (amount) => `${amount} stays to your credit.`,
    how: 'How to pay',
    toPay: (amount) => `Pay ${amount}`,
    amount: 'Amount',
    counts:
      'The booking day of the transfer counts, never the day on which it is read. Several transfers add up; the one that completes the amount counts.',
    fees: 'What is asked for',
    study: 'Study',
    studies: { orientation: 'Orientation study', detailed: 'Detailed study' },
    arrived: 'What has arrived',
    booked: 'Booking day',
    transfer: 'Transfer',
    counted: 'What counts',
    reversed: 'taken back by the bank',
    refunded: (amount) => `${amount} refunded`,
    none: 'No payment is registered yet.',
    back: 'Back to the project',
  },
};
