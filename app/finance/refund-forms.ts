import { z } from 'zod';
import { day, line, lines, wholeNumber } from '#app/form/fields.ts';
import { readFields } from '#app/form/reply.ts';
import type { CarryOut } from '#app/private/private-page.tsx';
import { actOnRefunds } from '#db/bank-refunds.ts';
import { compactAccount } from '#lib/payment/iban.ts';
import type { RefundAct } from '#lib/payment/refund-act.ts';
import type { RefundChange } from '#lib/payment/refund-step.ts';
import { isRefusal } from '#lib/register/refusal.ts';
import { refundsAddress } from './addresses.ts';

/** An act about refunds whose fields are read by a schema. */
const acting =
  <Fields>(name: string, schema: z.ZodType<Fields>, actOf: (fields: Fields) => RefundAct): CarryOut =>
  async ({ speech, book, actor }, typed, key) => {
    const read = readFields(schema, typed);
    if ('faults' in read) return { faults: read.faults, refusal: null };
    const step = await actOnRefunds(book, actor, key, actOf(read.fields));
    if (isRefusal(step)) return { faults: {}, refusal: step };
    return { to: `${refundsAddress(speech.locale)}?done=${name}` };
  };

const proposing = (change: RefundChange): RefundAct => ({ act: 'propose', change });

/** Refunds are numbered from 1 for people. */
const place = () => wholeNumber(1).transform((number) => number - 1);

/** Numbers that people write one after another: 3, 5 and 8. */
const places = () =>
  line()
    .transform((text) => text.split(/[^\d]+/).filter((one) => one !== ''))
    .pipe(z.array(place()).min(1, 'not-a-whole-number'));

const account = z.object({ refund: place(), holder: line(70), account: line(60) });
const otherwise = z.object({ refund: place(), on: day(), reason: lines() });
const debit = z.object({ debit: line(), refunds: places() });
const proposal = z.object({ proposal: wholeNumber(1) });

/** The acts about refunds, by the name of their form. */
export const refundForms: Readonly<Record<string, CarryOut>> = {
  'refund-list': acting('refund-list', z.object({}), () => ({ act: 'list' })),
  'refund-list-back': acting(
    'refund-list-back',
    z.object({ list: wholeNumber(1), reason: lines() }),
    ({ list, reason }) => ({ act: 'give-up', list, reason }),
  ),
  'refund-account': acting('refund-change', account, ({ account: typed, ...fields }) =>
    proposing({ kind: 'account', ...fields, account: compactAccount(typed) }),
  ),
  'refund-otherwise': acting('refund-change', otherwise, (fields) =>
    proposing({ kind: 'otherwise', ...fields }),
  ),
  'refund-debit': acting('refund-change', debit, (fields) => proposing({ kind: 'debit', ...fields })),
  'refund-confirm': acting('confirm', proposal, (fields) => ({ act: 'confirm', ...fields })),
  'refund-decline': acting('decline', proposal, (fields) => ({ act: 'decline', ...fields })),
};
