import { type AnyEventObject, assign, createMachine, type SnapshotFrom, transition } from 'xstate';
import { type Status, statuses } from '#lib/register/dossier.ts';
import type { DossierEvent } from '#lib/register/event.ts';
import { blank, type Memory, type Move, movesFrom, startOf } from './machine.ts';
import { standingOf, type Teller, type Told } from './told.ts';

type Seen = { readonly context: Memory; readonly event: AnyEventObject };

const arrow = ({ to, when, keeps }: Move<DossierEvent>) => ({
  ...(to === null ? {} : { target: to }),
  ...(when && { guard: ({ context, event }: Seen) => when(context, event.happened) }),
  ...(keeps && { actions: assign(({ context, event }: Seen) => keeps(context, event.happened)) }),
});

const stateOf = (status: Status) => ({
  on: Object.fromEntries(movesFrom(status).map(({ on, ways }) => [on, ways.map(arrow)])),
});

const machine = createMachine({
  initial: 'draft',
  context: blank,
  states: Object.fromEntries(statuses.map((status) => [status, stateOf(status)])),
});

type Snapshot = SnapshotFrom<typeof machine>;

const opened = machine.resolveState({ value: 'draft', context: blank });

const next = (snapshot: Snapshot | undefined, told: Told): Snapshot => {
  const { happened } = told;
  if (happened.type === 'DossierOpened') return opened;
  if (happened.type === 'DossierTakenOver') {
    const { status, memory } = startOf(happened);
    return machine.resolveState({ value: status, context: memory });
  }
  const [after] = transition(machine, snapshot ?? opened, told);
  return after;
};

/** xstate: one pure `transition()` per event, among the snapshots of so many other dossiers. */
export const tellXstate = (others: number): Teller => {
  const snapshots = new Map<number, Snapshot>();
  for (let number = 1; number <= others; number += 1) snapshots.set(number, opened);
  return {
    tell: (all) => {
      for (const told of all) {
        const { dossier } = told.happened;
        snapshots.set(dossier, next(snapshots.get(dossier), told));
      }
    },
    standing: (dossier) => {
      const snapshot = snapshots.get(dossier);
      const status = statuses.find((one) => one === snapshot?.value);
      return snapshot === undefined || status === undefined ? null : standingOf(status, snapshot.context);
    },
  };
};
