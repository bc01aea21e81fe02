import { z } from 'zod';
import { line, lines, wholeNumber } from '#app/form/fields.ts';
import { readFields } from '#app/form/reply.ts';
import { act, type CarryOut, type PrivateVisit, privatePage } from '#app/private/private-page.tsx';
import { offersAfter } from '#lib/register/freed.ts';
import { isRefusal } from '#lib/register/refusal.ts';
import { actsAddress, afterAct } from './addresses.ts';
import { contextOf } from './assessed.ts';
import { GridPage } from './grid-page.tsx';
import type { Foreseen } from './grid-shown.ts';
import { branches, openedBy } from './grid-tree.ts';

const change = z.object({ node: line(), hostingCapacityKva: wholeNumber(), reason: lines() });

const propose: CarryOut = async (visit, typed, key) => {
  const read = readFields(change, typed);
  if ('faults' in read) return { faults: read.faults, refusal: null };
  const command = { type: 'ChangeCapacity', ...read.fields } as const;
  const decision = await act(visit, { type: 'ProposeAct', command }, key);
  if (isRefusal(decision)) return { faults: {}, refusal: decision };
  return { to: afterAct(actsAddress(visit.speech.locale), 'ProposeAct') };
};

const foreseenBy = ({ reading, actor }: PrivateVisit, node: string, typed: string): Foreseen | null => {
  if (typed.trim() === '') return null;
  const read = wholeNumber().safeParse(typed);
  const context = contextOf(reading, actor);
  if (!read.success || context === null) return { typed, kva: null, offers: [] };
  const event = { type: 'CapacityChanged', node, hostingCapacityKva: read.data, reason: '–' } as const;
  const offers = offersAfter(context, [event]).map(({ dossier, grantedKva }) => ({
    dossier,
    kva: grantedKva,
  }));
  return { typed, kva: read.data, offers };
};

/** The grid: what every point can take and what weighs on it; a change of capacity is seen, then proposed by two. */
export const gridPage = privatePage({
  roles: ['expert'],
  page: async (visit) => {
    const { url, reading } = visit;
    const asked = url.searchParams.get('node') ?? '';
    const node = reading.register.nodes.has(asked) ? asked : null;
    const opened = openedBy(reading.register, url.searchParams.get('below') ?? '', node);
    const shown = branches(reading.register, reading.today, opened);
    const foreseen = node === null ? null : foreseenBy(visit, node, url.searchParams.get('kva') ?? '');
    return visit.render(<GridPage {...{ visit, node, opened, shown, foreseen }} />);
  },
  acts: { ChangeCapacity: propose },
});
