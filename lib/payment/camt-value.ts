import { type Day, parseDay } from '#lib/calendar/day.ts';
import { brusselsDay, parseInstant } from '#lib/calendar/zone.ts';
import { type Exact, exactOfDecimal } from './amount.ts';
import type { Report } from './finding.ts';
import { attributeOf, oneOf, optional, placeOf, required, type XmlElement } from './xml-element.ts';

/** An amount with its sign and currency. */
export type CamtAmount = { readonly exact: Exact; readonly currency: string };

const wrong = (element: XmlElement, expected: string, report: Report): null => {
  report('wrong-text', placeOf(element), { name: element.name, found: element.text.trim(), expected });
  return null;
};

/** The amount of an `Amt` element, without a sign. */
export const amountOf = (element: XmlElement | null, report: Report): CamtAmount | null => {
  if (element === null) return null;
  const exact = exactOfDecimal(element.text.trim());
  if (exact === null) return wrong(element, 'an amount such as 12.50', report);
  const currency = attributeOf(element, 'Ccy') ?? '';
  if (/^[A-Z]{3}$/.test(currency)) return { exact, currency };
  report('wrong-text', placeOf(element), {
    name: 'Ccy',
    found: currency,
    expected: 'a currency of three letters',
  });
  return null;
};

/** Whether `CdtDbtInd` says credit (1) or debit (-1); it must be there. */
export const signOf = (parent: XmlElement, report: Report): 1n | -1n | null => {
  const sign = oneOf(required(parent, 'CdtDbtInd', report), ['CRDT', 'DBIT'], report);
  return sign === null ? null : sign === 'CRDT' ? 1n : -1n;
};

/** Amount and sign of an entry or a balance: both must be there. */
export const signedAmount = (parent: XmlElement, report: Report): CamtAmount | null => {
  const amount = amountOf(required(parent, 'Amt', report), report);
  const sign = signOf(parent, report);
  return amount === null || sign === null ? null : { ...amount, exact: amount.exact * sign };
};

// With an offset, the moment is one of any zone, and the day is that of Brussels; without, the day is as written.
const dayOfMoment = (text: string): Day | null => {
  const instant = parseInstant(text);
  if (instant !== null) return brusselsDay(instant);
  return /^[\d-]{10}T\d\d:\d\d:\d\d(\.\d+)?$/.test(text) ? parseDay(text.slice(0, 10)) : null;
};

const dayOfDate = (text: string): Day | null =>
  /^[\d-]{10}(Z|[+-]\d\d:\d\d)?$/.test(text) ? parseDay(text.slice(0, 10)) : null;

/** The day of a date element, which holds `Dt` or `DtTm`. */
export const dayOf = (element: XmlElement | null, report: Report): Day | null => {
  if (element === null) return null;
  const date = optional(element, 'Dt', report);
  const moment = optional(element, 'DtTm', report);
  const held = date ?? moment;
  if (held === null || (date !== null && moment !== null)) {
    report('missing-element', placeOf(element), { name: 'Dt or DtTm', parent: element.name });
    return null;
  }
  const day = held === date ? dayOfDate(held.text.trim()) : dayOfMoment(held.text.trim());
  return day ?? wrong(held, 'a day such as 2026-03-31', report);
};
