const grouped = (whole: string): string => whole.replace(/\B(?=(\d{3})+$)/g, ',');

/** Cents as a person reads them: 1783212 is 17,832.12. */
export const moneyWords = (cents: number): string => {
  const digits = String(Math.abs(cents)).padStart(3, '0');
  return `${cents < 0 ? '-' : ''}${grouped(digits.slice(0, -2))}.${digits.slice(-2)}`;
};
