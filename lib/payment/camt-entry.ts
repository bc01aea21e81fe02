import { amountWords, type Exact, sumOf } from './amount.ts';
import type { Booked } from './booked.ts';
import { partyOf, remittanceOf } from './camt-transfer.ts';
import { amountOf, type CamtAmount, dayOf, signedAmount } from './camt-value.ts';
import type { Report } from './finding.ts';
import { allIn, oneOf, optional, placeOf, required, textIn, type XmlElement } from './xml-element.ts';

/** An entry of a statement: what it comes to as a whole, and its amounts, each counted once. */
export type CamtEntry = {
  readonly exact: Exact;
  readonly currency: string;
  readonly isBooked: boolean;
  readonly booked: readonly Booked[];
};

type Whole = CamtAmount & Pick<Booked, 'bookedOn' | 'valueOn' | 'status' | 'isReversal'>;
type Detail = { readonly details: XmlElement; readonly exact: Exact };

const statusOf = (entry: XmlElement, report: Report): string | null => {
  const status = required(entry, 'Sts', report);
  const code =
    status === null ? null : (textIn(status, 'Cd') ?? textIn(status, 'Prtry') ?? status.text.trim());
  if (status === null || code === 'BOOK') return null;
  if (code === '') report('missing-element', placeOf(status), { name: 'Cd', parent: 'Sts' });
  return code;
};

const wholeOf = (entry: XmlElement, report: Report): Whole | null => {
  const amount = signedAmount(entry, report);
  const status = statusOf(entry, report);
  const booking = status === null ? required(entry, 'BookgDt', report) : optional(entry, 'BookgDt', report);
  const bookedOn = dayOf(booking, report);
  const valueOn = dayOf(optional(entry, 'ValDt', report), report);
  const reversal = oneOf(optional(entry, 'RvslInd', report), ['true', 'false', '1', '0'], report);
  const isReversal = reversal === 'true' || reversal === '1';
  return amount === null ? null : { ...amount, status, bookedOn, valueOn, isReversal };
};

/** The amount of a detail in the currency of its entry; null where the bank gives none. */
const detailAmount = (details: XmlElement, whole: Whole, report: Report): Exact | null => {
  const transaction = allIn(details, 'AmtDtls', 'TxAmt', 'Amt')[0] ?? null;
  const amount = amountOf(optional(details, 'Amt', report) ?? transaction, report);
  if (amount === null || amount.currency !== whole.currency) return null;
  const sign = oneOf(optional(details, 'CdtDbtInd', report), ['CRDT', 'DBIT'], report);
  const isDebit = sign === null ? whole.exact < 0n : sign === 'DBIT';
  return isDebit ? -amount.exact : amount.exact;
};

const checkSum = (entry: XmlElement, whole: Whole, details: readonly Detail[], report: Report): void => {
  const sum = sumOf(details.map(({ exact }) => exact));
  if (sum === whole.exact) return;
  const amounts = { found: amountWords(sum), expected: amountWords(whole.exact) };
  report('details-do-not-add-up', placeOf(entry), amounts);
};

// Between the amount of a single transfer and that of its entry there may be charges, or another currency.
const mayDiffer = (entry: XmlElement, details: XmlElement): boolean =>
  allIn(details, 'Amt').length === 0 || [entry, details].some((one) => allIn(one, 'Chrgs').length > 0);

// A single detail describes the entry, whose amount counts; several with amounts stand for it; without, the entry does.
const countedDetails = (
  entry: XmlElement,
  all: readonly XmlElement[],
  whole: Whole,
  report: Report,
): readonly Detail[] => {
  const counted = all.flatMap((details) => {
    const exact = detailAmount(details, whole, report);
    return exact === null ? [] : [{ details, exact }];
  });
  if (counted.length === 0 || counted.length < all.length) return [];
  const [single, second] = counted;
  if (single === undefined || second !== undefined || !mayDiffer(entry, single.details))
    checkSum(entry, whole, counted, report);
  return second === undefined ? [] : counted;
};

// What a bank writes where it has no reference.
const given = (reference: string | null): string | null =>
  reference === null || reference === 'NOTPROVIDED' || reference === 'NONREF' ? null : reference;

const describe = (entry: XmlElement, details: XmlElement | null, whole: Whole, own: string | null) => {
  const isCredit = whole.exact >= 0n;
  const party = details === null ? null : partyOf(details, isCredit, whole.isReversal);
  const { structured, text } = remittanceOf(entry, details);
  return {
    counterpartyName: party?.name ?? null,
    counterpartyAccount: party?.account ?? null,
    structured,
    text,
    bankReference: given(details === null ? null : textIn(details, 'Refs', 'AcctSvcrRef')) ?? given(own),
    isReversal: whole.isReversal || (details !== null && allIn(details, 'RtrInf').length > 0),
  };
};

const asOne = (entry: XmlElement, all: readonly XmlElement[], whole: Whole, line: string): Booked => {
  const details = all.length === 1 ? (all[0] ?? null) : null;
  const own = textIn(entry, 'AcctSvcrRef');
  return { ...whole, line, place: placeOf(entry), ...describe(entry, details, whole, own) };
};

const asDetail = (entry: XmlElement, { details, exact }: Detail, whole: Whole, line: string): Booked => ({
  ...whole,
  exact,
  line,
  place: placeOf(details),
  ...describe(entry, details, { ...whole, exact }, null),
});

/** Reads an entry (`Ntry`), the so many-th of its statement counted from 1; reports what is missing or wrong in it. */
export const readEntry = (entry: XmlElement, at: number, report: Report): CamtEntry | null => {
  const whole = wholeOf(entry, report);
  if (whole === null) return null;
  const all = allIn(entry, 'NtryDtls', 'TxDtls');
  const details = countedDetails(entry, all, whole, report);
  const booked =
    details.length === 0
      ? [asOne(entry, all, whole, String(at))]
      : details.map((one, index) => asDetail(entry, one, whole, `${at}.${index + 1}`));
  return { exact: whole.exact, currency: whole.currency, isBooked: whole.status === null, booked };
};
