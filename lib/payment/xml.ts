import { SaxesParser, type SaxesTagNS } from 'saxes';
import type { Details, FaultCode, Report } from './finding.ts';
import { hasTooMuchMarkup, xmlLimits } from './limit.ts';
import { atPath, type Place, wholeFile } from './place.ts';
import type { Steps } from './steps.ts';
import { nextOf, pathTo, type XmlElement } from './xml-element.ts';

/**
 * Who listens while a file is read. The root has depth 1. Elements of `cutDepth` are handed over whole when they close and
 * are then forgotten, so that memory stays flat; `onOpen` and `onClose` tell of those above. Each says whether to go on.
 */
export type XmlListener = {
  readonly cutDepth: number;
  /** What an element of `cutDepth` may hold many of: each is bounded by itself. */
  readonly part: string;
  readonly onOpen: (element: XmlElement, depth: number, namespace: string) => boolean;
  readonly onElement: (element: XmlElement) => boolean;
  readonly onClose: (element: XmlElement, depth: number) => boolean;
};

const pieceSize = 16_384; // the parser goes on to the end of a piece when reading has stopped
const silentPieces = 8; // in which nothing ends: no bank writes a tag, a comment or a text as long as these
const extensions = 'SplmtryData'; // what stands in it belongs to other messages

type Growing = XmlElement & { children: XmlElement[]; text: string };

type Reading = {
  readonly listener: XmlListener;
  readonly report: Report;
  readonly parser: SaxesParser<{ xmlns: true }>;
  readonly open: Growing[];
  /** For each open element whose children are not kept: how many came of each name. */
  readonly counts: Map<string, number>[];
  namespace: string | null;
  prolog: string;
  /** The depth at which an extension was opened; infinite outside of any. */
  extensionFrom: number;
  elementsOfPart: number;
  silence: number;
  isStopped: boolean;
};

const here = ({ open, parser }: Reading): Place => {
  const top = open.at(-1);
  return atPath(parser.line, top === undefined ? '' : pathTo(top));
};

const stop = (reading: Reading, code: FaultCode, details: Details = {}, place = here(reading)): void => {
  if (!reading.isStopped) reading.report(code, place, details);
  reading.isStopped = true;
};

const tooLarge = (reading: Reading, what: string, limit: number, place = here(reading)): void =>
  stop(reading, 'xml-too-large', { what, limit: String(limit) }, place);

const checkSize = (reading: Reading, name: string, depth: number): void => {
  const isPart = depth <= reading.listener.cutDepth || name === reading.listener.part;
  reading.elementsOfPart = isPart ? 0 : reading.elementsOfPart + 1;
  if (depth > xmlLimits.depth) stop(reading, 'xml-too-deep', { limit: String(xmlLimits.depth) });
  if (reading.elementsOfPart > xmlLimits.elementsOfPart)
    tooLarge(reading, 'elements in one entry', xmlLimits.elementsOfPart);
};

const checkNamespace = (reading: Reading, { local, uri }: SaxesTagNS, depth: number): void => {
  reading.namespace ??= uri;
  if (uri !== reading.namespace && depth < reading.extensionFrom)
    stop(reading, 'wrong-namespace', { element: local, found: uri, expected: reading.namespace });
};

const countIn = ({ counts }: Reading, name: string): number => {
  const above = counts.at(-1);
  const count = (above?.get(name) ?? 0) + 1;
  above?.set(name, count);
  return count;
};

const elementOf = (reading: Reading, { local: name, attributes }: SaxesTagNS, isKept: boolean): Growing => {
  const above = reading.open.at(-1) ?? null;
  const at = isKept && above !== null ? nextOf(above, name) : countIn(reading, name);
  return { name, line: reading.parser.line, above, at, attributes, children: noChildren, text: '' };
};

// Most elements have no children: no list is made for them.
const noChildren: XmlElement[] = [];

const keepIn = (above: Growing | undefined, element: XmlElement): void => {
  if (above === undefined) return;
  if (above.children === noChildren) above.children = [element];
  else above.children.push(element);
};

const onOpen = (reading: Reading, tag: SaxesTagNS): void => {
  reading.silence = 0;
  if (reading.isStopped) return;
  const { open, listener } = reading;
  const depth = open.length + 1;
  const isKept = depth > listener.cutDepth;
  const element = elementOf(reading, tag, isKept);
  if (isKept) keepIn(open.at(-1), element);
  if (tag.local === extensions && depth < reading.extensionFrom) reading.extensionFrom = depth;
  open.push(element);
  checkNamespace(reading, tag, depth);
  checkSize(reading, tag.local, depth);
  if (depth >= listener.cutDepth) return;
  reading.counts.push(new Map());
  if (!reading.isStopped) reading.isStopped = !listener.onOpen(element, depth, tag.uri);
};

