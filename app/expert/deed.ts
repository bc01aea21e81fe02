import type { z } from 'zod';
import type { Typed } from '#app/form/read-form.ts';
import { type FormFault, readFields } from '#app/form/reply.ts';
import { dossierAddress } from '#app/page/address.ts';
import { act, type CarryOut, type PrivateVisit } from '#app/private/private-page.tsx';
import { documentWordsOf } from '#app/producer/committed.ts';
import type { PlainCommand } from '#lib/register/command.ts';
import type { Decision } from '#lib/register/context.ts';
import type { Dossier } from '#lib/register/dossier.ts';
import type { RegisterEvent } from '#lib/register/event.ts';
import { isRefusal } from '#lib/register/refusal.ts';
import { afterAct } from './addresses.ts';

type Words = Readonly<Record<string, string>>;
type Faults = Readonly<Record<string, FormFault>>;

/** How a form of a dossier's page becomes an act: its fields, its command, the words and documents kept beside it. */
export type Deed<Fields> = {
  readonly fields: z.ZodType<Fields>;
  readonly command: (fields: Fields, dossier: Dossier, key: string) => PlainCommand;
  readonly words?: (fields: Fields, key: string) => Words;
  readonly documents?: readonly string[];
  /** What is wrong with the form besides its fields, as the register stands now. */
  readonly faults?: (visit: PrivateVisit, typed: Typed) => Faults;
  /** What is kept beside the log once the act is done. */
  readonly after?: (visit: PrivateVisit, fields: Fields, dossier: Dossier) => Promise<void>;
  /** An act of two persons: the form proposes it. */
  readonly isProposed?: boolean;
};

/** Those who were offered capacity by a decision about somebody else. */
export const offeredIn = (events: readonly RegisterEvent[], dossier: number | null): readonly number[] =>
  events.flatMap((event) =>
    event.type === 'CapacityOffered' && event.dossier !== dossier ? [event.dossier] : [],
  );

type Asked = { readonly command: PlainCommand; readonly words: Words; readonly key: string };

/** Does an act, or proposes it where the rules ask for a second person. Gives the name of what was done with the events. */
const doOrPropose = async (
  visit: PrivateVisit,
  { command, words, key }: Asked,
  isProposed: boolean,
): Promise<{ readonly name: string; readonly decision: Decision }> => {
  if (!isProposed) {
    const decision = await act(visit, command, key, words);
    if (!isRefusal(decision) || decision.refused !== 'exception-needs-two-persons')
      return { name: command.type, decision };
  }
  return {
    name: 'ProposeAct',
    decision: await act(visit, { type: 'ProposeAct', command }, `${key}:two`, words),
  };
};

/** What a form of a dossier's page does when it is sent. */
export const deed =
  <Fields>({
    fields,
    command,
    words,
    documents = [],
    faults,
    after,
    isProposed = false,
  }: Deed<Fields>): CarryOut =>
  async (visit, typed, key) => {
    const { dossier, speech } = visit;
    if (dossier === null) throw new Error('an act on a dossier was asked of a page that has none');
    const read = readFields(fields, typed);
    const wrong = { ...faults?.(visit, typed), ...('faults' in read ? read.faults : {}) };
    if ('faults' in read || Object.keys(wrong).length > 0) return { faults: wrong, refusal: null };
    const ids = Object.fromEntries(documents.map((name) => [name, typed[name]]));
    const kept = await documentWordsOf(visit.book, dossier.number, ids);
    if (kept === null) return { faults: { [documents[0] ?? '']: 'needed' }, refusal: null };
    const asked = {
      command: command(read.fields, dossier, key),
      words: { ...words?.(read.fields, key), ...kept },
      key,
    };
    const { name, decision } = await doOrPropose(visit, asked, isProposed);
    if (isRefusal(decision)) return { faults: {}, refusal: decision };
    await after?.(visit, read.fields, dossier);
    const home = dossierAddress(speech.locale, 'expert', dossier.number);
    return { to: afterAct(home, name, offeredIn(decision, dossier.number)) };
  };
