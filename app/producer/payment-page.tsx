import { dossierAddress } from '#app/page/address.ts';
import { type PrivateVisit, privatePage } from '#app/private/private-page.tsx';
import { SpacePage } from '#app/private/space-page.tsx';
import type { Dossier } from '#lib/register/dossier.ts';
import { outstanding } from '#lib/register/outstanding.ts';
import { type Money, moneyOf } from './money.ts';
import { payFirst } from './pay-first.ts';
import { PaymentSlip } from './payment-slip.tsx';
import { Fees, Payments } from './payment-tables.tsx';

type Props = { readonly visit: PrivateVisit; readonly dossier: Dossier; readonly money: Money };

const Lead = ({ visit, dossier, money }: Props) => {
  const { say, write } = visit.speech;
  const { pay } = say.producer;
  const to = visit.reading.rules?.payTo.beneficiary ?? '';
  return (
    <div className="lead">
      <p>
        <strong>
          {money.openCents > 0 ? payFirst(visit.speech, dossier, to, money.openCents) : pay.nothing}
        </strong>
      </p>
      {money.openCents > 0 && money.paidCents > 0 ? (
        <p>{say.fee.first.parts(write.euros(money.paidCents), write.euros(money.askedCents))}</p>
      ) : null}
      {money.creditCents > 0 ? <p>{pay.credit(write.euros(money.creditCents))}</p> : null}
    </div>
  );
};

const How = ({ visit, dossier, money }: Props) => {
  const { pay } = visit.speech.say.producer;
  const payTo = visit.reading.rules?.payTo;
  if (money.openCents === 0 || payTo === undefined) return null;
  return (
    <section aria-labelledby="how">
      <h2 id="how">{pay.how}</h2>
      {money.fees.map((fee) =>
        fee.missingCents === 0 ? null : (
          <PaymentSlip key={fee.study} visit={visit} dossier={dossier} fee={fee} payTo={payTo} />
        ),
      )}
      <p>{pay.counts}</p>
    </section>
  );
};

const PaymentPage = (props: Props) => {
  const { visit, dossier, money } = props;
  const { say, locale } = visit.speech;
  const { pay } = say.producer;
  const title = pay.title(String(dossier.number));
  return (
    <SpacePage visit={visit} title={title}>
      <p className="back">
        <a href={dossierAddress(locale, 'producer', dossier.number)}>← {pay.back}</a>
      </p>
      <h1>{title}</h1>
      <Lead {...props} />
      <How {...props} />
      <Fees visit={visit} dossier={dossier} money={money} />
      <Payments visit={visit} money={money} />
    </SpacePage>
  );
};

/** What is to be paid for a project, what has arrived, and what of it counts. */
export const paymentPage = privatePage({
  roles: ['producer'],
  page: async (visit) => {
    if (visit.dossier === null || visit.dossier.status === 'draft') return null;
    const { register, now } = visit.reading;
    const dossier = outstanding(register, visit.dossier, now);
    return visit.render(<PaymentPage visit={visit} dossier={dossier} money={moneyOf(dossier)} />);
  },
});
