import { feeLetterAddress } from '#app/page/address.ts';
import type { PrivateVisit } from '#app/private/private-page.tsx';
import type { Dossier } from '#lib/register/dossier.ts';
import type { Money, PaymentLine } from './money.ts';

type Props = { readonly visit: PrivateVisit; readonly money: Money };

/** The fees that were asked for, with their VAT, the day each was covered, and the letter that asks for it. */
export const Fees = ({ visit: { speech }, dossier, money }: Props & { readonly dossier: Dossier }) => {
  const { say, write, locale } = speech;
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
            <th scope="col">{say.fee.state.title}</th>
          </tr>
        </thead>
        <tbody>
          {money.fees.map(({ study, amountCents, vatCents, requestedOn, coveredOn }) => (
            <tr key={study}>
              <th scope="row">{pay.studies[study]}</th>
              <td className="number">
                {write.euros(amountCents)}{' '}
                <span className="hint">{say.fee.vatIn(write.euros(vatCents))}</span>
              </td>
              <td>
                {coveredOn === null
                  ? say.fee.state.open(write.day(requestedOn))
                  : say.fee.state.covered(write.day(requestedOn), write.day(coveredOn))}{' '}
                <a className="no-print" href={feeLetterAddress(locale, dossier.number, study)}>
                  {say.fee.slip.letter}
                </a>
              </td>
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
    one.reversedOn !== null ? pay.reversed : '',
    one.refundedCents === 0 ? '' : pay.refunded(speech.write.euros(one.refundedCents)),
  ];
  return notes.filter((note) => note !== '').join(', ');
};

/** The payments that were registered, and what of each counts. */
export const Payments = ({ visit, money }: Props) => {
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
