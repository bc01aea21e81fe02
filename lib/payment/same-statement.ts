import type { BankMovement } from './meaning.ts';

/** Letters and digits alone, in capitals: banks write the same text with other accents, spaces and signs in each format. */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '');

/** What a movement says, as a text: two of the same content are told apart by nothing but their number. */
export const contentOf = ({
  bookedOn,
  amountCents,
  counterpartyAccount,
  text,
  references,
}: BankMovement): string =>
  [
    bookedOn,
    amountCents,
    counterpartyAccount ?? '',
    references.map(({ digits }) => digits).join('+'),
    plain(text),
  ].join('|');

/** The movements of one statement as two files give it: those in both, and those in one alone. */
export type Compared<Kept, Read> = {
  readonly both: readonly (readonly [Kept, Read])[];
  readonly keptOnly: readonly Kept[];
  readonly readOnly: readonly Read[];
};

type KeyOf = (movement: BankMovement) => string | null;

/** Pairs movements of the same key, each once; a key of null pairs nothing. */
const pairedBy = <Kept extends BankMovement, Read extends BankMovement>(
  { both, keptOnly, readOnly }: Compared<Kept, Read>,
  keyOfKept: KeyOf,
  keyOfRead = keyOfKept,
): Compared<Kept, Read> => {
  const waiting = Map.groupBy(keptOnly, keyOfKept);
  const pairs: [Kept, Read][] = [];
  const left = readOnly.filter((read) => {
    const key = keyOfRead(read);
    const kept = key === null ? undefined : waiting.get(key)?.shift();
    if (kept !== undefined) pairs.push([kept, read]);
    return kept === undefined;
  });
  const paired = new Set(pairs.map(([kept]) => kept));
  return { both: [...both, ...pairs], keptOnly: keptOnly.filter((one) => !paired.has(one)), readOnly: left };
};

const byBank: KeyOf = ({ bankReference, amountCents }) =>
  bankReference === null ? null : `${bankReference}|${amountCents}`;
const onlyWithout =
  (keyOf: KeyOf): KeyOf =>
  (movement) =>
    movement.bankReference === null ? keyOf(movement) : null;
const byPayer: KeyOf = ({ bookedOn, amountCents, counterpartyAccount }) =>
  `${bookedOn}|${amountCents}|${counterpartyAccount ?? ''}`;
const byDay: KeyOf = ({ bookedOn, amountCents }) => `${bookedOn}|${amountCents}`;
const byAmount: KeyOf = ({ amountCents }) => String(amountCents);

/**
 * Compares the movements kept of a statement with those of another file of the same one: by the bank's reference; where
 * one side has none, by content. Both files lead from the same balance to the same balance, so what is then left over on
 * both sides is the same money in other words: it is compared by payer, day and amount, by day and amount, by amount.
 */
export const compareMovements = <Kept extends BankMovement, Read extends BankMovement>(
  kept: readonly Kept[],
  read: readonly Read[],
): Compared<Kept, Read> => {
  let compared: Compared<Kept, Read> = { both: [], keptOnly: kept, readOnly: read };
  compared = pairedBy(compared, byBank);
  compared = pairedBy(compared, onlyWithout(contentOf), contentOf);
  compared = pairedBy(compared, contentOf, onlyWithout(contentOf));
  return [byPayer, byDay, byAmount].reduce((left, keyOf) => pairedBy(left, keyOf), compared);
};

const sumOf = (movements: readonly BankMovement[]): number =>
  movements.reduce((sum, { amountCents }) => sum + amountCents, 0);

/**
 * What another file of a statement brings. `more`: movements the kept ones lack, counted as well. `finer`: the movements of
 * the file say in detail what the kept ones say in total, and take their place. `coarser`: the other way round.
 */
export type Difference = 'same' | 'more' | 'finer' | 'coarser';

export const differenceIn = ({ keptOnly, readOnly }: Compared<BankMovement, BankMovement>): Difference => {
  if (readOnly.length === 0) return 'same';
  if (keptOnly.length === 0 || sumOf(readOnly) === 0) return 'more';
  return readOnly.length > keptOnly.length ? 'finer' : 'coarser';
};
