import type { Instant } from '#lib/calendar/zone.ts';
import type { RegisterEvent } from '#lib/register/event.ts';
import { isRefusal } from '#lib/register/refusal.ts';
import { applyEvent, emptyRegister, type Register } from '#lib/register/register.ts';
import { demoCommands, type Played } from './story.ts';

/** The seed of the operator that everybody is shown. */
export const demoSeed = 7;

/** A history played out: its steps, the events they made with their moments, and the register these fold to. */
export type Performance = {
  readonly steps: readonly Played[];
  readonly events: readonly { readonly event: RegisterEvent; readonly at: Instant }[];
  readonly register: Register;
};

const eventsOf = ({ decision, now }: Played): Performance['events'] =>
  isRefusal(decision) ? [] : decision.map((event) => ({ event, at: now }));

/** Plays the fictitious operator's four years up to `until` in memory, into a register of their own. */
export const playDemo = (seed: number, until: Instant): Performance => {
  const steps = [...demoCommands(seed, until)];
  const events = steps.flatMap(eventsOf);
  const register = emptyRegister();
  for (const { event, at } of events) applyEvent(register, event, at);
  return { steps, events, register };
};
