import type { Speech } from '#app/i18n/speech.ts';
import { queueAddress } from './address.ts';

/** Leads to an entry by its number. `typed` and `fault` when what was typed is no number. */
export const FindForm = (props: {
  readonly speech: Speech;
  readonly typed?: string;
  readonly fault?: string;
}) => {
  const { locale, say } = props.speech;
  return (
    <form className="find" action={queueAddress(locale)} method="get">
      <label htmlFor="number">{say.frame.find.label}</label>
      <div className="together">
        <input
          id="number"
          name="number"
          inputMode="numeric"
          autoComplete="off"
          required
          size={9}
          maxLength={100}
          defaultValue={props.typed}
          aria-invalid={props.fault === undefined ? undefined : true}
          aria-describedby={props.fault === undefined ? undefined : 'fault-number'}
        />
        <button type="submit">{say.frame.find.button}</button>
      </div>
      {props.fault === undefined ? null : <FaultSentence field="number" sentence={props.fault} />}
    </form>
  );
};

/** The sentence beside a field that could not be meant. */
export const FaultSentence = ({ field, sentence }: { readonly field: string; readonly sentence: string }) => (
  <p className="fault" id={`fault-${field}`}>
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path d="M8 1 15.5 14.5H.5Z" />
      <path className="mark" d="M8 6v4M8 11.6v1.4" />
    </svg>
    {sentence}
  </p>
);
