import type { Day } from '#lib/calendar/day.ts';
import { amountWords } from './amount.ts';
import { balanceOf, checkBalances, checkBookingDay, countedOrAside, type ExactBalance } from './booked.ts';
import { type CamtEntry, readEntry } from './camt-entry.ts';
import { checkSummary } from './camt-summary.ts';
import { dayOf, signedAmount } from './camt-value.ts';
import type { Report } from './finding.ts';
import { compactAccount } from './iban.ts';
import type { Statement, StatementNumber } from './statement.ts';
import { optional, placeOf, required, textIn, type XmlElement } from './xml-element.ts';

/** A statement while its entries come in: they are read and forgotten one by one. */
export type CamtDraft = {
  readonly element: XmlElement;
  readonly parts: XmlElement[];
  readonly entries: CamtEntry[];
  count: number;
};

export const startDraft = (element: XmlElement): CamtDraft => ({ element, parts: [], entries: [], count: 0 });

const kept = new Set(['Acct', 'Bal', 'TxsSummry', 'ElctrncSeqNb', 'LglSeqNb']);
const passedOver = new Set([
  ...['Id', 'StmtPgntn', 'RptgSeq', 'CreDtTm', 'FrToDt', 'CpyDplctInd', 'RptgSrc', 'RltdAcct', 'Intrst'],
  ...['AddtlStmtInf', 'SplmtryData'],
]);

/**
 * Takes in one part of a statement: an entry is read at once, of the others only those that matter are kept. Gives how many
 * movements it brings.
 */
export const addPart = (draft: CamtDraft, part: XmlElement, report: Report): number => {
  if (kept.has(part.name)) draft.parts.push(part);
  else if (part.name !== 'Ntry' && !passedOver.has(part.name))
    report('unknown-element', placeOf(part), { name: part.name, parent: 'Stmt' });
  if (part.name !== 'Ntry') return 0;
  draft.count += 1;
  const entry = readEntry(part, draft.count, report);
  if (entry === null) return 0;
  draft.entries.push(entry);
  return entry.booked.length;
};

type Coded = ExactBalance & { readonly code: string; readonly currency: string; readonly place: XmlElement };

const balanceIn = (balance: XmlElement, report: Report): Coded | null => {
  const code = textIn(balance, 'Tp', 'CdOrPrtry', 'Cd') ?? '';
  if (!['OPBD', 'PRCD', 'CLBD'].includes(code)) return null;
  if (textIn(balance, 'Tp', 'SubTp', 'Cd') === 'INTM') report('interim-balance', placeOf(balance));
  const amount = signedAmount(balance, report);
  const on = dayOf(required(balance, 'Dt', report), report);
  return amount === null || on === null ? null : { ...amount, on, code, place: balance };
};

type Balances = { readonly opening: Coded; readonly closing: Coded };

const single = (balances: readonly Coded[], code: string, report: Report): Coded | null => {
  const [one, other] = balances.filter((balance) => balance.code === code);
  if (other !== undefined)
    report('repeated-element', placeOf(other.place), { name: `the balance ${code}`, parent: 'Stmt' });
  return one ?? null;
};

const checkOpenings = (opening: Coded | null, previous: Coded | null, report: Report): void => {
  if (opening === null || previous === null || opening.exact === previous.exact) return;
  report('openings-differ', placeOf(opening.place), {
    found: amountWords(opening.exact),
    expected: amountWords(previous.exact),
  });
};

// A balance that is there and cannot be read has been reported already.
const missing = (name: string, code: string, { element, parts }: CamtDraft, report: Report): null => {
  const isThere = parts.some((part) => code.includes(textIn(part, 'Tp', 'CdOrPrtry', 'Cd') ?? '-'));
  if (!isThere)
    report('missing-element', placeOf(element), { name: `the ${name} (${code})`, parent: 'Stmt' });
  return null;
};

const balancesOf = (draft: CamtDraft, report: Report): Balances | null => {
  const all = draft.parts
    .filter(({ name }) => name === 'Bal')
    .flatMap((balance) => balanceIn(balance, report) ?? []);
  const opening = single(all, 'OPBD', report);
  const previous = single(all, 'PRCD', report);
  checkOpenings(opening, previous, report);
  const first = opening ?? previous ?? missing('opening balance', 'OPBD or PRCD', draft, report);
  const closing = single(all, 'CLBD', report) ?? missing('closing balance', 'CLBD', draft, report);
  return first === null || closing === null ? null : { opening: first, closing };
};

const accountOf = (
  stated: XmlElement,
  report: Report,
): { account: string; currency: string | null } | null => {
  const account = required(stated, 'Acct', report);
  if (account === null) return null;
  const currency = textIn(account, 'Ccy');
  const number = textIn(account, 'Id', 'IBAN') ?? textIn(account, 'Id', 'Othr', 'Id');
  if (number !== null) return { account: compactAccount(number), currency };
  report('missing-element', placeOf(account), { name: 'IBAN', parent: 'Acct' });
  return null;
};

const numberOf = (stated: XmlElement, closingOn: Day, report: Report): StatementNumber | null => {
  const written = optional(stated, 'ElctrncSeqNb', report) ?? optional(stated, 'LglSeqNb', report);
  if (written === null) return null;
  const number = Number(/^\d{1,15}$/.exec(written.text.trim())?.[0] ?? Number.NaN);
  if (Number.isNaN(number))
    report('wrong-text', placeOf(written), {
      name: written.name,
      found: written.text.trim(),
      expected: 'a number',
    });
  return number === 0 ? null : { year: Number(closingOn.slice(0, 4)), number };
};

const checkCurrencies = (currency: string, { opening, closing }: Balances, report: Report): void => {
  for (const balance of [opening, closing])
    if (balance.currency !== currency)
      report('currency-differs', placeOf(balance.place), { found: balance.currency, expected: currency });
};

const checkEntries = ({ entries }: CamtDraft, { opening, closing }: Balances, report: Report): void => {
  const booked = entries.filter(({ isBooked }) => isBooked);
  for (const { bookedOn, place } of booked.flatMap((entry) => entry.booked))
    if (bookedOn !== null) checkBookingDay(bookedOn, closing.on, place, report);
  const amounts = booked.filter(({ currency }) => currency === opening.currency).map(({ exact }) => exact);
  checkBalances(opening, closing, amounts, placeOf(closing.place), report);
};

/** The statement when its last part has come in; reports what is missing in it or does not agree. */
export const finishDraft = (draft: CamtDraft, report: Report): Statement | null => {
  const stated = { ...draft.element, children: draft.parts };
  const account = accountOf(stated, report);
  const balances = balancesOf(draft, report);
  const summary = optional(stated, 'TxsSummry', report);
  if (summary !== null) checkSummary(summary, draft.entries, report);
  if (account === null || balances === null) return null;
  const currency = account.currency ?? balances.opening.currency;
  checkCurrencies(currency, balances, report);
  checkEntries(draft, balances, report);
  return {
    account: account.account,
    currency,
    number: numberOf(stated, balances.closing.on, report),
    opening: balanceOf(balances.opening),
    closing: balanceOf(balances.closing),
    ...countedOrAside(
      draft.entries.flatMap(({ booked }) => booked),
      currency,
    ),
    place: placeOf(draft.element),
  };
};
