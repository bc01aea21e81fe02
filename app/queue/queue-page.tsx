import { GridSection } from '#app/grid/grid-section.tsx';
import type { Speech } from '#app/i18n/speech.ts';
import { queueAddress } from '#app/page/address.ts';
import { Document } from '#app/page/document.tsx';
import type { Reading } from '#app/reading.ts';
import { everything } from './asking.ts';
import { EntryList } from './entry-list.tsx';
import { FilterForm } from './filter-form.tsx';
import { Parts } from './parts.tsx';
import { Past } from './past.tsx';
import type { Shown } from './shown.ts';
import { Summary } from './summary.tsx';

/** The page of the queue: who is where, on the day asked for. */
export const QueuePage = (props: {
  readonly speech: Speech;
  readonly reading: Reading;
  readonly shown: Shown;
}) => {
  const { speech, reading, shown } = props;
  const { asking, picture } = shown;
  const { queue } = speech.say;
  return (
    <Document
      speech={speech}
      title={queue.title}
      here="queue"
      address={(locale) => queueAddress(locale, asking)}
      reading={reading}
    >
      <Summary speech={speech} shown={shown} />
      {shown.changes === null ? null : <Past speech={speech} shown={shown} changes={shown.changes} />}
      <Parts speech={speech} shown={shown} />
      <FilterForm speech={speech} shown={shown} today={reading.today} />
      <EntryList speech={speech} shown={shown} />
      <GridSection speech={speech} asking={{ ...everything, on: asking.on }} picture={picture} />
      <Terms speech={speech} />
    </Document>
  );
};

/** What the words of the page mean. */
const Terms = ({ speech: { say } }: { readonly speech: Speech }) => (
  <section className="terms wide" aria-labelledby="reading">
    <h2 id="reading">{say.queue.reading}</h2>
    <dl>
      {say.queue.terms.map(([term, meaning]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  </section>
);
