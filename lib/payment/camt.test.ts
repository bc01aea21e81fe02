import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCamt } from './camt.ts';
import { faultsIn, operatorAccount, payment, statement, statementsOf } from './given.ts';
import { camtText, namespaceOf } from './write-camt.ts';
import { utf8 } from './write-statement.ts';

const xml = camtText([statement()]);
const read = (text: string) => readCamt(utf8(text));
const changed = (from: string, to: string, text = xml): string => {
  assert.ok(text.includes(from), from);
  return text.replace(from, to);
};
const first = (text: string) => statementsOf(read(text))[0];
const movement = (text: string) => first(text)?.movements[0];

test('A statement gives its account, number, days and balances', () => {
  const found = first(xml);
  assert.deepEqual(
    [found?.account, found?.currency, found?.number],
    [operatorAccount, 'EUR', { year: 2026, number: 118 }],
  );
  assert.deepEqual(found?.opening, { on: '2026-02-27', cents: 1_000_000, beyondCents: 0 });
  assert.deepEqual(found?.closing, { on: '2026-03-02', cents: 1_012_100, beyondCents: 0 });
});

test('An entry gives its days, amount, bank reference, payer and structured reference', () => {
  const { place, ...found } = movement(xml) ?? { place: null };
  assert.equal(place?.path, 'Stmt[1]/Ntry[1]');
  assert.deepEqual(found, {
    line: '1',
    bookedOn: '2026-03-02',
    valueOn: '2026-03-02',
    amountCents: 12_100,
    bankReference: 'REF0001',
    counterpartyName: 'Ferme du Moulin',
    counterpartyAccount: 'BE71096123456769',
    references: [{ digits: '000000000101', isValid: true, where: 'structured' }],
    text: '',
    isReversal: false,
  });
});

test('The elements may bear a prefix', () => {
  const prefixed = xml.replace(/<(\/?)([A-Z])/g, '<$1bank:$2').replace('xmlns=', 'xmlns:bank=');
  assert.deepEqual(read(prefixed), read(xml));
});

test('A byte order mark of UTF-8, CR LF, comments and CDATA change nothing', () => {
  const dressed = changed('Ferme du Moulin', '<![CDATA[Ferme du Moulin]]><!-- the payer -->').replaceAll(
    '\n',
    '\r\n',
  );
  assert.deepEqual(read(`\ufeff${dressed}`), read(xml));
});

test('The five entities of XML and character references are read as their characters', () => {
  const found = movement(changed('Ferme du Moulin', 'Moulin &amp; Fils &lt;SA&gt; &#233;t&#xE9;'));
  assert.equal(found?.counterpartyName, 'Moulin & Fils <SA> été');
});

test('The opening balance may be the closing balance of the day before', () => {
  assert.deepEqual(first(changed('OPBD', 'PRCD'))?.opening, first(xml)?.opening);
});

test('Where there is no electronic number, the legal one counts; without either there is none', () => {
  assert.equal(first(xml.replaceAll('ElctrncSeqNb', 'LglSeqNb'))?.number?.number, 118);
  assert.equal(first(changed('<ElctrncSeqNb>118</ElctrncSeqNb>', ''))?.number, null);
});

const days = [
  ['<Dt>2026-03-02</Dt>', '2026-03-02', 'a day'],
  ['<Dt>2026-03-02+01:00</Dt>', '2026-03-02', 'a day with a zone'],
  ['<DtTm>2026-03-02T23:59:59</DtTm>', '2026-03-02', 'a moment without zone'],
  ['<DtTm>2026-03-01T23:30:00Z</DtTm>', '2026-03-02', 'a moment that is already the next day in Brussels'],
  [
    '<DtTm>2026-03-02T00:30:00.123+02:00</DtTm>',
    '2026-03-01',
    'a moment that is still the day before in Brussels',
  ],
] as const;

for (const [written, day, what] of days)
  test(`The booking date may be ${what}`, () => {
    const text = changed('<BookgDt><Dt>2026-03-02</Dt></BookgDt>', `<BookgDt>${written}</BookgDt>`);
    assert.equal(movement(text)?.bookedOn, day);
  });

const issuer = '<Tp><CdOrPrtry><Cd>SCOR</Cd></CdOrPrtry><Issr>BBA</Issr></Tp>';
const structured = `<Strd><CdtrRefInf>${issuer}<Ref>000000000101</Ref></CdtrRefInf></Strd>`;
const foreign =
  '<Strd><CdtrRefInf><Tp><CdOrPrtry><Cd>SCOR</Cd></CdOrPrtry><Issr>ISO</Issr></Tp><Ref>RF18539007547034</Ref></CdtrRefInf></Strd>';
