import type { Speech } from '#app/i18n/speech.ts';
import { entryAddress } from '#app/page/address.ts';
import type { PublicLine } from './public-line.ts';

type Props = { readonly speech: Speech; readonly line: PublicLine };

/** One entry of the list. */
export const EntryRow = ({ speech, line }: Props) => {
  const { say, write, locale } = speech;
  const { words, queue } = say;
  return (
    <tr className={line.queue === null ? 'gone' : undefined}>
      <td className="column-rank">
        <Rank speech={speech} line={line} />
      </td>
      <th scope="row" className="column-number">
        <a href={entryAddress(locale, line.number)}>
          <span className="for-cards">{words.columns.number} </span>
          {line.number}
        </a>
      </th>
      <td className="column-node">
        <span className="node">{line.nodeName}</span>
        {line.nodeName.startsWith(line.substation) ? null : <span className="hint">{line.substation}</span>}
      </td>
      <td className="column-technology">{words.technologies[line.technology]}</td>
      <td className="column-kva">
        {write.exactKva(line.permanentKva)}
        {line.flexibleKva === 0 ? null : (
          <span className="hint">{queue.flexible(write.exactKva(line.flexibleKva))}</span>
        )}
      </td>
      <td className="column-entered">
        {write.shortDay(line.enteredOn)}
        {line.isTakenOver ? (
          <span className="hint" title={queue.takenOverHint}>
            {queue.takenOver}
          </span>
        ) : null}
      </td>
      <td className="column-status">
        {line.status === null ? words.unknownStatus : words.statuses[line.status]}
        {line.leftOn === null ? null : (
          <span className="hint">{queue.leftOn(write.shortDay(line.leftOn))}</span>
        )}
      </td>
    </tr>
  );
};

/** Rank, queue, and whether the rank is final: a sign and a word. */
const Rank = ({ speech: { say, write }, line }: Props) => {
  const { queue, words } = say;
  if (line.queue === null || line.rank === null)
    return <span className="queue queue-left">{queue.outOf}</span>;
  return (
    <>
      <span className="ordinal">{write.ordinal(line.rank)}</span>{' '}
      <span className={`queue queue-${line.queue}`}>{words.queueNames[line.queue]}</span>
      <span className="hint surety">
        <span aria-hidden="true">{line.isFinal ? '✓' : '◌'}</span>{' '}
        {line.isFinal ? queue.final : queue.provisionalWord}
      </span>
    </>
  );
};
