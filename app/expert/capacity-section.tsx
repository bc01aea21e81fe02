import { type Drawn, PathTable } from '#app/entry/path-table.tsx';
import { Legend, Patterns } from '#app/grid/bar.tsx';
import { nameOf } from '#app/queue/public-line.ts';
import { workings } from '#lib/queue/position.ts';
import { fileAddress } from './addresses.ts';
import type { Ahead } from './assessed.ts';
import type { Shown } from './shown.ts';

type Props = { readonly shown: Shown };

/** What a draft says it will ask for, once it names a point and a power; behind every claim of today. */
const drawnOfDraft = ({ visit, draft }: Shown): Drawn | null => {
  const { register, rules } = visit.reading;
  const node = draft.node ?? '';
  const kva = Number((draft.permanentKva ?? '').replace(/\D/g, ''));
  if (rules === null || !register.nodes.has(node) || !(kva > 0 && kva < 10_000_000)) return null;
  const { path, bottleneck } = workings(register, node, kva, null, rules);
  return { status: 'draft', holdsKva: 0, asksKva: kva, path, bottleneck };
};

const isDraft = ({ dossier }: Shown): boolean => dossier.status === 'draft';

/** The capacity on every point of the path, drawn and in figures. */
export const CapacitySection = ({ shown }: Props) => {
  const { speech, reading } = shown.visit;
  const words = speech.say.expert;
  const drawn = shown.position ?? (isDraft(shown) ? drawnOfDraft(shown) : null);
  return (
    <section aria-labelledby="capacity" className="capacity">
      <h2 id="capacity">{words.capacity}</h2>
      {drawn === null ? (
        <p>{words.capacityNone}</p>
      ) : (
        <>
          <p>{isDraft(shown) ? words.capacityDraft : words.capacityLead}</p>
          <Patterns />
          <PathTable
            speech={speech}
            entry={{ nameOf: (node) => nameOf(reading.register, node) }}
            position={drawn}
          />
          <Legend
            title={speech.say.grid.legend}
            names={{ ...speech.say.grid.weights, claimed: speech.say.entry.claimsAhead }}
            shown={['used', 'granted', 'claimed', 'own', 'free']}
            hosting={speech.say.grid.hosting}
          />
        </>
      )}
    </section>
  );
};

/** Who stands ahead on the same path, by rank, while the dossier has nothing granted. */
export const AheadSection = ({ shown }: Props) => {
  const { speech } = shown.visit;
  const words = speech.say.expert;
  if (shown.assessed === null || shown.dossier.grantedKva !== null) return null;
  const { ahead } = shown.assessed;
  return (
    <section aria-labelledby="ahead" className="ahead-of-it">
      <h2 id="ahead">{words.ahead}</h2>
      {ahead.length === 0 ? (
        <p>{words.aheadNone}</p>
      ) : (
        <table className="dense ahead">
          <thead>
            <tr>
              {words.aheadColumns.map((column) => (
                <th scope="col" key={column}>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ahead.map((one) => (
              <AheadRow key={one.dossier.number} shown={shown} one={one} />
            ))}
          </tbody>
        </table>
      )}
      {ahead.some(({ as }) => as === 'holds-nothing-back') ? <p className="hint">{words.aheadHint}</p> : null}
    </section>
  );
};

const AheadRow = ({ shown: { visit }, one: { dossier, as } }: Props & { readonly one: Ahead }) => {
  const { locale, say, write } = visit.speech;
  const words = say.expert;
  const how = {
    undecided: say.words.statuses[dossier.status],
    'waiting-a': words.aheadWaiting,
    'holds-nothing-back': words.aheadSkipped,
  };
  const [, entered, node, asks, where] = words.aheadColumns;
  return (
    <tr>
      <th scope="row">
        <a href={fileAddress(locale, dossier.number)}>{dossier.number}</a>
      </th>
      <td data-label={entered}>{dossier.enteredOn === null ? '–' : write.shortDay(dossier.enteredOn)}</td>
      <td data-label={node}>{nameOf(visit.reading.register, dossier.project?.node ?? '')}</td>
      <td data-label={asks}>{write.exactKva(dossier.project?.permanentKva ?? 0)}</td>
      <td data-label={where}>{how[as]}</td>
    </tr>
  );
};
