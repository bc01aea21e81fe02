import qrcode from 'qrcode';

/** A QR code as a drawing: a square of `size` modules a side, its margin included, and the path of its dark modules. */
export type Qr = { readonly size: number; readonly path: string };

const margin = 4; // the quiet zone that ISO/IEC 18004 asks for

type Modules = ReturnType<typeof qrcode.create>['modules'];

/** The dark modules of a row, run by run. */
const rowPath = (modules: Modules, row: number): string => {
  let path = '';
  for (let from = 0; from < modules.size; from += 1) {
    let to = from;
    while (to < modules.size && modules.get(row, to)) to += 1;
    if (to > from) path += `M${from + margin} ${row + margin}h${to - from}v1h${from - to}z`;
    from = to;
  }
  return path;
};

/** Draws a text as a QR code of level M (it stays readable with 15 % lost), its bytes in UTF-8. */
export const qrOf = (text: string): Qr => {
  const segment = { data: new TextEncoder().encode(text), mode: 'byte' } as const;
  const { modules } = qrcode.create([segment], { errorCorrectionLevel: 'M' });
  const rows = Array.from({ length: modules.size }, (_, row) => rowPath(modules, row));
  return { size: modules.size + 2 * margin, path: rows.join('') };
};
