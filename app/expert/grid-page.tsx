import { BarDrawing, Legend, Patterns } from '#app/grid/bar.tsx';
import { barOfNode } from '#app/grid/segments.ts';
import { gridAddress } from './addresses.ts';
import { ChangePanel } from './change-panel.tsx';
import { DeskFrame } from './desk-frame.tsx';
import type { GridProps } from './grid-shown.ts';
import type { Branch } from './grid-tree.ts';

const shownWeights = ['used', 'granted', 'claimed', 'waiting-a', 'free', 'waiting-b'] as const;

/** The grid as a tree, with what weighs on every point; beside it the change of the point that is looked at. */
export const GridPage = (props: GridProps) => {
  const { visit, node, opened, shown } = props;
  const { say, locale, write } = visit.speech;
  const words = say.expert;
  const stations = shown.filter(({ depth }) => depth === 0);
  const free = stations.filter(({ freeKva }) => (freeKva ?? 0) > 0);
  return (
    <DeskFrame visit={visit} here="grid" title={words.gridPage}>
      <h1>{words.gridTitle}</h1>
      <p className="lead">
        {words.gridLead(write.count(free.length), write.counted(stations.length, words.station))}
      </p>
      <p>{words.gridHelp}</p>
      {node === null ? null : <ChangePanel {...props} node={node} />}
      <Patterns />
      <Legend
        title={say.grid.legend}
        names={say.grid.weights}
        shown={shownWeights}
        hosting={say.grid.hosting}
      />
      <p className="openings">
        <a href={gridAddress(locale, opened === 'all' ? {} : { below: 'all' })}>
          {opened === 'all' ? words.showStations : words.showAll}
        </a>
      </p>
      <GridTable {...props} />
    </DeskFrame>
  );
};

const figures = (branch: Branch): readonly number[] => [
  branch.usedKva,
  branch.grantedKva,
  branch.claimedKva,
  branch.waitingAKva,
  branch.waitingBKva,
];

const GridTable = (props: GridProps) => {
  const { speech } = props.visit;
  const { grid } = speech.say;
  const { weights, hosting } = grid;
  const names = [
    hosting,
    weights.used,
    weights.granted,
    weights.claimed,
    weights['waiting-a'],
    weights['waiting-b'],
    weights.free,
  ];
  return (
    <table className="loads grid-tree">
      <thead>
        <tr>
          <th scope="col">{speech.say.entry.point}</th>
          <th scope="col">{grid.bar}</th>
          {names.map((name) => (
            <th scope="col" className="number" key={name}>
              {name}
            </th>
          ))}
          <th scope="col">{speech.say.expert.change}</th>
        </tr>
      </thead>
      <tbody>
        {props.shown.map((branch) => (
          <GridRow key={branch.node.node} {...props} branch={branch} names={names} />
        ))}
      </tbody>
    </table>
  );
};

type RowProps = GridProps & { readonly branch: Branch; readonly names: readonly string[] };

/** Each tree has a scale of its own: a feeder of 4 MVA would be a dot beside a substation of 60. */
const scaleAt = (depth: number): number => [60_000, 30_000, 10_000][depth] ?? 10_000;

const GridRow = (props: RowProps) => {
  const { visit, branch, names, node } = props;
  const { say, write, locale } = visit.speech;
  const bar = barOfNode({ ...branch, node: branch.node.node, name: branch.node.name });
  const { hostingCapacityKva, freeKva } = branch;
  const written = [
    hostingCapacityKva === null ? say.entry.noCapacity : write.exactKva(hostingCapacityKva),
    ...figures(branch).map((kva) => (kva === 0 ? '–' : write.exactKva(kva))),
    freeKva === null ? '–' : write.exactKva(freeKva),
  ];
  const isChosen = node === branch.node.node;
  return (
    <tr className={`depth-${branch.depth}`} aria-current={isChosen ? 'true' : undefined}>
      <NodeCell {...props} />
      <td className="drawn">
        <BarDrawing bar={bar} scaleKva={Math.max(bar.lengthKva, scaleAt(branch.depth))} />
      </td>
      {written.map((text, at) => (
        <td className="number" key={names[at]} data-label={names[at]}>
          {text}
        </td>
      ))}
      <td className="column-change">
        <a
          href={`${gridAddress(locale, { node: branch.node.node })}#change`}
          aria-label={say.expert.changeOf(branch.node.name)}
        >
          {say.expert.change}
        </a>
      </td>
    </tr>
  );
};

const NodeCell = ({ visit, branch }: RowProps) => {
  const { locale, say, write } = visit.speech;
  const { node, name } = branch.node;
  return (
    <th scope="row">
      {branch.depth === 0 && branch.below > 0 ? (
        <a href={gridAddress(locale, { below: node })}>{name}</a>
      ) : (
        name
      )}
      {branch.depth === 0 && branch.below > 0 ? (
        <span className="hint">{write.counted(branch.below, say.expert.point)}</span>
      ) : null}
    </th>
  );
};