const unnamed =
  '<Strd><CdtrRefInf><Tp><CdOrPrtry><Cd>SCOR</Cd></CdOrPrtry></Tp><Ref>000000000101</Ref></CdtrRefInf></Strd>';

const remittances = [
  [
    structured.replace('000000000101', '+++000/0000/00101+++'),
    ['structured 000000000101 true'],
    '',
    'with its marks',
  ],
  [structured.replace('00101<', '00102<'), ['structured 000000000102 false'], '', 'with wrong check digits'],
  [unnamed, ['structured 000000000101 true'], '', 'of no issuer named'],
  [foreign, [], 'RF18539007547034', 'of another issuer'],
  ['<Ustrd>+++000/0000/00101+++</Ustrd>', ['text 000000000101 true'], '+++000/0000/00101+++', 'in free text'],
  ['<Ustrd>one</Ustrd><Ustrd> two </Ustrd>', [], 'one two', 'missing'],
  ['<Strd><AddtlRmtInf>more</AddtlRmtInf></Strd>', [], 'more', 'missing beside an addition'],
] as const;

for (const [remittance, references, text, what] of remittances)
  test(`A reference may be ${what}`, () => {
    const found = movement(changed(structured, remittance));
    const short = found?.references.map(({ where, digits, isValid }) => `${where} ${digits} ${isValid}`);
    assert.deepEqual([short, found?.text], [references, text]);
  });

test('Where the payer says nothing, what the bank adds is the text', () => {
  const silent = changed(`<RmtInf>${structured}</RmtInf>`, '');
  assert.equal(
    movement(changed('</NtryDtls>', '</NtryDtls><AddtlNtryInf>cash</AddtlNtryInf>', silent))?.text,
    'cash',
  );
});

test('A reversal keeps the parties of what it reverses, and its own sign', () => {
  const taken = camtText([statement({ movements: [payment({ cents: -12_100, isReversal: true })] })]);
  const found = movement(taken);
  assert.deepEqual(
    [found?.isReversal, found?.amountCents, found?.counterpartyName],
    [true, -12_100, 'Ferme du Moulin'],
  );
});

test('A return of a transfer is a reversal', () => {
  assert.equal(
    movement(changed('</TxDtls>', '<RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf></TxDtls>'))?.isReversal,
    true,
  );
});

test('RvslInd of false or 0 is no reversal', () => {
  for (const written of ['false', '0'])
    assert.equal(movement(changed('<Sts>', `<RvslInd>${written}</RvslInd><Sts>`))?.isReversal, false);
});

test('The bank reference of a detail counts before that of its entry; NOTPROVIDED is none', () => {
  const own = '<AcctSvcrRef>REF0001</AcctSvcrRef>';
  const inEntry = changed('<BkTxCd>', '<AcctSvcrRef>ENTRY</AcctSvcrRef><BkTxCd>');
  assert.equal(movement(inEntry)?.bankReference, 'REF0001');
  assert.equal(movement(changed(own, '', inEntry))?.bankReference, 'ENTRY');
  assert.equal(movement(changed(own, '<AcctSvcrRef>NOTPROVIDED</AcctSvcrRef>'))?.bankReference, null);
});

test('An account that is no IBAN is read as it is written', () => {
  const text = changed(`<IBAN>${operatorAccount}</IBAN>`, '<Othr><Id>12 34</Id></Othr>');
  assert.equal(first(text)?.account, '1234');
});

test('A file may hold several statements of several accounts', () => {
  const other = statement({ account: 'BE71096123456769', number: 7 });
  const text = camtText([statement(), other]);
  assert.deepEqual(
    statementsOf(read(text)).map(({ account }) => account),
    [operatorAccount, other.account],
  );
});

test('Elements of other messages may only stand in supplementary data', () => {
  const extension = '<x:a xmlns:x="urn:x"><x:b>text<x:c/>text</x:b></x:a>';
  const text = changed('</Stmt>', `<SplmtryData><Envlp>${extension}</Envlp></SplmtryData></Stmt>`);
  assert.deepEqual(first(text)?.movements, first(xml)?.movements);
  assert.deepEqual(faultsIn(read(changed('</Stmt>', `${extension}</Stmt>`))), [
    'wrong-namespace at line 10, Stmt[1]/a',
  ]);
});

for (let version = 2; version <= 13; version += 1)
  test(`${namespaceOf(version)} is read`, () => {
    assert.equal(statementsOf(read(camtText([statement()], version))).length, 1);
  });
