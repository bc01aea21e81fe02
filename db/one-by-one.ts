import type { Steps } from '#lib/payment/steps.ts';

const othersHaveTheirTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Carries out steps one after the other, and lets others have their turn between them. */
export const oneByOne = async <Result>(steps: Steps<Result>): Promise<Result> => {
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return step.value;
    await othersHaveTheirTurn();
  }
};
