import { ruleName } from '#app/i18n/rule-name.ts';
import type { Possible } from '#lib/register/possible.ts';
import { refusalSentence } from '#lib/register/refusal-sentence.ts';
import { actsAddress } from './addresses.ts';
import { type DeedName, deeds } from './deeds.ts';
import { actOfKind } from './desk-table.tsx';
import { DeedForm } from './forms.tsx';
import type { Shown } from './shown.ts';

const isDeed = (name: string): name is DeedName => Object.hasOwn(deeds, name);

type Offered = Possible & { readonly type: DeedName };
const isOffered = (one: Possible): one is Offered => isDeed(one.type);

/** The act that is due, else the one that was just sent and not accepted, stands open; the others open at a click. */
const isOpen = ({ work, visit }: Shown, { type }: Offered): boolean =>
  visit.reply === null
    ? work !== null && work.kind !== 'confirm-act' && actOfKind[work.kind] === type
    : visit.reply.act === type;

/** What the expert may do with the dossier now: each act with its form; and what is refused, with its rule. */
export const ActsSection = ({ shown }: { readonly shown: Shown }) => {
  const { say } = shown.visit.speech;
  const words = say.expert;
  const offered = shown.possible.filter(isOffered);
  const possible = offered.filter(({ refusal }) => refusal === null);
  const open = possible.filter((one) => isOpen(shown, one));
  const others = possible.filter((one) => !isOpen(shown, one));
  return (
    <section className="deeds" aria-labelledby="acts">
      <h2 id="acts">{words.acts}</h2>
      <WaitingActs shown={shown} />
      {possible.length === 0 ? <p>{words.noActs}</p> : null}
      {[...open, ...others].map(({ type }) => (
        <details key={type} open={open.some((one) => one.type === type)} className="deed">
          <summary>{words.actNames[type]}</summary>
          <DeedForm shown={shown} name={type} />
        </details>
      ))}
      <Refused shown={shown} refused={offered.filter(({ refusal }) => refusal !== null)} />
    </section>
  );
};

/** Acts on this dossier that wait for a second person. */
const WaitingActs = ({ shown: { visit, dossier } }: { readonly shown: Shown }) => {
  const { say, locale } = visit.speech;
  const words = say.expert;
  const waiting = [...visit.reading.register.acts.values()].filter((act) => act.dossier === dossier.number);
  return waiting.map(({ act }) => (
    <p key={act} className="notice">
      {words.waitingActs} : <a href={actsAddress(locale, act)}>{words.seeAct(String(act))}</a>
    </p>
  ));
};

const Refused = ({ shown, refused }: { readonly shown: Shown; readonly refused: readonly Offered[] }) => {
  const { say, locale } = shown.visit.speech;
  if (refused.length === 0) return null;
  return (
    <div className="refused">
      <h3>{say.expert.form.refused}</h3>
      <ul>
        {refused.map(({ type, refusal }) => (
          <li key={type}>
            <strong>{say.expert.actNames[type]}.</strong>{' '}
            {refusal === null
              ? null
              : `${refusalSentence(refusal, locale)} (${say.form.rule(ruleName({ say }, refusal.rule))})`}
          </li>
        ))}
      </ul>
    </div>
  );
};
