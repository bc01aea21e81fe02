/** What a figure must reach: a bound on the ratio (at least), on our rate (at least), or on our time (at most). */
export type Target = { readonly of: 'ratio' | 'ours'; readonly bound: number };

/**
 * One figure at one size, a number of dossiers: ours and the peer's in the same unit, as rates (`/s`, more is better), times
 * (`ms`) or memory (`MB`, less is better).
 */
export type Figure = {
  readonly name: string;
  readonly size: number;
  readonly ours: number;
  readonly peer: number | null;
  readonly unit: '/s' | 'ms' | 'MB';
  readonly target: Target | null;
};

/** One row of the table of targets: what it measures, at which sizes, and what each side does for its figure. */
export type Row = {
  readonly name: string;
  readonly notes: readonly string[];
  /** Whether it is also taken at a million dossiers, when that is asked for. */
  readonly atMillion: boolean;
  readonly figures: (size: number) => Promise<readonly Figure[]>;
};

/** The sizes that every row is taken at: so many dossiers. */
export const sizes: readonly number[] = [1_000, 20_000, 100_000];

/** So many at which the peer is passed: above 1 we are faster. Null without a peer. */
export const ratioOf = ({ ours, peer, unit }: Figure): number | null => {
  if (peer === null) return null;
  return unit === '/s' ? ours / peer : peer / ours;
};

/** Whether the target is reached; null where the figure has none. */
export const isReached = (figure: Figure): boolean | null => {
  const { target, ours, unit } = figure;
  if (target === null) return null;
  if (target.of === 'ratio') return (ratioOf(figure) ?? 0) >= target.bound;
  return unit === '/s' ? ours >= target.bound : ours <= target.bound;
};

/** The target as text, such as 'ratio >= 50' or '<= 10 ms'. */
export const targetText = ({ target, unit }: Figure): string => {
  if (target === null) return '';
  if (target.of === 'ratio') return `ratio >= ${target.bound}`;
  return unit === '/s' ? `>= ${target.bound.toLocaleString('en')}/s` : `<= ${target.bound} ${unit}`;
};

/**
 * How a figure grows over the sizes: the exponent of its cost, by least squares of the logarithms. 0 is flat, 1 grows
 * with the size, 2 with its square. Null for a single size.
 */
export const slopeOf = (
  points: readonly { readonly size: number; readonly cost: number }[],
): number | null => {
  const logs = points.map(({ size, cost }) => ({ x: Math.log(size), y: Math.log(cost) }));
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, one) => sum + one, 0) / values.length;
  const x = mean(logs.map((one) => one.x));
  const y = mean(logs.map((one) => one.y));
  const spread = logs.reduce((sum, one) => sum + (one.x - x) ** 2, 0);
  return spread === 0 ? null : logs.reduce((sum, one) => sum + (one.x - x) * (one.y - y), 0) / spread;
};
