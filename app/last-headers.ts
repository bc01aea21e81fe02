import { subscribe } from 'node:diagnostics_channel';
import { ServerResponse } from 'node:http';

const headers: Readonly<Record<string, string>> = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
};

const complete = (response: ServerResponse): void => {
  for (const [name, value] of Object.entries(headers))
    if (!response.hasHeader(name)) response.setHeader(name, value);
};

/** Has a server's answer completed at the moment its head is written, by whoever writes it. */
const watch = (response: ServerResponse): void => {
  response.writeHead = new Proxy(response.writeHead, {
    apply: (writeHead, self, head) => {
      complete(response);
      return Reflect.apply(writeHead, self, head);
    },
  });
};

/**
 * Gives every answer of this process a policy: pages bring their own; what the server answers by itself (a redirect to a
 * tidier address, a method that is none, an address that cannot be read, a style sheet) has none without this.
 */
export const guardEveryAnswer = (): void =>
  subscribe('http.server.request.start', (message) => {
    if (typeof message !== 'object' || message === null || !('response' in message)) return;
    if (message.response instanceof ServerResponse) watch(message.response);
  });
