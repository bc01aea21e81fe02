import { ActForm, formOf } from '#app/form/act-form.tsx';
import { colleague } from '#app/private/colleague.ts';
import type { PrivateVisit } from '#app/private/private-page.tsx';
import { decide } from '#lib/register/decide.ts';
import { isRefusal } from '#lib/register/refusal.ts';
import { refusalSentence } from '#lib/register/refusal-sentence.ts';
import type { ProposedAct } from '#lib/register/register.ts';
import { termsOf } from '#lib/register/terms.ts';
import { contentOf } from './act-content.tsx';
import { fileAddress } from './addresses.ts';
import { DeskFrame } from './desk-frame.tsx';

type Props = { readonly visit: PrivateVisit };

/** Those that an expert may confirm or decline. */
const waitingFor = ({ reading, actor }: PrivateVisit): readonly ProposedAct[] =>
  [...reading.register.acts.values()].filter(
    ({ command, dossier }) =>
      (command === null && dossier !== null) ||
      (command !== null && termsOf[command.type].by.includes(actor.role)),
  );

/** Somebody else was faster, or one tried to confirm what one has proposed oneself. */
const isFormGone = ({ reply, reading }: PrivateVisit, others: readonly ProposedAct[]): boolean => {
  if (reply === null) return false;
  const number = Number(reply.typed.number);
  return reply.act === 'ConfirmAct'
    ? !others.some(({ act, command }) => act === number && command !== null)
    : !reading.register.acts.has(number);
};

/** What waits for a second person, those of others first: all that each says, and the two answers. */
export const ActsPage = ({ visit }: Props) => {
  const { say, write } = visit.speech;
  const words = say.expert;
  const all = waitingFor(visit);
  const mine = all.filter(({ by }) => by === visit.actor.person);
  const others = all.filter(({ by }) => by !== visit.actor.person);
  const count = (acts: readonly ProposedAct[]): string => write.counted(acts.length, words.actWord);
  return (
    <DeskFrame visit={visit} here="acts" title={words.actsPage} isFormGone={isFormGone(visit, others)}>
      <h1>{words.actsTitle}</h1>
      <p className="lead">
        {all.length === 0 ? words.actsNone : null}{' '}
        {others.length === 0 ? null : words.actsMine(count(others))}{' '}
        {mine.length === 0 ? null : words.actsOwn(count(mine))}
      </p>
      {[...others, ...mine].map((act) => (
        <Act key={act.act} visit={visit} act={act} />
      ))}
    </DeskFrame>
  );
};

type ActProps = Props & { readonly act: ProposedAct };

const Act = ({ visit, act }: ActProps) => {
  const { speech, actor } = visit;
  const words = speech.say.expert;
  const isOwn = act.by === actor.person;
  const name = act.command === null ? words.erased : words.proposedActs[act.command.type];
  return (
    <section
      className={isOwn ? 'waiting own' : 'waiting'}
      id={visit.reply === null ? `act-${act.act}` : undefined}
      aria-labelledby={`of-${act.act}`}
    >
      <h2 id={`of-${act.act}`}>
        {words.act(String(act.act))} · {name ?? act.command?.type}
      </h2>
      <p className="by">
        {isOwn ? <strong>{words.own}</strong> : words.by(colleague(speech, 'expert', act.by))}
        {isOwn ? <span className="hint">{words.ownHint}</span> : null}
      </p>
      <Content visit={visit} act={act} />
      {isOwn ? null : <Consequence visit={visit} act={act} />}
      <div className="answers-row">
        {isOwn || act.command === null ? null : (
          <ActForm
            form={formOf(speech, 'ConfirmAct', visit.reply, String(act.act))}
            submit={words.confirm}
            hidden={{ number: String(act.act) }}
          />
        )}
        <ActForm
          form={formOf(speech, 'DeclineAct', visit.reply, String(act.act))}
          submit={isOwn ? words.takeBack : words.decline}
          hidden={{ number: String(act.act) }}
        />
      </div>
    </section>
  );
};

const Content = ({ visit, act: { command } }: ActProps) =>
  command === null ? null : (
    <dl className="pairs">
      {contentOf(visit, command).map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );

/** What confirming would do now, found by asking the regulation: who would be offered capacity, or why it is refused. */
const Consequence = ({ visit, act }: ActProps) => {
  const { speech, reading, actor } = visit;
  const words = speech.say.expert;
  if (act.command === null) return null;
  const decision = decide({ type: 'ConfirmAct', act: act.act }, reading.register, {
    actor,
    now: reading.now,
  });
  if (isRefusal(decision))
    return (
      <p className="notice">
        {words.wouldRefuse} {refusalSentence(decision, speech.locale)}
      </p>
    );
  const offers = decision.flatMap((event) =>
    event.type === 'CapacityOffered' ? [{ dossier: event.dossier, kva: event.grantedKva }] : [],
  );
  return <Offers speech={speech} offers={offers} />;
};

/** Who would be offered what. */
export const Offers = ({
  speech: { say, write, locale },
  offers,
}: {
  readonly speech: PrivateVisit['speech'];
  readonly offers: readonly { readonly dossier: number; readonly kva: number }[];
}) => {
  const words = say.expert;
  if (offers.length === 0) return <p className="follows">{words.nothingFollows}</p>;
  return (
    <div className="follows">
      <p>{words.wouldFollow} :</p>
      <ul>
        {offers.map(({ dossier, kva }) => (
          <li key={dossier}>
            {words.offeredTo(write.exactKva(kva))} <a href={fileAddress(locale, dossier)}>{dossier}</a>
          </li>
        ))}
      </ul>
    </div>
  );
};
