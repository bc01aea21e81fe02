import { privatePage } from '#app/private/private-page.tsx';
import { traceAccesses } from '#db/access.ts';
import { type RefundToPay, refundsToPay } from '#db/bank-money.ts';
import { refundCsv } from '#lib/payment/refund-csv.ts';

type Payable = RefundToPay & { readonly account: string };

const isPayable = (one: RefundToPay): one is Payable => one.account !== null;

/** The refunds to pay whose account is known, as a file for the bank's software; that they were read is traced. */
export const refundsFile = privatePage({
  roles: ['finance'],
  page: async ({ book, actor, reading }) => {
    const payable = (await refundsToPay(book)).filter(isPayable);
    await traceAccesses(
      book,
      actor,
      payable.map(({ dossier }) => dossier),
      'refunds',
    );
    return new Response(refundCsv(payable), {
      headers: {
        'cache-control': 'no-store',
        'content-disposition': `attachment; filename="refunds-${reading.today}.csv"`,
        'content-security-policy': 'sandbox',
        'content-type': 'text/csv; charset=utf-8',
        'x-content-type-options': 'nosniff',
      },
    });
  },
});
