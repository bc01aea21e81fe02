import type { Speech } from '#app/i18n/speech.ts';
import { queueAddress } from '#app/page/address.ts';
import { FaultSentence } from '#app/page/find-form.tsx';
import { type SortKey, sortKeys } from './asking.ts';
import { EntryRow } from './entry-row.tsx';
import { Pager } from './pager.tsx';
import { faultOf, type Shown } from './shown.ts';

type Props = { readonly speech: Speech; readonly shown: Shown };

/** The entries asked for, a page of them. */
export const EntryList = ({ speech, shown }: Props) => {
  const { say, write } = speech;
  const { queue, words } = say;
  const { list, picture } = shown;
  const fault = faultOf(shown, words, 'page');
  const found = queue.foundAt(write.counted(list.total, words.entry), write.day(picture.day));
  const last = list.first + list.lines.length - 1;
  return (
    <section className="list wide" aria-labelledby="list">
      <h2 id="list">{queue.list}</h2>
      <p className="found">
        {found}
        {list.pages > 1 ? ` · ${queue.shown(write.count(list.first), write.count(last))}` : ''}
      </p>
      {fault === undefined ? null : <FaultSentence field="page" sentence={fault} />}
      {list.total === 0 ? (
        <p className="nothing">
          <strong>{queue.none}</strong> {queue.noneHint}
        </p>
      ) : (
        <EntryTable speech={speech} shown={shown} />
      )}
      <Pager speech={speech} shown={shown} />
    </section>
  );
};

const EntryTable = ({ speech, shown }: Props) => (
  <table className="entries">
    <thead>
      <tr>
        {sortKeys.map((column) => (
          <ColumnHead key={column} speech={speech} shown={shown} column={column} />
        ))}
      </tr>
    </thead>
    <tbody>
      {shown.list.lines.map((line) => (
        <EntryRow key={line.number} speech={speech} line={line} />
      ))}
    </tbody>
  </table>
);

/** A column's name, which sorts by it; a second time, the other way round. */
const ColumnHead = ({ speech, shown: { asking }, column }: Props & { readonly column: SortKey }) => {
  const { say, locale } = speech;
  const isSorted = asking.sort === column;
  const isDescending = isSorted && !asking.isDescending;
  const word = say.words.columns[column];
  return (
    <th
      scope="col"
      className={`column-${column}`}
      aria-sort={isSorted ? (asking.isDescending ? 'descending' : 'ascending') : undefined}
    >
      <a
        href={queueAddress(locale, { ...asking, sort: column, isDescending, page: 1 })}
        title={say.queue.sortBy(word)}
      >
        {word}
        <svg viewBox="0 0 10 14" width="10" height="14" aria-hidden="true" focusable="false">
          <path className="up" d="M5 1 9 6H1Z" />
          <path className="down" d="M5 13 1 8H9Z" />
        </svg>
      </a>
    </th>
  );
};
