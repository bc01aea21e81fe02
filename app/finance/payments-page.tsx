import type { ReactNode } from 'react';
import { ActForm, formOf } from '#app/form/act-form.tsx';
import { DayField, Field, Lines } from '#app/form/field.tsx';
import { type PrivateVisit, privatePage } from '#app/private/private-page.tsx';
import { SpacePage } from '#app/private/space-page.tsx';
import { feeReference } from '#lib/payment/fee-reference.ts';
import { formatReference } from '#lib/payment/structured-reference.ts';
import type { ProposedAct, Transfer } from '#lib/register/register.ts';
import { termsOf } from '#lib/register/terms.ts';
import { financeActs } from './acts.ts';
import { type Awaited, type MoneyDesk, moneyDeskOf, type Refundable } from './awaited.ts';

type Props = { readonly visit: PrivateVisit; readonly desk: MoneyDesk };

const Section = (props: { readonly id: string; readonly title: string; readonly children: ReactNode }) => (
  <section aria-labelledby={props.id}>
    <h2 id={props.id}>{props.title}</h2>
    {props.children}
  </section>
);

/** What the list of awaited fees has put into the address; nothing once that fee is covered, as after a step back. */
const awaitedIn = ({ visit: { url }, desk }: Props, name: 'amount' | 'dossier'): string => {
  const number = url.searchParams.get('dossier') ?? '';
  const isAwaited = desk.awaited.some(({ dossier }) => String(dossier.number) === number);
  return isAwaited ? (url.searchParams.get(name) ?? '') : '';
};

const RegisterTransfer = (props: Props) => {
  const { speech, reply, reading } = props.visit;
  const { register } = speech.say.finance;
  const form = formOf(speech, 'transfer', reply);
  return (
    <Section id="register" title={register.title}>
      <ActForm form={form} submit={register.submit} follows={register.follows}>
        <div className="fields">
          <DayField
            form={form}
            name="bookedOn"
            label={register.bookedOn}
            hint={register.bookedOnHint}
            value={reading.today}
          />
          <Field
            form={form}
            name="amount"
            label={register.amount}
            inputMode="decimal"
            size={12}
            value={awaitedIn(props, 'amount')}
          />
          <Field
            form={form}
            name="dossier"
            label={register.dossier}
            hint={register.dossierHint}
            inputMode="numeric"
            size={9}
            isOptional
            value={awaitedIn(props, 'dossier')}
          />
          <Field form={form} name="payer" label={register.payer} isOptional />
          <Field form={form} name="account" label={register.account} isOptional />
        </div>
      </ActForm>
    </Section>
  );
};

const Settle = ({ visit: { speech, reply, reading }, desk }: Props) => {
  const { settle, settled, neverSettled } = speech.say.finance;
  const form = formOf(speech, 'settle', reply);
  return (
    <Section id="settle-day" title={settle.title}>
      <p>{desk.settledThrough === null ? neverSettled : settled(speech.write.day(desk.settledThrough))}</p>
      <ActForm form={form} submit={settle.submit} follows={settle.follows}>
        <DayField form={form} name="through" label={settle.through} value={reading.today} />
      </ActForm>
    </Section>
  );
};

const typedAmount = (cents: number): string =>
  `${Math.floor(cents / 100)},${String(cents % 100).padStart(2, '0')}`;

const AwaitedRow = ({ visit: { speech }, one }: Pick<Props, 'visit'> & { readonly one: Awaited }) => {
  const { say, write } = speech;
  const { awaited, studies } = say.finance;
  const number = String(one.dossier.number);
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
        {formatReference(feeReference({ dossier: one.dossier.number, study: one.study }))}
      </td>
      <td>{write.shortDay(one.since)}</td>
      <td className="amount">{write.euros(one.arrivedCents)}</td>
      <td className="amount">{write.euros(one.missingCents)}</td>
    </tr>
  );
};

