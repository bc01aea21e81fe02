import { urgencies, workKinds } from '#lib/register/worklist.ts';
import { deskAddress } from './addresses.ts';
import { type Asking, sortKeys } from './asking.ts';
import type { DeskProps } from './desk-shown.ts';

type Chip = {
  readonly name: string;
  readonly count: number;
  readonly asks: Partial<Asking>;
  readonly isOn: boolean;
};

/** How many there are of each kind and urgency; each leads to its own list. */
export const DeskCounts = ({ visit: { speech }, asking, list: { counts } }: DeskProps) => {
  const words = speech.say.expert;
  const sum = (all: Readonly<Record<string, number>>) => Object.values(all).reduce((a, b) => a + b, 0);
  const byKind: readonly Chip[] = [
    { name: words.all, count: sum(counts.kinds), asks: { kind: null }, isOn: asking.kind === null },
    ...workKinds.map((kind) => ({
      name: words.kinds[kind],
      count: counts.kinds[kind],
      asks: { kind },
      isOn: asking.kind === kind,
    })),
  ];
  const byUrgency: readonly Chip[] = [
    { name: words.all, count: sum(counts.urgencies), asks: { urgency: null }, isOn: asking.urgency === null },
    ...urgencies.map((urgency) => ({
      name: words.urgencies[urgency],
      count: counts.urgencies[urgency],
      asks: { urgency },
      isOn: asking.urgency === urgency,
    })),
  ];
  return (
    <div className="counts">
      <Chips label={words.byUrgency} chips={byUrgency} {...{ speech, asking }} />
      <Chips label={words.byKind} chips={byKind} {...{ speech, asking }} />
    </div>
  );
};

const Chips = ({
  speech: { locale, write },
  asking,
  label,
  chips,
}: Pick<DeskProps['visit'], 'speech'> & {
  readonly asking: Asking;
  readonly label: string;
  readonly chips: readonly Chip[];
}) => (
  <nav className="chips" aria-label={label}>
    <ul>
      {chips.map(({ name, count, asks, isOn }) => (
        <li key={name}>
          <a
            href={deskAddress(locale, { ...asking, ...asks, page: 1 })}
            aria-current={isOn ? 'true' : undefined}
            className={count === 0 ? 'empty' : undefined}
          >
            {name} <strong>{write.count(count)}</strong>
          </a>
        </li>
      ))}
    </ul>
  </nav>
);

/** What else can be asked: a plain form that writes it into the address. */
export const DeskFilter = ({ visit: { speech, reading }, asking }: DeskProps) => {
  const { locale, say } = speech;
  const words = say.expert;
  const stations = [...reading.register.nodes.values()].filter(({ parent }) => parent === null);
  const kept = { kind: asking.kind, urgency: asking.urgency };
  return (
    <search className="desk-filter">
      <form action={deskAddress(locale)} method="get" aria-label={words.filter}>
        {Object.entries(kept).map(([name, value]) =>
          value === null ? null : <input key={name} type="hidden" name={name} value={value} />,
        )}
        <div className="field">
          <label htmlFor="text">{words.text}</label>
          <input id="text" name="text" defaultValue={asking.text} maxLength={100} autoComplete="off" />
        </div>
        <div className="field">
          <label htmlFor="node">{words.node}</label>
          <input
            id="node"
            name="node"
            list="stations"
            defaultValue={asking.node}
            maxLength={100}
            autoComplete="off"
          />
          <datalist id="stations">
            {stations.map(({ node, name }) => (
              <option key={node} value={name} />
            ))}
          </datalist>
        </div>
        <SortField {...{ words, asking }} />
        <p className="acts">
          <button type="submit">{words.show}</button>
          <a href={deskAddress(locale)}>{words.clear}</a>
        </p>
      </form>
    </search>
  );
};

const SortField = ({
  words,
  asking,
}: {
  readonly words: DeskProps['visit']['speech']['say']['expert'];
  readonly asking: Asking;
}) => (
  <div className="field">
    <label htmlFor="sort">{words.sort}</label>
    <select id="sort" name="sort" defaultValue={`${asking.isDescending ? '-' : ''}${asking.sort}`}>
      {sortKeys.map((key) => [
        <option key={key} value={key}>
          {words.columns[key]}
        </option>,
        <option key={`-${key}`} value={`-${key}`}>
          {words.reversed(words.columns[key])}
        </option>,
      ])}
    </select>
  </div>
);
