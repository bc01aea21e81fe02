import type { Speech } from '#app/i18n/speech.ts';
import { nameOf } from '#app/queue/public-line.ts';
import type { Register } from '#lib/register/register.ts';
import type { ProjectView } from './project-view.ts';

type Props = {
  readonly speech: Speech;
  readonly register: Register;
  readonly view: Pick<ProjectView, 'dossier' | 'words'>;
};

/** What a project is, in one line for a list: solar, 480 kVA, Feeder X. */
export const projectLine = (
  { say, write }: Speech,
  register: Register,
  { dossier }: Props['view'],
): string => {
  const { project } = dossier;
  if (project === null) return say.producer.unnamed;
  const power = write.exactKva(project.permanentKva + project.flexibleKva);
  return `${say.words.technologies[project.technology]}, ${power}, ${nameOf(register, project.node)}`;
};

type Fact = readonly [name: string, fact: string];

const projectFacts = ({ speech: { say, write }, register, view: { dossier } }: Props): readonly Fact[] => {
  const { facts } = say.producer;
  const { project, enteredOn, grantedKva } = dossier;
  if (project === null) return [];
  return [
    [facts.technology, say.words.technologies[project.technology]],
    [facts.permanent, write.exactKva(project.permanentKva)],
    ...(project.flexibleKva === 0 ? [] : [[facts.flexible, write.exactKva(project.flexibleKva)] as const]),
    [facts.node, nameOf(register, project.node)],
    ...(enteredOn === null ? [] : [[facts.entered, write.day(enteredOn)] as const]),
    ...(grantedKva === null ? [] : [[facts.granted, write.exactKva(grantedKva)] as const]),
  ];
};

/** What a project is: its public data, and what is known to its own people alone. */
export const ProjectFacts = (props: Props) => {
  const { facts } = props.speech.say.producer;
  const { words } = props.view;
  const own: readonly Fact[] = [
    [facts.company, [words.name, words.enterpriseNumber].filter(Boolean).join(', ')],
    [facts.site, [words.site, words.parcel].filter(Boolean).join(' – ')],
  ];
  const shown = [...projectFacts(props), ...own.filter(([, fact]) => fact !== '')];
  if (shown.length === 0) return null;
  return (
    <section aria-labelledby="facts">
      <h2 id="facts" className="unseen">
        {facts.title}
      </h2>
      <dl className="facts">
        {shown.map(([name, fact]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
};
