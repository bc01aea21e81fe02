import { ActForm, formOf } from '#app/form/act-form.tsx';
import { Lines } from '#app/form/field.tsx';
import type { Speech } from '#app/i18n/speech.ts';
import type { TurnOfAccount } from '#db/bank-turn.ts';
import { accountWords } from '#lib/payment/iban.ts';
import { ListSection } from './section.tsx';
import type { Shown } from './shown.ts';

/** The turns of which nobody has said yet that no statement is missing. */
export const inDoubt = (turns: readonly TurnOfAccount[]): readonly TurnOfAccount[] =>
  turns.filter(({ told }) => told === null);

/** What may be missing, in a sentence. */
export const doubtWords = ({ say, write }: Speech, { from, to, year }: TurnOfAccount): string =>
  say.finance.turns.doubt(write.day(from), write.day(to), String(year));

const TurnItem = ({ visit, one }: Pick<Shown, 'visit'> & { readonly one: TurnOfAccount }) => {
  const { speech, reply } = visit;
  const { turns } = speech.say.finance;
  const { account, year } = one;
  const form = formOf(speech, 'turn', reply, `${account}-${year}`);
  return (
    <li>
      <h3>{turns.account(accountWords(account))}</h3>
      <p>{doubtWords(speech, one)}</p>
      <ActForm form={form} submit={turns.submit} hidden={{ account, year: String(year) }}>
        <Lines form={form} name="reason" label={turns.reason} rows={2} />
      </ActForm>
    </li>
  );
};

/** Statements may be missing at the end of a year: finance says that none is, and how it knows. */
export const TurnsSection = ({ visit, turns }: Shown) => (
  <ListSection
    id="turns"
    title={visit.speech.say.finance.turns.title}
    lead={<p className="hint">{visit.speech.say.finance.turns.lead}</p>}
    items={inDoubt(turns).map((one) => (
      <TurnItem key={`${one.account} ${one.year}`} visit={visit} one={one} />
    ))}
  />
);
