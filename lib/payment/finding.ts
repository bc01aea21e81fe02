import type { Place } from './place.ts';

/** Why a file is refused as a whole: nothing of it is used. */
export type FaultCode =
  | 'empty-file'
  | 'file-too-large'
  | 'too-many-movements'
  | 'not-a-statement'
  | 'byte-order-mark'
  | 'line-length'
  | 'character'
  | 'record-order'
  | 'file-breaks-off'
  | 'coda-version'
  | 'separate-application'
  | 'not-digits'
  | 'not-a-code'
  | 'not-a-day'
  | 'sequence-number'
  | 'next-code'
  | 'link-code'
  | 'account-differs'
  | 'detail-type'
  | 'details-do-not-add-up'
  | 'record-count'
  | 'total-debit'
  | 'total-credit'
  | 'balance-broken'
  | 'booked-after-closing'
  | 'encoding'
  | 'xml-damaged'
  | 'xml-doctype'
  | 'xml-instruction'
  | 'xml-too-deep'
  | 'xml-too-large'
  | 'wrong-namespace'
  | 'camt-version'
  | 'camt-052'
  | 'camt-054'
  | 'other-message'
  | 'missing-element'
  | 'repeated-element'
  | 'unknown-element'
  | 'wrong-text'
  | 'amount-too-large'
  | 'no-statement'
  | 'interim-balance'
  | 'openings-differ'
  | 'currency-differs'
  | 'summary-count'
  | 'summary-sum'
  | 'number-twice'
  | 'opening-differs';

/** Why one movement is not used while the rest of its statement is. */
export type AsideCode = 'fraction-of-a-cent' | 'other-currency' | 'not-booked';

/** What somebody should look at, though the file can be used as it is. */
export type RemarkCode =
  | 'account-check-digits'
  | 'another-file-announced'
  | 'no-sequence-number'
  | 'duplicate';

/** The words of the file that the sentence of a finding quotes. */
export type Details = Readonly<Record<string, string>>;

/** Something found in a file of the bank: what, where, and the words its sentence quotes. */
export type Finding<Code extends string> = {
  readonly code: Code;
  readonly place: Place;
  readonly details: Details;
};

export type Fault = Finding<FaultCode>;
export type Remark = Finding<RemarkCode>;

/** What a reader says for each fault, for example to a list. It goes on reading, so that a person sees all of them. */
export type Report = (code: FaultCode, place: Place, details?: Details) => void;

/** No more faults than a person would read: a file of another kind would give one for each of its lines. */
export const faultLimit = 100;

/** A list of faults and the way to add to it; what comes after the first hundred is dropped. */
export type FaultList = {
  readonly faults: readonly Fault[];
  readonly report: Report;
  readonly isFull: () => boolean;
};

const quoteLimit = 80;

const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

/** What a sentence quotes of a file that may hold anything: its first characters, and no signs that a screen obeys. */
export const quoted = (text: string): string => {
  if (text.length <= quoteLimit && !unseen.test(text)) return text;
  const shown = [...text.slice(0, quoteLimit)].map((sign) => (unseen.test(sign) ? '?' : sign)).join('');
  return text.length > quoteLimit ? `${shown}...` : shown;
};

const quotedAll = (details: Details): Details =>
  Object.fromEntries(Object.entries(details).map(([name, text]) => [name, quoted(text)]));

export const faultList = (): FaultList => {
  const faults: Fault[] = [];
  const report: Report = (code, place, details = {}) => {
    if (faults.length < faultLimit) faults.push({ code, place, details: quotedAll(details) });
  };
  return { faults, report, isFull: () => faults.length >= faultLimit };
};
