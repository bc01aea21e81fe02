import type { ReactNode } from 'react';
import { QrCode } from '#app/page/qr-code.tsx';
import type { PrivateVisit } from '#app/private/private-page.tsx';
import { epcPayload } from '#lib/payment/epc-qr.ts';
import { feeReference } from '#lib/payment/fee-reference.ts';
import { accountWords } from '#lib/payment/iban.ts';
import { formatReference } from '#lib/payment/structured-reference.ts';
import type { Dossier } from '#lib/register/dossier.ts';
import type { Rules } from '#lib/rules/rules.ts';
import type { FeeLine } from './money.ts';

type Props = {
  readonly visit: PrivateVisit;
  readonly dossier: Dossier;
  readonly fee: FeeLine;
  readonly payTo: Rules['payTo'];
};

const Line = (props: {
  readonly name: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}) => (
  <div className={props.className}>
    <dt>{props.name}</dt>
    <dd>{props.children}</dd>
  </div>
);

const Amounts = ({ visit: { speech }, fee }: Pick<Props, 'visit' | 'fee'>) => {
  const { slip } = speech.say.fee;
  const { euros } = speech.write;
  return (
    <dl className="sums">
      <Line name={slip.net}>{euros(fee.amountCents - fee.vatCents)}</Line>
      <Line name={slip.vat}>{euros(fee.vatCents)}</Line>
      <Line name={slip.total} className="total">
        {euros(fee.amountCents)}
      </Line>
      {fee.arrivedCents === 0 ? null : (
        <>
          <Line name={slip.arrived}>{euros(fee.arrivedCents)}</Line>
          <Line name={slip.missing} className="total">
            {euros(fee.missingCents)}
          </Line>
        </>
      )}
    </dl>
  );
};

const Transfer = ({ visit: { speech }, dossier, fee, payTo }: Props) => {
  const { slip } = speech.say.fee;
  const reference = feeReference({ dossier: dossier.number, study: fee.study });
  return (
    <dl className="transfer">
      <Line name={slip.reference} className="reference">
        <span className="whole">{formatReference(reference)}</span>
      </Line>
      <Line name={slip.iban}>
        <span className="whole">{accountWords(payTo.iban)}</span>
      </Line>
      <Line name={slip.beneficiary}>{payTo.beneficiary}</Line>
      <Line name={slip.amount}>
        <span className="whole">{speech.write.euros(fee.missingCents)}</span>
      </Line>
    </dl>
  );
};

/** How to pay what is missing of a fee: its amounts, the transfer to make, and the code that fills it in. */
export const PaymentSlip = (props: Props) => {
  const { visit, dossier, fee, payTo } = props;
  const { say, write } = visit.speech;
  const { slip } = say.fee;
  const reference = feeReference({ dossier: dossier.number, study: fee.study });
  const payload = epcPayload({ ...payTo, amountCents: fee.missingCents, reference });
  return (
    <article className="slip">
      <h3>{say.producer.pay.studies[fee.study]}</h3>
      <Transfer {...props} />
      <figure>
        <QrCode text={payload} label={slip.code(write.euros(fee.missingCents))} />
        <figcaption>{slip.scan}</figcaption>
      </figure>
      <Amounts visit={visit} fee={fee} />
    </article>
  );
};
