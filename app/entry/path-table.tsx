import { BarDrawing } from '#app/grid/bar.tsx';
import { barOfWorkings, type Own } from '#app/grid/segments.ts';
import type { Speech } from '#app/i18n/speech.ts';
import type { NodeWorkings, Position } from '#lib/queue/position.ts';
import type { ShownEntry } from './shown-entry.ts';

const ownOf = ({ status, holdsKva, asksKva }: Position): Own => ({
  usesKva: status === 'commissioned' ? holdsKva : 0,
  holdsKva: status === 'commissioned' ? 0 : holdsKva,
  asksKva: holdsKva > 0 ? 0 : asksKva,
});

type Props = { readonly speech: Speech; readonly entry: ShownEntry; readonly position: Position };

/** Each point on the way up from the entry: a bar on one scale, and the figures beside it. */
export const PathTable = ({ speech, entry, position }: Props) => {
  const { entry: words, grid } = speech.say;
  const own = ownOf(position);
  const scaleKva = Math.max(1, ...position.path.map((one) => barOfWorkings(one, own).lengthKva));
  return (
    <table className="loads">
      <thead>
        <tr>
          <th scope="col">{words.point}</th>
          <th scope="col">{grid.bar}</th>
          {[grid.hosting, grid.weights.used, grid.weights.granted, words.claimsAhead, words.left].map(
            (name) => (
              <th scope="col" className="number" key={name}>
                {name}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody>
        {position.path.map((one) => (
          <PathRow key={one.node} {...{ speech, entry, position, workings: one, own, scaleKva }} />
        ))}
      </tbody>
    </table>
  );
};

type RowProps = Props & { readonly workings: NodeWorkings; readonly own: Own; readonly scaleKva: number };

const PathRow = ({ speech, entry, position, workings, own, scaleKva }: RowProps) => {
  const { entry: words, grid } = speech.say;
  const { exactKva } = speech.write;
  const figure = (kva: number | null): string => (kva === null ? words.noCapacity : exactKva(kva));
  const figures = [
    [grid.hosting, figure(workings.hostingCapacityKva)],
    [grid.weights.used, figure(workings.usedKva)],
    [grid.weights.granted, figure(workings.grantedKva)],
    [words.claimsAhead, figure(workings.claimedAheadKva)],
    [words.left, figure(workings.freeKva)],
  ] as const;
  return (
    <tr>
      <th scope="row">
        {entry.nameOf(workings.node)}
        {position.bottleneck === workings.node ? <span className="narrowest">{words.narrowest}</span> : null}
      </th>
      <td className="drawn">
        <BarDrawing bar={barOfWorkings(workings, own)} scaleKva={scaleKva} />
      </td>
      {figures.map(([name, written]) => (
        <td className="number" key={name} data-label={name}>
          {written}
        </td>
      ))}
    </tr>
  );
};
