/** Work in steps: wherever it yields, whoever carries it out may let others have their turn. */
export type Steps<Result> = Generator<void, Result>;

/** Carries out all steps at once. */
export const atOnce = <Result>(steps: Steps<Result>): Result => {
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
};
