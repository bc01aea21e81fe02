import jsQR from 'jsqr';
import type { Qr } from './qr.ts';

const pixels = 3; // of a module, each way

/** The picture that a drawing is, in pixels: white, with the runs of its path in black. */
const pictureOf = ({ size, path }: Qr) => {
  const side = size * pixels;
  const bytes = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let row = Number(y) * pixels; row < (Number(y) + 1) * pixels; row += 1) {
      const from = row * side + Number(x) * pixels;
      for (let at = from; at < from + Number(run) * pixels; at += 1) bytes.set([0, 0, 0], at * 4);
    }
  return { bytes, side };
};

/** The text that a reader of QR codes finds in a drawing. */
export const readIn = (qr: Qr): string | undefined => {
  const { bytes, side } = pictureOf(qr);
  const found = jsQR(bytes, side, side, { inversionAttempts: 'dontInvert' });
  return found === null ? undefined : Buffer.from(found.binaryData).toString('utf8');
};
