import { ActForm, formOf } from '#app/form/act-form.tsx';
import { linesToList } from '#lib/payment/refund-act.ts';
import type { RefundStanding } from '#lib/payment/refund-standing.ts';
import { movementsAddress } from './addresses.ts';
import { AccountOf } from './refund-payee.tsx';
import { countedOf, inState, isProposed, type RefundsShown } from './refund-shown.ts';
import { Section } from './section.tsx';

const Row = ({ one, ...shown }: RefundsShown & { readonly one: RefundStanding }) => {
  const { visit } = shown;
  const { say, write, locale } = visit.speech;
  return (
    <tr>
      <th scope="row">{one.refund + 1}</th>
      <td>
        <a href={movementsAddress(locale, { dossier: String(one.dossier) })}>{one.dossier}</a>
      </td>
      <td>{write.shortDay(one.on)}</td>
      <td>
        {one.goesTo?.name ?? '–'}
        {isProposed(shown, one.refund) ? <small className="source">{say.refund.toPay.proposed}</small> : null}
      </td>
      <td className="reference">
        <AccountOf visit={visit} goesTo={one.goesTo} />
      </td>
      <td className="amount">{write.euros(one.amountCents)}</td>
    </tr>
  );
};

const Table = (shown: RefundsShown & { readonly found: readonly RefundStanding[] }) => {
  const words = shown.visit.speech.say.refund.toPay;
  const heads = [words.refund, words.dossier, words.confirmed, words.payee, words.account];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className="scroll" aria-label={words.caption} tabIndex={0}>
      <table>
        <caption>{words.caption}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
            <th scope="col" className="amount">
              {words.amount}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.found.map((one) => (
            <Row key={one.refund} {...shown} one={one} />
          ))}
        </tbody>
      </table>
    </section>
  );
};

const MakeList = ({ visit, standings, book }: RefundsShown) => {
  const { speech, reply } = visit;
  const { toPay } = speech.say.refund;
  const lines = linesToList({ standings, book });
  if (lines.length === 0) return null;
  return (
    <ActForm
      form={formOf(speech, 'refund-list', reply)}
      submit={toPay.make(...countedOf(visit, lines))}
      follows={toPay.follows}
    />
  );
};

/** The refunds in no list yet, each with where its account is known from; the button that makes a list of them. */
export const ToPaySection = (shown: RefundsShown) => {
  const { visit } = shown;
  const { toPay } = visit.speech.say.refund;
  const found = inState(shown, 'to-pay');
  if (found.length === 0) return null;
  const [, sum] = countedOf(visit, found);
  return (
    <Section id="to-pay" title={toPay.title}>
      <p>{toPay.lead(sum)}</p>
      <Table {...shown} found={found} />
      <MakeList {...shown} />
    </Section>
  );
};
