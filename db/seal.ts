import { timingSafeEqual } from 'node:crypto';
import { commitmentTo } from '#lib/log/commitment.ts';
import type { Book } from './client.ts';
import { sha256 } from './secret.ts';

const markOf = ({ sealKey }: Pick<Book, 'sealKey'>, text: string): string =>
  Buffer.from(commitmentTo(Buffer.from(text), sealKey, sha256)).toString('base64url');

/** A text with a mark that only this book can make: to be given out and brought back. It can be read by who has it. */
export const seal = (book: Pick<Book, 'sealKey'>, text: string): string =>
  `${Buffer.from(text).toString('base64url')}.${markOf(book, text)}`;

/** The text of what `seal` gave; null for anything else. */
export const unseal = (book: Pick<Book, 'sealKey'>, sealed: string): string | null => {
  const [encoded = '', mark = ''] = sealed.split('.');
  const text = Buffer.from(encoded, 'base64url').toString();
  const expected = Buffer.from(markOf(book, text));
  const given = Buffer.from(mark);
  return given.length === expected.length && timingSafeEqual(given, expected) ? text : null;
};
