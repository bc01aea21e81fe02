import { ActForm, formOf } from '#app/form/act-form.tsx';
import { Field, Lines } from '#app/form/field.tsx';
import type { Speech } from '#app/i18n/speech.ts';
import type { UnmatchedMoney } from '#db/bank-unmatched.ts';
import type { KeptMovement } from '#lib/payment/intake.ts';
import type { Suggestion } from '#lib/payment/suggestion.ts';
import type { ProposedAct } from '#lib/register/register.ts';
import { movementsAddress } from './addresses.ts';
import { Payer } from './payer.tsx';
import { ListSection } from './section.tsx';
import type { Shown } from './shown.ts';

type Item = Pick<Shown, 'visit' | 'acts'> & { readonly money: UnmatchedMoney };

/** The match that waits for a second person on some money, if one does. */
const proposedFor = ({ acts, money }: Item): ProposedAct | undefined =>
  acts.find(
    ({ command }) => command?.type === 'MatchTransfer' && command.transfer === money.transfer.transfer,
  );

const Said = ({ speech, movement }: { readonly speech: Speech; readonly movement: KeptMovement | null }) => {
  const { unmatched } = speech.say.finance;
  if (movement === null) return null;
  const { meaning, text } = movement;
  return (
    <>
      <Payer speech={speech} movement={movement} />
      {text === '' ? null : <p className="said">{unmatched.says(text)}</p>}
      {meaning?.kind === 'unmatched' ? <p className="hint">{unmatched.because[meaning.because]}</p> : null}
    </>
  );
};

const SuggestionForm = ({
  visit: { speech, reply },
  money: { transfer },
  suggestion,
}: Item & { readonly suggestion: Suggestion }) => {
  const { unmatched } = speech.say.finance;
  const dossier = String(suggestion.dossier);
  const form = formOf(speech, 'match', reply, `${transfer.transfer}-${dossier}`);
  return (
    <li>
      <p>
        <a href={movementsAddress(speech.locale, { dossier })}>{unmatched.dossierNamed(dossier)}</a>{' '}
        {suggestion.reasons.map((reason) => unmatched.reasons[reason]).join(' ; ')}
      </p>
      <ActForm
        form={form}
        submit={unmatched.matchTo(dossier)}
        hidden={{ transfer: transfer.transfer, dossier }}
      />
    </li>
  );
};

const OtherForms = ({ visit: { speech, reply }, money: { transfer, suggestions } }: Item) => {
  const { unmatched } = speech.say.finance;
  const hidden = { transfer: transfer.transfer };
  const match = formOf(speech, 'match', reply, transfer.transfer);
  const aside = formOf(speech, 'aside', reply, transfer.transfer);
  const isOpen = suggestions.length === 0 || match.reply !== null || aside.reply !== null;
  return (
    <details open={isOpen}>
      <summary>{unmatched.otherwise}</summary>
      <div className="fields">
        <ActForm form={match} submit={unmatched.match} follows={unmatched.matchFollows} hidden={hidden}>
          <Field form={match} name="dossier" label={unmatched.dossier} inputMode="numeric" size={9} />
        </ActForm>
        <ActForm form={aside} submit={unmatched.aside} hidden={hidden}>
          <Lines form={aside} name="reason" label={unmatched.reason} rows={2} />
        </ActForm>
      </div>
    </details>
  );
};

const UnmatchedItem = (item: Item) => {
  const { visit, money } = item;
  const { speech, actor } = visit;
  const { unmatched } = speech.say.finance;
  const { transfer, movement, suggestions } = money;
  const proposed = proposedFor(item);
  return (
    <li>
      <h3>{unmatched.what(speech.write.euros(transfer.amountCents), speech.write.day(transfer.bookedOn))}</h3>
      <Said speech={speech} movement={movement} />
      {proposed === undefined ? (
        <>
          {suggestions.length === 0 ? null : (
            <>
              <h4>{unmatched.suggestions}</h4>
              <ul className="suggestions">
                {suggestions.map((one) => (
                  <SuggestionForm key={one.dossier} {...item} suggestion={one} />
                ))}
              </ul>
            </>
          )}
          <OtherForms {...item} />
        </>
      ) : (
        <p className="proposed">
          {unmatched.proposed(String(proposed.dossier ?? ''))}{' '}
          <a href={`#act-${proposed.act}`}>
            {proposed.by === actor.person ? unmatched.proposedByYou : unmatched.proposedByOther}
          </a>
        </p>
      )}
    </li>
  );
};

/** Money that names no fee: what the bank says of it, which dossiers it may be for and why, and what can be done. */
export const UnmatchedSection = ({ visit, acts, unmatched, desk }: Shown) => (
  <ListSection
    id="unmatched"
    title={visit.speech.say.finance.unmatched.title}
    lead={
      <p className="hint">
        {visit.speech.say.finance.unmatched.lead}{' '}
        {desk.unmatched.length > unmatched.length
          ? visit.speech.say.finance.unmatched.oldest(visit.speech.write.count(unmatched.length))
          : null}
      </p>
    }
    items={unmatched.map((money) => (
      <UnmatchedItem key={money.transfer.transfer} visit={visit} acts={acts} money={money} />
    ))}
  />
);
