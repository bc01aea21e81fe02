/** One run of something: prepares what it needs, does the work, and gives the milliseconds that the work took. */
export type Run = () => number | Promise<number>;

/** The milliseconds that some work takes. */
export const msOf = (work: () => void): number => {
  const from = performance.now();
  work();
  return performance.now() - from;
};

/** As `msOf`, for work that waits for the disk. */
export const msOfWaiting = async (work: () => Promise<unknown>): Promise<number> => {
  const from = performance.now();
  await work();
  return performance.now() - from;
};

/** The middle one of several numbers; of an even number of them the lower of the two middle ones. */
export const medianOf = (numbers: readonly number[]): number => {
  const ordered = numbers.toSorted((a, b) => a - b);
  return ordered[Math.floor((ordered.length - 1) / 2)] ?? Number.NaN;
};

/**
 * Takes several runs in turns, so that a busy machine hurts all of them alike; gives the median milliseconds of each by
 * its name. The first turn compiles and is left out, unless it is the only one.
 */
export const inTurns = async <Name extends string>(
  turns: number,
  runs: Readonly<Record<Name, Run>>,
): Promise<(name: Name) => number> => {
  const taken = new Map<string, number[]>();
  for (let turn = 0; turn < turns; turn += 1)
    for (const name in runs) taken.set(name, [...(taken.get(name) ?? []), await runs[name]()]);
  return (name) => medianOf((taken.get(name) ?? []).slice(turns > 1 ? 1 : 0));
};
