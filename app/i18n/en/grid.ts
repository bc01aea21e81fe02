import type { grid as french } from '#app/i18n/fr/grid.ts';

/** The capacity of the grid and what weighs on it, in English. */
export const grid: typeof french = {
  title: 'Capacity of the grid',
  lead: 'By substation: what is taken, what is asked for and what remains, in MVA. The upright line marks the hosting capacity; what goes past it does not fit.',
  none: 'No substation publishes a capacity.',
  unpublished: (points) =>
    `Without a published capacity, so without a bar: ${points}. Their projects are in the list.`,
  hosting: 'Hosting capacity',
  substation: 'Substation',
  bar: 'Drawing',
  region: 'Capacity by substation',
  legend: 'Legend',
  weights: {
    used: 'Used',
    granted: 'Granted',
    claimed: 'Claimed, by rank',
    own: 'This project',
    'waiting-a': 'Waits in queue a',
    'waiting-b': 'Waits in queue b',
    free: 'Free',
  },
  yes: 'There is room left',
  full: 'full',
  queueHere: (name) => `The queue at ${name}`,
};