const AwaitedFees = ({ visit, desk }: Props) => {
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

const UnmatchedTransfer = ({
  visit: { speech, reply },
  one,
}: Pick<Props, 'visit'> & { readonly one: Transfer }) => {
  const { unmatched } = speech.say.finance;
  const hidden = { transfer: one.transfer };
  const match = formOf(speech, 'match', reply, one.transfer);
  const aside = formOf(speech, 'aside', reply, one.transfer);
  return (
    <li>
      <h3>{unmatched.what(speech.write.euros(one.amountCents), speech.write.day(one.bookedOn))}</h3>
      <div className="fields">
        <ActForm form={match} submit={unmatched.match} follows={unmatched.matchFollows} hidden={hidden}>
          <Field form={match} name="dossier" label={unmatched.dossier} inputMode="numeric" size={9} />
        </ActForm>
        <ActForm form={aside} submit={unmatched.aside} hidden={hidden}>
          <Lines form={aside} name="reason" label={unmatched.reason} rows={2} />
        </ActForm>
      </div>
    </li>
  );
};

const Refund = ({ visit: { speech, reply }, one }: Pick<Props, 'visit'> & { readonly one: Refundable }) => {
  const { refunds } = speech.say.finance;
  const { number } = one.dossier;
  const form = formOf(speech, 'refund', reply, String(number));
  return (
    <li>
      <h3>{refunds.what(speech.write.euros(one.cents), String(number))}</h3>
      <ActForm
        form={form}
        submit={refunds.submit}
        follows={refunds.follows}
        hidden={{ dossier: String(number), payment: one.payment }}
      />
    </li>
  );
};

const Waiting = ({
  visit: { speech, reply, actor },
  one,
}: Pick<Props, 'visit'> & { readonly one: ProposedAct }) => {
  const { acts, kinds } = speech.say.finance;
  const confirm = formOf(speech, 'confirm', reply, String(one.act));
  const decline = formOf(speech, 'decline', reply, String(one.act));
  const hidden = { number: String(one.act) };
  const what = one.command === null ? '' : (kinds[one.command.type] ?? '');
  return (
    <li>
      <h3>
        {what}
        {one.dossier === null ? null : `, ${acts.on(String(one.dossier))}`}
      </h3>
      {one.by === actor.person ? (
        <p className="hint">{acts.own}</p>
      ) : (
        <ActForm form={confirm} submit={acts.confirm} hidden={hidden} />
      )}
      <ActForm form={decline} submit={acts.decline} hidden={hidden} />
    </li>
  );
};

const isOfFinance = ({ command }: ProposedAct): boolean =>
  command !== null && termsOf[command.type].by.includes('finance');

const List = (props: {
  readonly id: string;
  readonly title: string;
  readonly none: string;
  readonly items: readonly ReactNode[];
}) => (
  <Section id={props.id} title={props.title}>
    {props.items.length === 0 ? <p>{props.none}</p> : <ul className="cards">{props.items}</ul>}
  </Section>
);

const PaymentsPage = ({ visit, desk }: Props) => {
  const { say, write } = visit.speech;
  const { finance } = say;
  const waiting = [...visit.reading.register.acts.values()].filter(isOfFinance);
  const fees = write.counted(desk.awaited.length, finance.fees);
  return (
    <SpacePage visit={visit} title={finance.title}>
      <h1>{finance.title}</h1>
      <p className="lead">{finance.lead(fees, write.counted(desk.unmatched.length, finance.transfers))}</p>
      <div className="columns">
        <RegisterTransfer visit={visit} desk={desk} />
        <Settle visit={visit} desk={desk} />
      </div>
      <List
        id="acts"
        title={finance.acts.title}
        none={finance.acts.none}
        items={waiting.map((one) => <Waiting key={one.act} visit={visit} one={one} />)}
      />
      <List
        id="unmatched"
        title={finance.unmatched.title}
        none={finance.unmatched.none}
        items={desk.unmatched.map((one) => <UnmatchedTransfer key={one.transfer} visit={visit} one={one} />)}
      />
      <AwaitedFees visit={visit} desk={desk} />
      <List
        id="refunds"
        title={finance.refunds.title}
        none={finance.refunds.none}
        items={desk.refundable.map((one) => <Refund key={one.dossier.number} visit={visit} one={one} />)}
      />
    </SpacePage>
  );
};

/** What money is this? What came in, what is awaited, what waits for a second person, what goes back. */
export const paymentsPage = privatePage({
  roles: ['finance'],
  page: async (visit) =>
    visit.render(<PaymentsPage visit={visit} desk={moneyDeskOf(visit.reading.register)} />),
  acts: financeActs,
});
