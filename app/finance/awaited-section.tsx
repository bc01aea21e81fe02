import { feeLetterAddress } from '#app/page/address.ts';
import { feeReference } from '#lib/payment/fee-reference.ts';
import { formatReference } from '#lib/payment/structured-reference.ts';
import type { Awaited } from './awaited.ts';
import { Section } from './section.tsx';
import type { Shown } from './shown.ts';

const typedAmount = (cents: number): string =>
  `${Math.floor(cents / 100)},${String(cents % 100).padStart(2, '0')}`;

const AwaitedRow = ({ visit: { speech }, one }: Pick<Shown, 'visit'> & { readonly one: Awaited }) => {
  const { locale, say, write } = speech;
  const { awaited, studies } = say.finance;
  const number = String(one.dossier.number);
  const reference = formatReference(feeReference({ dossier: one.dossier.number, study: one.study }));
  const query = new URLSearchParams({ dossier: number, amount: typedAmount(one.missingCents) });
  return (
    <tr>
      <th scope="row">
        <a href={`?${query}#transfer`} aria-label={awaited.fill(number)}>
          {number}
        </a>
      </th>
      <td>{studies[one.study]}</td>
      <td className="reference">
        <a
          href={feeLetterAddress(locale, one.dossier.number, one.study)}
          aria-label={awaited.letter(number, reference)}
        >
          {reference}
        </a>
      </td>
      <td>{write.shortDay(one.since)}</td>
      <td className="amount">{write.euros(one.arrivedCents)}</td>
      <td className="amount">{write.euros(one.missingCents)}</td>
    </tr>
  );
};

/** The fees asked for and not covered, the oldest request first. */
export const AwaitedFees = ({ visit, desk }: Shown) => {
  const { awaited } = visit.speech.say.finance;
  return (
    <Section id="awaited" title={awaited.title}>
      {desk.awaited.length === 0 ? (
        <p>{awaited.none}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        <section className="scroll" aria-label={awaited.caption} tabIndex={0}>
          <table>
            <caption>{awaited.caption}</caption>
            <thead>
              <tr>
                {(['dossier', 'study', 'reference', 'asked', 'arrived', 'missing'] as const).map((column) => (
                  <th
                    key={column}
                    scope="col"
                    className={column === 'arrived' || column === 'missing' ? 'amount' : undefined}
                  >
                    {awaited[column]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {desk.awaited.map((one) => (
                <AwaitedRow key={one.dossier.number} visit={visit} one={one} />
              ))}
            </tbody>
          </table>
        </section>
      )}
    </Section>
  );
};
