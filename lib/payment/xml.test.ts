import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCamt } from './camt.ts';
import { faultList } from './finding.ts';
import { faultsIn, statement } from './given.ts';
import { xmlLimits } from './limit.ts';
import { atOnce } from './steps.ts';
import { camtText } from './write-camt.ts';
import { utf8 } from './write-statement.ts';
import { xmlSteps } from './xml.ts';

const xml = camtText([statement()]);
const faults = (text: string) => faultsIn(readCamt(utf8(text)));
const declaration = '<?xml version="1.0" encoding="UTF-8"?>';
const afterDeclaration = (text: string): string => xml.replace(declaration, declaration + text);
const inPayer = (text: string): string => xml.replace('Ferme du Moulin', text);

const laughs = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join(
  '',
);
const bomb = `<!DOCTYPE Document [<!ENTITY l0 "lol">${laughs}]>`;

test('A bomb of entities is refused at its declaration', () => {
  assert.deepEqual(faults(afterDeclaration(bomb).replace('Ferme', '&l9;')), ['xml-doctype at line 1']);
});

for (const doctype of [
  '<!DOCTYPE Document>',
  '<!DOCTYPE Document SYSTEM "file:///etc/passwd">',
  '<!DOCTYPE Document [<!ENTITY x SYSTEM "http://example.org/x">]>',
])
  test(`A document type is refused: ${doctype}`, () => {
    assert.deepEqual(faults(afterDeclaration(doctype)), ['xml-doctype at line 1']);
  });

test('A processing instruction is refused wherever it stands', () => {
  for (const text of [
    afterDeclaration('<?xml-stylesheet href="x"?>'),
    inPayer('<?php echo 1 ?>'),
    `${xml}<?end ?>`,
  ])
    assert.match(faults(text).join(), /^xml-instruction at line \d+/);
});

const path = 'Stmt[1]/Ntry[1]/NtryDtls[1]/TxDtls[1]/RltdPties/Dbtr/Pty';
const damaged = [
  [inPayer('a & b'), 'a bare ampersand'],
  [inPayer('&unknown;'), 'an entity that is not declared'],
  [inPayer('&#0;'), 'a reference to no character'],
  [inPayer('\u0001'), 'a control character'],
  [inPayer('<Nm>'), 'an element that is not closed'],
  [inPayer(']]>'), 'the end of a CDATA section that was never begun'],
  [xml.replace('Ccy="EUR"', 'Ccy=EUR'), 'an attribute without quotes'],
  [xml.replace('Ccy="EUR"', 'Ccy="EUR" Ccy="EUR"'), 'an attribute that stands twice'],
  [xml.replace('<Amt ', '<x:Amt ').replace('</Amt>', '</x:Amt>'), 'a prefix that is not declared'],
  [xml.replace('</Stmt>', '</Stmnt>'), 'another closing tag'],
  [`${xml}${xml}`, 'two documents'],
  [`${xml}more`, 'text after the end'],
  [`text${xml}`, 'text before the start'],
  [xml.replace('<Bal>', 'x<Bal>'), 'text between elements'],
] as const;

for (const [text, what] of damaged)
  test(`Damaged XML is refused with its line: ${what}`, () =>
    assert.match(faults(text).join(), /^xml-damaged at line \d/));

test('The path leads to the damaged element', () => {
  assert.deepEqual(faults(inPayer('&unknown;')), [`xml-damaged at line 9, ${path}/Nm`]);
});

test('Cut off after any character, a file is refused', () => {
  for (let length = 1; length < xml.length; length += 7)
    assert.notDeepEqual(faults(xml.slice(0, length)), []);
});

test('A file in another encoding is refused', () => {
  for (const encoding of ['ISO-8859-1', 'UTF-16', 'windows-1252'])
    assert.match(faults(xml.replace('UTF-8', encoding)).join(), /^encoding at line 1/);
  assert.deepEqual(faults(xml.replace('UTF-8', 'utf-8')), []);
});

