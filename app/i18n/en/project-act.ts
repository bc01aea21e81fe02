import type { projectAct as source } from '#app/i18n/fr/project-act.ts';

/** The acts of a producer on a project, each with what follows. Amounts, powers and days are already written. */
export const projectAct: typeof source = {
  title: 'What you can do',
  none: 'The regulation permits no further act on this dossier.',
  others: 'Other acts that are possible',
  refused: 'Not possible at this moment, and why',
  titles: {
    RecordReceipt: 'Open the mail',
    AnswerCapacityReached: 'Answer on capacity',
    OrderDetailedStudy: 'Order the detailed study',
    ReturnSigned: 'Return the proposal and the order form, signed',
    TakeBackChange: 'Take the change back',
    LeaveQueueB: 'Ask to return to the main queue',
    ReducePower: 'Ask for less permanent power',
    ChangeProject: 'Change the particulars of the project',
    ChangeOwner: 'Hand the project over to another producer',
    Withdraw: 'Withdraw the project',
  },
  grounds: {
    'more-power': 'more power',
    'other-technology': 'another technology',
    'other-connection-point': 'another connection point',
    'other-site': 'another site',
    'much-less-power': 'much less power',
  },
  open: {
    report: 'Open the report or the offer',
    proposal: 'Open the proposal',
    follows: (limit) =>
      `Opening it is the acknowledgement of receipt, dated today, and is entered in the register. ${limit}`,
    order: (day) => `You will have until ${day} to order the detailed study.`,
    sign: (day) => `You will have until ${day} to return both documents, signed.`,
  },
  answer: {
    label: 'Your answer',
    stands: 'I keep the project',
    standsMeans: (entered) =>
      `It waits in queue a and keeps its date of entry, ${entered}. Capacity that comes free is offered to it by its rank.`,
    abandoned: 'I abandon the project',
    abandonedMeans: 'It is struck off for good. A new request would have a new place.',
    submit: 'Send the answer',
  },
  order: {
    follows: (fee, day) =>
      `${fee} is asked for at once. The study begins when the payment is registered${day === null ? '' : `; it must be booked by ${day} at the latest, else the project goes to queue b`}.`,
    submit: 'Order the detailed study',
  },
  signed: {
    proposal: 'The signed proposal',
    orderForm: 'The signed order form',
    follows: (day) =>
      `With both, the proposal is accepted today. The installation must be commissioned by ${day} at the latest. One without the other is no acceptance.`,
    submit: 'Return both, signed',
  },
  takeBack: {
    follows: 'The change is forgotten: the project stays what it was, at its place.',
    submit: 'Take the change back',
  },
  leaveB: {
    follows: (entered) =>
      `The project returns to the main queue at its date of entry, ${entered}, and the capacity is granted. A new proposal follows, with a new time limit.`,
    submit: 'Ask for the return',
  },
  reduce: {
    follows:
      'Place and date of entry stay. If the power asked for then fits, it is offered at once. Going back to more power would be a notable change.',
    now: (kva) => `Today: ${kva}. The total cannot rise.`,
    submit: 'Ask for less',
  },
  change: { follows: 'You will first see what the change brings about, before you confirm.' },
  owner: {
    lead: 'The particulars of the new producer. They are never public.',
    follows:
      'Neither the place nor a time limit changes. The project passes to the new producer at once: you will no longer see it.',
    submit: 'Hand the project over',
  },
  withdraw: {
    draft: 'The draft is erased and the dossier closed. It has no place to lose.',
    placed: (place) =>
      `Your place is lost for good: ${place}. What was granted is offered to the next ones at once. A new request would have a new place.`,
    unplaced: 'The dossier is closed for good. What would be paid afterwards would be refunded.',
    sure: 'I want to withdraw this project for good',
    submit: 'Withdraw the project',
  },
  changing: {
    title: (number) => `Change dossier ${number}`,
    lead: 'Describe the project as it becomes. The next page shows what that brings about; nothing is changed before you confirm.',
    site: 'The site of the installation',
    siteStays: 'stays the same',
    siteMoves: 'changes',
    siteMovesMeans: 'Another parcel, even if the connection point stays.',
    see: 'See what this brings about',
    preview: 'What this brings about',
    what: 'Particular',
    before: 'Today',
    after: 'Afterwards',
    free: (fee) => `The project has no place yet: the change is free. The fee will be ${fee}.`,
    light: 'This change is not notable (R11): the project keeps its place and its date of entry.',
    lightLess: (kva) =>
      `This change is not notable (R11): the project keeps its place. The capacity granted falls to ${kva}; the rest is freed.`,
    notable: (grounds) => `This change is notable (R11): ${grounds}.`,
    percent: (percent) => `Beyond ${percent} % less, a reduction is notable.`,
    days: (day) => `You will be able to take it back until ${day}. After that the project is struck off.`,
    lost: 'What would then be lost for good',
    lostPlace: (place) => `the place: ${place}`,
    lostEntered: (day) => `the date of entry: ${day}`,
    lostGrant: (kva) => `the capacity granted: ${kva}`,
    instead:
      'Without losing the place you may also stay within the limits above, or ask for less while the project waits.',
    confirm: 'Confirm the change',
    confirmNotable: 'Confirm, knowing that the project will be struck off',
    newSite: 'The new site',
    newParcel: 'The new parcel',
    other: 'Correct the description',
    back: 'Back to the project, without changing anything',
  },
};
