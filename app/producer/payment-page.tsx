import { dossierAddress } from '#app/page/address.ts';
import { type PrivateVisit, privatePage } from '#app/private/private-page.tsx';
import { SpacePage } from '#app/private/space-page.tsx';
import type { Dossier } from '#lib/register/dossier.ts';
import { type Money, moneyOf, type PaymentLine } from './money.ts';

type Props = { readonly visit: PrivateVisit; readonly dossier: Dossier; readonly money: Money };

const Fees = ({ visit: { speech }, money }: Props) => {
  const { say, write } = speech;
  const { pay } = say.producer;
  if (money.fees.length === 0) return null;
  return (
    <section aria-labelledby="fees">
      <h2 id="fees">{pay.fees}</h2>
      <table className="money">
        <thead>
          <tr>
            <th scope="col">{pay.study}</th>
            <th scope="col" className="number">
              {pay.amount}
            </th>
            <th scope="col">{pay.asked}</th>
            <th scope="col">{pay.covered}</th>
          </tr>
        </thead>
        <tbody>
          {money.fees.map(({ study, amountCents, requestedOn, coveredOn }) => (
            <tr key={study}>
              <th scope="row">{pay.studies[study]}</th>
              <td className="number">{write.euros(amountCents)}</td>
              <td>{write.day(requestedOn)}</td>
              <td>{coveredOn === null ? pay.notCovered : write.day(coveredOn)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};

const noteOf = ({ speech }: PrivateVisit, one: PaymentLine): string => {
  const { pay } = speech.say.producer;
  const notes = [
    one.isReversed ? pay.reversed : '',
    one.refundedCents === 0 ? '' : pay.refunded(speech.write.euros(one.refundedCents)),
  ];
  return notes.filter((note) => note !== '').join(', ');
};

const Payments = ({ visit, money }: Props) => {
  const { say, write } = visit.speech;
  const { pay } = say.producer;
  return (
    <section aria-labelledby="arrived">
      <h2 id="arrived">{pay.arrived}</h2>
      {money.payments.length === 0 ? (
        <p>{pay.none}</p>
      ) : (
        <table className="money">
          <thead>
            <tr>
              <th scope="col">{pay.booked}</th>
              <th scope="col" className="number">
                {pay.transfer}
              </th>
              <th scope="col" className="number">
                {pay.counted}
              </th>
            </tr>
          </thead>
          <tbody>
            {money.payments.map((one) => (
              <tr key={one.payment}>
                <th scope="row">{write.day(one.bookedOn)}</th>
                <td className="number">{write.euros(one.amountCents)}</td>
                <td className="number">
                  {write.euros(one.countsCents)} <span className="hint">{noteOf(visit, one)}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
};

const How = ({ visit: { speech }, dossier, money }: Props) => {
  const { pay } = speech.say.producer;
  return (
    <section aria-labelledby="how">
      <h2 id="how">{pay.how}</h2>
      <dl className="facts">
        <div>
          <dt>{pay.amount}</dt>
          <dd>{speech.write.euros(money.openCents)}</dd>
        </div>
        <div>
          <dt>{pay.reference}</dt>
          <dd>{speech.say.producer.dossier(String(dossier.number))}</dd>
        </div>
      </dl>
      <p>{pay.counts}</p>
    </section>
  );
};

const PaymentPage = (props: Props) => {
  const { visit, dossier, money } = props;
  const { say, write, locale } = visit.speech;
  const { pay } = say.producer;
  const title = pay.title(String(dossier.number));
  return (
    <SpacePage visit={visit} title={title}>
      <p className="back">
        <a href={dossierAddress(locale, 'producer', dossier.number)}>← {pay.back}</a>
      </p>
      <h1>{title}</h1>
      <p className="lead">
        <strong>{money.openCents > 0 ? pay.open(write.euros(money.openCents)) : pay.nothing}</strong>{' '}
        {money.creditCents > 0 ? pay.credit(write.euros(money.creditCents)) : null}
      </p>
      {money.openCents > 0 ? <How {...props} /> : null}
      <Fees {...props} />
      <Payments {...props} />
    </SpacePage>
  );
};

/** What is to be paid for a project, what has arrived, and what of it counts. */
export const paymentPage = privatePage({
  roles: ['producer'],
  page: async (visit) =>
    visit.dossier === null || visit.dossier.status === 'draft'
      ? null
      : visit.render(<PaymentPage visit={visit} dossier={visit.dossier} money={moneyOf(visit.dossier)} />),
});
