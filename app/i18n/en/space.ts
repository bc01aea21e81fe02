import { roleWords } from '#lib/register/wording.ts';
import type { space as source } from '../fr/space.ts';

export const space: typeof source = {
  roles: roleWords.en,
  open: 'My space',
  signOut: 'Sign out',
  signedInAs: (role) => `Signed in: ${role}`,
  projects: 'My projects',
  desk: 'My desk',
  payments: 'Payments',
  /** What has just been done, by the name of the act. */
  done: {
    done: 'Done.',
    transfer: 'The transfer is registered.',
    settle: 'That day is settled.',
    aside: 'The transfer is set aside.',
    match: 'The match is proposed: another person has to confirm it.',
    refund: 'The refund is proposed: another person has to confirm it.',
    confirm: 'The act is confirmed and done.',
    decline: 'The act is declined.',
  },
  signIn: {
    title: 'Enter the demonstration',
    lead: 'Choose who you are. All of it is fictitious: try anything, nothing can be broken.',
    enter: 'Enter',
    newcomer: 'A new producer, without a project yet',
    producers: 'Producers who have a project',
    staff: 'The staff of the grid operator',
    number: (rank) => `no. ${rank}`,
    soon: 'This role has no pages of its own yet.',
    real: 'The accounts of this register are not open yet.',
  },
};
