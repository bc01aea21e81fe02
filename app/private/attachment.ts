/** A document as the browser keeps it: never shown inside the site, never run, never kept on the way. `bytes` is its length. */
export const attachmentHeaders = (
  name: string,
  type: string,
  bytes: number,
): Readonly<Record<string, string>> => ({
  'cache-control': 'no-store',
  'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*!]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)}`,
  'content-length': String(bytes),
  'content-security-policy': 'sandbox',
  'content-type': type,
  'x-content-type-options': 'nosniff',
});
