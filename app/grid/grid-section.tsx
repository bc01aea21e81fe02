import type { Speech } from '#app/i18n/speech.ts';
import { queueAddress } from '#app/page/address.ts';
import type { Asking } from '#app/queue/asking.ts';
import type { Picture, PublicNode } from '#app/queue/public-line.ts';
import { BarDrawing, Legend, Patterns, Swatch } from './bar.tsx';
import { barOfNode } from './segments.ts';

const columns = ['used', 'granted', 'claimed', 'waiting-a', 'waiting-b', 'free'] as const;
type Column = (typeof columns)[number];

const amountIn = (node: PublicNode, column: Column): number => {
  switch (column) {
    case 'used':
      return node.usedKva;
    case 'granted':
      return node.grantedKva;
    case 'claimed':
      return node.claimedKva;
    case 'waiting-a':
      return node.waitingAKva;
    case 'waiting-b':
      return node.waitingBKva;
    case 'free':
      return node.freeKva ?? 0;
  }
};

type Props = { readonly speech: Speech; readonly asking: Asking; readonly picture: Picture };

/** The substations: a bar each, on one scale, with the figures beside it. */
export const GridSection = ({ speech, asking, picture }: Props) => {
  const { say, write } = speech;
  const { grid } = say;
  const { substations, unpublished } = picture;
  return (
    <section className="grid wide" aria-labelledby="grid">
      <h2 id="grid">{grid.title}</h2>
      {substations.length === 0 ? (
        <p>{grid.none}</p>
      ) : (
        <>
          <p>{grid.lead}</p>
          <Patterns />
          <Legend title={grid.legend} names={grid.weights} shown={columns} hosting={grid.hosting} />
          <GridTable speech={speech} asking={asking} picture={picture} />
        </>
      )}
      {unpublished === 0 ? null : <p>{grid.unpublished(write.counted(unpublished, say.words.point))}</p>}
    </section>
  );
};

const GridTable = ({ speech, asking, picture: { substations } }: Props) => {
  const { grid } = speech.say;
  const scaleKva = Math.max(...substations.map((node) => barOfNode(node).lengthKva));
  return (
    <table className="loads">
      <thead>
        <tr>
          <th scope="col">{grid.substation}</th>
          <th scope="col">{grid.bar}</th>
          <th scope="col" className="number">
            {grid.hosting}
          </th>
          {columns.map((column) => (
            <th scope="col" className="number" key={column}>
              {grid.weights[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {substations.map((node) => (
          <GridRow key={node.node} speech={speech} asking={asking} node={node} scaleKva={scaleKva} />
        ))}
      </tbody>
    </table>
  );
};

const GridRow = (props: {
  readonly speech: Speech;
  readonly asking: Asking;
  readonly node: PublicNode;
  readonly scaleKva: number;
}) => {
  const { speech, node, asking } = props;
  const { grid } = speech.say;
  const mva = (kva: number): string => (kva === 0 ? '–' : speech.write.mva(kva));
  return (
    <tr>
      <th scope="row">
        <a href={queueAddress(speech.locale, { node: node.name, on: asking.on })}>{node.name}</a>
      </th>
      <td className="drawn">
        <BarDrawing bar={barOfNode(node)} scaleKva={props.scaleKva} />
      </td>
      <td className="number" data-label={grid.hosting}>
        {mva(node.hostingCapacityKva ?? 0)}
      </td>
      {columns.map((column) => (
        <td className="number" key={column} data-label={grid.weights[column]}>
          <Swatch weight={column} />
          {mva(amountIn(node, column))}
        </td>
      ))}
    </tr>
  );
};
