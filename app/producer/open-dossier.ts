import { dossierAddress } from '#app/page/address.ts';
import { act, type CarryOut, type PrivateVisit } from '#app/private/private-page.tsx';
import { draftOf, saveDraft } from '#db/draft.ts';
import { type Technology, technologies } from '#lib/register/dossier.ts';
import { isRefusal } from '#lib/register/refusal.ts';
import type { Register } from '#lib/register/register.ts';
import { type Carried, doneAt } from './done.ts';
import { pseudonymOf } from './pseudonym.ts';

type Prefilled = {
  readonly node?: string;
  readonly technology?: Technology;
  readonly permanentKva?: string;
  readonly flexibleKva?: string;
};

const isPower = (text: string): boolean => /^\d{1,7}$/.test(text);

/**
 * What the address brings along from the capacity check (`?node=..&technology=..&permanentKva=..&flexibleKva=..`), as far
 * as it is sound.
 */
export const prefilledOf = ({ searchParams }: URL, { nodes }: Pick<Register, 'nodes'>): Prefilled => {
  const node = searchParams.get('node') ?? '';
  const permanentKva = searchParams.get('permanentKva') ?? '';
  const flexibleKva = searchParams.get('flexibleKva') ?? '';
  const technology = technologies.find((one) => one === searchParams.get('technology'));
  return {
    ...(nodes.has(node) ? { node } : {}),
    ...(technology === undefined ? {} : { technology }),
    ...(isPower(permanentKva) ? { permanentKva } : {}),
    ...(isPower(flexibleKva) ? { flexibleKva } : {}),
  };
};

/** Whoever opens a dossier holds it from that moment on, under a pseudonym of its own. */
const holding = (visit: PrivateVisit, holder: string): PrivateVisit => {
  const { actor } = visit;
  return { ...visit, actor: { ...actor, holds: new Set([...actor.holds, holder]) } };
};

/** Who came for an advice is led to where it is asked for (R2); everybody else to the first step. */
const begun = (visit: PrivateVisit, dossier: number): Carried =>
  visit.url.searchParams.get('ask') === 'advice'
    ? {
        to: `${dossierAddress(visit.speech.locale, 'producer', dossier, 'request')}?step=review&ask=advice#advice`,
      }
    : doneAt(visit, dossier, 'request-started', 'request');

/** Opens a dossier as a draft, once per form, filled with what the address brings along. */
export const openDossier: CarryOut = async (visit, _typed, key) => {
  const holder = pseudonymOf('h', key);
  const decision = await act(holding(visit, holder), { type: 'OpenDossier', holder }, key);
  if (isRefusal(decision)) return { faults: {}, refusal: decision };
  const opened = decision.find((event) => event.type === 'DossierOpened');
  if (opened === undefined) throw new Error('a dossier was opened without a number');
  const prefilled = prefilledOf(visit.url, visit.reading.register);
  if ((await draftOf(visit.book, opened.dossier)) === null)
    await saveDraft(visit.book, opened.dossier, { ...prefilled });
  return begun(visit, opened.dossier);
};
