import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from 'saxes';
import type { Details, FaultCode, Report } from './finding.ts';
import { atPath, type Place } from './place.ts';
import { pathTo, type XmlElement } from './xml-element.ts';

/**
 * Who listens while a file is read. The root has depth 1. Elements of `cutDepth` are handed over whole when they close and
 * are then forgotten, so that memory stays flat; `onOpen` and `onClose` tell of those above. Each says whether to go on.
 */
export type XmlListener = {
  readonly cutDepth: number;
  readonly onOpen: (element: XmlElement, depth: number, namespace: string) => boolean;
  readonly onElement: (element: XmlElement) => boolean;
  readonly onClose: (element: XmlElement, depth: number) => boolean;
};

// What no bank comes near, and nobody may exceed: they keep time and memory bounded whatever a file holds.
const limits = {
  depth: 40,
  elements: 3_000_000,
  elementsOfEntry: 400_000, // a batch of 10,000 transfers has fewer
  attributes: 100,
  characters: 100_000, // of one text
  prolog: 16_384,
} as const;
const pieceSize = 16_384; // the parser goes on to the end of a piece when reading has stopped
const silentPieces = 8; // in which nothing ends: no bank writes a tag, a comment or a text as long as these
const extensions = 'SplmtryData'; // what stands in it belongs to other messages

type Open = {
  readonly element: XmlElement;
  readonly isExtension: boolean;
  /** How many children of each name came, where they are not kept. */
  readonly counts: Map<string, number> | null;
  hasChildren: boolean;
};

type Reading = {
  readonly listener: XmlListener;
  readonly report: Report;
  readonly parser: SaxesParser<{ xmlns: true }>;
  readonly open: Open[];
  namespace: string | null;
  prolog: string;
  elements: number;
  elementsOfEntry: number;
  silence: number;
  isStopped: boolean;
};

const here = ({ open, parser }: Reading): Place => {
  const top = open.at(-1);
  return atPath(parser.line, top === undefined ? '' : pathTo(top.element));
};

const stop = (reading: Reading, code: FaultCode, details: Details = {}, place = here(reading)): void => {
  if (!reading.isStopped) reading.report(code, place, details);
  reading.isStopped = true;
};

const noAttributes = {};

/** The attributes of no namespace. Most elements have none: no list is made for them. */
const attributesOf = (attributes: readonly SaxesAttributeNS[]): Readonly<Record<string, string>> => {
  const own = attributes.filter(({ uri }) => uri === '');
  return own.length === 0 ? noAttributes : Object.fromEntries(own.map(({ local, value }) => [local, value]));
};

const noList: readonly SaxesAttributeNS[] = [];

const attributesIn = ({ attributes }: SaxesTagNS): readonly SaxesAttributeNS[] => {
  for (const _name in attributes) return Object.values(attributes);
  return noList;
};

const tooLarge = (reading: Reading, what: string, limit: number): void =>
  stop(reading, 'xml-too-large', { what, limit: String(limit) });

const checkSize = (reading: Reading, depth: number, attributes: number): void => {
  if (attributes > limits.attributes) tooLarge(reading, 'attributes', limits.attributes);
  reading.elements += 1;
  reading.elementsOfEntry = depth <= reading.listener.cutDepth ? 0 : reading.elementsOfEntry + 1;
  if (depth > limits.depth) stop(reading, 'xml-too-deep', { limit: String(limits.depth) });
  if (reading.elements > limits.elements) tooLarge(reading, 'elements', limits.elements);
  if (reading.elementsOfEntry > limits.elementsOfEntry)
    tooLarge(reading, 'elements in one entry', limits.elementsOfEntry);
};

const checkNamespace = (reading: Reading, { local, uri }: SaxesTagNS, isExtension: boolean): void => {
  reading.namespace ??= uri;
  if (uri !== reading.namespace && !isExtension)
    stop(reading, 'wrong-namespace', { element: local, found: uri, expected: reading.namespace });
};

const countIn = (above: Open | undefined, name: string): number => {
  if (above === undefined) return 1;
  above.hasChildren = true;
  if (above.counts === null) return 1;
  const count = (above.counts.get(name) ?? 0) + 1;
  above.counts.set(name, count);
  return count;
};

const elementOf = (
  tag: SaxesTagNS,
  attributes: readonly SaxesAttributeNS[],
  above: Open | undefined,
  line: number,
): XmlElement => ({
  name: tag.local,
  line,
  above: above?.element ?? null,
  at: countIn(above, tag.local),
  attributes: attributesOf(attributes),
  children: [],
  text: '',
});

const onOpen = (reading: Reading, tag: SaxesTagNS): void => {
  reading.silence = 0;
  if (reading.isStopped) return;
  const { open, listener, parser } = reading;
  const above = open.at(-1);
  const depth = open.length + 1;
  const attributes = attributesIn(tag);
  const element = elementOf(tag, attributes, above, parser.line);
  if (depth > listener.cutDepth) above?.element.children.push(element);
  const isExtension = (above?.isExtension ?? false) || tag.local === extensions;
  const counts = depth < listener.cutDepth ? new Map<string, number>() : null;
  open.push({ element, isExtension, counts, hasChildren: false });
  checkNamespace(reading, tag, isExtension);
  checkSize(reading, depth, attributes.length);
  if (depth < listener.cutDepth && !reading.isStopped)
    reading.isStopped = !listener.onOpen(element, depth, tag.uri);
};

const onText = (reading: Reading, text: string): void => {
  reading.silence = 0;
  const top = reading.open.at(-1);
  if (top === undefined || reading.isStopped) return;
  top.element.text += text;
  if (top.element.text.length > limits.characters) tooLarge(reading, 'characters', limits.characters);
};

const onClose = (reading: Reading): void => {
  reading.silence = 0;
  const { open, listener, isStopped } = reading;
  const top = open.at(-1);
  if (top === undefined || isStopped) return;
  const { element, hasChildren, isExtension } = top;
  const depth = open.length;
  if (hasChildren && !isExtension && element.text.trim() !== '')
    stop(reading, 'xml-damaged', { what: 'text stands between elements' });
  else if (depth === listener.cutDepth) reading.isStopped = !listener.onElement(element);
  else if (depth < listener.cutDepth) reading.isStopped = !listener.onClose(element, depth);
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
  else if (reading.prolog.length > limits.prolog)
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

/**
 * Reads an XML file strictly, in pieces: well-formed, in UTF-8, of one namespace, without document type, without processing
 * instructions, without text between elements, bounded in depth and size. What is wrong is reported, and reading stops.
 */
export const readXml = (bytes: Uint8Array, listener: XmlListener, report: Report): void => {
  const parser = new SaxesParser({ xmlns: true, forceXMLVersion: true, defaultXMLVersion: '1.0' });
  const counters = { namespace: null, prolog: '', elements: 0, elementsOfEntry: 0, silence: 0 };
  const reading: Reading = { listener, report, parser, open: [], ...counters, isStopped: false };
  const decoder = new TextDecoder('utf-8', { fatal: true });
  listen(reading);
  for (let at = 0; at < bytes.length && !reading.isStopped; at += pieceSize)
    feed(reading, decoded(decoder, bytes.subarray(at, at + pieceSize)));
  if (!reading.isStopped) feed(reading, decoded(decoder, null));
  if (!reading.isStopped) parse(reading, () => parser.close());
};
