import type { Speech } from '#app/i18n/speech.ts';
import type { Book } from '#db/client.ts';
import { holdingsOf, personOf } from '#db/holding.ts';
import { readRegister } from '#db/read.ts';
import { wordsOf } from '#db/story.ts';
import { staff } from '#demo/staff.ts';
import type { Role } from '#lib/register/actor.ts';
import type { Dossier, Status } from '#lib/register/dossier.ts';

/** Somebody one can be in the demonstration. */
export type Someone = { readonly role: Role; readonly person: string };

/** A producer of the demonstration: the company's name, and the step its project has reached. */
export type Company = Someone & { readonly name: string; readonly status: Status };

/** The roles of the staff that have pages of their own. */
export const staffRoles = ['expert', 'finance'] as const;
export type StaffRole = (typeof staffRoles)[number];

/** Everybody one can be. `projects` counts what the newcomer has opened so far. */
export type Entrances = {
  readonly newcomer: Someone & { readonly projects: number };
  readonly staff: Readonly<Record<StaffRole, readonly Someone[]>>;
  readonly producers: readonly Company[];
};

const newcomer: Someone = { role: 'producer', person: 'p-visitor' };

/** The steps of which the demonstration shows a producer, in the order of the procedure. */
const shown: readonly Status[] = [
  'orientation-fee-due',
  'orientation-reported',
  'capacity-reached',
  'waiting-a',
  'detailed-fee-due',
  'proposal-sent',
  'waiting-b',
  'accepted',
  'lapsed',
];

const companyOf = async (book: Book, { holder, number, status }: Dossier): Promise<Company | null> => {
  const person = await personOf(book, holder);
  if (person === null || person === newcomer.person) return null;
  const { name = person } = await wordsOf(book, number);
  return { role: 'producer', person, name, status };
};

/** The producer of the latest dossier at a status, but the newcomer. */
const latestAt = async (
  book: Book,
  dossiers: readonly Dossier[],
  status: Status,
): Promise<readonly Company[]> => {
  const atStatus = dossiers.filter((one) => one.status === status && one.takenOver === null);
  for (const dossier of atStatus.reverse()) {
    const company = await companyOf(book, dossier);
    if (company !== null) return [company];
  }
  return [];
};

/** Everybody one can be in the demonstration, as its register stands now. */
export const whoCanEnter = async (book: Book): Promise<Entrances> => {
  const dossiers = [...(await readRegister(book)).dossiers.values()];
  const found = await Promise.all(shown.map((status) => latestAt(book, dossiers, status)));
  const mine = await holdingsOf(book, newcomer.person);
  return {
    newcomer: { ...newcomer, projects: mine.size },
    staff: { expert: staff.experts, finance: staff.finance },
    producers: found.flat(),
  };
};

const isStaff = (role: string, person: string): boolean =>
  Object.values(staff).some((group) => group.some((one) => one.role === role && one.person === person));

/** Which of the staff of the demonstration somebody is, as its doors number them from 1; null for anybody else. */
export const numberOf = (person: string): number | null => {
  const group = Object.values(staff).find((members) => members.some((one) => one.person === person));
  return group === undefined ? null : group.findIndex((one) => one.person === person) + 1;
};

/** Somebody of the demonstration, by role and person: its staff, the newcomer, whoever holds a dossier; null for others. */
export const someoneIn = async (book: Book, role: string, person: string): Promise<Someone | null> => {
  const known = staffRoles.find((one) => one === role);
  if (known !== undefined) return isStaff(role, person) ? { role: known, person } : null;
  if (role !== 'producer') return null;
  const isKnown = person === newcomer.person || (await holdingsOf(book, person)).size > 0;
  return isKnown ? { role, person } : null;
};

/** The step of a company's project, in words. */
export const stepOf = ({ say }: Speech, { status }: Company): string => say.words.statuses[status];
