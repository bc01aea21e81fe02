import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commandSchemas, isPlainCommand, parseCommand, parsePlainCommand } from './command.ts';
import { statuses } from './dossier.ts';
import { dossierAt } from './given-dossier.ts';
import { termsOf } from './terms.ts';

const signed = { type: 'ReturnSigned', dossier: 1, proposal: 'p', orderForm: 'o', receivedOn: '2025-05-05' };
const project = { node: 'F', technology: 'wind', permanentKva: 1_000, flexibleKva: 0 };
const request = { type: 'SubmitRequest', dossier: 1, study: 'orientation', project };
const strike = { type: 'StrikeOff', dossier: 1, ground: 'notable-change', reason: 'Solar was built.' };

const faultOf = (json: unknown) => {
  const read = parseCommand(json);
  return 'fault' in read ? read : null;
};

test('A command from outside is read as it stands', () => {
  assert.equal(parseCommand(signed), signed);
  assert.equal(parsePlainCommand(request), request);
  assert.deepEqual(parseCommand(JSON.parse(JSON.stringify(signed))), signed);
});

test('Every act of the stories is a command that can be read from outside', () => {
  for (const status of statuses)
    for (const { command } of dossierAt(status)) {
      const written: unknown = JSON.parse(JSON.stringify(command));
      assert.deepEqual(parseCommand(written), written, command.type);
    }
});

test('What is no object with a type is no command', () => {
  for (const json of [null, undefined, 7, '', 'Withdraw', [], {}, { type: 7 }, { type: null }, [signed]])
    assert.deepEqual(faultOf(json), { field: 'type', fault: 'a command is an object with a type' });
});

test('A name that is no command is named in the fault, also one that every object knows', () => {
  for (const type of ['Nothing', 'withdraw', 'constructor', '__proto__', 'toString', ''])
    assert.deepEqual(faultOf({ type, dossier: 1 }), { field: 'type', fault: `no command is called ${type}` });
});

test('A field that is missing, unknown or misspelt is a fault, and is named', () => {
  const { receivedOn: _day, ...undated } = signed;
  assert.equal(faultOf(undated)?.field, 'receivedOn');
  assert.match(faultOf({ ...signed, recievedOn: '2025-05-05' })?.fault ?? '', /recievedOn/);
  assert.equal(faultOf({ ...request, project: { ...project, node: undefined } })?.field, 'project.node');
});

test('A day is a day of the calendar, written in full', () => {
  for (const receivedOn of [
    '2025-02-29',
    '2025-2-3',
    '03/02/2025',
    '2025-05-05T00:00',
    '',
    20250505,
    null,
    '0000-00-00',
  ])
    assert.equal(faultOf({ ...signed, receivedOn })?.field, 'receivedOn', `${receivedOn}`);
  assert.equal(faultOf({ ...signed, receivedOn: '2024-02-29' }), null);
});

test('A power is a whole number of kVA from 0 to 10 GVA', () => {
  const faultAt = (permanentKva: unknown) =>
    faultOf({ ...request, project: { ...project, permanentKva } })?.field;
  for (const kva of [-1, 0.5, 10_000_001, Number.NaN, Number.POSITIVE_INFINITY, '1000', null])
    assert.equal(faultAt(kva), 'project.permanentKva', `${kva}`);
  for (const kva of [0, 10_000_000]) assert.equal(faultAt(kva), undefined);
});

test('An amount is a whole number of cents above 0, of at most 100 million euros', () => {
  const payment = { type: 'RegisterPayment', dossier: 1, payment: 'b', bookedOn: '2025-05-05' };
  const faultAt = (amountCents: unknown) => faultOf({ ...payment, amountCents })?.field;
  for (const cents of [0, -1, 0.1, 10_000_000_001, '5'])
    assert.equal(faultAt(cents), 'amountCents', `${cents}`);
  for (const cents of [1, 10_000_000_000]) assert.equal(faultAt(cents), undefined);
});

