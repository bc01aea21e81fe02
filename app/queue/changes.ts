import type { Picture, PublicLine } from './public-line.ts';

/** What happened between two pictures of the queue, counted in entries. */
export type Changes = { readonly entered: number; readonly left: number; readonly moved: number };

/** The entries that came in, went out, or changed queue or status from one day to a later one. */
export const changesBetween = (then: Picture, now: Picture): Changes => {
  const before = new Map<number, PublicLine>(then.placed.map((line) => [line.number, line]));
  let [entered, moved, stayed] = [0, 0, 0];
  for (const line of now.placed) {
    const old = before.get(line.number);
    if (old === undefined) entered += 1;
    else {
      stayed += 1;
      if (old.queue !== line.queue || old.status !== line.status) moved += 1;
    }
  }
  return { entered, left: before.size - stayed, moved };
};

/** How many entries a part of the queue holds, and their permanent power in kVA. */
export type Amount = { readonly entries: number; readonly kva: number };

export const amountOf = (lines: readonly PublicLine[]): Amount => ({
  entries: lines.length,
  kva: lines.reduce((sum, line) => sum + line.permanentKva, 0),
});
