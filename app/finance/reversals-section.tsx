import { ActForm, formOf } from '#app/form/act-form.tsx';
import { Choice } from '#app/form/field.tsx';
import type { MovementAt } from '#db/bank-money.ts';
import { Payer } from './payer.tsx';
import { ListSection } from './section.tsx';
import type { Shown } from './shown.ts';

const nothing = 'none';

/** What a reversal may take back: payments of the same amount that were not taken back, and money that waits. */
const creditsFor = ({ visit: { reading, speech } }: Pick<Shown, 'visit'>, { movement }: MovementAt) => {
  const { dossiers, transfers } = reading.register;
  const { reversals } = speech.say.finance;
  const cents = -movement.amountCents;
  const paid = [...dossiers.values()].flatMap(({ number, payments }) =>
    payments
      .filter(
        (one) => one.reversedOn === null && one.amountCents === cents && one.bookedOn <= movement.bookedOn,
      )
      .map(({ payment, bookedOn }) => ({
        value: payment,
        label: reversals.payment(String(number), speech.write.day(bookedOn)),
      })),
  );
  const waiting = [...transfers.values()]
    .filter((one) => one.state !== 'gone' && one.amountCents === cents && one.bookedOn <= movement.bookedOn)
    .map(({ transfer, bookedOn }) => ({
      value: transfer,
      label: reversals.transfer(speech.write.day(bookedOn)),
    }));
  return [...paid, ...waiting, { value: nothing, label: reversals.nothing }];
};

const Reversal = ({ visit, one }: Pick<Shown, 'visit'> & { readonly one: MovementAt }) => {
  const { speech, reply } = visit;
  const { reversals, unmatched } = speech.say.finance;
  const { movement } = one;
  const form = formOf(speech, 'reversal', reply, movement.name);
  return (
    <li>
      <h3>{unmatched.what(speech.write.euros(movement.amountCents), speech.write.day(movement.bookedOn))}</h3>
      <Payer speech={speech} movement={movement} />
      {movement.text === '' ? null : <p className="said">{unmatched.says(movement.text)}</p>}
      <ActForm
        form={form}
        submit={reversals.submit}
        follows={reversals.follows}
        hidden={{ reversal: movement.name }}
      >
        <Choice form={form} name="credit" label={reversals.credit} options={creditsFor({ visit }, one)} />
      </ActForm>
    </li>
  );
};

/** Money that the bank took back: finance says which payment it was. */
export const ReversalsSection = ({ visit, reversals }: Shown) => (
  <ListSection
    id="reversals"
    title={visit.speech.say.finance.reversals.title}
    items={reversals.map((one) => <Reversal key={one.movement.name} visit={visit} one={one} />)}
  />
);
