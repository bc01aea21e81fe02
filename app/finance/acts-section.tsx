import { ActForm, formOf } from '#app/form/act-form.tsx';
import type { PlainCommand } from '#lib/register/command.ts';
import { refundCents } from '#lib/register/refund.ts';
import type { ProposedAct, Register } from '#lib/register/register.ts';
import { movementsAddress } from './addresses.ts';
import { GoesTo } from './refund-payee.tsx';
import { ListSection } from './section.tsx';
import type { Shown } from './shown.ts';

/** The amount that an act moves, as far as the register knows it: of the transfer matched, or what can go back. */
const centsOf = ({ transfers, dossiers }: Register, command: PlainCommand): number | null => {
  if (command.type === 'MatchTransfer') return transfers.get(command.transfer)?.amountCents ?? null;
  if (command.type !== 'RefundPayment') return null;
  const dossier = dossiers.get(command.dossier);
  const payment = dossier?.payments.find((one) => one.payment === command.payment);
  return dossier === undefined || payment === undefined ? null : refundCents(dossier, payment);
};

type Item = Pick<Shown, 'visit' | 'payers'> & { readonly one: ProposedAct };

const Heading = ({ visit: { speech, reading }, one: { command, dossier } }: Omit<Item, 'payers'>) => {
  const { acts, kinds } = speech.say.finance;
  if (command === null) return null;
  const cents = centsOf(reading.register, command);
  return (
    <h3>
      {kinds[command.type] ?? ''}
      {cents === null ? null : ` – ${speech.write.euros(cents)}`}
      {dossier === null ? null : (
        <>
          {', '}
          <a href={movementsAddress(speech.locale, { dossier: String(dossier) })}>
            {acts.on(String(dossier))}
          </a>
        </>
      )}
    </h3>
  );
};

const Waiting = ({ visit, payers, one }: Item) => {
  const { speech, reply, actor } = visit;
  const { acts } = speech.say.finance;
  const confirm = formOf(speech, 'confirm', reply, String(one.act));
  const decline = formOf(speech, 'decline', reply, String(one.act));
  const hidden = { number: String(one.act) };
  const isOwn = one.by === actor.person;
  return (
    <li id={`act-${one.act}`}>
      <Heading visit={visit} one={one} />
      {one.command?.type === 'RefundPayment' ? (
        <GoesTo visit={visit} goesTo={payers.get(one.command.payment) ?? null} />
      ) : null}
      <div className="two-acts">
        {isOwn ? (
          <p className="hint">{acts.own}</p>
        ) : (
          <ActForm form={confirm} submit={acts.confirm} hidden={hidden} />
        )}
        <ActForm form={decline} submit={isOwn ? acts.takeBack : acts.decline} hidden={hidden} tone="quiet" />
      </div>
    </li>
  );
};

/** What one person has proposed and another has to confirm; who proposed it can only take it back. */
export const ActsSection = ({ visit, acts, payers }: Shown) => (
  <ListSection
    id="acts"
    title={visit.speech.say.finance.acts.title}
    items={acts.map((one) => <Waiting key={one.act} visit={visit} payers={payers} one={one} />)}
  />
);
