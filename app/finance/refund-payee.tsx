import type { PrivateVisit } from '#app/private/private-page.tsx';
import { accountWords } from '#lib/payment/iban.ts';
import type { AccountSource, RefundAccount } from '#lib/payment/refund-standing.ts';
import { whoOf } from './refund-shown.ts';

type Props = { readonly visit: Pick<PrivateVisit, 'speech' | 'actor'> };

const sourceWords = ({ visit }: Props, source: AccountSource): string => {
  const { say, write } = visit.speech;
  const words = say.refund.source;
  switch (source.from) {
    case 'statement':
      return words.statement(
        say.bank.statementShort(String(source.number.number), String(source.number.year)),
        String(source.place),
      );
    case 'typed':
      return words.typed(whoOf(visit, source.by), write.shortDay(source.on));
    case 'given':
      return words.given(
        whoOf(visit, source.by),
        whoOf(visit, source.confirmedBy),
        write.shortDay(source.on),
      );
  }
};

/** An account to pay to and where it is known from; one that a single person typed is marked as such. */
export const AccountOf = ({ visit, goesTo }: Props & { readonly goesTo: RefundAccount | null }) => {
  const { source } = visit.speech.say.refund;
  if (goesTo === null || goesTo.account === null) return source.unknown;
  const isTyped = goesTo.source?.from === 'typed';
  return (
    <>
      <span className="iban">{accountWords(goesTo.account)}</span>
      {goesTo.source === null ? null : (
        <small className={isTyped ? 'source typed' : 'source'}>
          {isTyped ? <span aria-hidden="true">! </span> : null}
          {sourceWords({ visit }, goesTo.source)}
        </small>
      )}
    </>
  );
};

/** To whom and to which account a refund will go. */
export const GoesTo = ({ visit, goesTo }: Props & { readonly goesTo: RefundAccount | null }) => (
  <p className="payer">
    {visit.speech.say.refund.goesTo} <strong>{goesTo?.name ?? visit.speech.say.finance.noName}</strong>{' '}
    <AccountOf visit={visit} goesTo={goesTo} />
  </p>
);
