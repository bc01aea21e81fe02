import { hash, randomFillSync } from 'node:crypto';
import { commitmentTo } from '#lib/log/commitment.ts';

/** SHA-256 of bytes, or of the UTF-8 of a text. By way of a text of 32 signs: half the time of a new buffer. */
export const sha256 = (bytes: Uint8Array | string): Uint8Array =>
  Buffer.from(hash('sha256', bytes, 'binary'), 'binary');

const keyBytes = 32;
const lot = Buffer.alloc(keyBytes * 128);
let drawn = lot.length;

/** A random key of 32 bytes. They are drawn from the system in lots, ten times cheaper; no part of a lot serves twice. */
const freshKey = (): Uint8Array => {
  if (drawn === lot.length) {
    randomFillSync(lot);
    drawn = 0;
  }
  const part = lot.subarray(drawn, drawn + keyBytes);
  const key = new Uint8Array(part);
  part.fill(0);
  drawn += keyBytes;
  return key;
};

/** The commitment to a confidential text under a key, base64url. */
export const commitmentOf = (key: Uint8Array, text: string): string =>
  Buffer.from(commitmentTo(Buffer.from(text), key, sha256)).toString('base64url');

/** A confidential text with a fresh key of its own and the commitment that its entry shows. */
export const secretOf = (name: string, text: string) => {
  const key = freshKey();
  return { name, text, key, commitment: commitmentOf(key, text) };
};
