import type { Instant } from '#lib/calendar/zone.ts';

type Entry<Plan> = { readonly at: Instant; readonly order: number; readonly plan: Plan };

/** What is to happen, earliest first; at one moment in the order in which it was planned. */
export type Agenda<Plan> = {
  readonly put: (at: Instant, plan: Plan) => void;
  readonly take: () => { readonly at: Instant; readonly plan: Plan } | undefined;
};

const isBefore = <Plan>(a: Entry<Plan>, b: Entry<Plan>): boolean =>
  a.at === b.at ? a.order < b.order : a.at < b.at;

/** An empty agenda: entries kept from last to first, found by halving. */
export const emptyAgenda = <Plan>(): Agenda<Plan> => {
  const entries: Entry<Plan>[] = [];
  let order = 0;
  const put = (at: Instant, plan: Plan): void => {
    const entry = { at, order, plan };
    order += 1;
    let low = 0;
    let high = entries.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const there = entries[middle];
      if (there !== undefined && isBefore(entry, there)) low = middle + 1;
      else high = middle;
    }
    entries.splice(low, 0, entry);
  };
  return { put, take: () => entries.pop() };
};
