import type { Day } from '#lib/calendar/day.ts';
import { closingCentsOf, type MovementToWrite, type StatementToWrite, utf8 } from './write-statement.ts';

const escaped = (text: string): string =>
  text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? sign);

const decimal = (cents: number): string => {
  const written = String(Math.abs(cents)).padStart(3, '0');
  return `${written.slice(0, -2)}.${written.slice(-2)}`;
};

const mark = (cents: number): string => `<CdtDbtInd>${cents < 0 ? 'DBIT' : 'CRDT'}</CdtDbtInd>`;
const amount = (cents: number): string => `<Amt Ccy="EUR">${decimal(cents)}</Amt>`;
const day = (name: string, on: Day | null): string =>
  on === null ? '' : `<${name}><Dt>${on}</Dt></${name}>`;
const element = (name: string, text: string | null): string =>
  text === null || text === '' ? '' : `<${name}>${escaped(text)}</${name}>`;

const balance = (code: string, on: Day, cents: number): string =>
  `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp>${amount(cents)}${mark(cents)}${day('Dt', on)}</Bal>`;

type Version = { readonly version: number };

const party = ({ cents, isReversal, name, account }: MovementToWrite, { version }: Version): string => {
  const role = cents >= 0 === isReversal ? 'Cdtr' : 'Dbtr';
  const named = element('Nm', name);
  const held = version >= 8 && named !== '' ? `<Pty>${named}</Pty>` : named;
  const stated = held === '' ? '' : `<${role}>${held}</${role}>`;
  const number = account === null ? '' : `<${role}Acct><Id><IBAN>${account}</IBAN></Id></${role}Acct>`;
  return `<RltdPties>${stated}${number}</RltdPties>`;
};

const remittance = ({ reference, text }: MovementToWrite): string => {
  const belgian = '<Tp><CdOrPrtry><Cd>SCOR</Cd></CdOrPrtry><Issr>BBA</Issr></Tp>';
  const structured =
    reference === null ? '' : `<Strd><CdtrRefInf>${belgian}<Ref>${reference}</Ref></CdtrRefInf></Strd>`;
  return `<RmtInf>${element('Ustrd', text)}${structured}</RmtInf>`;
};

// Up to version 02 the amount of a detail stands in its AmtDtls alone.
const detailAmount = (cents: number, { version }: Version): string =>
  version < 3 ? `<AmtDtls><TxAmt>${amount(cents)}</TxAmt></AmtDtls>` : amount(cents) + mark(cents);

const detail = (given: MovementToWrite, version: Version): string =>
  `<TxDtls><Refs>${element('AcctSvcrRef', given.bankReference)}<EndToEndId>NOTPROVIDED</EndToEndId></Refs>` +
  `${detailAmount(given.cents, version)}${party(given, version)}${remittance(given)}</TxDtls>`;

const status = ({ version }: Version): string =>
  version >= 7 ? '<Sts><Cd>BOOK</Cd></Sts>' : '<Sts>BOOK</Sts>';

/** One entry (`Ntry`). */
export const entryOf = (given: MovementToWrite, version: Version): string => {
  const details = given.details.length === 0 ? [given] : given.details;
  return (
    `<Ntry>${amount(given.cents)}${mark(given.cents)}${given.isReversal ? '<RvslInd>true</RvslInd>' : ''}` +
    `${status(version)}${day('BookgDt', given.bookedOn)}${day('ValDt', given.valueOn)}` +
    `<BkTxCd><Prtry><Cd>X</Cd></Prtry></BkTxCd><NtryDtls>${details.map((one) => detail(one, version)).join('')}</NtryDtls></Ntry>`
  );
};

const totals = (name: string, movements: readonly MovementToWrite[], net = ''): string => {
  const sum = movements.reduce((all, { cents }) => all + Math.abs(cents), 0);
  return `<${name}><NbOfNtries>${movements.length}</NbOfNtries><Sum>${decimal(sum)}</Sum>${net}</${name}>`;
};

const netOf = (given: StatementToWrite, { version }: Version): string => {
  const net = closingCentsOf(given) - given.openingCents;
  return version < 4
    ? `<TtlNetNtryAmt>${decimal(net)}</TtlNetNtryAmt>${mark(net)}`
    : `<TtlNetNtry><Amt>${decimal(net)}</Amt>${mark(net)}</TtlNetNtry>`;
};

const summary = (given: StatementToWrite, version: Version): string =>
  `<TxsSummry>${totals('TtlNtries', given.movements, netOf(given, version))}` +
  totals(
    'TtlCdtNtries',
    given.movements.filter(({ cents }) => cents > 0),
  ) +
  `${totals(
    'TtlDbtNtries',
    given.movements.filter(({ cents }) => cents < 0),
  )}</TxsSummry>`;

const statementXml = (given: StatementToWrite, version: Version): string =>
  [
    `<Stmt><Id>S${given.number}</Id><ElctrncSeqNb>${given.number}</ElctrncSeqNb><CreDtTm>${given.closingOn}T20:00:00</CreDtTm>`,
    `<Acct><Id><IBAN>${given.account}</IBAN></Id><Ccy>EUR</Ccy></Acct>`,
    balance('OPBD', given.openingOn, given.openingCents),
    balance('CLBD', given.closingOn, closingCentsOf(given)),
    summary(given, version),
    ...given.movements.map((one) => entryOf(one, version)),
    '</Stmt>',
  ].join('\n');

export const namespaceOf = (version: number): string =>
  `urn:iso:std:iso:20022:tech:xsd:camt.053.001.${String(version).padStart(2, '0')}`;

/** The text of a camt.053 file that states what is given, of one or several statements. */
export const camtText = (all: readonly StatementToWrite[], version = 8): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<Document xmlns="${namespaceOf(version)}"><BkToCstmrStmt>`,
    '<GrpHdr><MsgId>M1</MsgId><CreDtTm>2026-03-02T20:00:00</CreDtTm></GrpHdr>',
    ...all.map((given) => statementXml(given, { version })),
    '</BkToCstmrStmt></Document>',
  ].join('\n');

/** The bytes of a camt.053 file that states what is given, in one of the versions 02 to 13. */
export const camtOf = (given: StatementToWrite, version = 8): Uint8Array => utf8(camtText([given], version));