const onText = (reading: Reading, text: string): void => {
  reading.silence = 0;
  const top = reading.open.at(-1);
  if (top === undefined || reading.isStopped) return;
  top.text += text;
  if (top.text.length > xmlLimits.characters) tooLarge(reading, 'characters', xmlLimits.characters);
};

const hasChildren = ({ counts }: Reading, { children }: XmlElement, isCut: boolean): boolean =>
  isCut ? children.length > 0 : (counts.at(-1)?.size ?? 0) > 0;

const onClose = (reading: Reading): void => {
  reading.silence = 0;
  const { open, listener, isStopped } = reading;
  const element = open.at(-1);
  if (element === undefined || isStopped) return;
  const depth = open.length;
  const isCut = depth >= listener.cutDepth;
  const isExtension = depth >= reading.extensionFrom;
  if (!isExtension && hasChildren(reading, element, isCut) && element.text.trim() !== '')
    stop(reading, 'xml-damaged', { what: 'text stands between elements' });
  else if (depth === listener.cutDepth) reading.isStopped = !listener.onElement(element);
  else if (!isCut) reading.isStopped = !listener.onClose(element, depth);
  if (depth === reading.extensionFrom) reading.extensionFrom = Number.POSITIVE_INFINITY;
  if (!isCut) reading.counts.pop();
  open.pop();
};

const checkEncoding = (reading: Reading): void => {
  const { encoding = 'UTF-8' } = reading.parser.xmlDecl;
  if (!/^(utf-8|us-ascii)$/i.test(encoding)) stop(reading, 'encoding', { found: encoding }, atPath(1, ''));
};

// With more than six listeners V8 keeps the parser as a dictionary, and reading takes five times as long.
const listen = (reading: Reading): void => {
  const { parser } = reading;
  parser.on('doctype', () => stop(reading, 'xml-doctype'));
  parser.on('processinginstruction', ({ target }) => stop(reading, 'xml-instruction', { found: target }));
  parser.on('opentag', (tag) => {
    if (reading.namespace === null) checkEncoding(reading);
    onOpen(reading, tag);
  });
  parser.on('text', (text) => onText(reading, text));
  parser.on('cdata', (text) => onText(reading, text));
  parser.on('closetag', () => onClose(reading));
};

// The parser tells of a document type when it ends: one that does not must be seen before.
const checkProlog = (reading: Reading, text: string): void => {
  if (reading.namespace !== null || reading.isStopped) return;
  reading.prolog += text;
  if (reading.prolog.includes('<!DOCTYPE')) stop(reading, 'xml-doctype');
  else if (reading.prolog.length > xmlLimits.prolog)
    stop(reading, 'xml-damaged', { what: 'nothing but a prolog' });
};

const decoded = (decoder: TextDecoder, bytes: Uint8Array | null): string | null => {
  try {
    return bytes === null ? decoder.decode() : decoder.decode(bytes, { stream: true });
  } catch {
    return null; // the only error of a fatal decoder
  }
};

/** Lets the parser go on; what it finds broken it throws. */
const parse = (reading: Reading, goOn: () => void): void => {
  try {
    goOn();
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    stop(reading, 'xml-damaged', { what: found.replace(/^\S*\d+:\d+: /, '') });
  }
};

const feed = (reading: Reading, text: string | null): void => {
  if (text === null) {
    stop(reading, 'encoding', { found: 'other bytes' });
    return;
  }
  reading.silence += 1;
  parse(reading, () => reading.parser.write(text));
  checkProlog(reading, text);
  if (reading.silence > silentPieces) tooLarge(reading, 'characters', silentPieces * pieceSize);
};

const begin = (listener: XmlListener, report: Report): Reading => {
  const parser = new SaxesParser({ xmlns: true, forceXMLVersion: true, defaultXMLVersion: '1.0' });
  const counters = { namespace: null, prolog: '', elementsOfPart: 0, silence: 0, isStopped: false };
  const extensionFrom = Number.POSITIVE_INFINITY;
  return { listener, report, parser, open: [], counts: [], extensionFrom, ...counters };
};

/**
 * Reads an XML file strictly, in pieces: well-formed, in UTF-8, of one namespace, without document type, without processing
 * instructions, without text between elements, bounded in depth and size. What is wrong is reported, and reading stops; of
 * a file with more markup than a bank writes nothing is read.
 */
export function* xmlSteps(bytes: Uint8Array, listener: XmlListener, report: Report): Steps<void> {
  const reading = begin(listener, report);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  if (hasTooMuchMarkup(bytes)) tooLarge(reading, 'elements', xmlLimits.markup, wholeFile);
  listen(reading);
  for (let at = 0; at < bytes.length && !reading.isStopped; at += pieceSize) {
    feed(reading, decoded(decoder, bytes.subarray(at, at + pieceSize)));
    yield;
  }
  if (!reading.isStopped) feed(reading, decoded(decoder, null));
  if (!reading.isStopped) parse(reading, () => reading.parser.close());
}
