import type { CommandOf } from './command.ts';
import type { Context, Decision } from './context.ts';
import type { Dossier } from './dossier.ts';
import { isSamePayment, paymentEvents } from './payment.ts';
import { refuse } from './refusal.ts';

/** True where the very same money was received before: kept, set aside, or by now matched to a dossier. */
const isReceived = (
  { transfer, bookedOn, amountCents }: CommandOf<'ReceiveTransfer'>,
  { register }: Context,
): boolean => {
  const kept = register.transfers.get(transfer);
  if (kept !== undefined) return kept.bookedOn === bookedOn && kept.amountCents === amountCents;
  const matched = register.dossiers.get(register.payments.get(transfer) ?? 0);
  const booked = { payment: transfer, bookedOn, amountCents };
  return matched?.payments.some((one) => isSamePayment(one, booked)) ?? false;
};

/** Money has arrived that names no dossier: kept, unmatched. Received again, it changes nothing. */
export const receiveTransfer = (command: CommandOf<'ReceiveTransfer'>, context: Context): Decision => {
  const { transfer, bookedOn, amountCents } = command;
  const { register, today } = context;
  if (isReceived(command, context)) return [];
  if (register.transfers.has(transfer) || register.payments.has(transfer))
    return refuse('transfer-known', 'payment', { transfer });
  if (bookedOn > today) return refuse('date-in-future', 'payment', { day: bookedOn });
  return [{ type: 'TransferReceived', transfer, bookedOn, confidential: { amountCents } }];
};

/** Money that names no dossier waits until two persons of finance say whose it is. It counts on its booking day. */
export const matchTransfer = (
  command: CommandOf<'MatchTransfer'>,
  dossier: Dossier,
  context: Context,
): Decision => {
  const transfer = context.register.transfers.get(command.transfer);
  if (transfer === undefined) return refuse('no-such-transfer', 'payment', { transfer: command.transfer });
  if (transfer.state === 'gone') return refuse('transfer-gone', 'payment', { transfer: command.transfer });
  const { bookedOn, amountCents } = transfer;
  return paymentEvents(context, dossier, { payment: transfer.transfer, bookedOn, amountCents });
};

/**
 * Money that has nothing to do with any dossier is set aside with a reason; two persons may still match it, unless the
 * statements say that it is gone.
 */
export const setTransferAside = (command: CommandOf<'SetTransferAside'>, context: Context): Decision => {
  const { transfer, reason, isGone } = command;
  const known = context.register.transfers.get(transfer);
  if (known === undefined) return refuse('no-such-transfer', 'payment', { transfer });
  if (known.state === 'gone' || (known.state === 'unrelated' && !isGone)) return [];
  return [{ type: 'TransferSetAside', transfer, ...(isGone ? { isGone } : {}), confidential: { reason } }];
};
