import { SaxesParser, type SaxesTagNS } from 'saxes';
import type { Report } from './finding.ts';
import { atPath } from './place.ts';

/** An element with what stands in it. The path starts below the message: 'Stmt[1]/Ntry[3]/Amt'. */
export type XmlElement = {
  readonly name: string;
  readonly line: number;
  readonly path: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
};

/**
 * Who listens while a file is read. The root has depth 1. Elements of `cutDepth` are handed over whole when they close and
 * are then forgotten, so that memory stays flat; `onOpen` and `onClose` tell of those above. `onOpen` says whether to go on.
 */
export type XmlListener = {
  readonly cutDepth: number;
  readonly onOpen: (element: XmlElement, depth: number, namespace: string) => boolean;
  readonly onElement: (element: XmlElement) => void;
  readonly onClose: (element: XmlElement, depth: number) => void;
};

const depthLimit = 40;
const elementLimit = 500_000; // in one entry: a batch of 10,000 transfers has about half of them
const chunkSize = 65_536;
const extensions = 'SplmtryData'; // what stands in it belongs to other messages
const repeated = new Set(['Stmt', 'Ntry', 'NtryDtls', 'TxDtls', 'Bal', 'Ustrd', 'Strd']);

type Open = {
  readonly element: XmlElement;
  readonly counts: Map<string, number>;
  readonly isExtension: boolean;
};
type Reading = {
  readonly listener: XmlListener;
  readonly report: Report;
  readonly parser: SaxesParser<{ xmlns: true }>;
  readonly open: Open[];
  namespace: string;
  elements: number;
  isStopped: boolean;
};

const pathOf = (above: Open | undefined, depth: number, name: string): string => {
  if (above === undefined || depth < 3) return '';
  const count = (above.counts.get(name) ?? 0) + 1;
  above.counts.set(name, count);
  const step = repeated.has(name) || count > 1 ? `${name}[${count}]` : name;
  return above.element.path === '' ? step : `${above.element.path}/${step}`;
};

const attributesOf = ({ attributes }: SaxesTagNS): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.values(attributes)
      .filter(({ uri }) => uri === '')
      .map(({ local, value }) => [local, value]),
  );

const stop = (reading: Reading, ...fault: Parameters<Report>): void => {
  reading.isStopped = true;
  reading.report(...fault);
};

const checkNamespace = (reading: Reading, element: XmlElement, uri: string): void => {
  if (reading.open.length === 0) reading.namespace = uri;
  else if (uri !== reading.namespace && !reading.open.at(-1)?.isExtension) {
    const details = { element: element.name, found: uri, expected: reading.namespace };
    stop(reading, 'wrong-namespace', atPath(element.line, element.path), details);
  }
};

const checkSize = (reading: Reading, { line, path }: XmlElement, depth: number): void => {
  reading.elements = depth <= reading.listener.cutDepth ? 0 : reading.elements + 1;
  if (depth > depthLimit) stop(reading, 'xml-too-deep', atPath(line, path), { limit: String(depthLimit) });
  else if (reading.elements > elementLimit)
    stop(reading, 'xml-too-large', atPath(line, path), { limit: String(elementLimit) });
};

const onOpen = (reading: Reading, tag: SaxesTagNS): void => {
  if (reading.isStopped) return;
  const { open, listener, parser } = reading;
  const depth = open.length + 1;
  const above = open.at(-1);
  const path = pathOf(above, depth, tag.local);
  const element = {
    name: tag.local,
    line: parser.line,
    path,
    attributes: attributesOf(tag),
    children: [],
    text: '',
  };
  checkNamespace(reading, element, tag.uri);
  checkSize(reading, element, depth);
  if (depth > listener.cutDepth) above?.element.children.push(element);
  const isExtension = (above?.isExtension ?? false) || tag.local === extensions;
  open.push({ element, counts: new Map(), isExtension });
  if (depth < listener.cutDepth && !reading.isStopped)
    reading.isStopped = !listener.onOpen(element, depth, tag.uri);
};

const onText = ({ open, isStopped }: Reading, text: string): void => {
  const top = open.at(-1);
  if (top !== undefined && !isStopped) top.element.text += text;
};

const onClose = (reading: Reading): void => {
  const top = reading.open.pop();
  if (top === undefined || reading.isStopped) return;
  const { element, counts, isExtension } = top;
  const depth = reading.open.length + 1;
  if (counts.size > 0 && !isExtension && element.text.trim() !== '')
    stop(reading, 'xml-damaged', atPath(element.line, element.path), {
      what: 'text stands between elements',
    });
  else if (depth === reading.listener.cutDepth) reading.listener.onElement(element);
  else if (depth < reading.listener.cutDepth) reading.listener.onClose(element, depth);
};

const listen = (reading: Reading): void => {
  const { parser } = reading;
  const here = () => atPath(parser.line, reading.open.at(-1)?.element.path ?? '');
  parser.on('xmldecl', ({ encoding }) => {
    if (encoding !== undefined && !/^(utf-8|us-ascii)$/i.test(encoding))
      stop(reading, 'encoding', here(), { found: encoding });
  });
  parser.on('doctype', () => stop(reading, 'xml-doctype', here()));
  parser.on('processinginstruction', ({ target }) =>
    stop(reading, 'xml-instruction', here(), { found: target }),
  );
  parser.on('error', ({ message }) => {
    if (!reading.isStopped)
      stop(reading, 'xml-damaged', here(), { what: message.replace(/^\S*\d+:\d+: /, '') });
  });
  parser.on('opentag', (tag) => onOpen(reading, tag));
  parser.on('text', (text) => onText(reading, text));
  parser.on('cdata', (text) => onText(reading, text));
  parser.on('closetag', () => onClose(reading));
};

const decoded = (decoder: TextDecoder, bytes: Uint8Array | null): string | null => {
  try {
    return bytes === null ? decoder.decode() : decoder.decode(bytes, { stream: true });
  } catch {
    return null; // the only error of a fatal decoder
  }
};

const feed = (reading: Reading, text: string | null): void => {
  const place = atPath(reading.parser.line, reading.open.at(-1)?.element.path ?? '');
  if (text === null) stop(reading, 'encoding', place, { found: 'other bytes' });
  else reading.parser.write(text);
};

/**
 * Reads an XML file strictly, in pieces: well-formed, in UTF-8, of one namespace, without document type, without processing
 * instructions, without text between elements, bounded in depth and size. What is wrong is reported, and reading stops.
 */
export const readXml = (bytes: Uint8Array, listener: XmlListener, report: Report): void => {
  const parser = new SaxesParser({ xmlns: true, forceXMLVersion: true, defaultXMLVersion: '1.0' });
  const reading: Reading = {
    listener,
    report,
    parser,
    open: [],
    namespace: '',
    elements: 0,
    isStopped: false,
  };
  const decoder = new TextDecoder('utf-8', { fatal: true });
  listen(reading);
  for (let at = 0; at < bytes.length && !reading.isStopped; at += chunkSize)
    feed(reading, decoded(decoder, bytes.subarray(at, at + chunkSize)));
  if (!reading.isStopped) feed(reading, decoded(decoder, null));
  if (!reading.isStopped) parser.close();
};
