/**
 * The largest file of the bank that is read, in megabytes. A statement of 10,000 movements takes some 4 in CODA and 6 to 22
 * in camt, by how much the bank tells of each and how it indents; an account that fees are paid to has far fewer in a day.
 */
export const megabyteLimit = 25;

/** The same in bytes. */
export const byteLimit = megabyteLimit * 1_000_000;

/** The most movements in one file: the busiest account has fewer in a month. */
export const movementLimit = 50_000;

/**
 * What no statement of a bank comes near, and nobody may exceed: time and memory stay bounded whatever a file holds. An
 * entry as banks write it has 30 to 60 elements, and each transfer of a batch as many.
 */
export const xmlLimits = {
  depth: 40,
  markup: 1_300_000, // elements and attributes: 40,000 movements have fewer
  elementsOfPart: 5_000,
  characters: 100_000, // of one text
  prolog: 16_384,
} as const;

const [lessThan, slash, equals, ampersand] = [0x3c, 0x2f, 0x3d, 0x26];

/**
 * Whether a file, given as its bytes, has more markup than is read: elements, attributes, references, comments. It is
 * counted before any of it is understood, many times as fast.
 */
export const hasTooMuchMarkup = (bytes: Uint8Array): boolean => {
  let count = 0;
  for (let at = 0; at < bytes.length && count <= xmlLimits.markup; at += 1) {
    const byte = bytes[at];
    if (byte === equals || byte === ampersand || (byte === lessThan && bytes[at + 1] !== slash)) count += 1;
  }
  return count > xmlLimits.markup;
};
