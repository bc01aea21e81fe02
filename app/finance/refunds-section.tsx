import { ActForm, formOf } from '#app/form/act-form.tsx';
import { movementsAddress } from './addresses.ts';
import type { Refundable } from './awaited.ts';
import { GoesTo } from './refund-payee.tsx';
import { ListSection } from './section.tsx';
import type { Shown } from './shown.ts';

type Item = Pick<Shown, 'visit' | 'acts' | 'payers'> & { readonly one: Refundable };

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
      <GoesTo visit={visit} goesTo={item.payers.get(one.payment) ?? null} />
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
export const RefundsSection = ({ visit, acts, payers, desk }: Shown) => (
  <ListSection
    id="refunds"
    title={visit.speech.say.finance.refunds.title}
    items={desk.refundable.map((one) => (
      <RefundItem key={one.dossier.number} visit={visit} acts={acts} payers={payers} one={one} />
    ))}
  />
);
