import { createHash } from 'node:crypto';

/** A page made: its bytes, and the tag that names them. */
export type Made = { readonly status: number; readonly bytes: Buffer<ArrayBuffer>; readonly tag: string };

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
};

/** Makes a page of its text. */
export const makePage = (html: string, status = 200): Made => {
  const bytes = Buffer.from(html);
  const hash = createHash('sha256').update(bytes).digest('base64url');
  return { status, bytes, tag: hash.slice(0, 27) };
};

// Next compresses for whoever takes it: other bytes, another tag.
const etagFor = (request: Request, tag: string): string =>
  /\b(gzip|br|deflate)\b/.test(request.headers.get('accept-encoding') ?? '') ? `"${tag}-c"` : `"${tag}"`;

/** True when the visitor already has these bytes. `If-None-Match` compares weakly: a proxy may have marked the tag so. */
const has = (request: Request, etag: string): boolean =>
  (request.headers.get('if-none-match') ?? '')
    .split(',')
    .some((one) => one.trim().replace(/^W\//, '') === etag);

/** Answers with a page, or with 304 and no page when the visitor's is the same. The tag is strong. */
export const answer = (request: Request, { status, bytes, tag }: Made): Response => {
  const etag = etagFor(request, tag);
  if (status === 200 && has(request, etag))
    return new Response(null, { status: 304, headers: { ...always, etag } });
  const headers = { ...always, 'content-type': 'text/html; charset=utf-8', etag };
  return new Response(bytes, { status, headers });
};

/** Sends the visitor on to another address of these pages. */
export const sendTo = (address: string): Response =>
  new Response(null, { status: 303, headers: { ...always, location: address, vary: 'accept-language' } });

/** What is for one visitor alone: nothing on the way keeps it. */
export const unkept = (response: Response): Response => {
  response.headers.set('cache-control', 'no-store');
  return response;
};

/** Answers with a page that is for one visitor alone; `instead` is the status where it is not the page's own. */
export const privately = ({ status, bytes }: Made, instead = status): Response =>
  unkept(
    new Response(bytes, {
      status: instead,
      headers: { ...always, 'content-type': 'text/html; charset=utf-8' },
    }),
  );

/** Answers with a page for one visitor alone that is sent as it is made, piece by piece. */
export const gradually = (pieces: AsyncGenerator<string>): Response => {
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const { value, done } = await pieces.next();
      if (done === true) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    cancel: () => void pieces.return(undefined),
  });
  return unkept(new Response(body, { headers: { ...always, 'content-type': 'text/html; charset=utf-8' } }));
};
