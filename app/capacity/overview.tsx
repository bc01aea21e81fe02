import { BarDrawing, Legend } from '#app/grid/bar.tsx';
import { barOfWorkings, type Own } from '#app/grid/segments.ts';
import type { Speech } from '#app/i18n/speech.ts';
import { capacityAddress } from '#app/page/address.ts';
import { type Asking, queryOf } from './asking.ts';
import { mostAt, type Roomy, type Station } from './roomiest.ts';
import type { Shown } from './shown.ts';

type Props = { readonly speech: Speech; readonly shown: Shown };

const fitsAt = (station: Station, permanentKva: number | null): boolean =>
  mostAt(station) >= (permanentKva ?? 0);

const nobody: Own = { usesKva: 0, holdsKva: 0, asksKva: 0 };

/** The substations by what is left for a newcomer; with a power named, whether it would fit there. */
export const Overview = ({ speech, shown }: Props) => {
  const { say, write } = speech;
  const { capacity, grid } = say;
  const { stations, picture, asked } = shown;
  const { permanentKva } = asked.asking;
  const fitting = stations.filter((one) => fitsAt(one, permanentKva)).length;
  return (
    <section className="overview wide" aria-labelledby="overview">
      <h2 id="overview">{capacity.overview}</h2>
      {stations.length === 0 ? (
        <p>{capacity.none}</p>
      ) : (
        <>
          <p>
            {permanentKva === null || permanentKva === 0 ? null : (
              <strong>
                {capacity.overviewFits(
                  write.exactKva(permanentKva),
                  write.count(fitting),
                  write.count(stations.length),
                )}{' '}
              </strong>
            )}
            {capacity.overviewLead(write.day(picture.day))}
          </p>
          <Legend
            title={grid.legend}
            names={grid.weights}
            shown={['used', 'granted', 'claimed', 'free']}
            hosting={grid.hosting}
          />
          <Stations speech={speech} shown={shown} />
        </>
      )}
      {picture.unpublished === 0 ? null : (
        <p>{capacity.unpublishedStations(write.counted(picture.unpublished, say.words.point))}</p>
      )}
    </section>
  );
};

const Stations = ({ speech, shown: { stations, asked } }: Props) => {
  const { capacity, grid } = speech.say;
  const scaleKva = Math.max(1, ...stations.map(({ load }) => barOfWorkings(load, nobody).lengthKva));
  const columns = [
    grid.hosting,
    capacity.left,
    capacity.best,
    ...(asked.asking.permanentKva === null ? [] : [capacity.verdict]),
  ];
  return (
    <table className="loads">
      <thead>
        <tr>
          <th scope="col">{capacity.station}</th>
          <th scope="col">{grid.bar}</th>
          {columns.map((name) => (
            <th scope="col" className="number" key={name}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {stations.map((one) => (
          <StationRow
            key={one.node}
            speech={speech}
            asking={asked.asking}
            station={one}
            scaleKva={scaleKva}
          />
        ))}
      </tbody>
    </table>
  );
};

type RowProps = {
  readonly speech: Speech;
  readonly asking: Asking;
  readonly station: Station;
  readonly scaleKva: number;
};

const StationRow = ({ speech, asking, station: one, scaleKva }: RowProps) => {
  const { say, write, locale } = speech;
  const { capacity, grid } = say;
  const { node, name, load, roomKva, best } = one;
  const to = (point: string) => capacityAddress(locale) + queryOf({ ...asking, node: point });
  return (
    <tr>
      <th scope="row">
        <a href={to(node)}>{name}</a>
      </th>
      <td className="drawn">
        <BarDrawing bar={barOfWorkings(load, nobody)} scaleKva={scaleKva} />
      </td>
      <td className="number" data-label={grid.hosting}>
        {write.exactKva(load.hostingCapacityKva ?? 0)}
      </td>
      <td className="number" data-label={capacity.left}>
        {roomKva === 0 ? capacity.nothing : write.exactKva(roomKva)}
      </td>
      <td className="number" data-label={capacity.best}>
        <Best speech={speech} best={best} to={to} />
      </td>
      {asking.permanentKva === null ? null : (
        <td className="number" data-label={capacity.verdict}>
          <FitMark speech={speech} fits={fitsAt(one, asking.permanentKva)} />
        </td>
      )}
    </tr>
  );
};

const Best = (props: {
  readonly speech: Speech;
  readonly best: Roomy | null;
  readonly to: (node: string) => string;
}) => {
  const { speech, best, to } = props;
  if (best === null || best.roomKva === 0) return speech.say.capacity.nothing;
  return (
    <span>
      {speech.write.exactKva(best.roomKva)}{' '}
      <a className="where" href={to(best.node)}>
        {best.name}
      </a>
    </span>
  );
};

const FitMark = ({ speech: { say }, fits }: { readonly speech: Speech; readonly fits: boolean }) => (
  <span className={fits ? 'fit fit-yes' : 'fit fit-no'}>
    <svg viewBox="0 0 24 24" width="16" height="16" aria-hidden="true" focusable="false">
      <path d={fits ? 'M4 12.5l5.5 5.5L20 6' : 'M6 6l12 12M18 6L6 18'} />
    </svg>
    {fits ? say.capacity.fitsHere : say.capacity.fitsNotHere}
  </span>
);
