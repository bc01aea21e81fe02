import type { Dossier } from '#lib/register/dossier.ts';
import { evolve } from '#lib/register/evolve.ts';
import type { Register } from '#lib/register/register.ts';
import { ordinaryAt } from './at-size.ts';
import type { Figure, Row, Target } from './figure.ts';
import { inTurns, msOf } from './measure.ts';
import { tellRobot } from './peer-robot.ts';
import { tellXstate } from './peer-xstate.ts';
import { goingOn } from './synthetic.ts';
import type { Teller } from './told.ts';
import { mustAgree, type Walk, walkAfter, walkOurs } from './walk.ts';

/** Many turns until it is compiled as in a running server; the largest size comes last, and copying it takes long. */
const turnsAt = (size: number): number => (size > 20_000 ? 5 : 16);

/** The demonstration publishes its own rules: the queue it is played in starts without. */
const stageOf = (register: Register): Register => ({ ...goingOn(register), rules: [] });

const acting = (size: number, walk: Walk) => (): number => {
  const register = stageOf(ordinaryAt(size).register);
  return msOf(() => walkOurs(register, walk.steps));
};

const evolving =
  ({ told }: Walk) =>
  (): number => {
    const dossiers = new Map<number, Dossier>();
    return msOf(() => {
      for (const { happened } of told)
        dossiers.set(happened.dossier, evolve(dossiers.get(happened.dossier), happened));
    });
  };

const telling =
  (size: number, walk: Walk, ended: Register, teller: (others: number) => Teller) => (): number => {
    const told = teller(size);
    const ms = msOf(() => told.tell(walk.told));
    mustAgree(told, ended, walk);
    return ms;
  };

const figures = async (size: number): Promise<readonly Figure[]> => {
  const walk = walkAfter(size);
  const ended = stageOf(ordinaryAt(size).register);
  walkOurs(ended, walk.steps);
  const ms = await inTurns(turnsAt(size), {
    'decide + apply': acting(size, walk),
    evolve: evolving(walk),
    xstate: telling(size, walk, ended, tellXstate),
    robot3: telling(size, walk, ended, tellRobot),
  });
  const rate = (name: Parameters<typeof ms>[0]): number => (walk.told.length * 1_000) / ms(name);
  const against = (
    ours: 'decide + apply' | 'evolve',
    peer: 'xstate' | 'robot3',
    target: Target | null,
  ): Figure => ({
    name: `${ours}, against ${peer}`,
    size,
    ours: rate(ours),
    peer: rate(peer),
    unit: '/s',
    target,
  });
  return [
    against('decide + apply', 'xstate', { of: 'ratio', bound: 50 }),
    against('decide + apply', 'robot3', { of: 'ratio', bound: 5 }),
    against('evolve', 'xstate', null),
    against('evolve', 'robot3', null),
  ];
};

export const decideRow: Row = {
  name: 'decide',
  atMillion: false,
  notes: [
    'The accepted acts of the demonstration, played in a queue that already holds so many dossiers; events of dossiers per second.',
    'Decide + apply: each act is decided (rights, step, deadlines, reminders, fees, capacity over the tree, offers), and its events',
    'change the register with its ranks, claims, wake days and history. Evolve: the same events on the dossiers alone.',
    'The peers are told the same events, and keep status, queue, day of entry, grant and a due day. They must end every dossier',
    'where the regulation does, else the run fails.',
  ],
  figures,
};
