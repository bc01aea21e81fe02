import type { Study } from '#lib/register/dossier.ts';
import { isReference, type ReferenceDigits, referenceOf } from './structured-reference.ts';

const digitOf: Readonly<Record<Study, number>> = { orientation: 1, detailed: 2 };

/** The fee a reference asks for: a study of a dossier. */
export type FeeNamed = { readonly dossier: number; readonly study: Study };

/**
 * The structured reference under which the fee of a study of a dossier is paid, always the same, also where its amount
 * changes, and never another's: the number of the dossier and a digit for the study. Throws RangeError above dossier 999,999,999.
 */
export const feeReference = ({ dossier, study }: FeeNamed): ReferenceDigits =>
  referenceOf(dossier * 10 + digitOf[study]);

/** The fee a valid reference would stand for, whether or not it was ever asked; null for a reference of another make. */
export const feeNamedBy = (digits: ReferenceDigits): FeeNamed | null => {
  if (!isReference(digits)) return null;
  const number = Number(digits.slice(0, 10));
  const study = (['orientation', 'detailed'] as const).find((one) => digitOf[one] === number % 10);
  const dossier = Math.floor(number / 10);
  return study === undefined || dossier === 0 ? null : { dossier, study };
};
