/** True for a form that comes from a page of this very site, as the browser itself says. */
export const isFromHere = (request: Request): boolean => {
  const origin = request.headers.get('origin');
  const host = request.headers.get('host');
  return origin !== null && host !== null && URL.canParse(origin) && new URL(origin).host === host;
};
