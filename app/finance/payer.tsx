import type { Speech } from '#app/i18n/speech.ts';
import { accountWords } from '#lib/payment/iban.ts';
import type { BankMovement } from '#lib/payment/meaning.ts';

/** Who paid or was paid, and from which account. */
export const Payer = ({ speech, movement }: { readonly speech: Speech; readonly movement: BankMovement }) => {
  const { counterpartyName, counterpartyAccount } = movement;
  return (
    <p className="payer">
      <strong>{counterpartyName ?? speech.say.finance.noName}</strong>{' '}
      {counterpartyAccount === null ? null : (
        <span className="iban">{accountWords(counterpartyAccount)}</span>
      )}
    </p>
  );
};
