import { type RefundToPay, refundsToPay } from '#db/bank-money.ts';
import { accountWords } from '#lib/payment/iban.ts';
import { refundCsv } from '#lib/payment/refund-csv.ts';
import { onBook } from './book.ts';
import { moneyWords } from './money.ts';
import { counted, table } from './table.ts';
import { type Answer, done } from './verb.ts';

type Payable = RefundToPay & { readonly account: string };
const isPayable = (one: RefundToPay): one is Payable => one.account !== null;

const rowOf = ({ on, dossier, payer, account, amountCents }: RefundToPay): readonly (string | number)[] => [
  on,
  dossier,
  payer ?? '-',
  account === null ? 'not known' : accountWords(account),
  moneyWords(amountCents),
];

const told = (refunds: readonly RefundToPay[]): string => {
  if (refunds.length === 0) return 'No refund waits to be paid.';
  const unpayable = refunds.filter((one) => !isPayable(one)).length;
  return [
    table(['Confirmed', 'Dossier', 'Payer', 'Account', 'Amount'], refunds.map(rowOf)),
    ...(unpayable === 0
      ? []
      : [
          `${counted(unpayable, 'refund')} without the account that paid: ask the producer, and pay by hand.`,
        ]),
  ].join('\n');
};

/** The refunds that two persons confirmed and no statement shows as paid; as CSV, those whose account is known. */
export const bankRefunds = ({ csv }: { readonly csv: boolean }): Promise<Answer> =>
  onBook(async (book) => {
    const refunds = await refundsToPay(book);
    const payable = refunds.filter(isPayable);
    const json = { payable, notPayable: refunds.filter((one) => !isPayable(one)) };
    return done(csv ? refundCsv(payable).trimEnd() : told(refunds), json);
  });
