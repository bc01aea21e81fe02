import { z } from 'zod';
import type { GridNode } from '#lib/queue/footprint.ts';
import { type CommandOf, commandSchemas } from '#lib/register/command.ts';
import { kvaSchema } from '#lib/register/shape.ts';
import type { Row } from './csv.ts';
import { Fault } from './fault.ts';

const columns = ['node', 'parent', 'kind', 'name', 'hostingCapacityKva'] as const;

export type NewNode = Omit<CommandOf<'AddNode'>, 'type'>;
export type CapacityChange = {
  readonly node: string;
  readonly fromKva: number | null;
  readonly toKva: number | null;
};

/** What a file of nodes would do to the grid; nothing at all when `faults` holds one. Parents come before children. */
export type GridPlan = {
  readonly rows: number;
  readonly added: readonly NewNode[];
  readonly changed: readonly CapacityChange[];
  readonly unchanged: number;
  readonly faults: readonly { readonly line: number; readonly reason: string }[];
};

type Listed = NewNode & { readonly line: number };
type Read = Listed | { readonly line: number; readonly reason: string };

const capacityCell = z
  .string()
  .regex(/^\d{0,8}$/, 'expected a whole number of kVA, or nothing where none is published')
  .transform((cell) => (cell === '' ? null : Number(cell)))
  .pipe(kvaSchema.nullable());

const rowSchema = commandSchemas.AddNode.extend({
  parent: z.string().transform((cell) => (cell === '' ? null : cell)),
  hostingCapacityKva: capacityCell,
});

const placesOf = ({ cells }: Row): readonly number[] => {
  const header = cells.map((cell) => cell.trim());
  const missing = columns.filter((column) => header.filter((one) => one === column).length !== 1);
  if (missing.length > 0)
    throw new Fault(
      `The first line must name the columns ${columns.join(',')}, each once; see ${missing.join(', ')}.`,
    );
  return columns.map((column) => header.indexOf(column));
};

const readRow = ({ line, cells }: Row, places: readonly number[], width: number): Read => {
  if (cells.length !== width)
    return { line, reason: `the row has ${cells.length} cells, the header ${width}` };
  const named = Object.fromEntries(
    columns.map((column, at) => [column, (cells[places[at] ?? -1] ?? '').trim()]),
  );
  const { success, data, error } = rowSchema.safeParse(named);
  if (success) return { line, ...data };
  const [issue] = error.issues;
  return { line, reason: `${issue?.path.join('.')}: ${issue?.message}` };
};

const isListed = (read: Read): read is Listed => 'node' in read;

/** Reads a file of nodes (node,parent,kind,name,hostingCapacityKva). Throws a Fault for an empty file or other columns. */
export const readGrid = async (rows: AsyncIterable<Row>): Promise<readonly Read[]> => {
  const read: Read[] = [];
  let header: { readonly places: readonly number[]; readonly width: number } | null = null;
  for await (const row of rows) {
    if (header === null) header = { places: placesOf(row), width: row.cells.length };
    else read.push(readRow(row, header.places, header.width));
  }
  if (header === null)
    throw new Fault(`The file is empty: its first line must name the columns ${columns.join(',')}.`);
  return read;
};

type Known = ReadonlyMap<string, GridNode>;

const contradicts = (listed: Listed, known: GridNode): string | null => {
  for (const particular of ['parent', 'kind', 'name'] as const)
    if (listed[particular] !== known[particular])
      return `${listed.node} is known with another ${particular} (${known[particular] ?? 'none'})`;
  return null;
};

/** Parents first, whatever the order of the file; a node whose parent never comes is left over. */
const ordered = (
  listed: readonly Listed[],
  known: Known,
): { readonly added: Listed[]; readonly left: Listed[] } => {
  const added: Listed[] = [];
  const placed = new Set(known.keys());
  let left = listed.filter(({ node }) => !known.has(node));
  for (let before = -1; before !== left.length; ) {
    before = left.length;
    left = left.filter((one) => {
      if (one.parent !== null && !placed.has(one.parent)) return true;
      placed.add(one.node);
      added.push(one);
      return false;
    });
  }
  return { added, left };
};

const whyLeft = ({ line, node, parent }: Listed, left: readonly Listed[]) => ({
  line,
  reason: left.some((other) => other.node === parent)
    ? `${node} stands below itself, or below a node that cannot be added`
    : `the parent ${parent} of ${node} is neither in the file nor in the grid`,
});

const repeats = (listed: readonly Listed[]) => {
  const first = new Map(listed.toReversed().map(({ node, line }) => [node, line]));
  const again = listed.filter(({ node, line }) => first.get(node) !== line);
  return again.map(({ node, line }) => ({
    line,
    reason: `${node} already stands on line ${first.get(node)}`,
  }));
};

const withoutLine = ({ line: _line, ...node }: Listed): NewNode => node;

/** Compares a file of nodes with the grid. */
export const planGrid = (read: readonly Read[], known: Known): GridPlan => {
  const listed = read.filter(isListed);
  const { added, left } = ordered(listed, known);
  const met = listed.flatMap((one) => {
    const there = known.get(one.node);
    return there === undefined ? [] : [{ one, there, fault: contradicts(one, there) }];
  });
  const changed = met.filter(({ one, there }) => one.hostingCapacityKva !== there.hostingCapacityKva);
  const faults = [
    ...read.flatMap((one) => (isListed(one) ? [] : [one])),
    ...repeats(listed),
    ...left.map((one) => whyLeft(one, left)),
    ...met.flatMap(({ one, fault }) => (fault === null ? [] : [{ line: one.line, reason: fault }])),
  ];
  return {
    rows: read.length,
    added: added.map(withoutLine),
    changed: changed.map(({ one, there }) => ({
      node: one.node,
      fromKva: there.hostingCapacityKva,
      toKva: one.hostingCapacityKva,
    })),
    unchanged: met.length - changed.length,
    faults: faults.sort((a, b) => a.line - b.line),
  };
};
