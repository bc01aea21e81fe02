/** SHA-256, given by whoever runs the library: the browser and the server each have their own. */
export type Hash = (bytes: Uint8Array) => Uint8Array;

const joined = (prefix: number, ...parts: readonly Uint8Array[]): Uint8Array => {
  const bytes = new Uint8Array(1 + parts.reduce((length, part) => length + part.length, 0));
  bytes[0] = prefix;
  let at = 1;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
};

/** The hash of a leaf: SHA-256 of 0x00 and its bytes (RFC 6962, 2.1). */
export const leafHash = (bytes: Uint8Array, hash: Hash): Uint8Array => hash(joined(0, bytes));

/** The hash of a node: SHA-256 of 0x01 and its two children (RFC 6962, 2.1). */
export const nodeHash = (left: Uint8Array, right: Uint8Array, hash: Hash): Uint8Array =>
  hash(joined(1, left, right));

/**
 * The right edge of a growing Merkle tree: the roots of its whole subtrees, the largest first. All that is needed to add a
 * leaf or to compute the root; of a tree of n leaves it holds at most log2(n) + 1 hashes.
 */
export type Edge = { size: number; readonly subtrees: Uint8Array[] };

/** The edge of the tree without leaves. */
export const emptyEdge = (): Edge => ({ size: 0, subtrees: [] });

/** Adds a leaf hash; changes the edge it is given. */
export const addLeaf = (edge: Edge, leaf: Uint8Array, hash: Hash): void => {
  let node = leaf;
  for (let size = edge.size; size % 2 === 1; size = (size - 1) / 2) {
    const left = edge.subtrees.pop();
    if (left === undefined) throw new Error('the edge of the tree has lost a subtree');
    node = nodeHash(left, node, hash);
  }
  edge.subtrees.push(node);
  edge.size += 1;
};

/** The Merkle tree hash of all leaves so far (RFC 6962, 2.1); of none, the hash of nothing. */
export const rootOf = ({ subtrees }: Edge, hash: Hash): Uint8Array => {
  const [last, ...rest] = subtrees.toReversed();
  if (last === undefined) return hash(new Uint8Array());
  return rest.reduce((right, left) => nodeHash(left, right, hash), last);
};
