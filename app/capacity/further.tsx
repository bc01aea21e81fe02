import type { Speech } from '#app/i18n/speech.ts';
import { spaceAddress } from '#app/page/address.ts';
import { feeCents } from '#lib/register/fee.ts';
import type { Rules } from '#lib/rules/rules.ts';
import { type Asking, queryOf } from './asking.ts';
import type { Shown } from './shown.ts';

/** The fee of an orientation study for this power, written; null where no power is named. */
const feeOf = ({ write }: Speech, rules: Rules | null, asking: Asking): string | null => {
  const { node, permanentKva, flexibleKva } = asking;
  if (rules === null || node === null || permanentKva === null) return null;
  const technology = asking.technology ?? 'other';
  return write.euros(feeCents(rules, 'orientation', { node, technology, permanentKva, flexibleKva }));
};

type WayProps = {
  readonly way: { readonly title: string; readonly rule: string; readonly button: string };
  readonly text: string;
  readonly href: string;
};

const Way = ({ way, text, href }: WayProps) => (
  <li>
    <h3>{way.title}</h3>
    <p>{text}</p>
    <p>
      <a className="button" href={href}>
        {way.button}
      </a>{' '}
      <span className="rule">{way.rule}</span>
    </p>
  </li>
);

/** From the answer to a request, by one click: for an advice (R2) or for a study (R3, R7). The project goes along. */
export const Further = ({ speech, shown }: { readonly speech: Speech; readonly shown: Shown }) => {
  const { capacity } = speech.say;
  const { asking } = shown.asked;
  const fee = feeOf(speech, shown.rules, asking);
  const to = spaceAddress(speech.locale, 'producer') + queryOf(asking);
  return (
    <section className="further wide" aria-labelledby="further">
      <h2 id="further">{capacity.further}</h2>
      <ul>
        <Way way={capacity.advice} text={capacity.advice.text} href={`${to}&ask=advice`} />
        <Way
          way={capacity.study}
          text={fee === null ? capacity.study.textPlain : capacity.study.text(fee)}
          href={`${to}&ask=study`}
        />
      </ul>
      <p className="hint">{capacity.signIn}</p>
    </section>
  );
};
