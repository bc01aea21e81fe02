import { ActForm, formOf } from '#app/form/act-form.tsx';
import { accountWords } from '#lib/payment/iban.ts';
import { movementsAddress, refundsAddress } from './addresses.ts';
import type { Refundable } from './awaited.ts';
import { ListSection, Section } from './section.tsx';
import type { Shown } from './shown.ts';

type Item = Pick<Shown, 'visit' | 'acts'> & { readonly one: Refundable };

const isProposed = ({ acts, one }: Item): boolean =>
  acts.some(({ command, dossier }) => command?.type === 'RefundPayment' && dossier === one.dossier.number);

const RefundItem = (item: Item) => {
  const { visit, one } = item;
  const { speech, reply } = visit;
  const { refunds } = speech.say.finance;
  const dossier = String(one.dossier.number);
  const form = formOf(speech, 'refund', reply, dossier);
  return (
    <li>
      <h3>
        {refunds.what(speech.write.euros(one.cents))}{' '}
        <a href={movementsAddress(speech.locale, { dossier })}>{refunds.dossierNamed(dossier)}</a>
      </h3>
      {isProposed(item) ? (
        <p className="proposed">{refunds.proposed}</p>
      ) : (
        <ActForm
          form={form}
          submit={refunds.submit}
          follows={refunds.follows}
          hidden={{ dossier, payment: one.payment }}
        />
      )}
    </li>
  );
};

/** What no fee needs: one person proposes to send it back, another confirms. */
export const RefundsSection = ({ visit, acts, desk }: Shown) => (
  <ListSection
    id="refunds"
    title={visit.speech.say.finance.refunds.title}
    items={desk.refundable.map((one) => (
      <RefundItem key={one.dossier.number} visit={visit} acts={acts} one={one} />
    ))}
  />
);

/** The refunds that two persons confirmed and no statement shows yet, and the file of those that can be paid. */
export const ToPaySection = ({ visit: { speech }, toPay }: Shown) => {
  const { say, write, locale } = speech;
  const words = say.finance.toPay;
  if (toPay.length === 0) return null;
  const sum = toPay.reduce((all, { amountCents }) => all + amountCents, 0);
  return (
    <Section id="to-pay" title={words.title}>
      <p>
        {words.lead(write.euros(sum))} <a href={refundsAddress(locale)}>{words.download}</a>
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section className="scroll" aria-label={words.caption} tabIndex={0}>
        <table>
          <caption>{words.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.dossier}</th>
              <th scope="col">{words.confirmed}</th>
              <th scope="col">{words.payer}</th>
              <th scope="col">{words.account}</th>
              <th scope="col" className="amount">
                {words.amount}
              </th>
            </tr>
          </thead>
          <tbody>
            {toPay.map((one) => (
              <tr key={one.refund}>
                <th scope="row">
                  <a href={movementsAddress(locale, { dossier: String(one.dossier) })}>{one.dossier}</a>
                </th>
                <td>{write.shortDay(one.on)}</td>
                <td>{one.payer ?? '–'}</td>
                <td className="reference">
                  {one.account === null ? words.unknown : accountWords(one.account)}
                </td>
                <td className="amount">{write.euros(one.amountCents)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Section>
  );
};
