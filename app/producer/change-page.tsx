import { ActForm, formOf } from '#app/form/act-form.tsx';
import { Answers, Choice, Field } from '#app/form/field.tsx';
import { dossierAddress } from '#app/page/address.ts';
import { type PrivateVisit, privatePage } from '#app/private/private-page.tsx';
import { SpacePage } from '#app/private/space-page.tsx';
import { pathOf } from '#lib/queue/footprint.ts';
import type { Dossier } from '#lib/register/dossier.ts';
import type { Register } from '#lib/register/register.ts';
import { changeActs, changeIn, describedIn } from './change-acts.ts';
import { ChangePreview } from './change-preview.tsx';
import { technologyOptions } from './request-fields.tsx';

/** What the page of a change is drawn with. */
export type ChangeProps = { readonly visit: PrivateVisit; readonly dossier: Dossier };

/** Every point of the grid, under the name of its substation. */
export const nodeOptions = (register: Register) =>
  [...register.nodes.values()]
    .map(({ node, name }) => {
      const path = pathOf(register, node).toReversed();
      const root = register.nodes.get(path[0] ?? '')?.name ?? '';
      return { value: node, label: name.startsWith(root) ? name : `${root} › ${name}` };
    })
    .sort((a, b) => a.label.localeCompare(b.label, 'fr'));

const Description = ({ visit, dossier }: ChangeProps) => {
  const { speech, reading, url } = visit;
  const { request, words, projectAct } = speech.say;
  const { changing } = projectAct;
  const form = formOf(speech, 'see', visit.reply);
  const { project } = dossier;
  const asked = describedIn(url);
  const number = { inputMode: 'numeric', size: 9 } as const;
  return (
    <ActForm form={form} submit={changing.see} labels={request.fields}>
      <Choice
        form={form}
        name="technology"
        label={request.fields.technology}
        value={asked.technology || project?.technology}
        options={technologyOptions(words.technologies)}
      />
      <Field
        form={form}
        name="permanentKva"
        label={request.fields.permanentKva}
        value={asked.permanentKva || String(project?.permanentKva ?? '')}
        {...number}
      />
      <Field
        form={form}
        name="flexibleKva"
        label={request.fields.flexibleKva}
        value={asked.flexibleKva || String(project?.flexibleKva ?? '')}
        {...number}
      />
      <Choice
        form={form}
        name="node"
        label={request.fields.node}
        value={asked.node || project?.node}
        options={nodeOptions(reading.register)}
      />
      <Answers
        form={form}
        name="site"
        label={changing.site}
        value={asked.site || 'stays'}
        options={[
          { value: 'stays', label: changing.siteStays },
          { value: 'moves', label: changing.siteMoves, means: changing.siteMovesMeans },
        ]}
      />
    </ActForm>
  );
};

const ChangePage = ({ visit, dossier }: ChangeProps) => {
  const { speech, reading, url } = visit;
  const { changing } = speech.say.projectAct;
  const read = url.searchParams.has('node')
    ? changeIn(describedIn(url), dossier.number, reading.register.nodes)
    : null;
  const isShown = read !== null && 'change' in read && visit.reply?.act !== 'see';
  return (
    <SpacePage visit={visit} title={changing.title(String(dossier.number))}>
      <p className="back">
        <a href={dossierAddress(speech.locale, 'producer', dossier.number)}>← {changing.back}</a>
      </p>
      <h1>{changing.title(String(dossier.number))}</h1>
      {isShown ? (
        <>
          <ChangePreview visit={visit} dossier={dossier} change={read.change} />
          <details className="deed">
            <summary>{changing.other}</summary>
            <Description visit={visit} dossier={dossier} />
          </details>
        </>
      ) : (
        <>
          <p className="lead">{changing.lead}</p>
          <Description visit={visit} dossier={dossier} />
        </>
      )}
    </SpacePage>
  );
};

/** A change of a project's data, its consequence shown before it is confirmed (R11). */
export const changePage = privatePage({
  roles: ['producer'],
  page: async (visit) =>
    visit.dossier?.project == null
      ? null
      : visit.render(<ChangePage visit={visit} dossier={visit.dossier} />),
  acts: changeActs,
});
