/** A bounded memory of things by key. */
export type Kept<Thing> = {
  readonly get: (key: string) => Thing | undefined;
  readonly put: (key: string, thing: Thing) => Thing;
};

/** Keeps the latest used of a bounded number of things: what was used longest ago goes first. */
export const keep = <Thing>(limit: number): Kept<Thing> => {
  const things = new Map<string, Thing>();
  const put = (key: string, thing: Thing): Thing => {
    things.delete(key);
    things.set(key, thing);
    const oldest = things.size > limit ? things.keys().next().value : undefined;
    if (oldest !== undefined) things.delete(oldest);
    return thing;
  };
  const get = (key: string): Thing | undefined => {
    const thing = things.get(key);
    return thing === undefined ? undefined : put(key, thing);
  };
  return { get, put };
};
