import type { Speech } from '#app/i18n/speech.ts';
import { nameOf } from '#app/queue/public-line.ts';
import { rootOf } from '#lib/queue/footprint.ts';
import type { OfferedType } from '#lib/register/possible.ts';
import type { Work, WorkKind } from '#lib/register/worklist.ts';
import { actsAddress, deskAddress, fileAddress } from './addresses.ts';
import { type SortKey, sortKeys } from './asking.ts';
import type { DeskProps } from './desk-shown.ts';
import { daysSentence, UrgencyMark } from './urgency.tsx';

/** The form of the dossier's page on which a thing is done. */
export const actOfKind: Readonly<Record<Exclude<WorkKind, 'confirm-act'>, OfferedType>> = {
  'decide-lapse': 'ExtendCommissioning',
  'report-orientation': 'ReportOrientation',
  'decide-capacity': 'DecideCapacity',
  'send-proposal': 'SendProposal',
  'give-advice': 'GivePreliminaryAdvice',
  'record-receipt': 'RecordReceipt',
};

/** Where a thing is done. */
export const workAddress = ({ locale }: Speech, { kind, dossier, act }: Work): string =>
  kind === 'confirm-act' || dossier === null
    ? actsAddress(locale, act)
    : fileAddress(locale, dossier, actOfKind[kind]);

/** The things to do, a page of them: a dense table, or cards where there is little room. */
export const DeskTable = (props: DeskProps) => (
  <table className="desk-table">
    <thead>
      <tr>
        {sortKeys.map((column) => (
          <ColumnHead key={column} {...props} column={column} />
        ))}
      </tr>
    </thead>
    <tbody>
      {props.list.works.map((work) => (
        <Row key={`${work.kind} ${work.dossier} ${work.act}`} {...props} work={work} />
      ))}
    </tbody>
  </table>
);

const ColumnHead = ({ visit: { speech }, asking, column }: DeskProps & { readonly column: SortKey }) => {
  const isSorted = asking.sort === column;
  const isDescending = isSorted && !asking.isDescending;
  return (
    <th
      scope="col"
      className={`column-${column}`}
      aria-sort={isSorted ? (asking.isDescending ? 'descending' : 'ascending') : undefined}
    >
      <a href={`${deskAddress(speech.locale, { ...asking, sort: column, isDescending, page: 1 })}#list`}>
        {speech.say.expert.columns[column]}
        {isSorted ? <span aria-hidden="true"> {asking.isDescending ? '▼' : '▲'}</span> : null}
      </a>
    </th>
  );
};

type RowProps = DeskProps & { readonly work: Work };

const Row = (props: RowProps) => {
  const { visit, work } = props;
  const { speech } = visit;
  const { say, write } = speech;
  const days = daysSentence(speech, work);
  return (
    <tr className={`row-${work.urgency}`}>
      <td className="column-due">
        <UrgencyMark speech={speech} urgency={work.urgency} />
        <span className="when">
          {work.dueOn === null ? null : <span>{write.shortDay(work.dueOn)}</span>}
          {days === '' ? null : <span className="hint">{days}</span>}
        </span>
      </td>
      <DossierCell {...props} />
      <td className="column-kind">
        <a href={workAddress(speech, work)}>{say.expert.tasks[work.kind]}</a>
      </td>
      <NodeCell {...props} />
      <PowerCell {...props} />
    </tr>
  );
};

const DossierCell = ({ visit: { speech }, work, names }: RowProps) => {
  const words = speech.say.expert;
  if (work.dossier === null)
    return (
      <th scope="row" className="column-number">
        {words.onGrid}
      </th>
    );
  const { company, site } = names.get(work.dossier) ?? { company: '', site: '' };
  return (
    <th scope="row" className="column-number">
      <a href={fileAddress(speech.locale, work.dossier)}>{work.dossier}</a>{' '}
      <span className="company">{company === '' ? words.noCompany : company}</span>
      {site === '' ? null : <span className="hint">{site}</span>}
    </th>
  );
};

const NodeCell = ({ visit: { reading }, work }: RowProps) => {
  const { register } = reading;
  const node = work.node === null ? '–' : nameOf(register, work.node);
  const station = work.node === null ? '' : nameOf(register, rootOf(register, work.node));
  return (
    <td className="column-node">
      {node}
      {station === '' || node.startsWith(station) ? null : <span className="hint">{station}</span>}
    </td>
  );
};

const PowerCell = ({ visit: { speech, reading }, work }: RowProps) => {
  const project = reading.register.dossiers.get(work.dossier ?? 0)?.project ?? null;
  if (project === null) return <td className="column-kva">–</td>;
  return (
    <td className="column-kva">
      {speech.write.exactKva(project.permanentKva)}
      <span className="hint">{speech.say.words.technologies[project.technology]}</span>
    </td>
  );
};
