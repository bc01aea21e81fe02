import type { Day } from '#lib/calendar/day.ts';
import { accountWords } from '#lib/payment/iban.ts';
import { numberWords } from '#lib/payment/intake-sentence.ts';
import { placeWords } from '#lib/payment/place.ts';
import type { ImportedFile } from './bank-import.ts';
import { moneyWords } from './money.ts';
import { counted, table } from './table.ts';

type Brought = Extract<ImportedFile, { readonly outcome: 'brought' }>;
type Statement = Brought['statements'][number];

const stateOf = (
  { account, number, isNew, difference, ...one }: Statement,
  { counted: now }: Brought,
): string => {
  const counts = now.some(
    (head) =>
      head.account === account && head.number.year === number.year && head.number.number === number.number,
  );
  if (isNew) return counts || one.movements === 0 ? 'new' : 'new, waits for the missing one';
  if (difference === 'same') return 'read before';
  if (difference === 'more') return `read before; ${counted(one.onlyHere, 'movement')} more here`;
  return difference === 'finer' ? 'read before; in detail here' : 'read before; in other parts here';
};

const rowOf = (one: Statement, brought: Brought): readonly (string | number)[] => [
  accountWords(one.account),
  `${one.number.year}/${one.number.number}`,
  one.closing.on,
  moneyWords(one.opening.cents),
  moneyWords(one.closing.cents),
  one.movements,
  one.setAside.length,
  stateOf(one, brought),
];

const header = ['Account', 'Number', 'Closed', 'Opening', 'Closing', 'Movements', 'Set aside', ''];

const kindWords: Readonly<Record<string, string>> = {
  payment: 'for the fee of a dossier',
  unmatched: 'to be matched by two persons',
  reversal: 'taken back by the bank',
  'reversal-open': 'taken back, to settle: of which payment?',
  'refund-paid': 'refunds paid',
  'refund-returned': 'refunds sent back by the bank',
  outgoing: 'other outgoing money',
};

const totalLines = ({ totals }: Brought): readonly string[] => {
  const kinds = Object.entries(kindWords).flatMap(([kind, words]) => {
    const total = totals[kind];
    return total === undefined ? [] : [[total.count, moneyWords(total.cents), words] as const];
  });
  return kinds.length === 0 ? ['No movement counts now.'] : [table(['Count', 'Amount', ''], kinds)];
};

const findingLine = ({ place, sentence }: Brought['remarks'][number]): string =>
  `  ${placeWords(place)}: ${sentence}`;

const broughtText = (brought: Brought): readonly string[] => {
  const aside = brought.statements.flatMap(({ setAside }) => setAside);
  return [
    table(
      header,
      brought.statements.map((one) => rowOf(one, brought)),
    ),
    ...totalLines(brought),
    ...(aside.length === 0 ? [] : ['Set aside:', ...aside.map(findingLine)]),
    ...(brought.remarks.length === 0 ? [] : ['To look at:', ...brought.remarks.map(findingLine)]),
    ...brought.missing.map(
      ({ account, number }) =>
        `Statement ${numberWords(number, 'en')} of account ${accountWords(account)} is missing: those after it wait.`,
    ),
  ];
};

const fileText = (imported: ImportedFile): string => {
  const { file } = imported;
  switch (imported.outcome) {
    case 'brought':
      return [
        `${file}: ${imported.format}, ${counted(imported.statements.length, 'statement')}.`,
        ...broughtText(imported),
      ].join('\n');
    case 'known':
      return `${file}: taken in before, by ${imported.person} on ${imported.at.slice(0, 10)}. Nothing to do.`;
    case 'refused':
      return [
        `${file}: refused, nothing of it is used.`,
        ...imported.faults.map(findingLine),
        ...imported.refusals.map(({ sentence }) => `  ${sentence}`),
      ].join('\n');
    case 'not-allowed':
      return `${file}: refused, nothing of it is used.\n  ${imported.sentence}`;
  }
};

type Sum = { readonly committed: boolean; readonly settledThrough: Day | null; readonly seconds: number };

const endOf = ({ committed, settledThrough, seconds }: Sum): string => {
  if (!committed) return 'Nothing was written: --commit takes the files in.';
  const settled =
    settledThrough === null ? 'No day is settled yet.' : `Ranks entered up to ${settledThrough} are final.`;
  return `Done in ${seconds.toFixed(1)} s. ${settled}`;
};

/** What became of some files, or would, as a person reads it. */
export const importText = (files: readonly ImportedFile[], sum: Sum): string =>
  [...files.map(fileText), endOf(sum)].join('\n\n');
