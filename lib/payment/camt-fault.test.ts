import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCamt } from './camt.ts';
import { faultsIn, payment, statement } from './given.ts';
import { camtText, namespaceOf } from './write-camt.ts';
import { utf8 } from './write-statement.ts';

const xml = camtText([statement()]);
const faults = (text: string) => faultsIn(readCamt(utf8(text)));
const changed = (from: string | RegExp, to: string, text = xml): string => {
  const result = text.replace(from, to);
  assert.notEqual(result, text);
  return result;
};
const entry = 'line 9, Stmt[1]/Ntry[1]';
const closing = 'line 7, Stmt[1]/Bal[2]';
const inEntry = (from: string, to: string): string => {
  const at = xml.indexOf('<Ntry>');
  return xml.slice(0, at) + changed(from, to, xml.slice(at));
};

// What is changed, into what, and the fault with its place.
const missing = [
  ['<CdtDbtInd>CRDT</CdtDbtInd>', `missing-element at ${entry}`, 'the mark for credit or debit'],
  ['<Sts><Cd>BOOK</Cd></Sts>', `missing-element at ${entry}`, 'the status'],
  ['<BookgDt><Dt>2026-03-02</Dt></BookgDt>', `missing-element at ${entry}`, 'the booking date'],
  ['<Amt Ccy="EUR">121.00</Amt>', `missing-element at ${entry}`, 'the amount'],
] as const;

for (const [element, fault, what] of missing)
  test(`An entry without ${what} is refused with its place`, () => {
    assert.ok(faults(inEntry(element, '')).includes(fault));
  });

const wrong = [
  ['>121.00<', '>121,00<', `wrong-text at ${entry}/Amt`, 'an amount with a comma'],
  ['>121.00<', '>-121.00<', `wrong-text at ${entry}/Amt`, 'an amount with a sign'],
  ['>121.00<', '>1.21e2<', `wrong-text at ${entry}/Amt`, 'an amount with an exponent'],
  ['>121.00<', '><', `wrong-text at ${entry}/Amt`, 'an empty amount'],
  ['Ccy="EUR"', 'Ccy="eur"', `wrong-text at ${entry}/Amt`, 'a currency in small letters'],
  ['Ccy="EUR"', '', `wrong-text at ${entry}/Amt`, 'no currency'],
  ['>CRDT<', '>CREDIT<', `wrong-text at ${entry}/CdtDbtInd`, 'another mark than CRDT or DBIT'],
  ['<Dt>2026-03-02<', '<Dt>2026-02-30<', `wrong-text at ${entry}/BookgDt/Dt`, 'a day that does not exist'],
  ['<Dt>2026-03-02</Dt>', '', `missing-element at ${entry}/BookgDt`, 'an empty booking date'],
  [
    '<Dt>2026-03-02</Dt>',
    '<DtTm>noon</DtTm>',
    `wrong-text at ${entry}/BookgDt/DtTm`,
    'a moment that is none',
  ],
  ['<Sts>', '<RvslInd>yes</RvslInd><Sts>', `wrong-text at ${entry}/RvslInd`, 'another mark of reversal'],
  ['<Cd>BOOK</Cd>', '', `missing-element at ${entry}/Sts`, 'an empty status'],
  ['<CdtDbtInd>', '<Amt Ccy="EUR">1</Amt><CdtDbtInd>', `repeated-element at ${entry}/Amt[2]`, 'two amounts'],
  [
    '<Dt>2026-03-02<',
    '<Dt>2026-03-03<',
    `booked-after-closing at ${entry}`,
    'money booked after the closing',
  ],
] as const;

for (const [from, to, fault, what] of wrong)
  test(`A file is refused with the place: ${what}`, () => {
    assert.ok(faults(inEntry(from, to)).includes(fault), faults(inEntry(from, to)).join());
  });

