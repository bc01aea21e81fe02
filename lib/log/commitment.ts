import type { Hash } from './merkle.ts';

const blockBytes = 64;

// Making room for each text anew takes longer than hashing it.
const room = new Uint8Array(1_024);

const padded = (key: Uint8Array, pad: number, rest: Uint8Array): Uint8Array => {
  const length = blockBytes + rest.length;
  const bytes = length <= room.length ? room.subarray(0, length) : new Uint8Array(length);
  for (let at = 0; at < blockBytes; at += 1) bytes[at] = pad ^ (key[at] ?? 0);
  bytes.set(rest, blockBytes);
  return bytes;
};

/**
 * HMAC-SHA-256 (RFC 2104) of bytes under a key of at most 64 bytes: what an entry shows of a confidential text, so that
 * its holder can prove it later and nobody can guess it. `hash` is SHA-256. Throws RangeError for a longer key.
 */
export const commitmentTo = (bytes: Uint8Array, key: Uint8Array, hash: Hash): Uint8Array => {
  if (key.length > blockBytes) throw new RangeError(`a key of ${key.length} bytes, at most ${blockBytes}`);
  const commitment = hash(padded(key, 0x5c, hash(padded(key, 0x36, bytes))));
  room.fill(0); // no trace of the key
  return commitment;
};
