import type { Hash } from './merkle.ts';

const blockBytes = 64;

const padded = (key: Uint8Array, pad: number, rest: Uint8Array): Uint8Array => {
  const bytes = new Uint8Array(blockBytes + rest.length).fill(pad, 0, blockBytes);
  key.forEach((byte, at) => {
    bytes[at] = byte ^ pad;
  });
  bytes.set(rest, blockBytes);
  return bytes;
};

/**
 * HMAC-SHA-256 (RFC 2104) of bytes under a key of at most 64 bytes: what an entry shows of a confidential text, so that
 * its holder can prove it later and nobody can guess it. `hash` is SHA-256. Throws RangeError for a longer key.
 */
export const commitmentTo = (bytes: Uint8Array, key: Uint8Array, hash: Hash): Uint8Array => {
  if (key.length > blockBytes) throw new RangeError(`a key of ${key.length} bytes, at most ${blockBytes}`);
  return hash(padded(key, 0x5c, hash(padded(key, 0x36, bytes))));
};
