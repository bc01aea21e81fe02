import { z } from 'zod';
import { email, enterpriseNumber, line, optional, wholeNumber } from '#app/form/fields.ts';
import { type FormFault, readFields } from '#app/form/reply.ts';
import { type Project, type Study, technologies } from '#lib/register/dossier.ts';

/** The steps of a new request, in order. */
export const requestSteps = ['company', 'site', 'installation', 'node', 'documents', 'study'] as const;
export type RequestStep = (typeof requestSteps)[number];

/** Where one is in a request: at a step, or at the review that ends it. */
export type RequestPlace = RequestStep | 'review';

const company = {
  name: line(),
  enterpriseNumber: enterpriseNumber(),
  contact: line(),
  email: email(),
  address: line(),
};
const site = { commune: line(100), place: optional(line()), parcel: line() };
const installation = {
  technology: z.enum(technologies),
  permanentKva: wholeNumber(0, 1_000_000),
  flexibleKva: optional(wholeNumber(0, 1_000_000)),
};
const node = { node: line() };
const documents = { diagram: optional(line()) };
const study = { study: z.enum(['orientation', 'detailed']) };

const shapes: Readonly<Record<RequestStep, z.ZodRawShape>> = {
  company,
  site,
  installation,
  node,
  documents,
  study,
};

/** The fields that a step asks for. */
export const fieldsOf = (step: RequestStep): readonly string[] => Object.keys(shapes[step]);

const whole = z.object({ ...company, ...site, ...installation, ...node, ...documents, ...study });

type Typed = Readonly<Record<string, string>>;
type Faults = Readonly<Record<string, FormFault>>;
type Nodes = ReadonlyMap<string, unknown>;

/** A request that says all that it must. */
export type WholeRequest = {
  readonly study: Study;
  readonly project: Project;
  readonly diagram: string | null;
  /** What is confidential of it, by name. */
  readonly words: Readonly<Record<string, string>>;
};

const isNoPower = (typed: Typed): boolean => {
  const read = readFields(z.object(installation), typed);
  return 'fields' in read && read.fields.permanentKva + (read.fields.flexibleKva ?? 0) === 0;
};

/** What is wrong with one step of a request as it was typed; empty when nothing is. `nodes` are the points of the grid. */
export const faultsIn = (step: RequestStep, typed: Typed, nodes: Nodes): Faults => {
  const read = readFields(z.object(shapes[step]), typed);
  if ('faults' in read) return read.faults;
  if (step === 'installation' && isNoPower(typed)) return { permanentKva: 'no-power' };
  if (step === 'node' && !nodes.has(typed.node?.trim() ?? '')) return { node: 'no-such-node' };
  return {};
};

/** What is wrong with a request, by step; the steps that are in order are left out. */
export const allFaults = (typed: Typed, nodes: Nodes): ReadonlyMap<RequestStep, Faults> =>
  new Map(
    requestSteps.flatMap((step) => {
      const faults = faultsIn(step, typed, nodes);
      return Object.keys(faults).length === 0 ? [] : [[step, faults] as const];
    }),
  );

/** The place of an installation in one line: what lies nearer first. */
export const siteLine = (place: string | undefined, commune: string): string =>
  place === undefined || place === '' ? commune : `${place}, ${commune}`;

/** The whole request as it was typed; null while a step is not in order. */
export const wholeRequest = (typed: Typed, nodes: Nodes): WholeRequest | null => {
  const read = readFields(whole, typed);
  if ('faults' in read || allFaults(typed, nodes).size > 0) return null;
  const { fields } = read;
  return {
    study: fields.study,
    project: {
      node: fields.node,
      technology: fields.technology,
      permanentKva: fields.permanentKva,
      flexibleKva: fields.flexibleKva ?? 0,
    },
    diagram: fields.diagram ?? null,
    words: {
      name: fields.name,
      enterpriseNumber: fields.enterpriseNumber,
      contact: fields.contact,
      email: fields.email,
      address: fields.address,
      site: siteLine(fields.place, fields.commune),
      parcel: fields.parcel,
    },
  };
};

/** The power typed so far, in kVA; null while it cannot be read. */
export const powerTyped = (typed: Typed): Pick<Project, 'permanentKva' | 'flexibleKva'> | null => {
  const read = readFields(
    z.object({ permanentKva: installation.permanentKva, flexibleKva: installation.flexibleKva }),
    typed,
  );
  return 'faults' in read
    ? null
    : { permanentKva: read.fields.permanentKva, flexibleKva: read.fields.flexibleKva ?? 0 };
};

/** The step after a place, or before it. */
export const stepBeside = (place: RequestPlace, by: 1 | -1): RequestPlace => {
  const order: readonly RequestPlace[] = [...requestSteps, 'review'];
  return order[Math.max(0, order.indexOf(place) + by)] ?? 'review';
};

/** The place an address names; the first step for anything else. */
export const placeNamed = (name: string | null): RequestPlace =>
  name === 'review' ? 'review' : (requestSteps.find((step) => step === name) ?? 'company');
