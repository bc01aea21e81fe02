/** Chance that can be told again: the same seed gives the same throws. */
export type Dice = {
  /** A whole number from 0 up to, not including, `count`. */
  readonly below: (count: number) => number;
  readonly chance: (share: number) => boolean;
  readonly oneOf: <Choice>(choices: readonly [Choice, ...Choice[]]) => Choice;
  /** One of a list that may be empty. */
  readonly anyOf: <Choice>(choices: readonly Choice[]) => Choice | undefined;
};

/** Dice from a seed (mulberry32). */
export const diceOf = (seed: number): Dice => {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (count: number): number => Math.floor(next() * count);
  return {
    below,
    chance: (share) => next() < share,
    oneOf: (choices) => choices[below(choices.length)] ?? choices[0],
    anyOf: (choices) => choices[below(choices.length)],
  };
};
