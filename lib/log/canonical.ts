/** A value that JSON can hold. Fields that are undefined are left out. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [name: string]: Json | undefined };

const fieldsOf = (object: { readonly [name: string]: Json | undefined }): string => {
  let text = '';
  for (const name of Object.keys(object).sort()) {
    const value = object[name];
    if (value !== undefined) text += `${text === '' ? '' : ','}${JSON.stringify(name)}:${canonical(value)}`;
  }
  return text;
};

/** Lone surrogates have no UTF-8: RFC 8785 forbids them, as it forbids numbers that are not finite. */
const scalar = (value: null | boolean | number | string): string => {
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new RangeError(`JSON has no number ${value}`);
  if (typeof value === 'string' && !value.isWellFormed())
    throw new RangeError('a text with a lone surrogate');
  return JSON.stringify(value);
};

const isList = (value: object): value is readonly Json[] => Array.isArray(value);

/**
 * The canonical JSON text of a value (RFC 8785): names in the order of their UTF-16 code units, no spaces, numbers and
 * strings as ECMAScript writes them. Throws RangeError for a number that is not finite and for a lone surrogate.
 */
export const canonical = (value: Json): string => {
  if (value === null || typeof value !== 'object') return scalar(value);
  return isList(value) ? `[${value.map(canonical).join(',')}]` : `{${fieldsOf(value)}}`;
};
