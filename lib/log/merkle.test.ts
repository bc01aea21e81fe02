import assert from 'node:assert/strict';
import { hash as sha } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { addLeaf, emptyEdge, type Hash, leafHash, nodeHash, rootOf } from './merkle.ts';

const sha256: Hash = (bytes) => sha('sha256', bytes, 'buffer');
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/** The leaves and roots of the reference implementation of RFC 6962 (certificate-transparency, merkle_tree_test). */
const leaves = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
];
const roots = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

test('The root of no leaf is the hash of nothing', () => {
  assert.equal(
    hex(rootOf(emptyEdge(), sha256)),
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  );
});

test('After each of the eight leaves of the reference vectors the root is the published one', () => {
  const edge = emptyEdge();
  leaves.forEach((leaf, at) => {
    addLeaf(edge, leafHash(Buffer.from(leaf, 'hex'), sha256), sha256);
    assert.equal(hex(rootOf(edge, sha256)), roots[at]);
  });
});

/** RFC 6962, 2.1, word for word: split at the largest power of two below the number of leaves. */
const rootByDefinition = (hashes: readonly Uint8Array[]): Uint8Array => {
  const [only] = hashes;
  if (only === undefined) return sha256(new Uint8Array());
  if (hashes.length === 1) return only;
  const split = 2 ** Math.floor(Math.log2(hashes.length - 1));
  return nodeHash(rootByDefinition(hashes.slice(0, split)), rootByDefinition(hashes.slice(split)), sha256);
};

test('A tree grown leaf by leaf has the root that the definition of RFC 6962 gives', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 70 }), (all) => {
      const hashes = all.map((bytes) => leafHash(bytes, sha256));
      const edge = emptyEdge();
      for (const one of hashes) addLeaf(edge, one, sha256);
      assert.equal(hex(rootOf(edge, sha256)), hex(rootByDefinition(hashes)));
    }),
  );
});

test('The edge of a tree never holds more hashes than its size has binary digits', () => {
  const edge = emptyEdge();
  for (let size = 1; size <= 300; size += 1) {
    addLeaf(edge, leafHash(Uint8Array.of(size % 256), sha256), sha256);
    assert.equal(edge.subtrees.length, size.toString(2).replaceAll('0', '').length);
  }
});

test('A leaf and a node of the same bytes never hash alike', () => {
  const bytes = new Uint8Array(64).fill(7);
  const [left, right] = [bytes.subarray(0, 32), bytes.subarray(32)];
  assert.notEqual(hex(leafHash(bytes, sha256)), hex(nodeHash(left, right, sha256)));
});
