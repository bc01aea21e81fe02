import type { Speech } from '#app/i18n/speech.ts';
import type { Book } from '#db/client.ts';
import { personOf } from '#db/holding.ts';
import { readRegister } from '#db/read.ts';
import { wordsOf } from '#db/story.ts';
import { staff } from '#demo/staff.ts';
import type { Role } from '#lib/register/actor.ts';
import type { Dossier, Status } from '#lib/register/dossier.ts';

/** Somebody one can be in the demonstration: `label` is what the button says, `note` what stands beside it. */
export type Someone = {
  readonly role: Role;
  readonly person: string;
  readonly label: string;
  readonly note: string;
};

const newcomer = 'p-visitor';

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

/** The latest dossier at a status. */
const latestAt = (dossiers: Iterable<Dossier>, status: Status): Dossier | undefined =>
  [...dossiers].filter((one) => one.status === status && one.takenOver === null).at(-1);

const producerOf = async (
  book: Book,
  { say }: Speech,
  dossier: Dossier | undefined,
): Promise<readonly Someone[]> => {
  const person = dossier === undefined ? null : await personOf(book, dossier.holder);
  if (dossier === undefined || person === null) return [];
  const { name = person } = await wordsOf(book, dossier.number);
  return [{ role: 'producer', person, label: name, note: say.words.statuses[dossier.status] }];
};

const members = ({ say }: Speech): readonly Someone[] =>
  Object.values(staff).flatMap((group) =>
    group.map(({ role, person }, at) => ({
      role,
      person,
      label: `${say.space.roles[role]} ${say.space.signIn.number(String(at + 1))}`,
      note: '',
    })),
  );

/** Everybody one can be in the demonstration, as its register stands now. */
export const whoCanEnter = async (book: Book, speech: Speech) => {
  const { dossiers } = await readRegister(book);
  const { say } = speech;
  const found = await Promise.all(
    shown.map((status) => producerOf(book, speech, latestAt(dossiers.values(), status))),
  );
  return {
    newcomer: { role: 'producer', person: newcomer, label: say.space.signIn.enter, note: '' } as const,
    producers: found.flat(),
    staff: members(speech),
  };
};

/** Somebody who can be entered as, by role and person; null for anybody else. A producer once shown stays enterable. */
export const someoneIn = async (
  book: Book,
  speech: Speech,
  role: string,
  person: string,
): Promise<Someone | null> => {
  const { newcomer: fresh, producers, staff: all } = await whoCanEnter(book, speech);
  return [fresh, ...producers, ...all].find((one) => one.role === role && one.person === person) ?? null;
};
