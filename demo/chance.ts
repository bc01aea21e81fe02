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
  /** One of several words, as likely as it weighs. */
  readonly weigh: <Weights extends Readonly<Record<string, number>>>(
    weights: Weights,
  ) => Extract<keyof Weights, string>;
  /** So many hexadecimal digits, eight at most: a pseudonym that says nothing. */
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

const weighed = <Weights extends Readonly<Record<string, number>>>(draw: number, weights: Weights) => {
  let left = draw * Object.values(weights).reduce((sum, weight) => sum + weight, 0);
  for (const word in weights) {
    left -= weights[word] ?? 0;
    if (left < 0) return word;
  }
  throw new Error('nothing to choose among');
};

/** Chance drawn from a whole number. */
export const chanceOf = (seed: number): Chance => {
  const next = mulberry32(seed);
  return {
    next,
    between: (low, high) => low + Math.floor(next() * (high - low + 1)),
    happens: (percent) => next() * 100 < percent,
    pick: (among) => {
      const drawn = among[Math.floor(next() * among.length)];
      if (drawn === undefined) throw new Error('nothing to choose among');
      return drawn;
    },
    weigh: (weights) => weighed(next(), weights),
    hex: (digits) =>
      Math.floor(next() * 16 ** digits)
        .toString(16)
        .padStart(digits, '0'),
  };
};
