import { dossierOfRefunds } from '#lib/payment/effect.ts';
import type { KeptMovement } from '#lib/payment/intake.ts';
import type { Register } from '#lib/register/register.ts';

/** What has become of a movement by now. */
export type MovementState =
  | 'fee'
  | 'unmatched'
  | 'aside'
  | 'taken-back'
  | 'reversal'
  | 'reversal-open'
  | 'refund'
  | 'refund-returned'
  | 'outgoing'
  | 'grouped'
  | 'held';

type Ground = Pick<Register, 'dossiers' | 'payments' | 'transfers' | 'refunds'>;

/** The dossier that a movement concerns by now; null where it concerns none. */
export const dossierOf = (ground: Ground, { name, meaning }: KeptMovement): number | null => {
  if (meaning?.kind === 'reversal') return ground.payments.get(meaning.of) ?? null;
  if (meaning?.kind === 'refund-paid' || meaning?.kind === 'refund-returned')
    return dossierOfRefunds(ground.refunds, meaning.refunds);
  return ground.payments.get(name) ?? null;
};

const stateOfCredit = (ground: Ground, { name }: KeptMovement): MovementState => {
  const dossier = ground.payments.get(name);
  if (dossier === undefined) return ground.transfers.get(name)?.state === 'unmatched' ? 'unmatched' : 'aside';
  const { payments = [] } = ground.dossiers.get(dossier) ?? {};
  return payments.find(({ payment }) => payment === name)?.reversedOn != null ? 'taken-back' : 'fee';
};

/** What has become of a movement by now: money that waited may have been matched or set aside since. */
export const stateOf = (ground: Ground, movement: KeptMovement): MovementState => {
  const { meaning } = movement;
  switch (meaning?.kind) {
    case undefined:
      return 'held';
    case 'payment':
    case 'unmatched':
      return stateOfCredit(ground, movement);
    case 'reversal':
    case 'reversal-open':
    case 'outgoing':
    case 'grouped':
    case 'refund-returned':
      return meaning.kind;
    case 'refund-paid':
      return 'refund';
  }
};
