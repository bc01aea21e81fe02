import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCamt } from './camt.ts';
import { faultsIn, payment, statement, statementsOf } from './given.ts';
import { camtText } from './write-camt.ts';
import { utf8 } from './write-statement.ts';

const xml = camtText([statement()]);
const read = (text: string) => readCamt(utf8(text));
const changed = (from: string, to: string, text = xml): string => {
  assert.ok(text.includes(from), from);
  return text.replace(from, to);
};
const first = (text: string) => statementsOf(read(text))[0];
const movement = (text: string) => first(text)?.movements[0];

const batch = camtText([
  statement({ movements: [payment({ details: [payment({ cents: 10_000 }), payment({ cents: 2100 })] })] }),
]);
const amounts = (text: string) => first(text)?.movements.map(({ line, amountCents }) => [line, amountCents]);

test('A batch with its details is counted once, by the details', () => {
  assert.deepEqual(amounts(batch), [
    ['1.1', 10_000],
    ['1.2', 2100],
  ]);
});

test('A batch whose details bear no amounts is counted as a whole', () => {
  const bare = batch.replaceAll(/<Amt Ccy="EUR">(100|21)\.00<\/Amt><CdtDbtInd>CRDT<\/CdtDbtInd>/g, '');
  assert.deepEqual(amounts(bare), [['1', 12_100]]);
});

test('Between the amount of a single transfer and that of its entry there may be charges', () => {
  const charged = changed('</Refs><Amt Ccy="EUR">121.00', '</Refs><Amt Ccy="EUR">126.00');
  assert.deepEqual(faultsIn(read(charged)), ['details-do-not-add-up at line 9, Stmt[1]/Ntry[1]']);
  assert.equal(movement(changed('<RltdPties>', '<Chrgs/><RltdPties>', charged))?.amountCents, 12_100);
});

test('A detail that describes its entry does not change its amount', () => {
  const described = changed('</Refs><Amt Ccy="EUR">121.00</Amt>', '</Refs><Amt Ccy="USD">140.00</Amt>');
  assert.equal(movement(described)?.amountCents, 12_100);
});

const asides = (text: string) =>
  first(text)?.setAside.map(({ code, amount, currency }) => [code, amount, currency]);
const withoutSummary = xml.replace(/<TxsSummry>.*<\/TxsSummry>/, '');
const pending = '<Ntry><Amt Ccy="EUR">5.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>PDNG</Cd></Sts></Ntry>';

test('An entry that the bank has not booked is set aside and not in the balance', () => {
  for (const status of ['PDNG', 'INFO', 'FUTR']) {
    const text = changed('</Stmt>', `${pending.replace('PDNG', status)}</Stmt>`);
    assert.deepEqual(asides(text), [['not-booked', '5.00', 'EUR']]);
  }
});

test('An account in another currency is read, and all its amounts are set aside', () => {
  const text = xml.replaceAll('EUR', 'USD');
  assert.deepEqual([first(text)?.currency, first(text)?.movements], ['USD', []]);
  assert.deepEqual(asides(text), [['other-currency', '121.00', 'USD']]);
});

test('An amount with a fraction of a cent is set aside, and the balance has to have it', () => {
  const fraction = withoutSummary.replaceAll('>121.00<', '>121.005<');
  assert.deepEqual(faultsIn(read(fraction)), ['balance-broken at line 7, Stmt[1]/Bal[2]']);
  const text = changed('10121.00', '10121.005', fraction);
  assert.deepEqual(asides(text), [['fraction-of-a-cent', '121.005', 'EUR']]);
  assert.equal(first(text)?.closing.beyondCents, 500);
});

test('An entry in another currency than its account is set aside, on either side', () => {
  const euro = withoutSummary
    .replaceAll('EUR', 'USD')
    .replace('>121.00<', '>0.00<')
    .replace('10121.00', '10000.00');
  const mixed = (from: string, to: string, text: string) =>
    text.replace(/<Ntry>.*?<\/Amt>/, (found) => found.replace(from, to));
  assert.deepEqual(asides(mixed('USD', 'EUR', euro)), [['other-currency', '0.00', 'EUR']]);
  assert.deepEqual(asides(mixed('EUR', 'USD', euro.replaceAll('USD', 'EUR'))), [
    ['other-currency', '0.00', 'USD'],
  ]);
});
