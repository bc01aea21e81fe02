import { z } from 'zod';
import { statuses, technologies } from '#lib/register/dossier.ts';
import { dateFormats } from './date-format.ts';

const column = z.string().min(1);
const columns = z.union([column.transform((one) => [one]), z.array(column).min(1).max(10)]);
const words = z.array(z.string()).min(1);

/** Days that a row may bring along, each from the column named. */
const dates = z
  .strictObject({ acceptedOn: column, commissionedOn: column, closedOn: column, expectedOn: column })
  .partial();

const meaning = z.strictObject({
  words,
  /** Only rows whose column reads so: the same word may mean something else in another list. */
  where: z.strictObject({ column, is: z.string() }).optional(),
  status: z.enum(statuses),
  dates: dates.default({}),
  /** A date in one of these columns contradicts the word: such a row is refused. */
  empty: z.array(column).default([]),
});

/**
 * How an existing list is read: which columns hold what, and what its words mean. Described in docs/import.md. Every
 * column named must stand in the file's header.
 */
export const importMapSchema = z.strictObject({
  /** What the list is; for people. */
  about: z.string().optional(),
  delimiter: z.enum([',', ';', '\t']).default(','),
  reference: z.strictObject({ columns, join: z.string().default(':') }),
  enteredOn: column,
  dateFormats: z.array(z.enum(dateFormats)).min(1).default(['YYYY-MM-DD']),
  power: z.strictObject({
    column,
    unit: z.enum(['MW', 'kW', 'MVA', 'kVA']),
    powerFactor: z.number().gt(0).max(1).default(1),
    decimal: z.enum(['.', ',']).default('.'),
  }),
  connectionPoint: z.strictObject({
    columns,
    join: z.string().default(': '),
    /** Cells of the last column that name no connection point, whatever their case. */
    notStated: z.array(z.string()).default([]),
    /** Cells that hold one of these, whatever the case, are private words: no public name is made of them. */
    withheldWhenContains: z.array(z.string().min(1)).default([]),
    /** A longer cell describes a place rather than naming one, and is private words too. */
    longestName: z.int().min(1).max(200).default(200),
    /** Of a row without a public connection point: a node of its own, or a refusal. */
    otherwise: z.enum(['own-node', 'refuse']).default('refuse'),
    /** Connection points the grid already knows under another name: as joined -> node. */
    known: z.record(z.string(), z.string().min(1)).default({}),
  }),
  technology: z.strictObject({
    column,
    words: z.partialRecord(z.enum(technologies), words),
    otherwise: z.enum(technologies).default('other'),
  }),
  status: z.strictObject({ column, meanings: z.array(meaning).min(1) }),
  /** Facts kept in the private book alone: name of the fact -> columns. */
  confidential: z
    .record(z.string().regex(/^[a-z][A-Za-z]*$/, 'expected a name in camelCase'), columns)
    .default({}),
});

export type ImportMap = Readonly<z.infer<typeof importMapSchema>>;
export type Meaning = Readonly<z.infer<typeof meaning>>;

type Issue = { readonly path: readonly PropertyKey[]; readonly message: string };

const placeOf = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (place, key) => `${place}${typeof key === 'number' ? `[${key}]` : `.${String(key)}`}`,
    '$',
  );

/** Reads a map: the map, or every fault found, each one sentence naming the place in the map. */
export const readImportMap = (json: unknown): ImportMap | { readonly faults: readonly string[] } => {
  const result = importMapSchema.safeParse(json);
  if (result.success) return ambiguous(result.data) ?? result.data;
  return { faults: result.error.issues.map(({ path, message }: Issue) => `${placeOf(path)}: ${message}.`) };
};

/** Two spellings are one word when only case and spaces differ. */
export const wordKey = (cell: string): string => cell.trim().replace(/\s+/g, ' ').toLowerCase();

type Spelling = { readonly place: string; readonly word: string; readonly key: string };

const statusSpellings = ({ status }: ImportMap): Spelling[] =>
  status.meanings.flatMap(({ words: spellings, where }, at) =>
    spellings.map((word) => ({
      place: `$.status.meanings[${at}].words`,
      word,
      key: JSON.stringify([wordKey(word), where ?? null]),
    })),
  );

const technologySpellings = ({ technology }: ImportMap): Spelling[] =>
  Object.entries(technology.words).flatMap(([name, spellings = []]) =>
    spellings.map((word) => ({ place: `$.technology.words.${name}`, word, key: wordKey(word) })),
  );

const repeated = (spellings: readonly Spelling[]): string[] => {
  const keys = spellings.map(({ key }) => key);
  return spellings
    .filter(({ key }, at) => keys.indexOf(key) < at)
    .map(({ place, word }) => `${place}: "${word}" already has a meaning.`);
};

const ambiguous = (map: ImportMap): { readonly faults: readonly string[] } | null => {
  const faults = [...repeated(statusSpellings(map)), ...repeated(technologySpellings(map))];
  return faults.length === 0 ? null : { faults };
};

const columnsOfMeaning = ({ where, dates: days, empty }: Meaning, at: number): [string, string][] => [
  ...(where === undefined ? [] : [pair(`status.meanings[${at}].where.column`, where.column)]),
  ...Object.entries(days).map(([name, day = '']) => pair(`status.meanings[${at}].dates.${name}`, day)),
  ...empty.map((one) => pair(`status.meanings[${at}].empty`, one)),
];

const pair = (place: string, name: string): [string, string] => [place, name];

const columnsNamed = (map: ImportMap): [string, string][] => [
  ...map.reference.columns.map((one) => pair('reference.columns', one)),
  pair('enteredOn', map.enteredOn),
  pair('power.column', map.power.column),
  ...map.connectionPoint.columns.map((one) => pair('connectionPoint.columns', one)),
  pair('technology.column', map.technology.column),
  pair('status.column', map.status.column),
  ...map.status.meanings.flatMap(columnsOfMeaning),
  ...Object.entries(map.confidential).flatMap(([fact, names]) =>
    names.map((one) => pair(`confidential.${fact}`, one)),
  ),
];

/** The columns a map names that a header does not hold, or holds twice, each one sentence naming the place in the map. */
export const faultsOfHeader = (map: ImportMap, header: readonly string[]): readonly string[] =>
  columnsNamed(map).flatMap(([place, name]) => {
    const times = header.filter((one) => one === name).length;
    if (times === 1) return [];
    return [`$.${place}: the file has ${times === 0 ? 'no' : 'more than one'} column "${name}".`];
  });
