import { addDays, type Day } from '#lib/calendar/day.ts';
import type { Rules } from '#lib/rules/rules.ts';

/**
 * An account that fees are paid to, by the rules in force on a day: since when (`from` null: since the first version), up to
 * which day money may still come to it (`until` null while the rules name it), and whether it has one statement a day.
 */
export type AccountNamed = {
  readonly account: string;
  readonly from: Day | null;
  readonly until: Day | null;
  readonly isOneADay: boolean;
};

const yearDays = 365;

/** The last day on which money may come to an account that no version names any more, by those that came after. */
const untilOf = (after: readonly Rules[]): Day | null => {
  const [change] = after;
  if (change === undefined) return null;
  const said = after.findLast(({ payTo }) => payTo.formerUntil !== undefined)?.payTo.formerUntil;
  return said ?? addDays(change.inForceFrom, yearDays);
};

/** The accounts of all versions of the rules that are in force by a day, in the order in which they were named. */
export const accountsNamed = (rules: readonly Rules[], today: Day): readonly AccountNamed[] => {
  const inForce = rules.filter(({ inForceFrom }) => inForceFrom <= today);
  const ibans = [...new Set(inForce.map(({ payTo }) => payTo.iban))];
  return ibans.map((iban) => {
    const isNaming = ({ payTo }: Rules): boolean => payTo.iban === iban;
    const [first, last] = [inForce.findIndex(isNaming), inForce.findLastIndex(isNaming)];
    return {
      account: iban,
      from: first === 0 ? null : (inForce[first]?.inForceFrom ?? null),
      until: untilOf(inForce.slice(last + 1)),
      isOneADay: inForce[last]?.payTo.isOneADay === true,
    };
  });
};
