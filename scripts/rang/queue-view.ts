import type { Day } from '#lib/calendar/day.ts';
import { allPositions } from '#lib/queue/all-positions.ts';
import { pathOf } from '#lib/queue/footprint.ts';
import { type Line, queueOn } from '#lib/queue/on.ts';
import type { Position } from '#lib/queue/position.ts';
import type { Queue } from '#lib/register/dossier.ts';
import type { Register } from '#lib/register/register.ts';
import { statusWords } from '#lib/register/wording.ts';
import { counted, table } from './table.ts';

/** Which places are asked for; null where all are. A node stands for itself and everything below it. */
export type Asking = {
  readonly day: Day;
  readonly today: Day;
  readonly node: string | null;
  readonly queue: Queue | null;
};

/** One place of the queue; `workings` only for today: what stands ahead counts by the claims as they are now. */
export type Place = Pick<
  Line,
  'number' | 'queue' | 'rank' | 'isFinal' | 'enteredOn' | 'status' | 'project' | 'grantedKva' | 'isTakenOver'
> & {
  readonly workings: Pick<Position, 'of' | 'ahead' | 'bottleneck' | 'availableKva' | 'fits' | 'path'> | null;
};

const workingsOf = (found: Position | undefined): Place['workings'] => {
  if (found === undefined) return null;
  const { of, ahead, bottleneck, availableKva, fits, path } = found;
  return { of, ahead, bottleneck, availableKva, fits, path };
};

const placeOf = (line: Line, positions: ReadonlyMap<number, Position>): Place => {
  const { number, queue, rank, isFinal, enteredOn, status, project, grantedKva, isTakenOver } = line;
  const workings = workingsOf(positions.get(number));
  return { number, queue, rank, isFinal, enteredOn, status, project, grantedKva, isTakenOver, workings };
};

/** The places of the queue as of the end of a day, by queue and rank (R1): all of them, and the first `limit` in full. */
export const placesOf = (
  register: Register,
  asking: Asking,
  limit: number,
): { readonly total: number; readonly places: readonly Place[] } => {
  const lines = queueOn(register, asking.day).lines.filter(
    ({ queue, project }) =>
      (asking.queue === null || queue === asking.queue) &&
      (asking.node === null || pathOf(register, project.node).includes(asking.node)),
  );
  const shown = lines.slice(0, limit);
  const numbers = asking.day === asking.today ? shown.map(({ number }) => number) : [];
  const positions = allPositions(register, numbers, asking.today);
  return { total: lines.length, places: shown.map((line) => placeOf(line, positions)) };
};

const aheadWords = ({ workings, project }: Place): readonly string[] => {
  if (workings === null) return ['', '', ''];
  const { ahead, bottleneck, fits } = workings;
  const where = bottleneck ?? project.node;
  return [
    `${counted(ahead.projects, 'project')}, ${ahead.kva} kVA`,
    where,
    fits === null ? 'no capacity published' : fits ? 'fits' : 'does not fit',
  ];
};

const rowOf = (place: Place, withWorkings: boolean): readonly (string | number)[] => [
  place.queue,
  place.rank,
  place.isFinal ? 'final' : 'provisional',
  place.number,
  place.enteredOn,
  place.status === null ? 'not known' : statusWords.en[place.status],
  place.project.technology,
  place.project.permanentKva,
  place.project.node,
  ...(withWorkings ? aheadWords(place) : []),
];

const header = ['queue', 'rank', '', 'dossier', 'entered', 'status', 'technology', 'kVA', 'node'];

/** The places as a table for a person. */
export const placesText = (
  asking: Asking,
  { total, places }: { readonly total: number; readonly places: readonly Place[] },
): string => {
  const withWorkings = asking.day === asking.today;
  const below = asking.node === null ? '' : ` at ${asking.node} and below`;
  const title = `${counted(total, 'place')} in the queue${below} at the end of ${asking.day}.`;
  if (places.length === 0) return title;
  const columns = withWorkings ? [...header, 'claims ahead', 'counted at', 'fits'] : header;
  const more = total > places.length ? [`... and ${total - places.length} more: --limit N shows more.`] : [];
  return [
    title,
    '',
    table(
      columns,
      places.map((place) => rowOf(place, withWorkings)),
    ),
    ...more,
  ].join('\n');
};
