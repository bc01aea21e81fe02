import { addPart, type CamtDraft, finishDraft, startDraft } from './camt-statement.ts';
import { type FaultList, faultList, type Report } from './finding.ts';
import { movementLimit } from './limit.ts';
import { wholeFile } from './place.ts';
import type { Statement, StatementsRead } from './statement.ts';
import { atOnce, type Steps } from './steps.ts';
import { type XmlListener, xmlSteps } from './xml.ts';
import { placeOf, type XmlElement } from './xml-element.ts';

const firstVersion = 2;
const lastVersion = 13;

const isRead = (version: string): boolean =>
  Number(version) >= firstVersion && Number(version) <= lastVersion;

/** Whether the message of a root element is one that is read; reports why not. */
const checkMessage = (root: XmlElement, namespace: string, report: Report): boolean => {
  const found = /^urn:iso:std:iso:20022:tech:xsd:camt\.(052|053|054)\.001\.(\d\d)$/.exec(namespace);
  const [, message = '', version = ''] = found ?? [];
  if (root.name !== 'Document' || message === '')
    report('other-message', placeOf(root), { found: namespace || root.name });
  else if (message === '052') report('camt-052', placeOf(root));
  else if (message === '054') report('camt-054', placeOf(root));
  else if (!isRead(version)) report('camt-version', placeOf(root), { found: version });
  else return true;
  return false;
};

const checkBody = (body: XmlElement, report: Report): boolean => {
  if (body.name === 'BkToCstmrStmt') return true;
  report('missing-element', placeOf(body), { name: 'BkToCstmrStmt', parent: 'Document' });
  return false;
};

const ofMessage = ['GrpHdr', 'Stmt', 'SplmtryData'];

const isKnown = (element: XmlElement, depth: number, report: Report): boolean => {
  if (depth < 3 || ofMessage.includes(element.name)) return true;
  report('unknown-element', placeOf(element), { name: element.name, parent: 'BkToCstmrStmt' });
  return false;
};

type Gathering = {
  readonly statements: Statement[];
  draft: CamtDraft | null;
  headers: number;
  movements: number;
};

// Document is at depth 1, BkToCstmrStmt at 2, GrpHdr and Stmt at 3, and what is read as a whole at 4.
const listenerOf = (gathering: Gathering, { report, isFull }: FaultList): XmlListener => ({
  cutDepth: 4,
  part: 'TxDtls',
  onOpen: (element, depth, namespace) => {
    if (depth === 1) return checkMessage(element, namespace, report);
    if (depth === 2) return checkBody(element, report);
    if (element.name === 'Stmt') gathering.draft = startDraft(element);
    if (element.name === 'GrpHdr') gathering.headers += 1;
    return isKnown(element, depth, report);
  },
  onElement: (element) => {
    if (gathering.draft === null) return !isFull();
    gathering.movements += addPart(gathering.draft, element, report);
    if (gathering.movements <= movementLimit) return !isFull();
    report('too-many-movements', placeOf(element), { limit: String(movementLimit) });
    return false;
  },
  onClose: ({ name }, depth) => {
    if (depth !== 3 || name !== 'Stmt' || gathering.draft === null) return true;
    const statement = finishDraft(gathering.draft, report);
    if (statement !== null) gathering.statements.push(statement);
    gathering.draft = null;
    return !isFull();
  },
});

/**
 * Reads a file in camt.053.001.02 to .13 (ISO 20022), given as its bytes: all its statements, or all its faults, each with
 * its line and path. Totals, details and balances must agree; camt.052 and camt.054 are refused. Never throws.
 */
export function* camtSteps(bytes: Uint8Array): Steps<StatementsRead> {
  const list = faultList();
  const { faults, report } = list;
  const gathering: Gathering = { statements: [], draft: null, headers: 0, movements: 0 };
  yield* xmlSteps(bytes, listenerOf(gathering, list), report);
  if (faults.length > 0) return { faults };
  if (gathering.headers !== 1)
    report('missing-element', wholeFile, { name: 'GrpHdr', parent: 'BkToCstmrStmt' });
  if (gathering.statements.length === 0) report('no-statement', wholeFile);
  return faults.length > 0 ? { faults } : { statements: gathering.statements, remarks: [] };
}

/** As `camtSteps`, at once. */
export const readCamt = (bytes: Uint8Array): StatementsRead => atOnce(camtSteps(bytes));
