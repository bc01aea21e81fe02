const remainderOf97 = (text: string): number => {
  let remainder = 0;
  for (const sign of text) {
    const value = Number.parseInt(sign, 36);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder;
};

/** An account number without the spaces people write in it, in capitals. */
export const compactAccount = (text: string): string => text.replace(/\s/g, '').toUpperCase();

const isWellMade = (iban: string): boolean => {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(iban)) return false;
  return iban.startsWith('BE') ? /^BE\d{14}$/.test(iban) : true;
};

/**
 * Whether an account number, without spaces, is an IBAN: form, check digits modulo 97 (ISO 13616), and for a Belgian one
 * its 16 characters.
 */
export const isIban = (account: string): boolean => {
  if (!isWellMade(account) || remainderOf97(account.slice(4) + account.slice(0, 4)) !== 1) return false;
  const check = account.slice(2, 4);
  return check >= '02' && check <= '98'; // 00, 01 and 99 would also leave the remainder 1
};

/** Whether twelve digits are a Belgian account number: the last two are the first ten modulo 97, 97 for 0. */
export const isBelgianNumber = (digits: string): boolean =>
  /^\d{12}$/.test(digits) && (Number(digits.slice(0, 10)) % 97 || 97) === Number(digits.slice(10));

/** The IBAN of a Belgian account number of twelve digits; null where its check digits are wrong. */
export const ibanOfBelgianNumber = (digits: string): string | null => {
  if (!isBelgianNumber(digits)) return null;
  const check = 98 - remainderOf97(`${digits}BE00`);
  return `BE${String(check).padStart(2, '0')}${digits}`;
};

/** An account number as people read it: in groups of four. */
export const accountWords = (account: string): string => account.replace(/(.{4})(?=.)/g, '$1 ');