test('Bytes that are no UTF-8 are refused', () => {
  const bytes = utf8(xml);
  for (const byte of [0xe9, 0xff, 0xc0]) {
    const at = xml.indexOf('Moulin');
    assert.match(faultsIn(readCamt(bytes.with(at, byte))).join(), /^encoding at line \d/);
  }
  assert.match(faultsIn(readCamt(Uint8Array.from([...bytes, 0xe9]))).join(), /^encoding/);
});

test('A file in UTF-16 is refused', () => {
  const wide = Uint8Array.from(
    [...`\ufeff${xml}`].flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8]),
  );
  assert.match(faultsIn(readCamt(wide)).join(), /^(encoding|xml-damaged) at line 1/);
});

const nested = (depth: number): string => '<a>'.repeat(depth);
const nestedIn = (depth: number): string =>
  xml.replace('</Ntry>', `<SplmtryData>${nested(depth)}${'</a>'.repeat(depth)}</SplmtryData></Ntry>`);

test('Elements may stand 40 deep and no deeper', () => {
  assert.deepEqual(faults(nestedIn(35)), []);
  assert.match(faults(nestedIn(36)).join(), /^xml-too-deep at line 9, Stmt\[1\]\/Ntry\[1\]\/SplmtryData\/a/);
});

test('XML of ten thousand levels is refused where it passes the limit', () => {
  assert.equal(faults(nestedIn(10_000)).length, 1);
  assert.equal(faults(`<Document xmlns="x">${nested(10_000)}`).length, 1);
});

const entryWith = (inside: string): string => xml.replace('</Ntry>', `${inside}</Ntry>`);

test('An entry of more than 5,000 elements is refused', () => {
  assert.match(
    faults(entryWith('<a/>'.repeat(5001))).join(),
    /^xml-too-large at line 9, Stmt\[1\]\/Ntry\[1\]\/a/,
  );
});

test('Each transfer of a batch may have as many elements as an entry', () => {
  const transfer = `<TxDtls>${'<a/>'.repeat(4000)}</TxDtls>`;
  assert.deepEqual(faults(entryWith(`<NtryDtls>${transfer.repeat(3)}</NtryDtls>`)), []);
});

/** The faults of a file, and how many of its elements were met before it was refused. */
const metIn = (text: string) => {
  const list = faultList();
  let met = 0;
  const goOn = (): boolean => {
    met += 1;
    return true;
  };
  const listener = { cutDepth: 9, part: '', onOpen: goOn, onElement: goOn, onClose: goOn };
  atOnce(xmlSteps(utf8(text), listener, list.report));
  return { faults: faultsIn(list), met };
};

test('A file with more elements, attributes or references than a bank writes is refused before any of it is read', () => {
  const many = xmlLimits.markup + 1;
  for (const text of ['<a/>'.repeat(many), `<a${' a="1"'.repeat(many)}/>`, '&amp;'.repeat(many)])
    assert.deepEqual(metIn(`<Document>${text}</Document>`), {
      faults: ['xml-too-large at the file'],
      met: 0,
    });
});

test('XML that goes too deep is read no further than it may go', () => {
  assert.equal(metIn(`<Document>${nested(500_000)}`).met, 8);
  assert.deepEqual(metIn(`<Document>${nested(500_000)}`).faults.length, 1);
});

test('A text of more than 100,000 characters is refused', () => {
  assert.deepEqual(faults(inPayer('x'.repeat(100_000))), []);
  assert.match(faults(inPayer('x'.repeat(100_001))).join(), /^xml-too-large at line 9, Stmt/);
});

test('A document type that does not end, or nothing but a prolog, is refused before all of it is read', () => {
  const entities = '<!ENTITY a "x">'.repeat(3000);
  assert.deepEqual(faults(afterDeclaration(`<!DOCTYPE Document [${entities}`)), ['xml-doctype at line 1']);
  assert.deepEqual(faults(afterDeclaration(`<!--${'x'.repeat(40_000)}`)), ['xml-damaged at line 1']);
});
