import { BarDrawing } from '#app/grid/bar.tsx';
import { barOfWorkings, type Own } from '#app/grid/segments.ts';
import type { Speech } from '#app/i18n/speech.ts';
import type { NodeWorkings, Position } from '#lib/queue/position.ts';
import type { ShownEntry } from './shown-entry.ts';

const ownOf = ({ status, holdsKva, asksKva }: Drawn): Own => ({
  usesKva: status === 'commissioned' ? holdsKva : 0,
  holdsKva: status === 'commissioned' ? 0 : holdsKva,
  asksKva: holdsKva > 0 ? 0 : asksKva,
});

const columnNames = ({ say: { entry, grid } }: Speech): readonly string[] => [
  grid.hosting,
  grid.weights.used,
  grid.weights.granted,
  entry.claimsAhead,
  grid.weights.own,
  entry.left,
];

/** What is drawn of a position, or of a project that has none yet. */
export type Drawn = Pick<Position, 'status' | 'holdsKva' | 'asksKva' | 'path' | 'bottleneck'>;

type Props = {
  readonly speech: Speech;
  readonly entry: Pick<ShownEntry, 'nameOf'>;
  readonly position: Drawn;
};

/** Each point on the way up from the entry: a bar, and the figures beside it. */
export const PathTable = ({ speech, entry, position }: Props) => {
  const { entry: words, grid } = speech.say;
  const own = ownOf(position);
  return (
    <table className="loads">
      <thead>
        <tr>
          <th scope="col">{words.point}</th>
          <th scope="col">{grid.bar}</th>
          {columnNames(speech).map((name) => (
            <th scope="col" className="number" key={name}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {position.path.map((one) => (
          <PathRow key={one.node} {...{ speech, entry, position, workings: one, own }} />
        ))}
      </tbody>
    </table>
  );
};

type RowProps = Props & { readonly workings: NodeWorkings; readonly own: Own };

/** What a bar shows, in words: each stretch, then what remains or is missing once this entry is counted. */
const figuresOf = ({ say, write }: Speech, workings: NodeWorkings, own: Own): readonly string[] => {
  const { exactKva } = write;
  const { usedKva, grantedKva, claimedAheadKva, hostingCapacityKva, freeKva } = workings;
  const left = freeKva === null ? null : freeKva - own.asksKva;
  return [
    hostingCapacityKva === null ? say.entry.noCapacity : exactKva(hostingCapacityKva),
    exactKva(usedKva - own.usesKva),
    exactKva(grantedKva - own.holdsKva),
    exactKva(claimedAheadKva),
    exactKva(own.usesKva + own.holdsKva + own.asksKva),
    left === null ? '–' : left < 0 ? say.entry.missing(exactKva(-left)) : exactKva(left),
  ];
};

const PathRow = ({ speech, entry, position, workings, own }: RowProps) => {
  const bar = barOfWorkings(workings, own);
  const names = columnNames(speech);
  return (
    <tr>
      <th scope="row">
        {entry.nameOf(workings.node)}
        {position.bottleneck === workings.node ? (
          <span className="narrowest">{speech.say.entry.narrowest}</span>
        ) : null}
      </th>
      <td className="drawn">
        <BarDrawing bar={bar} scaleKva={bar.lengthKva} />
      </td>
      {figuresOf(speech, workings, own).map((written, at) => (
        <td className="number" key={names[at]} data-label={names[at]}>
          {written}
        </td>
      ))}
    </tr>
  );
};