const statements = [
  [/<Acct>.*<\/Acct>/, '', 'missing-element at line 4, Stmt[1]', 'no account'],
  [/<Id><IBAN>.*<\/IBAN><\/Id>/, '', 'missing-element at line 5, Stmt[1]/Acct', 'no account number'],
  [/.*OPBD.*/, '', 'missing-element at line 4, Stmt[1]', 'no opening balance'],
  [/.*CLBD.*/, '', 'missing-element at line 4, Stmt[1]', 'no closing balance'],
  [/CLBD/, 'OPBD', 'repeated-element at line 7, Stmt[1]/Bal[2]', 'two opening balances'],
  [/10121.00/, '10121.01', `balance-broken at ${closing}`, 'a closing balance a cent too high'],
  [/>118</, '>no<', 'wrong-text at line 4, Stmt[1]/ElctrncSeqNb', 'a statement number that is none'],
  [/<Ccy>EUR/, '<Ccy>USD', 'currency-differs at line 6, Stmt[1]/Bal[1]', 'balances in another currency'],
  [
    /<\/Cd><\/CdOrPrtry>/,
    '</Cd></CdOrPrtry><SubTp><Cd>INTM</Cd></SubTp>',
    'interim-balance at line 6, Stmt[1]/Bal[1]',
    'one page of a statement',
  ],
  [
    /<NbOfNtries>1/,
    '<NbOfNtries>2',
    'summary-count at line 8, Stmt[1]/TxsSummry/TtlNtries/NbOfNtries',
    'a wrong number of entries',
  ],
  [
    /<Sum>121.00/,
    '<Sum>121.01',
    'summary-sum at line 8, Stmt[1]/TxsSummry/TtlNtries/Sum',
    'a wrong sum of entries',
  ],
  [
    /(<TtlNetNtry><Amt>)121/,
    '$1122',
    'summary-sum at line 8, Stmt[1]/TxsSummry/TtlNtries/TtlNetNtry/Amt',
    'a wrong net sum',
  ],
  [
    /(<TtlNetNtry>.*?)CRDT/,
    '$1DBIT',
    'summary-sum at line 8, Stmt[1]/TxsSummry/TtlNtries',
    'a net sum of the other sign',
  ],
  [
    /(<TtlCdtNtries><NbOfNtries>)1/,
    '$10',
    'summary-count at line 8, Stmt[1]/TxsSummry/TtlCdtNtries/NbOfNtries',
    'a wrong number of credits',
  ],
  [
    /(<TtlDbtNtries>.*?<Sum>)0/,
    '$11',
    'summary-sum at line 8, Stmt[1]/TxsSummry/TtlDbtNtries/Sum',
    'a wrong sum of debits',
  ],
  [/<GrpHdr>.*<\/GrpHdr>/, '', 'missing-element at the file', 'no header'],
  [/<Stmt>[\s\S]*<\/Stmt>/, '', 'no-statement at the file', 'no statement'],
] as const;

for (const [from, to, fault, what] of statements)
  test(`A statement is refused with the place: ${what}`, () => {
    assert.ok(faults(changed(from, to)).includes(fault), faults(changed(from, to)).join());
  });

test('An opening balance that differs from the closing of the day before is refused', () => {
  const previous = (xml.match(/.*OPBD.*/)?.[0] ?? '').replace('OPBD', 'PRCD');
  assert.deepEqual(faults(changed('<TxsSummry>', `${previous}<TxsSummry>`)), []);
  const other = previous.replace('10000.00', '10000.01');
  assert.deepEqual(faults(changed('<TxsSummry>', `${other}<TxsSummry>`)), [
    'openings-differ at line 6, Stmt[1]/Bal[1]',
  ]);
});

test('An entry that is left out, doubled or of the other sign breaks the balance', () => {
  const bare = changed(/<TxsSummry>.*<\/TxsSummry>/, '');
  const [whole = ''] = /<Ntry>[\s\S]*<\/Ntry>/.exec(bare) ?? [];
  const broken = [`balance-broken at ${closing}`];
  assert.deepEqual(faults(bare.replace(whole, '')), broken);
  assert.deepEqual(faults(bare.replace(whole, whole + whole)), broken);
  assert.deepEqual(faults(bare.replace(whole, whole.replaceAll('CRDT', 'DBIT'))), broken);
});

test('Details that do not add up to their entry are refused', () => {
  const details = [payment({ cents: 10_000 }), payment({ cents: 2100 })];
  const batch = camtText([statement({ movements: [payment({ details })] })]);
  assert.deepEqual(faults(changed('>21.00<', '>21.01<', batch)), [`details-do-not-add-up at ${entry}`]);
});

test('An amount that cannot be counted exactly is refused', () => {
  const huge = changed('10121.00', '900719925474099121.00').replace('10000.00', '900719925474099000.00');
  assert.deepEqual(faults(huge), [`amount-too-large at ${closing}`]);
});

const messages = [
  [namespaceOf(1), 'camt-version at line 2', 'an older version'],
  [namespaceOf(14), 'camt-version at line 2', 'a version not known yet'],
  [namespaceOf(8).replace('053', '052'), 'camt-052 at line 2', 'a report within the day'],
  [namespaceOf(8).replace('053', '054'), 'camt-054 at line 2', 'a notification of single movements'],
  ['urn:iso:std:iso:20022:tech:xsd:pain.001.001.09', 'other-message at line 2', 'a payment order'],
  [`${namespaceOf(8)}x`, 'other-message at line 2', 'a namespace that is nearly right'],
  ['', 'other-message at line 2', 'no namespace'],
] as const;

for (const [namespace, fault, what] of messages)
  test(`A message is refused: ${what}`, () =>
    assert.deepEqual(faults(changed(namespaceOf(8), namespace)), [fault]));

test('A message without the body of a statement is refused', () => {
  assert.deepEqual(faults(xml.replaceAll('BkToCstmrStmt', 'BkToCstmrAcctRpt')), [
    'missing-element at line 2',
  ]);
});

test('A web page is no bank statement', () => {
  assert.deepEqual(faults('<html><body/></html>'), ['other-message at line 1']);
});

test('An element that camt.053 does not know in a statement or beside it is refused', () => {
  assert.deepEqual(faults(changed('</Stmt>', '<Bonus/></Stmt>')), [
    'unknown-element at line 10, Stmt[1]/Bonus',
  ]);
  assert.deepEqual(faults(changed('<Stmt>', '<Rpt/><Stmt>')), ['unknown-element at line 4, Rpt']);
});

test('After a hundred faults nothing more is read', () => {
  assert.equal(faults(changed('</Stmt>', `${'<Bonus/>'.repeat(500)}</Stmt>`)).length, 100);
});
