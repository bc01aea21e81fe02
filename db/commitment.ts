import { createHmac, hash, randomBytes } from 'node:crypto';

/** SHA-256 of bytes, or of the UTF-8 of a text. */
export const sha256 = (bytes: Uint8Array | string): Uint8Array => hash('sha256', bytes, 'buffer');

/** What an entry shows of a confidential text: HMAC-SHA-256 under the key kept beside it, base64url. */
export const commitmentOf = (key: Uint8Array, text: string): string =>
  createHmac('sha256', key).update(text).digest('base64url');

/** Commits to a confidential text under a fresh random key. Without the key it cannot be found by guessing. */
export const commit = (name: string, text: string) => {
  const key = randomBytes(32);
  return { name, text, key, commitment: commitmentOf(key, text) };
};
