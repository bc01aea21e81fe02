import { plainText } from './booked.ts';
import { compactAccount } from './iban.ts';
import { allIn, textIn, type XmlElement } from './xml-element.ts';

/** Who stands on the other side of a transfer. */
export type Party = { readonly name: string | null; readonly account: string | null };

// Up to version 07 the name stands in the party itself, from 08 on in its `Pty`.
const partyNamed = (details: XmlElement, role: 'Dbtr' | 'Cdtr'): Party | null => {
  const name = textIn(details, 'RltdPties', role, 'Nm') ?? textIn(details, 'RltdPties', role, 'Pty', 'Nm');
  const id = ['RltdPties', `${role}Acct`, 'Id'];
  const account = textIn(details, ...id, 'IBAN') ?? textIn(details, ...id, 'Othr', 'Id');
  if (name === null && account === null) return null;
  return {
    name: name === null ? null : plainText(name),
    account: account === null ? null : compactAccount(account),
  };
};

/** The counterparty: who paid a credit, who was paid by a debit; a reversal keeps the parties of what it reverses. */
export const partyOf = (details: XmlElement, isCredit: boolean, isReversal: boolean): Party | null =>
  partyNamed(details, isCredit === isReversal ? 'Cdtr' : 'Dbtr');

/** The structured references and the free text of a transfer. */
export type Remittance = { readonly structured: readonly string[]; readonly text: string };

const isBelgian = (reference: XmlElement): boolean =>
  textIn(reference, 'Tp', 'Issr') === 'BBA' || textIn(reference, 'Tp', 'CdOrPrtry', 'Prtry') === 'BBA';

const withoutMarks = (text: string): string => text.replace(/[+*/\s]/g, '');

const textsIn = (element: XmlElement, ...path: readonly string[]): readonly string[] =>
  allIn(element, ...path).map(({ text }) => text);

/**
 * What a transfer says: the references of issuer BBA, or of twelve digits where no issuer is named; any other creditor
 * reference is text. Where the payer says nothing, what the bank adds.
 */
export const remittanceOf = (entry: XmlElement, details: XmlElement | null): Remittance => {
  const references = details === null ? [] : allIn(details, 'RmtInf', 'Strd', 'CdtrRefInf');
  const structured: string[] = [];
  const texts = details === null ? [] : [...textsIn(details, 'RmtInf', 'Ustrd')];
  for (const reference of references) {
    const written = textIn(reference, 'Ref') ?? '';
    const digits = withoutMarks(written);
    const isUnnamed = textIn(reference, 'Tp', 'Issr') === null && /^\d{12}$/.test(digits);
    if (isBelgian(reference) || isUnnamed) structured.push(digits);
    else texts.push(written);
  }
  if (details !== null) texts.push(...textsIn(details, 'RmtInf', 'Strd', 'AddtlRmtInf'));
  if (plainText(texts.join(' ')) === '' && structured.length === 0) {
    if (details !== null) texts.push(...textsIn(details, 'AddtlTxInf'));
    texts.push(...textsIn(entry, 'AddtlNtryInf'));
  }
  return { structured, text: plainText(texts.join(' ')) };
};
