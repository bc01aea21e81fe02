import { brusselsDay, formatInstant, type Instant } from '#lib/calendar/zone.ts';
import type { RefundLine } from './refund-step.ts';
import { listName, refundCommunication } from './refund-words.ts';

/** A list of refunds to be written for the bank: who pays, from which account, and when it was made. */
export type ListToWrite = {
  readonly list: number;
  readonly at: Instant;
  readonly payer: { readonly name: string; readonly iban: string };
  readonly lines: readonly RefundLine[];
};

const nameLength = 70;

/** The signs that every bank of the SEPA zone takes: letters without accents, digits and some marks. */
const sepaText = (text: string, longest = nameLength): string =>
  text
    .replace(/[œŒ]/g, 'oe')
    .replace(/[æÆ]/g, 'ae')
    .replace(/ß/g, 'ss')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/&/g, '+')
    .replace(/[^A-Za-z0-9/?:().,'+ -]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, longest)
    .trim();

const decimal = (cents: number): string => {
  const digits = String(cents).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

const account = (iban: string): string => `<Id><IBAN>${iban}</IBAN></Id>`;

const counts = (lines: readonly RefundLine[]): string => {
  const sum = lines.reduce((all, { amountCents }) => all + amountCents, 0);
  return `<NbOfTxs>${lines.length}</NbOfTxs><CtrlSum>${decimal(sum)}</CtrlSum>`;
};

/** Names this transfer to the bank for ever: the list, and the refund in it. */
const endToEnd = (list: number, { refund }: RefundLine): string => `${listName(list)}-${refund + 1}`;

const transfer = (list: number, line: RefundLine): string =>
  `<CdtTrfTxInf><PmtId><EndToEndId>${endToEnd(list, line)}</EndToEndId></PmtId>` +
  `<Amt><InstdAmt Ccy="EUR">${decimal(line.amountCents)}</InstdAmt></Amt>` +
  `<Cdtr><Nm>${sepaText(line.payer ?? '') || `Dossier ${line.dossier}`}</Nm></Cdtr>` +
  `<CdtrAcct>${account(line.account)}</CdtrAcct>` +
  `<RmtInf><Ustrd>${refundCommunication(line)}</Ustrd></RmtInf></CdtTrfTxInf>`;

/** Each refund is booked on its own, so that a statement shows it by itself. */
const paymentOf = ({ list, at, payer, lines }: ListToWrite): readonly string[] => [
  `<PmtInf><PmtInfId>${listName(list)}</PmtInfId><PmtMtd>TRF</PmtMtd><BtchBookg>false</BtchBookg>${counts(lines)}`,
  '<PmtTpInf><SvcLvl><Cd>SEPA</Cd></SvcLvl></PmtTpInf>',
  `<ReqdExctnDt><Dt>${brusselsDay(at)}</Dt></ReqdExctnDt>`,
  `<Dbtr><Nm>${sepaText(payer.name)}</Nm></Dbtr><DbtrAcct>${account(payer.iban)}</DbtrAcct>`,
  '<DbtrAgt><FinInstnId><Othr><Id>NOTPROVIDED</Id></Othr></FinInstnId></DbtrAgt><ChrgBr>SLEV</ChrgBr>',
  ...lines.map((line) => transfer(list, line)),
  '</PmtInf>',
];

/**
 * A list of refunds as a SEPA credit transfer initiation (pain.001.001.09): the same text for the same list, always.
 * Accounts must be IBANs without spaces.
 */
export const painText = (given: ListToWrite): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"><CstmrCdtTrfInitn>',
    `<GrpHdr><MsgId>${listName(given.list)}</MsgId><CreDtTm>${formatInstant(given.at)}</CreDtTm>${counts(given.lines)}` +
      `<InitgPty><Nm>${sepaText(given.payer.name)}</Nm></InitgPty></GrpHdr>`,
    ...paymentOf(given),
    '</CstmrCdtTrfInitn></Document>',
    '',
  ].join('\n');
