import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { atDesk } from './book.ts';
import { csvRows } from './csv.ts';
import { Fault, faultOfFile } from './fault.ts';
import { fileNamed } from './here.ts';
import { submissionsOf, turnedOut } from './import-commit.ts';
import { type ImportMap, readImportMap } from './import-map.ts';
import { planImport, type RowOutcome } from './import-plan.ts';
import { countsOf, reportFileText, reportText, writeReport } from './report.ts';
import { counted } from './table.ts';
import { type Answer, type Asked, done, readFlags, refused, type Verb } from './verb.ts';

const flagSchema = z.strictObject({
  map: z.string(),
  commit: z.boolean().default(false),
  by: z
    .string()
    .regex(/^\S.{0,99}$/, 'expected a name of at most 100 characters')
    .default('import'),
  report: z.string().optional(),
  show: z
    .string()
    .regex(/^\d{1,7}$/, 'expected a whole number')
    .default('20')
    .transform(Number),
});

type Flags = z.infer<typeof flagSchema>;

const jsonIn = (file: string): unknown => {
  try {
    return JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
  } catch (error) {
    throw error instanceof SyntaxError ? new Fault(`${file} is no JSON.`) : faultOfFile(file, error);
  }
};

const mapIn = (file: string): ImportMap => {
  const map = readImportMap(jsonIn(file));
  if ('faults' in map) throw new Fault(`${file} is no map:\n${map.faults.join('\n')}`);
  return map;
};

const taken = (list: string, map: ImportMap, { by, commit }: Flags): Promise<readonly RowOutcome[]> =>
  atDesk(async (desk) => {
    const register = await desk.register();
    const plan = await planImport(csvRows(list, map.delimiter), map, register, desk.now());
    return commit ? turnedOut(plan, await desk.write(submissionsOf(plan, register, by))) : plan.outcomes;
  });

/** Writes the report; what went wrong as a sentence, since the rows are taken over all the same. */
const faultOfReport = (report: string | undefined, outcomes: readonly RowOutcome[]): string | null => {
  try {
    if (report !== undefined) writeReport(fileNamed(report), outcomes);
    return null;
  } catch (error) {
    if (error instanceof Fault) return `The report was not written: ${error.message}`;
    throw error;
  }
};

const answerOf = (outcomes: readonly RowOutcome[], flags: Flags, seconds: number): Answer => {
  const { commit: committed, show, report } = flags;
  const reportFault = faultOfReport(report, outcomes);
  const counts = countsOf(outcomes);
  const refusals = outcomes.filter(({ outcome }) => outcome === 'refused').slice(0, show);
  const end = committed
    ? `Taken over: ${counted(counts.accepted, 'dossier')}, in ${seconds.toFixed(1)} s.`
    : 'Nothing was written: --commit takes the accepted rows over.';
  const text = [reportText(counts, outcomes, show), '', end, reportFault ?? ''];
  const say = reportFault === null ? done : refused;
  return say(text.join('\n').trimEnd(), { committed, ...counts, refusals, seconds, reportFault });
};

const run = async (asked: Asked): Promise<Answer> => {
  const flags = readFlags(flagSchema, asked);
  if (!('read' in flags)) return flags;
  const { map: mapName, report } = flags.read;
  if (report !== undefined) reportFileText(report, []);
  const start = performance.now();
  const map = mapIn(fileNamed(mapName));
  const list = fileNamed(asked.words[0] ?? '');
  const outcomes = await taken(list, map, flags.read);
  return answerOf(outcomes, flags.read, (performance.now() - start) / 1000);
};

/** `rang import`: takes over an existing queue; a report without `--commit`. */
export const verb: Verb = {
  words: ['FILE.csv'],
  usage: '--map MAP.json [--commit] [--by NAME] [--report FILE]',
  does: 'takes over an existing queue: a report row by row, and with --commit the dossiers (docs/import.md)',
  options: {
    map: { type: 'string', shows: 'MAP.json', says: 'what the columns and words of the list mean' },
    commit: { type: 'boolean', says: 'writes; without it there is only the report' },
    by: { type: 'string', shows: 'NAME', says: 'the expert who takes the list over (default: import)' },
    report: { type: 'string', shows: 'FILE', says: 'writes every row with its outcome, as .csv or .json' },
    show: { type: 'string', shows: 'N', says: 'how many refused rows to show (default: 20)' },
  },
  examples: [
    'requests.csv --map docs/us-queues.map.json',
    'requests.csv --map docs/us-queues.map.json --commit --by anna',
  ],
  run,
};
