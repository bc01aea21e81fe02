/** Keeps the latest used of a bounded number of things, by key. */
export type Kept<Thing> = { readonly of: (key: string, make: () => Thing) => Thing };

/** A bounded memory: what was used longest ago goes first. `make` is called only for a key that is not kept. */
export const keep = <Thing>(limit: number): Kept<Thing> => {
  const things = new Map<string, Thing>();
  const touch = (key: string, thing: Thing): Thing => {
    things.delete(key);
    things.set(key, thing);
    const oldest = things.size > limit ? things.keys().next().value : undefined;
    if (oldest !== undefined) things.delete(oldest);
    return thing;
  };
  return { of: (key, make) => touch(key, things.get(key) ?? make()) };
};
