import { deepStrictEqual } from 'node:assert/strict';
import { position } from '#lib/queue/position.ts';
import type { Register } from '#lib/register/register.ts';
import { allocate, allocatePlainly, rankedClaims, type Workings } from './allocation.ts';
import type { Figure, Row } from './figure.ts';
import { inTurns, msOf } from './measure.ts';
import { claimsOnly, happenings, lastDay, registerOf } from './synthetic.ts';

const byNumber = (all: readonly Workings[]): readonly Workings[] =>
  all.toSorted((a, b) => a.number - b.number);

const asPosition = (register: Register, number: number) => {
  const seen = position(register, number, lastDay);
  if (seen === null) throw new Error(`dossier ${number} has no place`);
  const { bottleneck, availableKva, ahead, fits } = seen;
  return { number, bottleneck, availableKva, claimsAhead: ahead.projects, fits };
};

/** Throws unless both allocations agree on every claim, and with the positions that the pages show. */
const mustAgree = (register: Register): void => {
  const ours = byNumber(allocate(register));
  deepStrictEqual(byNumber(allocatePlainly(register, rankedClaims(register))), ours);
  for (const one of ours.filter((_, at) => at % Math.ceil(ours.length / 20) === 0))
    deepStrictEqual(one, asPosition(register, one.number));
};

const figures = async (size: number): Promise<readonly Figure[]> => {
  const register = registerOf(happenings(size, claimsOnly));
  const ranked = rankedClaims(register);
  mustAgree(register);
  const ms = await inTurns(12, {
    ours: () => msOf(() => allocate(register)),
    peer: () => msOf(() => allocatePlainly(register, ranked)),
  });
  return [
    {
      name: 'allocate the whole queue, against objects and Maps',
      size,
      ours: ms('ours'),
      peer: ms('peer'),
      unit: 'ms',
      target: { of: 'ratio', bound: 0.5 },
    },
  ];
};

export const capacityRow: Row = {
  name: 'capacity',
  atMillion: false,
  notes: [
    'Everybody claims, in a grid of 500 nodes: for each claim, by rank, its narrowest node, what that can take, and the claims ahead.',
    'The peer does the same on plain objects in Maps, from the numbers by rank. Both must agree on every claim, and with `position`.',
  ],
  figures,
};
