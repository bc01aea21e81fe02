import type { Speech } from '#app/i18n/speech.ts';
import { capacityAddress } from '#app/page/address.ts';
import type { Answer, Split } from './answer.ts';
import { type Asking, queryOf } from './asking.ts';

type Props = { readonly speech: Speech; readonly asking: Asking; readonly answer: Answer };

/** What would fit permanently and how flexible power changes it; and what becomes of a project that does not fit. */
export const PowerWords = ({ speech, asking, answer }: Props) => {
  const { say, write } = speech;
  const { power, wait } = say.capacity;
  const { roomKva, split, flexibleKva, verdict, asksKva } = answer;
  return (
    <div className="wide ways-out">
      <section aria-labelledby="power">
        <h2 id="power">{power.title}</h2>
        <p>{power.rule}</p>
        {roomKva === null ? null : (
          <p>{roomKva === 0 ? power.mostNothing : power.most(write.exactKva(roomKva))}</p>
        )}
        {verdict === 'fits' && flexibleKva > 0 && asksKva > 0 ? (
          <p>{power.added(write.exactKva(flexibleKva))}</p>
        ) : null}
        {split === null ? null : <SplitWay speech={speech} asking={asking} split={split} />}
      </section>
      {verdict === 'fits-not' ? (
        <section aria-labelledby="wait">
          <h2 id="wait">{wait.title}</h2>
          <p>{wait.text}</p>
          <p>
            <a href="#overview">{wait.elsewhere}</a>
          </p>
        </section>
      ) : null}
    </div>
  );
};

/** The same project as it would fit, one click away. */
const SplitWay = (props: { readonly speech: Speech; readonly asking: Asking; readonly split: Split }) => {
  const { speech, asking, split } = props;
  const { power } = speech.say.capacity;
  const [permanent, flexible] = [split.permanentKva, split.flexibleKva].map(speech.write.exactKva);
  return (
    <p>
      <strong>
        {split.permanentKva === 0
          ? power.splitNothing(flexible ?? '')
          : power.split(permanent ?? '', flexible ?? '')}
      </strong>{' '}
      <a href={capacityAddress(speech.locale) + queryOf({ ...asking, ...split })}>{power.try}</a>
    </p>
  );
};
