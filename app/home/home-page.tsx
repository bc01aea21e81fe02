import type { Speech } from '#app/i18n/speech.ts';
import { capacityAddress, homeAddress, myAddress, queueAddress } from '#app/page/address.ts';
import { Document } from '#app/page/document.tsx';
import { FindForm } from '#app/page/find-form.tsx';
import { amountOf } from '#app/queue/changes.ts';
import type { Picture } from '#app/queue/public-line.ts';
import type { Reading } from '#app/reading.ts';
import { Procedure } from './procedure.tsx';

type Props = { readonly speech: Speech; readonly reading: Reading; readonly picture: Picture };

/** The page that says what the queue is, how long it is today, and how a project moves through it. */
export const HomePage = ({ speech, reading, picture }: Props) => {
  const { home } = speech.say;
  return (
    <Document speech={speech} title="" here="home" address={homeAddress} reading={reading}>
      <div className="hero">
        <div className="wide">
          <Row />
          <h1>{home.title}</h1>
          <p className="lead">{home.lead}</p>
          <div className="entrances">
            <a className="button" href={queueAddress(speech.locale)}>
              {home.see}
            </a>
            <a className="button second" href={capacityAddress(speech.locale)}>
              {speech.say.capacity.title}
            </a>
            {reading.isDemo ? (
              <a className="button second" href={myAddress(speech.locale)}>
                {speech.say.space.open}
              </a>
            ) : null}
            <FindForm speech={speech} />
          </div>
        </div>
      </div>
      <Figures speech={speech} picture={picture} />
      <Procedure speech={speech} rules={reading.rules} />
      <section className="promises wide" aria-labelledby="promises">
        <h2 id="promises">{home.promises}</h2>
        <dl>
          {home.promise.map(([what, how]) => (
            <div key={what}>
              <dt>{what}</dt>
              <dd>{how}</dd>
            </div>
          ))}
        </dl>
      </section>
    </Document>
  );
};

/** The mark drawn large: those who wait in a row, the first one served. */
const Row = () => (
  <svg className="row" viewBox="0 0 446 140" aria-hidden="true" focusable="false">
    {[58, 40, 28, 20, 14, 10, 7].map((radius, at, all) => (
      <circle
        key={radius}
        className={at === 0 ? 'logo-first' : undefined}
        cx={all.slice(0, at).reduce((sum, one) => sum + 2 * one + 12, radius + 2)}
        cy="70"
        r={radius}
      />
    ))}
  </svg>
);

/** How many entries each queue holds, and for how much power. */
const Figures = ({ speech: { locale, say, write }, picture }: Omit<Props, 'reading'>) => (
  <section className="figures wide" aria-labelledby="figures">
    <h2 id="figures">{say.home.figures(write.day(picture.day))}</h2>
    <ul>
      {(['main', 'a', 'b'] as const).map((queue) => {
        const amount = amountOf(picture.placed.filter((line) => line.queue === queue));
        return (
          <li key={queue} className={`part-${queue}`}>
            <a href={queueAddress(locale, { part: queue })}>
              <span className="part-name">{say.words.partNames[queue]}</span>
              <strong>{write.counted(amount.entries, say.words.entry)}</strong>
              <span>{say.home.waiting(write.kva(amount.kva))}</span>
              <span className="hint">{say.words.partHints[queue]}</span>
            </a>
          </li>
        );
      })}
    </ul>
  </section>
);
