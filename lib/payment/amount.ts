/**
 * An amount or a sum of amounts, exactly as a bank writes them: a whole number of hundred-thousandths of the currency,
 * negative for a debit. CODA has three decimals, camt up to five.
 */
export type Exact = bigint;

const perCent = 1000n;
const perUnit = 100_000n;

/** The amount of a CODA field: 15 digits, the last three of them decimals. */
export const exactOfCoda = (digits: string): Exact => BigInt(digits) * 100n;

/** The amount of a decimal text such as '12.5', at most 18 digits and five decimals; null for any other text. */
export const exactOfDecimal = (text: string): Exact | null => {
  const found = /^(\d{1,18})(?:\.(\d{1,5}))?$/.exec(text);
  if (found === null) return null;
  const [, units = '0', decimals = ''] = found;
  return BigInt(units + decimals.padEnd(5, '0'));
};

/** An amount in whole cents; null where it has a fraction of a cent, which is never rounded. */
export const wholeCents = (exact: Exact): number | null =>
  exact % perCent === 0n ? Number(exact / perCent) : null;

/** Whether an amount in cents can be held exactly by a number. */
export const isCountable = (exact: Exact): boolean => {
  const cents = exact / perCent;
  return cents <= BigInt(Number.MAX_SAFE_INTEGER) && cents >= BigInt(Number.MIN_SAFE_INTEGER);
};

/** An amount as a person reads it, with a point and at least two decimals: '-17832.12', '0.005'. */
export const amountWords = (exact: Exact): string => {
  const size = exact < 0n ? -exact : exact;
  const decimals = String(size % perUnit)
    .padStart(5, '0')
    .replace(/0{1,3}$/, '');
  return `${exact < 0n ? '-' : ''}${size / perUnit}.${decimals}`;
};

/** The exact amount of whole cents. */
export const exactOfCents = (cents: number): Exact => BigInt(cents) * perCent;

/** The sum of amounts. */
export const sumOf = (amounts: readonly Exact[]): Exact => amounts.reduce((sum, one) => sum + one, 0n);
