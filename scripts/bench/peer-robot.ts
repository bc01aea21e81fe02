import { createMachine, guard, interpret, reduce, state, transition } from 'robot3';
import { type Status, statuses } from '#lib/register/dossier.ts';
import type { DossierEvent } from '#lib/register/event.ts';
import { blank, type Memory, type Move, movesFrom, startOf } from './machine.ts';
import { standingOf, type Teller, type Told } from './told.ts';

const arrow = (on: string, status: Status, { to, when, keeps }: Move<DossierEvent>) =>
  transition<string, Memory, Told>(
    on,
    to ?? status,
    ...(when ? [guard<Memory, Told>((memory, { happened }) => when(memory, happened))] : []),
    ...(keeps ? [reduce<Memory, Told>((memory, { happened }) => keeps(memory, happened))] : []),
  );

const stateOf = (status: Status) =>
  state(...movesFrom(status).flatMap(({ on, ways }) => ways.map((way) => arrow(on, status, way))));

// Written out, since its types want the names of the states.
const states = {
  draft: stateOf('draft'),
  'orientation-fee-due': stateOf('orientation-fee-due'),
  'orientation-study': stateOf('orientation-study'),
  'orientation-reported': stateOf('orientation-reported'),
  'capacity-reached': stateOf('capacity-reached'),
  'waiting-a': stateOf('waiting-a'),
  'detailed-fee-due': stateOf('detailed-fee-due'),
  'detailed-study': stateOf('detailed-study'),
  'proposal-sent': stateOf('proposal-sent'),
  'waiting-b': stateOf('waiting-b'),
  accepted: stateOf('accepted'),
  lapsed: stateOf('lapsed'),
  commissioned: stateOf('commissioned'),
  'struck-off': stateOf('struck-off'),
  withdrawn: stateOf('withdrawn'),
} as const satisfies Readonly<Record<Status, unknown>>;

const nothing = (): void => undefined;

const serviceAt = (status: Status, memory: Memory) =>
  interpret(
    createMachine(status, states, () => memory),
    nothing,
  );

type Service = ReturnType<typeof serviceAt>;

const draft = createMachine('draft', states, () => blank);

/** robot3: one service per dossier, one `send()` per event, among the services of so many other dossiers. */
export const tellRobot = (others: number): Teller => {
  const services = new Map<number, Service>();
  for (let number = 1; number <= others; number += 1) services.set(number, interpret(draft, nothing));
  return {
    tell: (all) => {
      for (const told of all) {
        const { happened } = told;
        if (happened.type === 'DossierOpened') services.set(happened.dossier, interpret(draft, nothing));
        else if (happened.type === 'DossierTakenOver') {
          const { status, memory } = startOf(happened);
          services.set(happened.dossier, serviceAt(status, memory));
        } else services.get(happened.dossier)?.send(told);
      }
    },
    standing: (dossier) => {
      const service = services.get(dossier);
      const status = statuses.find((one) => one === service?.machine.current);
      return service === undefined || status === undefined ? null : standingOf(status, service.context);
    },
  };
};
