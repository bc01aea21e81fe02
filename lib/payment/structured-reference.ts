/** The twelve digits of a Belgian structured reference; the last two are the first ten modulo 97, 97 for 0. */
export type ReferenceDigits = string;

const largest = 9_999_999_999;

const checkOf = (tenDigits: string): string => String(Number(tenDigits) % 97 || 97).padStart(2, '0');

/** Whether a text is twelve digits with the right check digits. Ten zeros are refused: they are nobody's reference. */
export const isReference = (digits: string): boolean =>
  /^\d{12}$/.test(digits) &&
  !digits.startsWith('0000000000') &&
  checkOf(digits.slice(0, 10)) === digits.slice(10);

/** The reference of a number from 1 to 9,999,999,999. Throws RangeError for any other. */
export const referenceOf = (number: number): ReferenceDigits => {
  if (!Number.isInteger(number) || number < 1 || number > largest)
    throw new RangeError(`no structured reference has the number ${number}`);
  const tenDigits = String(number).padStart(10, '0');
  return tenDigits + checkOf(tenDigits);
};

/** A reference as it is printed and paid with: +++ddd/dddd/ddddd+++. */
export const formatReference = (digits: ReferenceDigits): string =>
  `+++${digits.slice(0, 3)}/${digits.slice(3, 7)}/${digits.slice(7)}+++`;

// Marked as a reference by +++ or ***, or by its slashes, twelve digits are one, right or wrong. Bare, they are only one
// where the check digits are right, and not inside a longer number or word.
const mark = String.raw`(?:\+{3}|\*{3})`;
const marked = String.raw`${mark}\s*(\d{3})\s*[/ ]?\s*(\d{4})\s*[/ ]?\s*(\d{5})\s*${mark}`;
const slashed = String.raw`(?<![\w/])(\d{3})\s?/\s?(\d{4})\s?/\s?(\d{5})(?![\w/])`;
const bare = String.raw`(?<![\w/.,-])(\d{3}) ?(\d{4}) ?(\d{5})(?![\w/-]|[.,]\d)`;
const anywhere = new RegExp(`${marked}|${slashed}|(?<bare>${bare})`, 'g');

/** Whether a text has twelve digits at all, wherever they stand: without them there is no reference in it. */
export const mayHoldReference = (text: string): boolean => {
  let digits = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 0x30 && code <= 0x39) digits += 1;
  }
  return digits >= 12;
};

const digitsOf = (found: RegExpMatchArray): string => (found[0].match(/\d/g) ?? []).join('');

/**
 * The references a person may have typed in a free text, in their order, each once: with or without +++ or ***, slashes,
 * spaces. Those marked by +++, *** or slashes are given even where their check digits are wrong.
 */
export const referencesIn = (text: string): readonly ReferenceDigits[] => {
  const found = [...text.matchAll(anywhere)].flatMap((one) => {
    const digits = digitsOf(one);
    return one.groups?.bare === undefined || isReference(digits) ? [digits] : [];
  });
  return [...new Set(found)];
};

/** The reference that a text is, with or without +++ or ***, slashes, spaces; null for any other text or wrong check digits. */
export const parseReference = (text: string): ReferenceDigits | null => {
  const found = /^\s*(\+{3}|\*{3})?\s*(\d{3})\s*\/?\s*(\d{4})\s*\/?\s*(\d{5})\s*(\+{3}|\*{3})?\s*$/.exec(
    text,
  );
  if (found === null) return null;
  const [, before, first = '', second = '', third = '', after] = found;
  const digits = first + second + third;
  return before === after && isReference(digits) ? digits : null;
};
