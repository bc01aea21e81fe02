import { missingCents } from '#lib/register/covering.ts';
import type { Register } from '#lib/register/register.ts';
import type { Counted } from './intake.ts';
import type { Interpreted } from './interpret.ts';
import type { Meaning } from './meaning.ts';

/**
 * What a movement that counts does. `covers`: the fee awaited is paid. `part`: a part of it, `missingCents` are left.
 * `beyond`: money for a dossier that awaits none, or a closed one. The others as in `Meaning`.
 */
export type Does = 'covers' | 'part' | 'beyond' | Exclude<Meaning['kind'], 'payment'>;

/** A movement, what it does, and for which dossier; `missingCents` is what its fee then still misses. */
export type Effect = {
  readonly does: Does;
  readonly dossier: number | null;
  readonly missingCents: number | null;
  readonly movement: Interpreted;
};

type Ground = Pick<Register, 'dossiers' | 'payments' | 'refunds'>;

/** The one dossier that refunds are of, by their places in the register's list; null where they are of several. */
export const dossierOfRefunds = (refunds: Register['refunds'], places: readonly number[]): number | null => {
  const [dossier, another] = new Set(places.flatMap((refund) => refunds[refund]?.dossier ?? []));
  return another === undefined ? (dossier ?? null) : null;
};

const dossierOf = ({ meaning }: Interpreted, { payments, refunds }: Ground): number | null => {
  if (meaning.kind === 'payment') return meaning.dossier;
  if (meaning.kind === 'refund-paid' || meaning.kind === 'refund-returned')
    return dossierOfRefunds(refunds, meaning.refunds);
  return meaning.kind === 'reversal' ? (payments.get(meaning.of) ?? null) : null;
};

/**
 * What movements that count do, one after another: each fee is awaited as the register has it before them, less what those
 * before have paid.
 */
export const effectsOf = (ground: Ground, counted: readonly Counted[]): readonly Effect[] => {
  const missing = new Map<number, number | null>();
  const missingOf = (number: number): number | null => {
    const dossier = ground.dossiers.get(number);
    return dossier === undefined ? null : missingCents(dossier);
  };
  const pay = (movement: Interpreted, dossier: number): Effect => {
    const before = missing.has(dossier) ? (missing.get(dossier) ?? null) : missingOf(dossier);
    if (before === null) return { does: 'beyond', dossier, missingCents: null, movement };
    const left = Math.max(0, before - movement.amountCents);
    missing.set(dossier, left === 0 ? null : left);
    return { does: left === 0 ? 'covers' : 'part', dossier, missingCents: left, movement };
  };
  const effectOf = (movement: Interpreted): Effect => {
    const { meaning } = movement;
    return meaning.kind === 'payment'
      ? pay(movement, meaning.dossier)
      : { does: meaning.kind, dossier: dossierOf(movement, ground), missingCents: null, movement };
  };
  return counted.flatMap(({ movements }) => movements.map(effectOf));
};
