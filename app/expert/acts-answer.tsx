import { z } from 'zod';
import { wholeNumber } from '#app/form/fields.ts';
import { readFields } from '#app/form/reply.ts';
import { dossierAddress } from '#app/page/address.ts';
import { act, type CarryOut, type PrivateVisit, privatePage } from '#app/private/private-page.tsx';
import { isRefusal } from '#lib/register/refusal.ts';
import { ActsPage } from './acts-page.tsx';
import { actsAddress, afterAct, gridAddress } from './addresses.ts';
import { offeredIn } from './deed.ts';

const onAct = z.object({ number: wholeNumber(1) });

/** After an act of two one is back where it took effect: at its dossier, or at the grid. */
const homeOf = ({ speech: { locale } }: PrivateVisit, dossier: number | null): string =>
  dossier === null ? gridAddress(locale) : dossierAddress(locale, 'expert', dossier);

const answering =
  (type: 'ConfirmAct' | 'DeclineAct'): CarryOut =>
  async (visit, typed, key) => {
    const read = readFields(onAct, typed);
    if ('faults' in read) return { faults: read.faults, refusal: null };
    const { number } = read.fields;
    const dossier = visit.reading.register.acts.get(number)?.dossier ?? null;
    const decision = await act(visit, { type, act: number }, key);
    if (isRefusal(decision)) return { faults: {}, refusal: decision };
    const home = type === 'ConfirmAct' ? homeOf(visit, dossier) : actsAddress(visit.speech.locale);
    return { to: afterAct(home, type, offeredIn(decision, dossier)) };
  };

/** The acts that wait for a second person: one confirms or declines what another has proposed. */
export const actsPage = privatePage({
  roles: ['expert'],
  page: async (visit) => visit.render(<ActsPage visit={visit} />),
  acts: { ConfirmAct: answering('ConfirmAct'), DeclineAct: answering('DeclineAct') },
});
