import { refusalSentence } from '#lib/register/refusal-sentence.ts';
import { ActFormOf } from './act-forms.tsx';
import type { Offered, ProducerAct } from './act-order.ts';
import { type ActProps, isFormOpen } from './act-props.ts';

type Props = ActProps & { readonly offered: Offered };

/** What a producer can do with a project: what the step waits for in full, the rest to be opened, what is refused and why. */
export const Acts = ({ offered, ...props }: Props) => {
  const { projectAct } = props.visit.speech.say;
  const { main, others, refused } = offered;
  const isNothing = main.length + others.length === 0;
  return (
    <section className="deeds" aria-labelledby="deeds">
      <h2 id="deeds">{projectAct.title}</h2>
      {isNothing ? <p>{projectAct.none}</p> : null}
      {main.map((type) => (
        <div className="deed main-deed" key={type}>
          <h3>{projectAct.titles[type]}</h3>
          <ActFormOf type={type} {...props} />
        </div>
      ))}
      {others.length === 0 ? null : (
        <>
          {main.length === 0 ? null : <h3>{projectAct.others}</h3>}
          {others.map((type) =>
            type === 'ChangeProject' ? (
              <div className="deed" key={type}>
                <ActFormOf type={type} {...props} />
              </div>
            ) : (
              <Folded key={type} type={type} {...props} />
            ),
          )}
        </>
      )}
      <Refused refused={refused} visit={props.visit} />
    </section>
  );
};

const Folded = ({ type, ...props }: ActProps & { readonly type: ProducerAct }) => (
  <details className="deed" open={isFormOpen(props, type)}>
    <summary>{props.visit.speech.say.projectAct.titles[type]}</summary>
    <ActFormOf type={type} {...props} />
  </details>
);

const Refused = ({ refused, visit: { speech } }: Pick<Props, 'visit'> & Pick<Offered, 'refused'>) => {
  const { projectAct } = speech.say;
  if (refused.length === 0) return null;
  return (
    <details className="refused">
      <summary>{projectAct.refused}</summary>
      <ul>
        {refused.map(({ type, refusal }) => (
          <li key={type}>
            <strong>{projectAct.titles[type]}</strong> – {refusalSentence(refusal, speech.locale)}
          </li>
        ))}
      </ul>
    </details>
  );
};
