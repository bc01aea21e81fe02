import type { SaxesAttributeNS } from 'saxes';
import { quoted, type Report } from './finding.ts';
import { atPath, type Place } from './place.ts';

/** An element with what stands in it, and the one it stands in; `at` counts it among those of its name, from 1. */
export type XmlElement = {
  readonly name: string;
  readonly line: number;
  readonly above: XmlElement | null;
  readonly at: number;
  readonly attributes: Readonly<Record<string, SaxesAttributeNS>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
};

const repeated = new Set(['Stmt', 'Ntry', 'NtryDtls', 'TxDtls', 'Bal', 'Ustrd', 'Strd']);

/** The count of the next child of a name: one more than that of the last one. Only of what may stand many times. */
export const nextOf = ({ children }: XmlElement, name: string): number =>
  repeated.has(name) ? (children.findLast((child) => child.name === name)?.at ?? 0) + 1 : 1;

const stepOf = (element: XmlElement): string => {
  const { at, above } = element;
  const name = quoted(element.name);
  if (repeated.has(name)) return `${name}[${at}]`;
  const kept = above?.children.filter((child) => child.name === element.name).indexOf(element) ?? -1;
  const count = kept < 0 ? at : kept + 1;
  return count > 1 ? `${name}[${count}]` : name;
};

/** The path to an element below the message: 'Stmt[1]/Ntry[3]/Amt'; '' for the message and the document. */
export const pathTo = (element: XmlElement): string => {
  const steps: string[] = [];
  for (let one: XmlElement | null = element; one?.above?.above != null; one = one.above)
    steps.unshift(stepOf(one));
  return steps.join('/');
};

/** Where an element stands. */
export const placeOf = (element: XmlElement): Place => atPath(element.line, pathTo(element));

const gather = (element: XmlElement, path: readonly string[], depth: number, found: XmlElement[]): void => {
  const name = path[depth];
  if (name === undefined) found.push(element);
  else for (const child of element.children) if (child.name === name) gather(child, path, depth + 1, found);
};

const firstIn = (element: XmlElement, path: readonly string[], depth = 0): XmlElement | null => {
  const name = path[depth];
  if (name === undefined) return element;
  for (const child of element.children) {
    const found = child.name === name ? firstIn(child, path, depth + 1) : null;
    if (found !== null) return found;
  }
  return null;
};

/** All elements down a path of names, in their order: 'RmtInf', 'Ustrd'. */
export const allIn = (element: XmlElement, ...path: readonly string[]): readonly XmlElement[] => {
  const found: XmlElement[] = [];
  gather(element, path, 0, found);
  return found;
};

/** The text at the end of a path of names, without blanks around it; null where there is none. */
export const textIn = (element: XmlElement, ...path: readonly string[]): string | null =>
  firstIn(element, path)?.text.trim() || null;

/** An attribute without a prefix; null where there is none. */
export const attributeOf = ({ attributes }: XmlElement, name: string): string | null => {
  const found = attributes[name];
  return found?.uri === '' ? found.value : null;
};

/** The one child of a name, null where there is none; several are reported. */
export const optional = (parent: XmlElement, name: string, report: Report): XmlElement | null => {
  let one: XmlElement | null = null;
  for (const child of parent.children) {
    if (child.name !== name) continue;
    if (one !== null) {
      report('repeated-element', placeOf(child), { name, parent: parent.name });
      return one;
    }
    one = child;
  }
  return one;
};

/** The one child of a name; reported where it is missing or there are several. */
export const required = (parent: XmlElement, name: string, report: Report): XmlElement | null => {
  const found = optional(parent, name, report);
  if (found === null) report('missing-element', placeOf(parent), { name, parent: parent.name });
  return found;
};

/** One of the texts an element may have; any other is reported. */
export const oneOf = <One extends string>(
  element: XmlElement | null,
  allowed: readonly One[],
  report: Report,
): One | null => {
  if (element === null) return null;
  const found = allowed.find((one) => one === element.text.trim());
  if (found !== undefined) return found;
  const details = { name: element.name, found: element.text.trim(), expected: allowed.join(' or ') };
  report('wrong-text', placeOf(element), details);
  return null;
};
