/** Chance that a seed repeats: the same seed draws the same story. */
export type Chance = {
  /** A number from 0 up to, not including, 1. */
  readonly next: () => number;
  /** A whole number from `low` to `high`, both included. */
  readonly between: (low: number, high: number) => number;
  /** True in `percent` of 100 draws. */
  readonly happens: (percent: number) => boolean;
  /** One of several, each as likely; throws when there is none. */
  readonly pick: <One>(among: readonly One[]) => One;
  /** One of several, as likely as it weighs. */
  readonly weigh: <One>(among: readonly (readonly [weight: number, one: One])[]) => One;
  /** So many hexadecimal digits: a pseudonym that says nothing. */
  readonly hex: (digits: number) => string;
};

/** Mulberry32: 32 bits of state, quick, and the same on every machine. */
const mulberry32 = (seed: number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

const weighed = <One>(next: () => number, among: readonly (readonly [number, One])[]): One => {
  let left = next() * among.reduce((sum, [weight]) => sum + weight, 0);
  for (const [weight, one] of among) {
    left -= weight;
    if (left < 0) return one;
  }
  throw new Error('nothing to choose among');
};

/** Chance drawn from a whole number. */
export const chanceOf = (seed: number): Chance => {
  const next = mulberry32(seed);
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    between,
    happens: (percent) => next() * 100 < percent,
    pick: (among) =>
      weighed(
        next,
        among.map((one) => [1, one]),
      ),
    weigh: (among) => weighed(next, among),
    hex: (digits) => Array.from({ length: digits }, () => between(0, 15).toString(16)).join(''),
  };
};
