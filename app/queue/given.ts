import type { Picture, PublicLine } from './public-line.ts';

/** An entry of the main queue, with what a test says of it. */
export const givenLine = (number: number, said: Partial<PublicLine> = {}): PublicLine => ({
  number,
  queue: 'main',
  rank: number,
  isFinal: true,
  status: 'orientation-study',
  technology: 'wind',
  permanentKva: 1_000,
  flexibleKva: 0,
  node: 'F',
  nodeName: 'Feeder',
  substation: 'Station',
  enteredOn: '2025-01-02',
  submittedAt: 0,
  isTakenOver: false,
  leftOn: null,
  ...said,
});

/** A picture of the queue with these entries: those without a queue have left it. */
export const givenPicture = (...lines: readonly PublicLine[]): Picture => ({
  day: '2025-06-30',
  settledThrough: '2025-06-29',
  heldBack: { awaits: null, unmatchedOn: null },
  placed: lines.filter(({ queue }) => queue !== null),
  left: lines.filter(({ queue }) => queue === null),
  substations: [],
  unpublished: 0,
});
