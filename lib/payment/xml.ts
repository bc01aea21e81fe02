import { SaxesParser, type SaxesTagNS } from 'saxes';
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
  attributes: number;
  isStopped: boolean;
};

const here = ({ open, parser }: Reading): Place => {
  const top = open.at(-1);
  return atPath(parser.line, top === undefined ? '' : pathTo(top.element));
};

const stop = (reading: Reading, code: FaultCode, details: Details = {}): void => {
  if (!reading.isStopped) reading.report(code, here(reading), details);
  reading.isStopped = true;
};

const noAttributes = {};

const attributesOf = ({ attributes }: SaxesTagNS): Readonly<Record<string, string>> => {
  let isBare = true;
  for (const _name in attributes) isBare = false; // most elements have none: no list is made for them
  if (isBare) return noAttributes;
  const own = Object.values(attributes).filter(({ uri }) => uri === '');
  return own.length === 0 ? noAttributes : Object.fromEntries(own.map(({ local, value }) => [local, value]));
};

const tooLarge = (reading: Reading, what: string, limit: number): void =>
  stop(reading, 'xml-too-large', { what, limit: String(limit) });

const checkSize = (reading: Reading, depth: number): void => {
  reading.attributes = 0;
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

const elementOf = (tag: SaxesTagNS, above: Open | undefined, line: number): XmlElement => ({
  name: tag.local,
  line,
  above: above?.element ?? null,
  at: countIn(above, tag.local),
  attributes: attributesOf(tag),
  children: [],
  text: '',
});

const onOpen = (reading: Reading, tag: SaxesTagNS): void => {
  if (reading.isStopped) return;
  const { open, listener, parser } = reading;
  const above = open.at(-1);
  const depth = open.length + 1;
  const element = elementOf(tag, above, parser.line);
  if (depth > listener.cutDepth) above?.element.children.push(element);
  const isExtension = (above?.isExtension ?? false) || tag.local === extensions;
  const counts = depth < listener.cutDepth ? new Map<string, number>() : null;
  open.push({ element, isExtension, counts, hasChildren: false });
  checkNamespace(reading, tag, isExtension);
  checkSize(reading, depth);
  if (depth < listener.cutDepth && !reading.isStopped)
    reading.isStopped = !listener.onOpen(element, depth, tag.uri);
};

const onText = (reading: Reading, text: string): void => {
  const top = reading.open.at(-1);
  if (top === undefined || reading.isStopped) return;
  top.element.text += text;
  if (top.element.text.length > limits.characters) tooLarge(reading, 'characters', limits.characters);
};

const onClose = (reading: Reading): void => {
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

const onAttribute = (reading: Reading): void => {
  reading.attributes += 1;
  if (reading.attributes > limits.attributes) tooLarge(reading, 'attributes', limits.attributes);
};

const listen = (reading: Reading): void => {
  const { parser } = reading;
  parser.on('xmldecl', ({ encoding = 'UTF-8' }) => {
    if (!/^(utf-8|us-ascii)$/i.test(encoding)) stop(reading, 'encoding', { found: encoding });
  });
  parser.on('doctype', () => stop(reading, 'xml-doctype'));
  parser.on('processinginstruction', ({ target }) => stop(reading, 'xml-instruction', { found: target }));
  parser.on('error', ({ message }) =>
    stop(reading, 'xml-damaged', { what: message.replace(/^\S*\d+:\d+: /, '') }),
  );
  parser.on('attribute', () => onAttribute(reading));
  parser.on('opentag', (tag) => onOpen(reading, tag));
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

const feed = (reading: Reading, text: string | null): void => {
  if (text === null) stop(reading, 'encoding', { found: 'other bytes' });
  else {
    reading.parser.write(text);
    checkProlog(reading, text);
  }
};

/**
 * Reads an XML file strictly, in pieces: well-formed, in UTF-8, of one namespace, without document type, without processing
 * instructions, without text between elements, bounded in depth and size. What is wrong is reported, and reading stops.
 */
export const readXml = (bytes: Uint8Array, listener: XmlListener, report: Report): void => {
  const parser = new SaxesParser({ xmlns: true, forceXMLVersion: true, defaultXMLVersion: '1.0' });
  const counters = { namespace: null, prolog: '', elements: 0, elementsOfEntry: 0, attributes: 0 };
  const reading: Reading = { listener, report, parser, open: [], ...counters, isStopped: false };
  const decoder = new TextDecoder('utf-8', { fatal: true });
  listen(reading);
  for (let at = 0; at < bytes.length && !reading.isStopped; at += pieceSize)
    feed(reading, decoded(decoder, bytes.subarray(at, at + pieceSize)));
  if (!reading.isStopped) feed(reading, decoded(decoder, null));
  if (!reading.isStopped) parser.close();
};
