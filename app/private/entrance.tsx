import { ActForm, formOf } from '#app/form/act-form.tsx';
import type { Speech } from '#app/i18n/speech.ts';
import { type Company, type Entrances, type Someone, type StaffRole, stepOf } from './who-can-enter.ts';

type Door = { readonly speech: Speech; readonly someone: Someone; readonly to: string };

/** One click makes the visitor this person. */
const Enter = ({ speech, someone, to, submit }: Door & { readonly submit: string }) => (
  <ActForm
    form={formOf(speech, 'enter', null, someone.person)}
    submit={submit}
    hidden={{ role: someone.role, person: someone.person, to }}
  />
);

type Props = { readonly speech: Speech; readonly entrances: Entrances; readonly to: string };

/** The first door: of somebody who has no project yet. */
export const NewcomerDoor = ({ speech, entrances: { newcomer }, to }: Props) => {
  const { say, write } = speech;
  const words = say.demo.signIn.newcomer;
  return (
    <section className="door door-newcomer" aria-labelledby="newcomer">
      <div>
        <h2 id="newcomer">{words.title}</h2>
        <p>
          {words.text}{' '}
          {newcomer.projects === 0 ? null : (
            <strong>{words.again(write.counted(newcomer.projects, say.demo.projects))}</strong>
          )}
        </p>
      </div>
      <Enter speech={speech} someone={newcomer} to={to} submit={words.button} />
    </section>
  );
};

/** A role of the staff: the first of it at once, the others behind a disclosure. */
export const StaffDoor = ({ speech, entrances, to, role }: Props & { readonly role: StaffRole }) => {
  const { say } = speech;
  const { signIn } = say.demo;
  const [first, ...others] = entrances.staff[role];
  if (first === undefined) return null;
  return (
    <div className="door">
      <p>{signIn.entrances[role].text}</p>
      <Enter speech={speech} someone={first} to={to} submit={signIn.entrances[role].button} />
      <details>
        <summary>{signIn.others}</summary>
        <p className="hint">{signIn.why}</p>
        <ul>
          {others.map((someone, at) => (
            <li key={someone.person}>
              <Enter
                speech={speech}
                someone={someone}
                to={to}
                submit={signIn.nth(say.space.roles[role], String(at + 2))}
              />
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
};

/** A producer with a project: the step it has reached, and the way in. */
export const CompanyDoor = (props: {
  readonly speech: Speech;
  readonly company: Company;
  readonly to: string;
}) => {
  const { speech, company, to } = props;
  return (
    <li>
      <span className="step">{stepOf(speech, company)}</span>
      <Enter speech={speech} someone={company} to={to} submit={company.name} />
    </li>
  );
};
