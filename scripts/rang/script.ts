import { z } from 'zod';
import { type Instant, parseInstant } from '#lib/calendar/zone.ts';
import { type Actor, type Role, roles } from '#lib/register/actor.ts';
import { type Command, parseCommand } from '#lib/register/command.ts';
import { Fault } from './fault.ts';

/** One act to be played: who does what, when (null for now), under which key (null for a fresh one). */
export type Act = {
  readonly command: Command;
  readonly actor: Actor;
  readonly at: Instant | null;
  readonly key: string | null;
};

const personSchema = z.string().regex(/^\S.{0,99}$/, 'expected a name of at most 100 characters');
const roleSchema = z.enum(roles);

const momentSchema = z.union([
  z.int(),
  z.string().transform((text, context) => {
    const instant = parseInstant(text);
    if (instant !== null) return instant;
    context.addIssue('expected a moment such as 2026-03-01T09:00:00+01:00');
    return z.NEVER;
  }),
]);

const actSchema = z.strictObject({
  command: z.unknown(),
  actor: z
    .strictObject({ role: roleSchema, person: personSchema, holds: z.array(z.string()).optional() })
    .optional(),
  at: momentSchema.optional(),
  key: z.string().min(1).max(200).optional(),
});

/** The actor of `--as role:person`. A producer holds the dossiers opened under that person's own name. */
export const actorNamed = (text: string): Actor | string => {
  const [role = '', person = '', ...rest] = text.split(':');
  const known = roleSchema.safeParse(role);
  if (!known.success) return `there is no role "${role}": ${roles.join(', ')}`;
  if (rest.length > 0 || !personSchema.safeParse(person).success)
    return 'expected role:person, as in expert:anna';
  return actorOf(known.data, person, undefined);
};

const actorOf = (role: Role, person: string, holds: readonly string[] | undefined): Actor => ({
  role,
  person,
  holds: new Set(holds ?? (role === 'producer' ? [person] : [])),
});

/** The value of a JSON text, null for text that is none. A key that would become a prototype is a Fault. */
const parsed = (text: string): { readonly json: unknown } | null => {
  try {
    return { json: JSON.parse(text, refuseProto) };
  } catch (error) {
    if (error instanceof Fault) throw error;
    return null;
  }
};

const refuseProto = (key: string, found: unknown): unknown => {
  if (key === '__proto__') throw new Fault('No command has a field called __proto__.');
  return found;
};

type Placed = { readonly place: string; readonly json: unknown };

const placedOnLine = (line: string, at: number): readonly Placed[] => {
  if (line.trim() === '') return [];
  const value = parsed(line);
  if (value === null) throw new Fault(`Line ${at + 1} is no JSON.`);
  return [{ place: `Line ${at + 1}`, json: value.json }];
};

const placedIn = (text: string): readonly Placed[] => {
  const whole = parsed(text);
  if (whole === null) return text.split(/\r?\n/).flatMap(placedOnLine);
  if (!Array.isArray(whole.json)) return [{ place: 'The command', json: whole.json }];
  return whole.json.map((json, at) => ({ place: `Command ${at + 1}`, json }));
};

const isPlain = (json: unknown): boolean => typeof json === 'object' && json !== null && 'type' in json;

const actOf = ({ place, json }: Placed, asActor: Actor | null): Act => {
  const { success, data, error } = actSchema.safeParse(isPlain(json) ? { command: json } : json);
  if (!success) throw new Fault(`${place}: ${error.issues[0]?.path.join('.')}: ${error.issues[0]?.message}.`);
  const command = parseCommand(data.command);
  if ('fault' in command)
    throw new Fault(`${place}: ${command.field === '' ? '' : `${command.field}: `}${command.fault}.`);
  const actor =
    data.actor === undefined ? asActor : actorOf(data.actor.role, data.actor.person, data.actor.holds);
  if (actor === null) throw new Fault(`${place} names no actor: give one there, or with --as role:person.`);
  return { command, actor, at: data.at ?? null, key: data.key ?? null };
};

/**
 * Reads what is to be played: one command, an array, or JSON lines; each a command, or `{ command, actor, at, key }`. All are
 * read before the first is played. Throws a Fault naming the command that is none.
 */
export const readScript = (text: string, asActor: Actor | null): readonly Act[] => {
  const acts = placedIn(text.replace(/^\uFEFF/, '')).map((placed) => actOf(placed, asActor));
  if (acts.length === 0) throw new Fault('There is no command to play.');
  return acts;
};
