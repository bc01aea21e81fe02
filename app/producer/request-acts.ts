import { z } from 'zod';
import { lines } from '#app/form/fields.ts';
import type { Typed } from '#app/form/read-form.ts';
import { readFields } from '#app/form/reply.ts';
import { dossierAddress } from '#app/page/address.ts';
import { act, type CarryOut, type PrivateVisit } from '#app/private/private-page.tsx';
import { draftOf, dropDraft, saveDraft } from '#db/draft.ts';
import { readRegister } from '#db/read.ts';
import { isRefusal } from '#lib/register/refusal.ts';
import { documentWordsOf } from './committed.ts';
import { type Carried, decided, doneAt, doneAtList } from './done.ts';
import {
  faultsIn,
  fieldsOf,
  placeNamed,
  type RequestPlace,
  type RequestStep,
  stepBeside,
  wholeRequest,
} from './request-steps.ts';

/** The address of a step of a request; `isChecked` asks it to say at once what is wrong. */
export const stepAddress = (
  { speech }: Pick<PrivateVisit, 'speech'>,
  dossier: number,
  step: RequestPlace,
  isChecked = false,
): string =>
  `${dossierAddress(speech.locale, 'producer', dossier, 'request')}?step=${step}${isChecked ? '&check=1' : ''}`;

/** The place of the request that the address names. */
export const placeOf = ({ url }: Pick<PrivateVisit, 'url'>): RequestPlace =>
  placeNamed(url.searchParams.get('step'));

/** A draft with what was typed at one step in the place of what stood there. */
const merged = (draft: Typed, step: RequestStep, typed: Typed): Typed => ({
  ...draft,
  ...Object.fromEntries(fieldsOf(step).map((field) => [field, typed[field] ?? ''])),
});

/** A document that belongs to another dossier is as if none had been chosen. */
const withOwnDiagram = async (visit: PrivateVisit, dossier: number, typed: Typed): Promise<Typed> => {
  const words = await documentWordsOf(visit.book, dossier, { diagram: typed.diagram });
  return words === null ? { ...typed, diagram: '' } : typed;
};

/** Saves one step as it was typed, faulty or not; then goes on, back, or away. Going back or away asks for nothing. */
const save: CarryOut = async (visit, typed) => {
  const dossier = visit.dossier?.number ?? 0;
  const step = placeOf(visit);
  if (step === 'review') return doneAt(visit, dossier, 'request-saved', 'request');
  const sound = await withOwnDiagram(visit, dossier, typed);
  const draft = merged((await draftOf(visit.book, dossier))?.typed ?? {}, step, sound);
  await saveDraft(visit.book, dossier, draft);
  if (typed.then === 'leave') return doneAtList(visit, 'request-saved');
  if (typed.then === 'back') return { to: stepAddress(visit, dossier, stepBeside(step, -1)) };
  const faults = faultsIn(step, draft, visit.reading.register.nodes);
  if (Object.keys(faults).length > 0) return { faults, refusal: null };
  return { to: stepAddress(visit, dossier, stepBeside(step, 1)) };
};

/** Whether the request has left meanwhile: sent in another window, or by the first of two clicks. */
const wasSent = async ({ book }: PrivateVisit, dossier: number): Promise<boolean> =>
  (await readRegister(book)).dossiers.get(dossier)?.status !== 'draft';

/** Sends the whole request, once: the same form, or another one of the same draft, sends nothing a second time. */
const submit: CarryOut = async (visit, _typed, key): Promise<Carried> => {
  const dossier = visit.dossier?.number ?? 0;
  const typed = (await draftOf(visit.book, dossier))?.typed ?? {};
  if (await wasSent(visit, dossier)) return doneAt(visit, dossier, 'request-was-sent');
  const whole = wholeRequest(typed, visit.reading.register.nodes);
  if (whole === null) return { to: stepAddress(visit, dossier, 'review', true) };
  const { study, project, diagram, words } = whole;
  const documents = await documentWordsOf(visit.book, dossier, { diagram: diagram ?? undefined });
  const command = { type: 'SubmitRequest', dossier, study, project } as const;
  const decision = await act(visit, command, key, { ...words, ...documents });
  if (isRefusal(decision) && (await wasSent(visit, dossier)))
    return doneAt(visit, dossier, 'request-was-sent');
  if (!isRefusal(decision)) await dropDraft(visit.book, dossier);
  return decided(decision, doneAt(visit, dossier, 'request-sent'));
};

const question = z.object({ question: lines() });

/** What a draft says of its project, as words for the expert who advises. */
const askedWords = (typed: Typed): Typed =>
  Object.fromEntries(
    ['name', 'site', 'node', 'technology', 'permanentKva', 'flexibleKva']
      .map((name) => [name, (name === 'site' ? typed.commune : typed[name]) ?? ''] as const)
      .filter(([, text]) => text.trim() !== ''),
  );

/** R2: a preliminary advice, asked for from a draft. The expert reads the question and what the draft says. */
const askAdvice: CarryOut = async (visit, typed, key) => {
  const read = readFields(question, typed);
  if ('faults' in read) return { faults: read.faults, refusal: null };
  const dossier = visit.dossier?.number ?? 0;
  const draft = (await draftOf(visit.book, dossier))?.typed ?? {};
  const words = { ...askedWords(draft), question: read.fields.question };
  const decision = await act(visit, { type: 'AskPreliminaryAdvice', dossier }, key, words);
  return decided(decision, doneAt(visit, dossier, 'advice-asked'));
};

/** The acts of a request's pages, by the name of their form. */
export const requestActs: Readonly<Record<string, CarryOut>> = { save, submit, advice: askAdvice };
