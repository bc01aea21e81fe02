import type { Dossier } from './dossier.ts';

/** A dossier while an event is applied to a copy of it. */
export type Next = { -readonly [Field in keyof Dossier]: Dossier[Field] };

/** One literal with a fixed order of fields: ten times faster than a spread, and the only place that copies. */
export const copyOf = (d: Dossier): Next => ({
  number: d.number,
  holder: d.holder,
  status: d.status,
  queue: d.queue,
  project: d.project,
  submittedAt: d.submittedAt,
  enteredOn: d.enteredOn,
  takenOver: d.takenOver,
  adviceAskedOn: d.adviceAskedOn,
  adviceGivenOn: d.adviceGivenOn,
  enteredPermanentKva: d.enteredPermanentKva,
  enteredTotalKva: d.enteredTotalKva,
  grantedKva: d.grantedKva,
  orientationFee: d.orientationFee,
  detailedFee: d.detailedFee,
  payments: d.payments,
  running: d.running,
  pendingChange: d.pendingChange,
  lapse: d.lapse,
  forfeited: d.forfeited,
  sentOn: d.sentOn,
  receivedOn: d.receivedOn,
  acceptedOn: d.acceptedOn,
  suspendedFrom: d.suspendedFrom,
  commissionedOn: d.commissionedOn,
  closedOn: d.closedOn,
});

/** The power from which changes are measured (R11): as asked when the place was gained, or reduced to while waiting. */
export const measureFrom = (next: Next): void => {
  next.enteredPermanentKva = next.project?.permanentKva ?? 0;
  next.enteredTotalKva = next.enteredPermanentKva + (next.project?.flexibleKva ?? 0);
};
