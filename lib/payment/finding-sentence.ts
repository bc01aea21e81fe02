import type { AsideCode, Details, FaultCode, Finding, RemarkCode } from './finding.ts';

type Code = FaultCode | AsideCode | RemarkCode;

/** What a person of the finance desk reads of each finding; `{name}` takes a detail of it. */
export const findingSentences: Readonly<Record<Code, string>> = {
  'empty-file': 'The file is empty: fetch the statement again at the bank.',
  'file-too-large':
    'The file has {megabytes} MB; no more than {limit} MB are read. Ask the bank for shorter periods.',
  'not-a-statement':
    'This is no bank statement in CODA or camt.053 ({looksLike}): ask the bank for one of the two.',
  'byte-order-mark':
    'The file starts with a byte order mark: a text editor has saved it again. Use the file as it came from the bank.',
  'line-length':
    'This line has {found} characters; each line of a CODA file has 128. Use the file as it came from the bank.',
  character: 'There is a character here that no bank writes (code {found}): the file is damaged.',
  'record-order': 'Here stands {found}; expected: {expected}. Lines are missing, or stand in another order.',
  'file-breaks-off': 'The file ends here, before {expected}: it was cut off. Fetch it again at the bank.',
  'coda-version': 'This is CODA version {found}; only version 2 is read. Ask the bank for version 2.',
  'separate-application':
    'This file holds details of amounts that stand in another statement (separate application {found}): reading both would count the same money twice. Use the statement itself.',
  'not-digits': 'The {field} is "{found}"; only digits can stand here.',
  'not-a-code': 'The {field} is "{found}"; expected: {expected}.',
  'not-a-day': 'The {field} is "{found}", which is no day of the calendar.',
  'sequence-number':
    'The {field} is {found}; expected: {expected}. Lines are missing, or stand in another order.',
  'next-code':
    'By its next code {found} this line {announced}, and that is not what follows. Lines are missing.',
  'link-code':
    'By its link code {found} this line {announced}, and that is not what follows. Lines are missing.',
  'account-differs': 'The closing balance is of account {found}, the opening balance of account {expected}.',
  'detail-type': 'A detail of type {found} cannot stand under a movement of type {above}.',
  'details-do-not-add-up': 'The details come to {found}; the movement they belong to is {expected}.',
  'record-count':
    'The last line announces {found} records; there are {expected}. Lines are missing, or too many.',
  'total-debit': 'The last line announces debits of {found}; they come to {expected}.',
  'total-credit': 'The last line announces credits of {found}; they come to {expected}.',
  'balance-broken':
    'Opening balance {opening} and movements of {movements} give {computed}; the closing balance is {closing}. A movement is missing, too many or altered.',
  'booked-after-closing': 'The booking date {found} is later than the closing of the statement, {closing}.',
  encoding: 'The file is not written in UTF-8 ({found}), as a camt file must be.',
  'xml-damaged': 'The XML breaks off or is damaged here ({what}): fetch the file again at the bank.',
  'xml-doctype':
    'The file has a document type declaration. No bank writes one, and it can do harm: the file is refused.',
  'xml-instruction':
    'The file has a processing instruction ({found}). No bank writes one, and it can do harm: the file is refused.',
  'xml-too-deep': 'Elements stand inside one another more than {limit} deep: no bank writes such a file.',
  'xml-too-large': 'Here are more than {limit} {what}: no bank writes such a file.',
  'wrong-namespace': 'The element {element} is of "{found}", not of the message it stands in, "{expected}".',
  'camt-version': 'This is camt.053 version {found}; the versions 02 to 13 are read.',
  'camt-052':
    'This is a camt.052, a report within the day: the same movements come again in the statement of the day (camt.053), and would be counted twice. Use the statement.',
  'camt-054':
    'This is a camt.054, a notification of single movements: the same movements come again in the statement (camt.053), and would be counted twice. Use the statement.',
  'other-message': 'This XML is no bank statement ("{found}"): ask the bank for camt.053.',
  'missing-element': 'In {parent}, {name} is missing.',
  'repeated-element': 'In {parent}, {name} stands more than once.',
  'unknown-element': 'In {parent} stands {name}, which camt.053 does not know there.',
  'wrong-text': 'Here {name} is "{found}"; expected: {expected}.',
  'amount-too-large': 'The amount {found} is larger than can be counted exactly.',
  'no-statement': 'The file holds no statement.',
  'interim-balance': 'This is one page of a statement (interim balance): use the whole statement.',
  'openings-differ': 'The opening balance is {found}, the closing balance of the day before {expected}.',
  'currency-differs': 'The currency is {found}; the account is kept in {expected}.',
  'summary-count': 'The summary announces {found} {what}; there are {expected}.',
  'summary-sum': 'The summary announces {what} of {found}; they come to {expected}.',
  'number-twice': 'Statement {number} of account {account} stands twice in the file.',
  'opening-differs':
    'Statement {number} of account {account} opens with {found}; the statement before it closes with {expected}.',
  'fraction-of-a-cent': 'The amount {amount} has a fraction of a cent: it is set aside, never rounded.',
  'other-currency': 'The amount {amount} is in {currency}, not in EUR: it is set aside.',
  'not-booked':
    'The bank has not booked this amount of {amount} (status {status}): it is set aside until it has.',
  'account-check-digits':
    'The account {account} has wrong check digits: see that the statement is of the right account.',
  'another-file-announced':
    'The last line says that another file follows: see that it was delivered, and use it too.',
  'no-sequence-number': 'The statement bears no number: a missing statement cannot be seen by its number.',
  duplicate: 'The bank marks this file as a duplicate.',
};

// What the elements of camt are called, beside the names under which a bank finds them.
const elementWords: Readonly<Record<string, string>> = {
  Acct: 'the account (Acct)',
  Amt: 'the amount (Amt)',
  Bal: 'the balance (Bal)',
  BookgDt: 'the booking date (BookgDt)',
  Ccy: 'the currency (Ccy)',
  CdtDbtInd: 'the mark for credit or debit (CdtDbtInd)',
  Dt: 'the date (Dt)',
  GrpHdr: 'the header (GrpHdr)',
  IBAN: 'the account number (IBAN)',
  Ntry: 'the entry (Ntry)',
  RvslInd: 'the mark of a reversal (RvslInd)',
  Stmt: 'the statement (Stmt)',
  Sts: 'the status (Sts)',
  TxDtls: 'the detail (TxDtls)',
  ValDt: 'the value date (ValDt)',
};

const detailWords = (name: string, details: Details): string => {
  const detail = details[name] ?? '?';
  return name === 'name' || name === 'parent' ? (elementWords[detail] ?? detail) : detail;
};

/** The sentence of a finding, with what it quotes of the file. */
export const findingSentence = ({ code, details }: Finding<Code>): string =>
  findingSentences[code].replace(/\{(\w+)\}/g, (_, name: string) => detailWords(name, details));
