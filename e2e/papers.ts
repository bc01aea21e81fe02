import type { Paper } from './hands.ts';

/** A small document, told from the others by its name. */
export const paper = (name: string): Paper => ({
  name: `${name}.pdf`,
  mimeType: 'application/pdf',
  buffer: Buffer.from(`%PDF-1.4\n% ${name}\n%%EOF\n`),
});
