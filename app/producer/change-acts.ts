import { z } from 'zod';
import { line, optional, wholeNumber } from '#app/form/fields.ts';
import type { Typed } from '#app/form/read-form.ts';
import { type FormFault, readFields } from '#app/form/reply.ts';
import { dossierAddress } from '#app/page/address.ts';
import { act, type CarryOut, type PrivateVisit } from '#app/private/private-page.tsx';
import type { CommandOf } from '#lib/register/command.ts';
import { technologies } from '#lib/register/dossier.ts';
import { isRefusal } from '#lib/register/refusal.ts';
import { decided, doneAt } from './done.ts';

const described = z.object({
  technology: z.enum(technologies),
  permanentKva: wholeNumber(0, 1_000_000),
  flexibleKva: wholeNumber(0, 1_000_000),
  node: line(),
  site: z.enum(['stays', 'moves']),
});

type Change = CommandOf<'ChangeProject'>;
type Read = { readonly change: Change } | { readonly faults: Readonly<Record<string, FormFault>> };

/** A change as it was described; or what is wrong with the description. */
export const changeIn = (typed: Typed, dossier: number, nodes: ReadonlyMap<string, unknown>): Read => {
  const read = readFields(described, typed);
  if ('faults' in read) return read;
  const { site, ...project } = read.fields;
  if (project.permanentKva + project.flexibleKva === 0) return { faults: { permanentKva: 'no-power' } };
  if (!nodes.has(project.node)) return { faults: { node: 'no-such-node' } };
  return {
    change: { type: 'ChangeProject', dossier, project, ...(site === 'moves' ? { siteMoves: true } : {}) },
  };
};

const fields = ['technology', 'permanentKva', 'flexibleKva', 'node', 'site'] as const;

/** The description a page's address carries, field by field. */
export const describedIn = ({ searchParams }: URL): Typed =>
  Object.fromEntries(fields.map((name) => [name, searchParams.get(name) ?? '']));

/** Leads to the page that shows what the change brings about: it writes nothing. */
const see: CarryOut = async (visit, typed) => {
  const dossier = visit.dossier?.number ?? 0;
  const read = changeIn(typed, dossier, visit.reading.register.nodes);
  if ('faults' in read) return { faults: read.faults, refusal: null };
  const query = new URLSearchParams(fields.map((name) => [name, typed[name]?.trim() ?? '']));
  return { to: `${dossierAddress(visit.speech.locale, 'producer', dossier, 'change')}?${query}` };
};

const moved = z.object({ newSite: line(), newParcel: line() });
const stayed = z.object({ newSite: optional(line()), newParcel: optional(line()) });

const wordsOf = (fields: { newSite?: string | undefined; newParcel?: string | undefined }): Typed => ({
  ...(fields.newSite === undefined ? {} : { site: fields.newSite }),
  ...(fields.newParcel === undefined ? {} : { parcel: fields.newParcel }),
});

/** Confirms the change that the page's address describes, its consequence having been shown. */
const confirm: CarryOut = async (visit: PrivateVisit, typed, key) => {
  const dossier = visit.dossier?.number ?? 0;
  const read = changeIn(describedIn(visit.url), dossier, visit.reading.register.nodes);
  if ('faults' in read) return { faults: read.faults, refusal: null };
  const words = readFields<z.infer<typeof stayed>>(read.change.siteMoves === true ? moved : stayed, typed);
  if ('faults' in words) return { faults: words.faults, refusal: null };
  const decision = await act(visit, read.change, key, wordsOf(words.fields));
  const isDeclared = !isRefusal(decision) && decision.some(({ type }) => type === 'NotableChangeDeclared');
  return decided(decision, doneAt(visit, dossier, isDeclared ? 'change-declared' : 'project-changed'));
};

/** The acts of the page on which a project is changed. */
export const changeActs: Readonly<Record<string, CarryOut>> = { see, confirm };
