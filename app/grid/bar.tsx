import type { Bar, Weight } from './segments.ts';

const hatched: readonly Weight[] = ['claimed', 'waiting-a', 'waiting-b'];

/** The fill of a weight: a plain one by style sheet, or a pattern of its own, so that no bar is told by colour alone. */
const fillOf = (weight: Weight): string | undefined =>
  hatched.includes(weight) ? `url(#fill-${weight})` : undefined;

/** The patterns that bars are filled with. Once on a page that draws bars. */
export const Patterns = () => (
  <svg className="patterns" width="0" height="0" aria-hidden="true" focusable="false">
    <defs>
      <pattern
        id="fill-claimed"
        width="7"
        height="7"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect className="ground-claimed" width="7" height="7" />
        <rect className="ink-claimed" width="3" height="7" />
      </pattern>
      <pattern id="fill-waiting-a" width="7" height="7" patternUnits="userSpaceOnUse">
        <rect className="ground-waiting-a" width="7" height="7" />
        <circle className="ink-waiting-a" cx="3.5" cy="3.5" r="2" />
      </pattern>
      <pattern id="fill-waiting-b" width="6" height="6" patternUnits="userSpaceOnUse">
        <rect className="ground-waiting-b" width="6" height="6" />
        <rect className="ink-waiting-b" width="6" height="2" />
      </pattern>
    </defs>
  </svg>
);

const percent = (part: number, whole: number): string => `${whole === 0 ? 0 : (part / whole) * 100}%`;

/** A bar, on a scale shared with others. A drawing only: the figures stand beside it. */
export const BarDrawing = ({ bar, scaleKva }: { readonly bar: Bar; readonly scaleKva: number }) => (
  <svg className="load" width="100%" height="28" aria-hidden="true" focusable="false">
    {bar.segments.map(({ weight, fromKva, kva }) => (
      <rect
        key={weight}
        className={`weight weight-${weight}`}
        x={percent(fromKva, scaleKva)}
        y="4"
        width={percent(kva, scaleKva)}
        height="20"
        fill={fillOf(weight)}
      />
    ))}
    {bar.hostingKva === null ? null : (
      <line
        className="hosting"
        x1={percent(bar.hostingKva, scaleKva)}
        x2={percent(bar.hostingKva, scaleKva)}
        y1="0"
        y2="28"
      />
    )}
  </svg>
);

/** What each filling means. */
export const Legend = (props: {
  readonly title: string;
  readonly names: Readonly<Record<Weight, string>>;
  readonly shown: readonly Weight[];
  readonly hosting: string;
}) => (
  <ul className="legend" aria-label={props.title}>
    {props.shown.map((weight) => (
      <li key={weight}>
        <Swatch weight={weight} />
        {props.names[weight]}
      </li>
    ))}
    <li>
      <svg width="22" height="18" aria-hidden="true" focusable="false">
        <line className="hosting" x1="11" x2="11" y1="0" y2="18" />
      </svg>
      {props.hosting}
    </li>
  </ul>
);

/** A small piece of a filling. */
export const Swatch = ({ weight }: { readonly weight: Weight }) => (
  <svg width="22" height="18" aria-hidden="true" focusable="false">
    <rect className={`weight weight-${weight}`} x="1" y="1" width="20" height="16" fill={fillOf(weight)} />
  </svg>
);
