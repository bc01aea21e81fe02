import { Legend, Patterns } from '#app/grid/bar.tsx';
import type { Speech } from '#app/i18n/speech.ts';
import { entryAddress, queueAddress } from '#app/page/address.ts';
import { Document } from '#app/page/document.tsx';
import type { Reading } from '#app/reading.ts';
import { Facts } from './facts.tsx';
import { History } from './history.tsx';
import { PathTable } from './path-table.tsx';
import { Place } from './place.tsx';
import type { ShownEntry } from './shown-entry.ts';

type Props = { readonly speech: Speech; readonly reading: Reading; readonly entry: ShownEntry };

/** The page of one entry: where it stands and why, the path with its bars, its history. */
export const EntryPage = ({ speech, reading, entry }: Props) => {
  const { say, locale } = speech;
  const { line, position } = entry;
  const title = say.entry.title(String(line.number));
  return (
    <Document
      speech={speech}
      title={title}
      here="queue"
      address={(one) => entryAddress(one, line.number)}
      reading={reading}
    >
      <div className="wide entry">
        <p className="back">
          <a href={queueAddress(locale)}>← {say.entry.back}</a>
        </p>
        <Place speech={speech} entry={entry} />
        <Facts speech={speech} line={line} />
      </div>
      {position === null ? null : (
        <section className="path wide" aria-labelledby="path">
          <h2 id="path">{say.entry.path}</h2>
          <p>{say.entry.pathLead}</p>
          <Patterns />
          <Legend
            title={say.grid.legend}
            names={say.grid.weights}
            shown={['used', 'granted', 'claimed', 'own', 'free']}
            hosting={say.grid.hosting}
          />
          <PathTable speech={speech} entry={entry} position={position} />
        </section>
      )}
      <History speech={speech} steps={entry.steps} />
    </Document>
  );
};
