import type { Speech } from '#app/i18n/speech.ts';
import type { Reading } from '#app/reading.ts';
import { homeAddress, queueAddress } from './address.ts';
import { Document } from './document.tsx';
import { FindForm } from './find-form.tsx';

/** The page for an address that leads nowhere, or for the number of an entry that has no place and maybe never existed. */
export const MissingPage = ({
  speech,
  reading,
  number,
}: {
  readonly speech: Speech;
  readonly reading: Reading | null;
  readonly number: number | null;
}) => {
  const { locale, say } = speech;
  const { missing } = say.frame;
  return (
    <Document speech={speech} title={missing.title} here={null} address={null} reading={reading}>
      <div className="wide narrow">
        <h1>{missing.title}</h1>
        <p className="lead">{number === null ? missing.page : missing.entry(String(number))}</p>
        <p>{number === null ? missing.hint : missing.entryHint}</p>
        <FindForm speech={speech} />
        <p className="ways">
          <a href={queueAddress(locale)}>{say.frame.queue}</a>{' '}
          <a href={homeAddress(locale)}>{say.frame.home}</a>
        </p>
      </div>
    </Document>
  );
};

/** The page for a failure of ours: one sentence and a reference. */
export const BrokenPage = ({
  speech,
  reference,
}: {
  readonly speech: Speech;
  readonly reference: string;
}) => {
  const { broken } = speech.say.frame;
  return (
    <Document speech={speech} title={broken.title} here={null} address={null} reading={null}>
      <div className="wide narrow">
        <h1>{broken.title}</h1>
        <p className="lead">{broken.text(reference)}</p>
      </div>
    </Document>
  );
};
