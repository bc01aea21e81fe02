import type { Day } from '#lib/calendar/day.ts';
import type { Register } from '#lib/register/register.ts';
import { type Rules, rulesOn } from '#lib/rules/rules.ts';
import { claimantsOf, dossierIn, type Outlook, openTally, outlookOf, passClaim } from './capacity.ts';
import { rootOf } from './footprint.ts';
import { isPlaced, type Placed, type Position, positionIn, turnOf } from './position.ts';
import { compareRank, countAhead } from './rank.ts';

const byTurn = (one: Placed, other: Placed): number => {
  const [turn, otherTurn] = [turnOf(one), turnOf(other)];
  if (turn === null || otherTurn === null) return Number(turn === null) - Number(otherTurn === null);
  return compareRank(turn, otherTurn);
};

const positionsInTree = (
  register: Register,
  outlook: Outlook,
  root: string,
  placed: readonly Placed[],
  rules: Rules,
): readonly Position[] => {
  const claims = claimantsOf(outlook, root);
  const tally = openTally(outlook);
  let passed = 0;
  return placed.toSorted(byTurn).map((dossier) => {
    const turn = turnOf(dossier);
    const ahead = turn === null ? claims.length : countAhead(claims, turn);
    for (; passed < ahead; passed += 1) {
      const claimant = dossierIn(outlook, claims[passed]?.number ?? 0);
      if (claimant !== undefined) passClaim(tally, claimant, rules);
    }
    return positionIn(register, dossier, tally);
  });
};

/**
 * The positions of many dossiers on a day's rules, by number, as `position` gives them one by one; those without a place
 * are left out. Each tree of the grid is gone through once, in rank order, however many places it holds.
 */
export const allPositions = (
  register: Register,
  numbers: Iterable<number>,
  today: Day,
): ReadonlyMap<number, Position> => {
  const rules = rulesOn(register.rules, today);
  if (rules === null) return new Map();
  const outlook = outlookOf(register);
  const placed = [...numbers].flatMap((number) => {
    const dossier = register.dossiers.get(number);
    return dossier !== undefined && isPlaced(dossier) ? [dossier] : [];
  });
  const trees = Map.groupBy(placed, ({ project }) => rootOf(register, project.node));
  const positions = [...trees].flatMap(([root, inTree]) =>
    positionsInTree(register, outlook, root, inTree, rules),
  );
  return new Map(positions.map((one) => [one.number, one]));
};
