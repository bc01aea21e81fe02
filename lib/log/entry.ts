import { z } from 'zod';
import { type Role, roles } from '#lib/register/actor.ts';
import { type EventType, eventSchemas, publishable, type RegisterEvent } from '#lib/register/event.ts';
import { canonical } from './canonical.ts';

/**
 * One entry of the log, as anyone may read it. `act` is the index of the first entry of the same decision; `by` the role
 * that acted; `rules` the version of the rules document it was decided under, null before the first. `commitments` bind
 * what is confidential without telling it: by name, HMAC-SHA-256 under a random key of the record, base64url.
 */
export type Entry = {
  readonly index: number;
  readonly act: number;
  readonly at: number;
  readonly by: Role;
  readonly rules: number | null;
  readonly commitments: Readonly<Record<string, string>>;
  readonly event: RegisterEvent;
};

const bytesBase64url = 43; // 32 bytes

const entrySchema = z.strictObject({
  index: z.int().min(0),
  act: z.int().min(0),
  at: z.int(),
  by: z.enum(roles),
  rules: z.int().positive().nullable(),
  commitments: z.record(z.string(), z.string().length(bytesBase64url)),
  event: z.looseObject({ type: z.string() }),
});

/** The canonical bytes of an entry as text (RFC 8785): what is hashed, signed and published. Holds nothing confidential. */
export const entryText = (entry: Entry): string => canonical({ ...entry, event: publishable(entry.event) });

const isEventType = (name: string): name is EventType => Object.hasOwn(eventSchemas, name);

/** An event from outside: its name known, its fields exactly those of that name. Null where it is none. */
export const parseEvent = (json: unknown): RegisterEvent | null => (isEvent(json) ? json : null);

const isEvent = (json: unknown): json is RegisterEvent => {
  if (typeof json !== 'object' || json === null || !('type' in json)) return false;
  const { type, ...fields } = json;
  return typeof type === 'string' && isEventType(type) && eventSchemas[type].safeParse(fields).success;
};

/** What is wrong with the text of an entry: `no-entry` where it is none, `not-canonical` where it is written otherwise. */
export type EntryFault = 'no-entry' | 'not-canonical';

/** Reads the text of an entry strictly: an entry, or what is wrong with it. */
export const parseEntry = (text: string): Entry | EntryFault => {
  const json = jsonIn(text);
  const read = entrySchema.safeParse(json);
  if (!read.success) return 'no-entry';
  const event = parseEvent(read.data.event);
  if (event === null) return 'no-entry';
  const entry = { ...read.data, event };
  return entryText(entry) === text ? entry : 'not-canonical';
};

type Recorded = { readonly event: RegisterEvent; readonly at: number };

/** Only the name of the event is looked at: its fields were checked when it was decided, and `parseEntry` does so again. */
const isNamed = (event: unknown): event is RegisterEvent =>
  typeof event === 'object' &&
  event !== null &&
  'type' in event &&
  typeof event.type === 'string' &&
  isEventType(event.type);

/**
 * Where the moment and the event stand in the text of an entry. There is one way to write it (RFC 8785: fields by name,
 * no spaces, each quote within a text escaped), so they are found without reading what stands around them.
 */
const recordedIn = (text: string): readonly [at: number, event: unknown] => {
  const at = text.indexOf('"at":') + 5;
  const event = text.indexOf('"event":{', at) + 8;
  const end = text.lastIndexOf(',"index":');
  return [Number(text.slice(at, text.indexOf(',', at))), JSON.parse(text.slice(event, end))];
};

/**
 * Reads an entry that this register wrote and keeps, with the confidential part of its event where that is not erased.
 * Throws where the text is no entry. Several times as fast as `parseEntry`: a log is read at every start, and checked by
 * `verify`.
 */
export const parseStored = (text: string, secret: string | null): Recorded => {
  const [at, event] = recordedIn(text);
  if (!text.startsWith('{"act":') || !isNamed(event) || !Number.isInteger(at))
    throw new Error(`the log holds what is no event: ${text}`);
  if (secret !== null) Object.assign(event, { confidential: JSON.parse(secret) });
  return { event, at };
};

const jsonIn = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
