import { type PrivateVisit, privatePage } from '#app/private/private-page.tsx';
import { traceAccesses } from '#db/access.ts';
import { readRefunds } from '#db/bank-refunds.ts';
import type { RefundList } from '#lib/payment/refund-book.ts';
import { refundCsv } from '#lib/payment/refund-csv.ts';
import { listName } from '#lib/payment/refund-words.ts';
import { painText } from '#lib/payment/write-pain.ts';

/** The list that the address names, traced as read; null where none was made under that number. */
const listNamed = async ({ book, actor, params }: PrivateVisit): Promise<RefundList | null> => {
  const refunds = await readRefunds(book);
  const found = refunds.book.lists.get(Number(params.list));
  if (found === undefined || String(found.list) !== params.list) return null;
  await traceAccesses(
    book,
    actor,
    found.lines.map(({ dossier }) => dossier),
    'refunds',
  );
  return found;
};

/** A list as a file for the bank: the same bytes whenever it is asked for. */
const fileOf = (type: string, ending: string, textOf: (list: RefundList) => string | null) =>
  privatePage({
    roles: ['finance'],
    page: async (visit) => {
      const list = await listNamed(visit);
      const text = list === null ? null : textOf(list);
      if (list === null || text === null) return null;
      return new Response(text, {
        headers: {
          'cache-control': 'no-store',
          'content-disposition': `attachment; filename="${listName(list.list)}.${ending}"`,
          'content-security-policy': 'sandbox',
          'content-type': `${type}; charset=utf-8`,
          'x-content-type-options': 'nosniff',
        },
      });
    },
  });

/** A list for people and spreadsheets. */
export const refundListCsv = fileOf('text/csv', 'csv', ({ lines }) => refundCsv(lines));

/** A list for the bank's own pages; none of a list that was given up, so that nobody hands it in. */
export const refundListPain = fileOf('application/xml', 'xml', (list) =>
  list.givenUp === null ? painText(list) : null,
);
