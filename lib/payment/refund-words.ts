/** The communication of a refund, by its place in the register's list: by it the bank's answer is known again. */
export const refundCommunication = ({
  refund,
  dossier,
}: {
  readonly refund: number;
  readonly dossier: number;
}): string => `Remboursement ${refund + 1} dossier ${dossier}`;

/** The refund and the dossier that a text names as `refundCommunication` writes them; null where it names none. */
export const refundNamedBy = (text: string): { readonly refund: number; readonly dossier: number } | null => {
  const [, refund = '', dossier = ''] =
    /remboursement\s*(\d{1,7})\W{1,3}dossier\s*(\d{1,9})(?!\d)/i.exec(text) ?? [];
  return refund === '' ? null : { refund: Number(refund) - 1, dossier: Number(dossier) };
};

/** The name of a list at the bank. */
export const listName = (list: number): string => `RANG-REMB-${list}`;
