import assert from 'node:assert/strict';
import { createHmac, hash as sha } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { commitmentTo } from './commitment.ts';
import type { Hash } from './merkle.ts';

const sha256: Hash = (bytes) => sha('sha256', bytes, 'buffer');
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const repeated = (byte: string, times: number): string => byte.repeat(times);

/** RFC 4231, test cases 1 to 4: key, text, HMAC-SHA-256, in hex. */
const vectors = [
  [
    repeated('0b', 20),
    '4869205468657265',
    'b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7',
  ],
  [
    '4a656665',
    '7768617420646f2079612077616e7420666f72206e6f7468696e673f',
    '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
  ],
  [
    repeated('aa', 20),
    repeated('dd', 50),
    '773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe',
  ],
  [
    '0102030405060708090a0b0c0d0e0f10111213141516171819',
    repeated('cd', 50),
    '82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b',
  ],
] as const;

vectors.forEach(([key, text, expected], at) => {
  test(`A commitment is an HMAC-SHA-256: test case ${at + 1} of RFC 4231`, () => {
    assert.equal(hex(commitmentTo(Buffer.from(text, 'hex'), Buffer.from(key, 'hex'), sha256)), expected);
  });
});

test('Any text under any key commits as the platform computes it', () => {
  const key = fc.uint8Array({ minLength: 1, maxLength: 64 });
  fc.assert(
    fc.property(key, fc.uint8Array({ maxLength: 300 }), (under, bytes) => {
      const expected = createHmac('sha256', under).update(bytes).digest('hex');
      assert.equal(hex(commitmentTo(bytes, under, sha256)), expected);
    }),
  );
});

test('A key longer than a block is refused', () => {
  assert.throws(() => commitmentTo(new Uint8Array(1), new Uint8Array(65), sha256), RangeError);
});
