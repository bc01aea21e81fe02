import type { Speech } from '#app/i18n/speech.ts';

const stationX = (index: number): number => 80 + index * 160;
const lineY = 62;
const waitY = 150;

/** A place to wait beside the line, and the way back onto it. */
const Siding = (props: {
  readonly name: string;
  readonly from: number;
  readonly centre: number;
  readonly back: number;
  readonly kind: 'a' | 'b';
}) => {
  const { name, from, centre, back, kind } = props;
  const near = centre + (from < centre ? -52 : 52);
  const far = centre + (from < centre ? 52 : -52);
  return (
    <g className={`siding siding-${kind}`}>
      <path className="out" d={`M${from} ${lineY}C${from} ${waitY - 20} ${from} ${waitY} ${near} ${waitY}`} />
      <path
        className="back"
        d={`M${far} ${waitY}C${back} ${waitY} ${back} ${waitY - 20} ${back} ${lineY + 6}`}
      />
      <a href={`#branch-${kind}`} aria-label={name}>
        <rect x={centre - 52} y={waitY - 19} width="104" height="38" rx="19" />
        <text x={centre} y={waitY + 6}>
          {name}
        </text>
      </a>
    </g>
  );
};

/** The procedure as a line with six stations and two sidings; each leads to the words that say it in full. */
export const Drawing = ({ speech: { say } }: { readonly speech: Speech }) => {
  const { stages, branches, drawing } = say.home;
  return (
    <nav aria-label={drawing}>
      <svg className="drawing" viewBox="0 0 960 180" role="presentation">
        <Siding name={branches.a.title} from={stationX(2)} centre={482} back={548} kind="a" />
        <Siding name={branches.b.title} from={stationX(4)} centre={642} back={578} kind="b" />
        <path className="track" d={`M${stationX(0)} ${lineY}H${stationX(5)}`} />
        {stages.map(({ mark, title, rules }, index) => (
          <a
            className={index === 0 ? 'station station-free' : 'station'}
            key={rules}
            href={`#stage-${index + 1}`}
            aria-label={`${index + 1}. ${title}`}
          >
            <circle cx={stationX(index)} cy={lineY} r="17" />
            <text x={stationX(index)} y={lineY + 6}>
              {index + 1}
            </text>
            <text className="mark" x={stationX(index)} y="26">
              {mark}
            </text>
          </a>
        ))}
      </svg>
    </nav>
  );
};
