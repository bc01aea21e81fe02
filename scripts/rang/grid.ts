import { z } from 'zod';
import { isRefusal, type Refusal } from '#lib/register/refusal.ts';
import { refusalSentence } from '#lib/register/refusal-sentence.ts';
import { atDesk } from './book.ts';
import { csvRows } from './csv.ts';
import { gridActs, type Step, stepOf } from './grid-commit.ts';
import { type GridPlan, planGrid, readGrid } from './grid-plan.ts';
import { fileNamed } from './here.ts';
import { counted, table } from './table.ts';
import { type Answer, type Asked, done, readFlags, refused, type Verb } from './verb.ts';

const flagSchema = z.strictObject({
  by: z
    .string()
    .regex(/^\S.{0,99}$/, 'expected a name of at most 100 characters')
    .default('grid'),
  reason: z.string().regex(/\S/, 'must not be empty').max(2000).default('New list of hosting capacities'),
  commit: z.boolean().default(false),
});
type Flags = z.infer<typeof flagSchema>;

/** What was found and done: the plan, the step of each changed capacity, and what the regulation refused of it. */
type Loaded = {
  readonly plan: GridPlan;
  readonly steps: readonly Step[];
  readonly refusals: readonly Refusal[];
};

const stepWords: Readonly<Record<Step['step'], readonly [planned: string, written: string]>> = {
  propose: ['to be proposed', 'proposed: a second person calls the same with another --by'],
  confirm: ['to be confirmed', 'confirmed'],
  waits: ['waits for a second person', 'waits for a second person: the same with another --by'],
};

const kvaWords = (kva: number | null): string => (kva === null ? 'not published' : `${kva} kVA`);

const stepsText = (steps: readonly Step[], isWritten: boolean): string =>
  table(
    ['node', 'from', 'to', ''],
    steps.map(({ node, fromKva, toKva, step }) => [
      node,
      kvaWords(fromKva),
      kvaWords(toKva),
      stepWords[step][isWritten ? 1 : 0],
    ]),
  );

const loadedText = ({ plan, steps, refusals }: Loaded, isWritten: boolean): string => {
  const { rows, added, changed, unchanged, faults } = plan;
  return [
    `${counted(rows, 'row')}: ${added.length} new, ${changed.length} with another capacity, ${unchanged} unchanged, ${counted(faults.length, 'fault')}.`,
    ...(steps.length === 0 ? [] : ['', stepsText(steps, isWritten && refusals.length === 0)]),
    ...(faults.length === 0 ? [] : ['', ...faults.map(({ line, reason }) => `line ${line}: ${reason}.`)]),
    ...refusals.map((one) => `refused (${one.refused}, ${one.rule}). ${refusalSentence(one, 'en')}`),
  ].join('\n');
};

const load = (file: string, { commit, by, reason }: Flags): Promise<Loaded> =>
  atDesk(async (desk) => {
    const read = await readGrid(csvRows(file));
    const register = await desk.register();
    const plan = planGrid(read, register.nodes);
    const steps = plan.changed.map((change) => stepOf(change, register, by));
    if (!commit || plan.faults.length > 0) return { plan, steps, refusals: [] };
    const decisions = await desk.write(gridActs(plan, steps, { by, reason }));
    return { plan, steps, refusals: decisions.filter(isRefusal) };
  });

const answerOf = (loaded: Loaded, { commit }: Flags): Answer => {
  const { plan, steps, refusals } = loaded;
  const isFaulty = plan.faults.length > 0;
  const isWritten = commit && !isFaulty;
  const end = isFaulty
    ? 'Nothing is written while a row has a fault.'
    : isWritten
      ? 'Written.'
      : 'Nothing was written: --commit does it.';
  const say = isFaulty || refusals.length > 0 ? refused : done;
  const json = { committed: isWritten, ...plan, changed: steps, refusals };
  return say(`${loadedText(loaded, isWritten)}\n\n${end}`, json);
};

const run = async (asked: Asked): Promise<Answer> => {
  const flags = readFlags(flagSchema, asked);
  if (!('read' in flags)) return flags;
  return answerOf(await load(fileNamed(asked.words[0] ?? ''), flags.read), flags.read);
};

/** `rang grid`: loads a tree of nodes; a report without `--commit`. */
export const verb: Verb = {
  words: ['FILE.csv'],
  usage: '[--commit] [--by NAME] [--reason TEXT]',
  does: 'loads a tree of nodes: all of the file or nothing',
  options: {
    commit: { type: 'boolean', says: 'writes; without it there is only the report' },
    by: {
      type: 'string',
      shows: 'NAME',
      says: 'the expert who calls (default: grid); a second one confirms a known capacity that changes',
    },
    reason: { type: 'string', shows: 'TEXT', says: 'why capacities change; it is published' },
  },
  examples: ['nodes.csv', 'nodes.csv --commit --by anna', 'nodes.csv --commit --by bo'],
  run,
};