test('A dossier and an act are numbered from 1', () => {
  for (const number of [0, -1, 1.5, '1', Number.MAX_SAFE_INTEGER + 1]) {
    assert.equal(faultOf({ type: 'Withdraw', dossier: number })?.field, 'dossier', `${number}`);
    assert.equal(faultOf({ type: 'ConfirmAct', act: number })?.field, 'act', `${number}`);
  }
});

test('A reason says something, in at most 2,000 characters', () => {
  for (const reason of ['', '   ', '\n\t', 'x'.repeat(2_001)])
    assert.equal(faultOf({ ...strike, reason })?.field, 'reason');
  assert.equal(faultOf({ ...strike, reason: 'x'.repeat(2_000) }), null);
});

test('A word that is not on its list is a fault', () => {
  assert.equal(faultOf({ ...strike, ground: 'too-late' })?.field, 'ground');
  assert.equal(faultOf({ ...request, study: 'both' })?.field, 'study');
  assert.equal(
    faultOf({ ...request, project: { ...project, technology: 'coal' } })?.field,
    'project.technology',
  );
});

test('A document that is not attached may be left out: the rules say so, not the form', () => {
  const { orderForm: _form, ...half } = signed;
  assert.equal(faultOf(half), null);
  assert.equal(faultOf({ ...signed, orderForm: '' })?.field, 'orderForm');
});

test('A key that would change every object changes nothing', () => {
  const json: unknown = JSON.parse('{"type":"Withdraw","dossier":1,"__proto__":{"role":"expert"}}');
  const read = parseCommand(json);
  assert.ok(!('role' in read));
  assert.equal(Object.hasOwn(Object.prototype, 'role'), false);
});

test('A proposed act holds a command; what is wrong with that command is named', () => {
  assert.deepEqual(parseCommand({ type: 'ProposeAct', command: strike }), {
    type: 'ProposeAct',
    command: strike,
  });
  assert.equal(faultOf({ type: 'ProposeAct', command: { ...strike, reason: '' } })?.field, 'reason');
  for (const json of [{ type: 'ProposeAct' }, { type: 'ProposeAct', command: 7 }])
    assert.equal(faultOf(json)?.field, 'command');
  assert.match(faultOf({ type: 'ProposeAct', command: strike, act: 1 })?.fault ?? '', /act/);
});

test('A proposal is not proposed, however deep', () => {
  let nested: unknown = strike;
  for (let depth = 0; depth < 10_000; depth += 1) nested = { type: 'ProposeAct', command: nested };
  assert.deepEqual(faultOf(nested), { field: 'type', fault: 'no command is called ProposeAct' });
});

test('A stored act is a plain command, not a proposal', () => {
  assert.equal(isPlainCommand(strike), true);
  assert.equal(isPlainCommand({ type: 'ProposeAct', command: strike }), false);
  assert.equal(isPlainCommand({ ...strike, by: 'emma' }), false);
});

test('Every command has its terms, and none that names a dossier goes without steps', () => {
  assert.deepEqual(Object.keys(termsOf).sort(), Object.keys(commandSchemas).sort());
  for (const [type, { from }] of Object.entries(termsOf)) {
    const schema = Object.entries(commandSchemas).find(([name]) => name === type)?.[1];
    assert.equal(from !== null, 'dossier' in (schema?.shape ?? {}), type);
  }
});

test('A text that holds half a sign, which no log can hold, is a fault', () => {
  const fault = 'must be whole signs (there is half of one)';
  assert.deepEqual(faultOf({ ...strike, reason: 'a\ud83d' }), { field: 'reason', fault });
  assert.deepEqual(faultOf({ ...signed, proposal: '\ude00' }), { field: 'proposal', fault });
  assert.equal(faultOf({ ...strike, reason: 'a\ud83d\ude00' }), null);
});
