import type { Instant } from '#lib/calendar/zone.ts';
import type { Actor } from '#lib/register/actor.ts';
import { decide } from '#lib/register/decide.ts';
import { isRefusal, type Refusal } from '#lib/register/refusal.ts';
import { refusalSentence } from '#lib/register/refusal-sentence.ts';
import type { Register } from '#lib/register/register.ts';
import type { Row } from './csv.ts';
import { Fault } from './fault.ts';
import { faultsOfHeader, type ImportMap } from './import-map.ts';
import { type Candidate, type Cells, cellsOf, type RowFault, readRow, referenceIn } from './import-row.ts';

/** What becomes of one row of the list; `code` and `reason` are empty for one that is accepted. */
export type RowOutcome = {
  readonly line: number;
  readonly reference: string;
  readonly outcome: 'accepted' | 'repeat' | 'refused';
  readonly code: string;
  readonly reason: string;
};

/** What an import would do: one outcome per row, and the candidates in the order in which they are submitted. */
export type ImportPlan = {
  readonly outcomes: readonly RowOutcome[];
  readonly candidates: readonly Candidate[];
};

/** The register as it would be with the connection points of the list, for asking `decide` without changing anything. */
const outlookOn = (register: Register): Register => ({ ...register, nodes: new Map(register.nodes) });

const addNode = ({ nodes }: Register, { takeOver, nodeName }: Candidate): void => {
  const { node } = takeOver.project;
  if (nodes.has(node)) return;
  nodes.set(node, {
    node,
    parent: null,
    kind: 'connection-point',
    name: nodeName,
    hostingCapacityKva: null,
    path: [node],
  });
};

/** Who takes a list over. */
export const takerOver = (person: string): Actor => ({ person, role: 'expert', holds: new Set() });

/** A refusal of the regulation as the fault of a row. */
export const whyRefused = (refusal: Refusal): RowFault => ({
  code: refusal.refused,
  reason: refusalSentence(refusal, 'en'),
});

const objection = (candidate: Candidate, outlook: Register, now: Instant): RowFault | null => {
  addNode(outlook, candidate);
  const command = { ...candidate.takeOver, holder: 'outlook' };
  const decision = decide(command, outlook, { actor: takerOver('outlook'), now });
  return isRefusal(decision) ? whyRefused(decision) : null;
};

const byEntry = (a: Candidate, b: Candidate): number => {
  if (a.takeOver.enteredOn !== b.takeOver.enteredOn)
    return a.takeOver.enteredOn < b.takeOver.enteredOn ? -1 : 1;
  return a.line - b.line;
};

type Judge = {
  readonly map: ImportMap;
  readonly header: readonly string[];
  readonly register: Register;
  readonly outlook: Register;
  readonly now: Instant;
  /** The line that first gave each reference; and what that line said. */
  readonly seen: Map<string, { readonly line: number; readonly says: string }>;
  readonly candidates: Candidate[];
};

const unreadable: Cells = () => '';

const refusedRow = (row: Row, fault: RowFault, { header, map }: Judge): RowOutcome => {
  const cells = cellsOf(row, header);
  const reference = referenceIn(typeof cells === 'function' ? cells : unreadable, map) ?? '';
  return { line: row.line, reference, outcome: 'refused', ...fault };
};

const saysOf = ({ takeOver, record }: Candidate): string => JSON.stringify([takeOver, record]);

/** Why a row is a repeat; null when it is none. One that says something else than the first is told apart. */
const repetition = (candidate: Candidate, { seen, register }: Judge): RowFault | null => {
  const { reference } = candidate.takeOver;
  const first = seen.get(reference);
  if (first?.says === saysOf(candidate))
    return { code: 'repeated', reason: `line ${first.line} says the same` };
  if (first !== undefined)
    return {
      code: 'repeated-otherwise',
      reason: `line ${first.line} has the same reference and says something else: that one counts`,
    };
  return register.takenOver.has(reference) ? { code: 'known', reason: 'taken over before' } : null;
};

const judgeRow = (row: Row, judge: Judge): RowOutcome => {
  const read = readRow(row, judge.header, judge.map);
  if ('code' in read) return refusedRow(row, read, judge);
  const { reference } = read.takeOver;
  const repeat = repetition(read, judge);
  if (repeat !== null) return { line: row.line, reference, outcome: 'repeat', ...repeat };
  const refusal = objection(read, judge.outlook, judge.now);
  if (refusal !== null) return refusedRow(row, refusal, judge);
  judge.seen.set(reference, { line: row.line, says: saysOf(read) });
  judge.candidates.push(read);
  return { line: row.line, reference, outcome: 'accepted', code: '', reason: '' };
};

/**
 * Judges every row of a list against a register, changing nothing. A faulty row claims no reference; of several sound rows
 * with one reference the first counts. Candidates come by date of entry, then in the order of the list. Throws a Fault for
 * an empty file or a header without the map's columns.
 */
export const planImport = async (
  rows: AsyncIterable<Row>,
  map: ImportMap,
  register: Register,
  now: Instant,
): Promise<ImportPlan> => {
  const outcomes: RowOutcome[] = [];
  let judge: Judge | null = null;
  for await (const row of rows) {
    if (judge === null) judge = judgeBy(row, map, register, now);
    else outcomes.push(judgeRow(row, judge));
  }
  if (judge === null) throw new Fault('The file is empty: its first line must name the columns.');
  return { outcomes, candidates: judge.candidates.sort(byEntry) };
};

const judgeBy = ({ cells }: Row, map: ImportMap, register: Register, now: Instant): Judge => {
  const header = cells.map((cell) => cell.trim());
  const faults = faultsOfHeader(map, header);
  if (faults.length > 0) throw new Fault(`The map does not suit the file:\n${faults.join('\n')}`);
  return { map, header, register, outlook: outlookOn(register), now, seen: new Map(), candidates: [] };
};
