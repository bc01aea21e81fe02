/** The types of document that are kept, by the bytes they begin with: what a file is called counts for nothing. */
const beginnings: readonly (readonly [type: string, bytes: readonly number[]])[] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
];

/** How many bytes of a file are needed to tell its type. */
export const sniffedBytes = 8;

/** The media type of a file by its first bytes: PDF, PNG or JPEG; null for any other. */
export const sniff = (bytes: Uint8Array): string | null =>
  beginnings.find(([, begins]) => begins.every((byte, at) => bytes[at] === byte))?.[0] ?? null;
