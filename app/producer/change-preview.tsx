import { ActForm, formOf } from '#app/form/act-form.tsx';
import { Field } from '#app/form/field.tsx';
import type { Speech } from '#app/i18n/speech.ts';
import { nameOf } from '#app/queue/public-line.ts';
import { position } from '#lib/queue/position.ts';
import type { CommandOf } from '#lib/register/command.ts';
import type { Project } from '#lib/register/dossier.ts';
import { refusalSentence } from '#lib/register/refusal-sentence.ts';
import type { Register } from '#lib/register/register.ts';
import type { ChangeProps } from './change-page.tsx';
import { type Consequence, consequenceOf } from './consequence.ts';
import { placeWords } from './project-place.tsx';

type Props = ChangeProps & { readonly change: CommandOf<'ChangeProject'> };

const rowsOf = (
  { say, write }: Speech,
  register: Register,
  project: Project,
): readonly (readonly string[])[] => [
  [say.producer.facts.technology, say.words.technologies[project.technology]],
  [say.producer.facts.permanent, write.exactKva(project.permanentKva)],
  [say.producer.facts.flexible, write.exactKva(project.flexibleKva)],
  [say.producer.facts.node, nameOf(register, project.node)],
];

/** The project before and after, side by side. */
const Compared = ({ visit, dossier, change }: Props) => {
  const { speech, reading } = visit;
  const { changing } = speech.say.projectAct;
  const before = rowsOf(speech, reading.register, dossier.project ?? change.project);
  const after = rowsOf(speech, reading.register, change.project);
  return (
    <table className="compared">
      <thead>
        <tr>
          <th scope="col">{changing.what}</th>
          <th scope="col">{changing.before}</th>
          <th scope="col">{changing.after}</th>
        </tr>
      </thead>
      <tbody>
        {before.map(([name, old], at) => {
          const fresh = after[at]?.[1];
          return (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{old}</td>
              <td>{fresh === old ? fresh : <strong>{fresh}</strong>}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
};

const Lost = ({ visit, dossier }: Props) => {
  const { speech, reading } = visit;
  const { changing } = speech.say.projectAct;
  const place = placeWords(speech, position(reading.register, dossier.number, reading.today));
  const lost = [
    place === '' ? '' : changing.lostPlace(place),
    dossier.enteredOn === null ? '' : changing.lostEntered(speech.write.day(dossier.enteredOn)),
    dossier.grantedKva === null ? '' : changing.lostGrant(speech.write.exactKva(dossier.grantedKva)),
  ];
  return (
    <>
      <h3>{changing.lost}</h3>
      <ul>
        {lost
          .filter((one) => one !== '')
          .map((one) => (
            <li key={one}>{one}</li>
          ))}
      </ul>
    </>
  );
};

const lightSentence = ({ say, write }: Speech, kva: number | null): string =>
  kva === null ? say.projectAct.changing.light : say.projectAct.changing.lightLess(write.exactKva(kva));

const Told = (props: Props & { readonly consequence: Consequence }) => {
  const { consequence, visit } = props;
  const { speech, reading } = visit;
  const { changing, grounds } = speech.say.projectAct;
  switch (consequence.kind) {
    case 'refused':
      return <p className="lead">{refusalSentence(consequence.refusal, speech.locale)}</p>;
    case 'free':
      return <p className="lead">{changing.free(speech.write.euros(consequence.feeCents))}</p>;
    case 'light':
      return <p className="lead">{lightSentence(speech, consequence.grantFallsToKva)}</p>;
    case 'notable': {
      const percent = String(reading.rules?.notableChange.reductionPercent ?? '');
      const names = consequence.grounds.map((ground) => grounds[ground]).join(', ');
      return (
        <div className="grave-notice">
          <p className="lead">
            <strong>{changing.notable(names)}</strong>{' '}
            {changing.days(speech.write.day(consequence.takeBackUntil))}
          </p>
          <Lost {...props} />
          <p>
            {consequence.grounds.includes('much-less-power') ? changing.percent(percent) : null}{' '}
            {changing.instead}
          </p>
        </div>
      );
    }
  }
};

const Confirm = ({ visit, change, isNotable }: Props & { readonly isNotable: boolean }) => {
  const { changing } = visit.speech.say.projectAct;
  const form = formOf(visit.speech, 'confirm', visit.reply);
  const tone = isNotable ? { tone: 'grave' as const } : {};
  return (
    <ActForm form={form} submit={isNotable ? changing.confirmNotable : changing.confirm} {...tone}>
      {change.siteMoves === true ? (
        <>
          <Field form={form} name="newSite" label={changing.newSite} />
          <Field form={form} name="newParcel" label={changing.newParcel} />
        </>
      ) : null}
    </ActForm>
  );
};

/** What a change brings about, before it is confirmed: before and after, notable or not and why, what would be lost. */
export const ChangePreview = (props: Props) => {
  const { visit, dossier, change } = props;
  const { reading, actor, speech } = visit;
  const { register, rules, now, today } = reading;
  if (rules === null) return null;
  const consequence = consequenceOf(change, dossier, register, rules, { actor, now, today });
  return (
    <section aria-labelledby="preview">
      <h2 id="preview">{speech.say.projectAct.changing.preview}</h2>
      <Told {...props} consequence={consequence} />
      <Compared {...props} />
      {consequence.kind === 'refused' ? null : (
        <Confirm {...props} isNotable={consequence.kind === 'notable'} />
      )}
    </section>
  );
};
