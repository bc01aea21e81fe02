import { ActForm, formOf } from '#app/form/act-form.tsx';
import type { Speech } from '#app/i18n/speech.ts';
import {
  demoAddress,
  entryAddress,
  queueAddress,
  signInAddress,
  spaceAddress,
  statementFileAddress,
} from '#app/page/address.ts';
import { Document } from '#app/page/document.tsx';
import type { Reading } from '#app/reading.ts';
import { HappenedList } from './happened-list.tsx';
import type { Due } from './next-due.ts';
import { type Move, moves, untilOf } from './press.ts';
import type { Shown } from './shown.ts';

type Props = { readonly speech: Speech; readonly reading: Reading; readonly shown: Shown };

/** The page of the demonstration's clock: the day it is, how to move on, and what that made happen. */
export const DemoPage = ({ speech, reading, shown }: Props) => {
  const { say, write } = speech;
  const { demo } = say;
  return (
    <Document speech={speech} title={demo.title} here="demo" address={demoAddress} reading={reading}>
      <div className="wide clock">
        <h1>{demo.title}</h1>
        <p className="lead">
          <strong>{demo.today(write.day(reading.today))}</strong>{' '}
          {shown.aheadDays === 0 ? demo.onTime : demo.ahead(write.counted(shown.aheadDays, demo.days))}
        </p>
        <p>{demo.lead}</p>
        <div className="moves">
          {moves.map((move) => (
            <MoveForm key={move} speech={speech} reading={reading} shown={shown} move={move} />
          ))}
        </div>
      </div>
      {shown.happened === null ? null : (
        <HappenedList speech={speech} shown={shown} happened={shown.happened} today={reading.today} />
      )}
      <MakeStatement speech={speech} />
      <Ways speech={speech} />
    </Document>
  );
};

const MoveForm = ({ speech, reading, shown, move }: Props & { readonly move: Move }) => {
  const { demo } = speech.say;
  const until = untilOf(move, reading.today, shown.next);
  if (until === null) return <p className="move">{demo.noneDue}</p>;
  return (
    <div className={`move move-${move}`}>
      <ActForm
        form={formOf(speech, 'move', null, move)}
        submit={demo.moves[move]}
        follows={demo.until(speech.write.day(until))}
        hidden={{
          until,
          aheadMs: String(shown.aheadMs),
          from: reading.today,
          since: String(reading.register.entries),
        }}
      />
      {move === 'due' && shown.next !== null ? <NextDueWords speech={speech} shown={shown} /> : null}
    </div>
  );
};

const mostNamed = 6;

/** What takes effect next, and for whom. */
const NextDueWords = ({ speech: { say, write, locale }, shown }: Omit<Props, 'reading'>) => {
  const { demo } = say;
  const { on, dues } = shown.next ?? { on: '', dues: [] };
  if (on === '') return null;
  const name = ({ dossier }: Due) =>
    shown.isPublic(dossier) ? (
      <a href={entryAddress(locale, dossier)}>{demo.entry(String(dossier))}</a>
    ) : (
      demo.dossier(String(dossier))
    );
  return (
    <div className="next-due">
      <p>{demo.next(write.day(on))}</p>
      <ul>
        {dues.slice(0, mostNamed).map((due) => (
          <li key={`${due.dossier} ${due.limit}`}>
            {name(due)} – {demo.due(demo.limits[due.limit], write.day(due.dueOn))}
          </li>
        ))}
        {dues.length > mostNamed ? (
          <li>{demo.more(write.counted(dues.length - mostNamed, demo.dues))}</li>
        ) : null}
      </ul>
    </div>
  );
};

/** The bank of the demonstration: a statement that pays what is due, to be dropped among the payments. */
const MakeStatement = ({ speech: { say, locale } }: { readonly speech: Speech }) => {
  const { make } = say.demo;
  return (
    <section className="wide make-statement" aria-labelledby="make">
      <h2 id="make">{make.bank}</h2>
      <p>{make.text}</p>
      <p className="ways">
        <a href={statementFileAddress(locale, 'coda')}>{make.coda}</a>{' '}
        <a href={statementFileAddress(locale, 'camt')}>{make.camt}</a>{' '}
        <a href={spaceAddress(locale, 'finance')}>{make.toDesk}</a>
      </p>
    </section>
  );
};

const Ways = ({ speech: { say, locale } }: { readonly speech: Speech }) => {
  const { demo } = say;
  return (
    <section className="wide clock-ways" aria-labelledby="else">
      <h2 id="else">{demo.else}</h2>
      <ul>
        <li>
          <a href={queueAddress(locale)}>{demo.ways.queue}</a>
        </li>
        <li>
          <a href={signInAddress(locale)}>{demo.ways.signIn}</a>
        </li>
        <li>
          <a href={spaceAddress(locale, 'finance')}>{demo.ways.payments}</a>
        </li>
      </ul>
    </section>
  );
};
