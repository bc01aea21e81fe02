import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';

/** A page made: its bytes as they are and compressed, and the tag that names them. */
export type Made = {
  readonly status: number;
  readonly plain: Buffer<ArrayBuffer>;
  readonly zipped: Buffer<ArrayBuffer>;
  readonly tag: string;
};

const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self' data:",
  "script-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** What every page is sent with, also one that has not changed. */
const always: Readonly<Record<string, string>> = {
  'cache-control': 'no-cache',
  'content-security-policy': policy,
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  vary: 'accept-encoding',
};

/** Makes a page of its text. */
export const makePage = (html: string, status = 200): Made => {
  const plain = Buffer.from(html);
  const tag = createHash('sha256').update(plain).digest('base64url').slice(0, 27);
  return { status, plain, zipped: gzipSync(plain), tag };
};

const accepts = (request: Request, encoding: string): boolean =>
  (request.headers.get('accept-encoding') ?? '').includes(encoding);

/** True when the visitor already has these bytes. `If-None-Match` compares weakly: a proxy may have marked the tag so. */
const has = (request: Request, etag: string): boolean =>
  (request.headers.get('if-none-match') ?? '')
    .split(',')
    .some((one) => one.trim().replace(/^W\//, '') === etag);

/** Answers with a page, or with 304 and no page when the visitor's is the same. The tag is strong: one for each encoding. */
export const answer = (request: Request, { status, plain, zipped, tag }: Made): Response => {
  const isZipped = accepts(request, 'gzip');
  const etag = isZipped ? `"${tag}-gzip"` : `"${tag}"`;
  if (status === 200 && has(request, etag))
    return new Response(null, { status: 304, headers: { ...always, etag } });
  const body = isZipped ? zipped : plain;
  const headers = new Headers({
    ...always,
    'content-type': 'text/html; charset=utf-8',
    'content-length': String(body.length),
    etag,
  });
  if (isZipped) headers.set('content-encoding', 'gzip');
  return new Response(body, { status, headers });
};

/** Sends the visitor on to another address of these pages. */
export const sendTo = (address: string): Response =>
  new Response(null, {
    status: 303,
    headers: { ...always, location: address, vary: 'accept-encoding, accept-language' },
  });
