import { ActForm, formOf } from '#app/form/act-form.tsx';
import { Lines } from '#app/form/field.tsx';
import { FaultSentence } from '#app/page/find-form.tsx';
import { Offers } from './acts-page.tsx';
import { gridAddress } from './addresses.ts';
import type { GridProps } from './grid-shown.ts';

type Props = GridProps & { readonly node: string };

/** The change of one point's capacity: first what would follow, then, with a reason, the proposal to a second person. */
export const ChangePanel = (props: Props) => {
  const { visit, node, foreseen } = props;
  const { register } = visit.reading;
  const { say, write } = visit.speech;
  const words = say.expert;
  const known = register.nodes.get(node);
  const now = known?.hostingCapacityKva ?? null;
  return (
    <section
      className="change"
      id={visit.reply === null ? 'change' : undefined}
      aria-labelledby="change-title"
    >
      <h2 id="change-title">{words.changeTitle(known?.name ?? node)}</h2>
      <p>{words.changeNow(now === null ? words.unpublished : write.exactKva(now))}</p>
      <PreviewForm {...props} now={now} />
      {foreseen === null || foreseen.kva === null ? null : <Proposal {...props} kva={foreseen.kva} />}
    </section>
  );
};

const PreviewForm = ({ visit, node, foreseen, now }: Props & { readonly now: number | null }) => {
  const { say, locale } = visit.speech;
  const words = say.expert;
  const isFault = foreseen !== null && foreseen.kva === null;
  return (
    <form action={`${gridAddress(locale)}#change`} method="get" className="preview">
      <input type="hidden" name="node" value={node} />
      <div className="field">
        <label htmlFor="kva">{words.newCapacity}</label>
        <input
          id="kva"
          name="kva"
          inputMode="numeric"
          autoComplete="off"
          size={10}
          maxLength={30}
          defaultValue={foreseen?.typed ?? (now === null ? '' : String(now))}
          aria-invalid={isFault ? true : undefined}
          aria-describedby={isFault ? 'fault-kva' : undefined}
        />
        {isFault ? <FaultSentence field="kva" sentence={words.notANumber(foreseen.typed)} /> : null}
      </div>
      <button type="submit">{words.preview}</button>
    </form>
  );
};

const Proposal = ({ visit, node, foreseen, shown, kva }: Props & { readonly kva: number }) => {
  const { speech, reply } = visit;
  const { say, write } = speech;
  const words = say.expert;
  const form = formOf(speech, 'ChangeCapacity', reply);
  const branch = shown.find((one) => one.node.node === node);
  const takenKva = (branch?.usedKva ?? 0) + (branch?.grantedKva ?? 0);
  return (
    <>
      <h3>{words.previewTitle(write.exactKva(kva))}</h3>
      {kva < takenKva ? <p className="notice">{words.belowTaken(write.exactKva(takenKva))}</p> : null}
      <Offers speech={speech} offers={foreseen?.offers ?? []} />
      <ActForm
        form={form}
        labels={{ reason: words.changeReason }}
        submit={words.proposeChange}
        follows={words.changeFollows}
        hidden={{ node, hostingCapacityKva: String(kva) }}
      >
        <Lines form={form} name="reason" label={words.changeReason} rows={3} />
      </ActForm>
    </>
  );
};
