import { sendTo } from '#app/page/answer.ts';
import { type PrivateVisit, privatePage } from '#app/private/private-page.tsx';
import { folded } from '#app/queue/node-search.ts';
import { traceAccesses } from '#db/access.ts';
import type { Book } from '#db/client.ts';
import { draftOf } from '#db/draft.ts';
import { wordsOf } from '#db/story.ts';
import { type Work, worklist } from '#lib/register/worklist.ts';
import { fileAddress } from './addresses.ts';
import { readAsking } from './asking.ts';
import { type DeskList, deskList } from './desk-list.ts';
import { DeskPage } from './desk-page.tsx';
import type { Named } from './desk-shown.ts';

const namedOf = async (book: Book, dossier: number): Promise<Named> => {
  const kept = await wordsOf(book, dossier);
  const typed = (await draftOf(book, dossier))?.typed ?? {};
  const written = { ...typed, ...kept };
  return { company: written.name ?? '', site: written.site ?? written.commune ?? '' };
};

const dossiersOf = (works: readonly Work[]): readonly number[] =>
  works.flatMap(({ dossier }) => dossier ?? []);

const namesOf = async (book: Book, dossiers: readonly number[]): Promise<ReadonlyMap<number, Named>> =>
  new Map(await Promise.all(dossiers.map(async (one) => [one, await namedOf(book, one)] as const)));

/**
 * Only a text is compared with names. A name that is not found has been read all the same: each comparison is traced, as a
 * search.
 */
const searchedIn = async ({ book, actor }: PrivateVisit, works: readonly Work[], text: string) => {
  const compared = text === '' ? [] : dossiersOf(works);
  await traceAccesses(book, actor, compared, 'search');
  const names = await namesOf(book, compared);
  return (dossier: number): string => {
    const { company, site } = names.get(dossier) ?? { company: '', site: '' };
    return folded(`${company}\n${site}`);
  };
};

/** The list with the names of its rows, and of what presses most; the reads are traced, once for each dossier. */
const withNames = async ({ book, actor }: PrivateVisit, list: DeskList, first: Work | undefined) => {
  const shown = new Set(dossiersOf(first === undefined ? list.works : [...list.works, first]));
  await traceAccesses(book, actor, [...shown], 'names');
  return namesOf(book, [...shown]);
};

const isNumber = (typed: string): boolean => /^[1-9]\d{0,8}$/.test(typed);

/** "What must I do today?" All that waits for an expert, and the way to any dossier by its number. */
export const deskPage = privatePage({
  roles: ['expert'],
  page: async (visit) => {
    const { url, speech, reading, actor } = visit;
    const number = url.searchParams.get('number')?.trim() ?? '';
    if (isNumber(number) && reading.register.dossiers.has(Number(number)))
      return sendTo(fileAddress(speech.locale, Number(number)));
    const asking = readAsking(url.searchParams);
    const works = worklist(reading.register, actor, reading.now);
    const found = await searchedIn(visit, works, asking.text);
    const list = deskList(works, asking, { register: reading.register, wordsOf: found });
    const names = await withNames(visit, list, works[0]);
    return visit.render(
      <DeskPage {...{ visit, asking: { ...asking, page: list.page }, works, list, names, number }} />,
    );
  },
});
