import { type Book, closeBook } from '#db/client.ts';
import { documentsOf } from '#db/document.ts';
import { type Cells, table, type Who } from './access-table.ts';
import { drafts, nobody, openTheBook, signedInAs, someNode, submits, type Visitor } from './visitors.ts';

type Row = { readonly file: string; readonly path: string; readonly cells: Cells };

/** Everybody who comes, and a dossier of the owner with its request sent and one document. */
export type Scene = {
  readonly book: Book;
  readonly cast: Readonly<Record<Who, Visitor>>;
  readonly number: number;
  readonly document: string;
  /** A path of the table with the number and the document in it. */
  readonly addressed: (path: string) => string;
  readonly rows: readonly Row[];
  readonly end: () => Promise<void>;
};

const castOf = (book: Book): Scene['cast'] => ({
  nobody,
  owner: signedInAs(book, 'producer', 'owner'),
  other: signedInAs(book, 'producer', 'other'),
  expert: signedInAs(book, 'expert'),
  finance: signedInAs(book, 'finance'),
  'contact-desk': signedInAs(book, 'contact-desk'),
  regulator: signedInAs(book, 'regulator'),
  coordinator: signedInAs(book, 'coordinator'),
  manager: signedInAs(book, 'manager'),
  clock: signedInAs(book, 'clock'),
});

/** Sets the scene, in the demonstration that is tested. */
export const setScene = async (): Promise<Scene> => {
  const book = await openTheBook();
  const cast = castOf(book);
  const number = await drafts(cast.owner, await someNode());
  await submits(cast.owner, number);
  const document = (await documentsOf(book, number))[0]?.id ?? '';
  const addressed = (path: string): string => path.replace('/N', `/${number}`).replace('/D', `/${document}`);
  const rows = Object.entries(table).map(([file, { path, cells }]) => ({
    file,
    path: addressed(path),
    cells,
  }));
  return { book, cast, number, document, addressed, rows, end: () => closeBook(book) };
};
