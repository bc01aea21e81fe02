import type { Dossier } from '#lib/register/dossier.ts';
import { type DossierEvent, isDossierEvent } from '#lib/register/event.ts';
import { evolve } from '#lib/register/evolve.ts';
import { ordinaryAt } from './at-size.ts';
import type { Figure, Row } from './figure.ts';
import { inTurns, msOf } from './measure.ts';
import { happenings, registerOf } from './synthetic.ts';

const evolvesAtLeast = 400_000;
const turns = 4;

/** The events of one dossier from its opening to its commissioning. */
const lifeOfOne = (): readonly DossierEvent[] =>
  happenings(1, { commissioned: 1 }).flatMap(({ events }) => events.filter(isDossierEvent));

type Step = (dossier: Dossier | undefined, event: DossierEvent) => Dossier;

/** Takes all dossiers through a life side by side, event by event, until enough is done; gives the milliseconds per event. */
const takeThrough = (size: number, life: readonly DossierEvent[], step: Step) => (): number => {
  const lives = Math.ceil(evolvesAtLeast / (size * life.length));
  const dossiers = new Map<number, Dossier>();
  const ms = msOf(() => {
    for (let one = 0; one < lives; one += 1)
      for (const event of life)
        for (let number = 1; number <= size; number += 1)
          dossiers.set(number, step(dossiers.get(number), event));
  });
  return ms / (lives * life.length * size);
};

const opened = evolve(undefined, { type: 'DossierOpened', dossier: 1, holder: 'h' });

const spread: Step = (dossier, event) =>
  event.type === 'DossierOpened' || dossier === undefined
    ? opened
    : { ...dossier, status: 'accepted', sentOn: '2026-01-01' };

const evolving = async (size: number): Promise<Figure> => {
  const life = lifeOfOne();
  const ms = await inTurns(turns, {
    ours: takeThrough(size, life, evolve),
    peer: takeThrough(size, life, spread),
  });
  return {
    name: 'evolve a dossier, against a spread',
    size,
    ours: 1_000 / ms('ours'),
    peer: 1_000 / ms('peer'),
    unit: '/s',
    target: { of: 'ours', bound: 1_000_000 },
  };
};

const applying = async (size: number): Promise<Figure> => {
  const { all } = ordinaryAt(size);
  let events = 0;
  const ms = await inTurns(size > 20_000 ? 2 : turns, {
    ours: () =>
      msOf(() => {
        events = registerOf(all).entries;
      }),
  });
  return {
    name: 'apply an event to the register',
    size,
    ours: (events * 1_000) / ms('ours'),
    peer: null,
    unit: '/s',
    target: null,
  };
};

const million = 1_000_000;

export const evolveRow: Row = {
  name: 'evolve',
  atMillion: true,
  notes: [
    'All dossiers side by side through one life of 15 events, kept in a Map; the spread copies the same dossier and changes two fields, whatever the event.',
    'Applying an event also keeps ranks, claims, what is taken, wake days and the history of each day.',
  ],
  figures: async (size) =>
    size === million ? [await evolving(size)] : [await evolving(size), await applying(size)],
};
