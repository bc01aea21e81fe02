import { accountWords } from '#lib/payment/iban.ts';
import { type Place, placeWords } from '#lib/payment/place.ts';
import type { CheckedFile } from './bank-check.ts';
import { moneyWords } from './money.ts';
import { counted, table } from './table.ts';

type Checked = CheckedFile['statements'][number];

const rowOf = ({
  account,
  currency,
  number,
  opening,
  closing,
  ...sums
}: Checked): readonly (string | number)[] => [
  accountWords(account),
  number === null ? '-' : `${number.year}/${number.number}`,
  opening.on,
  closing.on,
  currency,
  moneyWords(opening.cents),
  moneyWords(sums.creditCents),
  moneyWords(sums.debitCents),
  moneyWords(closing.cents),
  sums.movements,
  sums.setAside.length,
];

const header = [
  ...['Account', 'Number', 'From', 'To', 'Currency', 'Opening', 'Credits', 'Debits', 'Closing'],
  ...['Movements', 'Set aside'],
];

const referenceLines = (statements: readonly Checked[]): readonly string[] => {
  const all = statements.flatMap(({ references }) => references);
  if (all.length === 0) return ['No structured reference.'];
  const wrong = all.filter(({ isValid }) => !isValid);
  const shown = all.map(({ reference, isValid, bookedOn, amountCents, where }) => [
    bookedOn,
    moneyWords(amountCents),
    reference,
    isValid ? 'valid' : 'wrong check digits',
    where === 'text' ? 'in the free text' : '',
  ]);
  return [
    `${counted(all.length, 'structured reference')}, ${wrong.length} with wrong check digits:`,
    table(['Booked', 'Amount', 'Reference', '', ''], shown),
  ];
};

const findingLine = ({ place, sentence }: { readonly place: Place; readonly sentence: string }): string =>
  `  ${placeWords(place)}: ${sentence}`;

const soundText = ({ statements, remarks }: CheckedFile): readonly string[] => {
  const setAside = statements.flatMap((statement) => statement.setAside);
  return [
    table(header, statements.map(rowOf)),
    ...referenceLines(statements),
    ...(setAside.length === 0 ? [] : ['Set aside:', ...setAside.map(findingLine)]),
    ...(remarks.length === 0 ? [] : ['To look at:', ...remarks.map(findingLine)]),
  ];
};

const fileText = (checked: CheckedFile): string => {
  const { file, format, faults, statements } = checked;
  if (faults.length > 0)
    return [`${file}: refused, nothing of it can be used.`, ...faults.map(findingLine)].join('\n');
  return [`${file}: ${format}, ${counted(statements.length, 'statement')}.`, ...soundText(checked)].join(
    '\n',
  );
};

/** The check of some files as a person reads it: a table of the statements, their references, what is wrong and where. */
export const checkText = (files: readonly CheckedFile[]): string => files.map(fileText).join('\n\n');
