import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Actor } from '#lib/register/actor.ts';
import type { PlainCommand } from '#lib/register/command.ts';
import { type Book, reading, type Submission, writing } from './book.ts';
import { csvRows } from './csv.ts';
import { type CapacityChange, type GridPlan, planGrid, readGrid } from './grid-plan.ts';
import { fileNamed } from './here.ts';
import { counted, table } from './table.ts';
import { type Answer, type Asked, done, readFlags, refused, type Verb } from './verb.ts';

const nameSchema = z.string().regex(/^\S.{0,99}$/, 'expected a name of at most 100 characters');

const flagSchema = z.strictObject({
  by: nameSchema.default('grid'),
  'confirmed-by': nameSchema.optional(),
  reason: z.string().regex(/\S/, 'must not be empty').max(2000).default('New list of hosting capacities'),
  commit: z.boolean().default(false),
});
type Flags = z.infer<typeof flagSchema>;

const expert = (person: string): Actor => ({ person, role: 'expert', holds: new Set() });

const changeText = ({ node, fromKva, toKva }: CapacityChange): readonly string[] => [
  node,
  fromKva === null ? 'not published' : `${fromKva} kVA`,
  toKva === null ? 'not published' : `${toKva} kVA`,
];

const planText = ({ rows, added, changed, unchanged, faults }: GridPlan): string =>
  [
    `${counted(rows, 'row')}: ${added.length} new, ${changed.length} with another capacity, ${unchanged} unchanged, ${counted(faults.length, 'fault')}.`,
    ...(changed.length === 0 ? [] : ['', table(['node', 'from', 'to'], changed.map(changeText))]),
    ...(faults.length === 0 ? [] : ['', ...faults.map(({ line, reason }) => `line ${line}: ${reason}.`)]),
  ].join('\n');

/** Why the plan cannot be carried out; null when it can. A change of capacity takes two persons (procedure.md, 6). */
const objection = ({ faults, changed }: GridPlan, flags: Flags): string | null => {
  if (faults.length > 0) return 'Nothing is written while a row has a fault.';
  if (changed.length === 0) return null;
  const second = flags['confirmed-by'];
  if (second === undefined) return 'A changed capacity takes two persons: give --by and --confirmed-by.';
  return second === flags.by
    ? 'A changed capacity takes two persons: --by and --confirmed-by are the same.'
    : null;
};

const submission = (command: Submission['command'], actor: Actor): Submission => ({
  command,
  actor,
  key: randomUUID(),
  at: null,
  confidential: {},
});

/** Both halves of each change, numbered on from the last act. */
const changes = (changed: readonly CapacityChange[], lastAct: number, flags: Flags): Submission[] =>
  changed.flatMap(({ node, toKva }, at) => {
    const command: PlainCommand = {
      type: 'ChangeCapacity',
      node,
      hostingCapacityKva: toKva,
      reason: flags.reason,
    };
    return [
      submission({ type: 'ProposeAct', command }, expert(flags.by)),
      submission({ type: 'ConfirmAct', act: lastAct + at + 1 }, expert(flags['confirmed-by'] ?? '')),
    ];
  });

const commit = async (book: Book, plan: GridPlan, flags: Flags): Promise<void> => {
  const { lastAct } = await book.register();
  const nodes = plan.added.map((node) => submission({ type: 'AddNode', ...node }, expert(flags.by)));
  await book.writeAll([...nodes, ...changes(plan.changed, lastAct, flags)]);
};

const planned = async (file: string, flags: Flags): Promise<{ plan: GridPlan; why: string | null }> => {
  const read = await readGrid(csvRows(file));
  const judge = (plan: GridPlan) => ({ plan, why: objection(plan, flags) });
  if (!flags.commit) return judge(await reading((register) => planGrid(read, register.nodes)));
  return writing(async (book) => {
    const judged = judge(planGrid(read, (await book.register()).nodes));
    if (judged.why === null) await commit(book, judged.plan, flags);
    return judged;
  });
};

const run = async (asked: Asked): Promise<Answer> => {
  const flags = readFlags(flagSchema, asked);
  if (!('read' in flags)) return flags;
  const { plan, why } = await planned(fileNamed(asked.words[0] ?? ''), flags.read);
  const isWritten = flags.read.commit && why === null;
  const end = why ?? (isWritten ? 'Written.' : 'Nothing was written: --commit does it.');
  const say = why === null ? done : refused;
  return say(`${planText(plan)}\n\n${end}`, { committed: isWritten, refused: why, ...plan });
};

/** `rang grid`: loads a tree of nodes; a report without `--commit`. */
export const verb: Verb = {
  words: ['FILE.csv'],
  usage: '[--commit] [--by NAME] [--confirmed-by NAME]',
  does: 'loads a tree of nodes: all of the file or nothing',
  options: {
    commit: { type: 'boolean', says: 'writes; without it there is only the report' },
    by: { type: 'string', shows: 'NAME', says: 'the expert who adds the nodes (default: grid)' },
    'confirmed-by': {
      type: 'string',
      shows: 'NAME',
      says: 'the second expert, where a known capacity changes',
    },
    reason: { type: 'string', shows: 'TEXT', says: 'why capacities change; it is published' },
  },
  examples: ['nodes.csv', 'nodes.csv --commit --by anna --confirmed-by bo'],
  run,
};
