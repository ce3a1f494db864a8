import { Agent, request as begin } from 'node:https';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as Streaming } from 'node:stream/web';
import type { CallerTls } from './tls-keys.js';

/** A call as `fetch` makes it; a redirect is an error. */
export interface Call {
  readonly method?: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array<ArrayBuffer> | ReadableStream;
  readonly signal: AbortSignal;
}
export type Calling = (url: string, call: Call) => Promise<Response>;

const plainly: Calling = (url, call) =>
  fetch(url, { ...call, ...(call.body instanceof ReadableStream && { duplex: 'half' }), redirect: 'error' });

/** How a partner is called: over TLS with our certificate, and by his own authority, where we have these for him. */
export function calling({ tls }: { readonly tls?: CallerTls }): Calling {
  if (!tls) return plainly;
  const { privateKey: key, certificate: cert, ca } = tls;
  // No connection is kept: one that he closes as we use it again would leave it unknown whether he has what we sent.
  const agent = new Agent({ keepAlive: false, minVersion: 'TLSv1.2', ...(key && { key }), ...(cert && { cert }), ...(ca && { ca }) });
  return (url, call) => (url.startsWith('https:') ? overTls(agent, url, call) : plainly(url, call));
}

function overTls(agent: Agent, url: string, { method = 'GET', headers, body, signal }: Call): Promise<Response> {
  return new Promise((resolve, reject) => {
    const failed = (error: unknown): void => {
      // What ran out of time says so, as `fetch` does.
      reject((signal.aborted ? signal.reason : error) as Error);
    };
    const asked = begin(url, { agent, method, headers, signal }, (response) => {
      const status = response.statusCode ?? 0;
      if (status < 200 || (status >= 300 && status < 400)) {
        response.destroy();
        return failed(new TypeError(`It answered HTTP ${status}.`));
      }
      const said = Object.entries(response.headers).flatMap(([name, value]): [string, string][] =>
        value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
      );
      const content = status === 204 ? null : (Readable.toWeb(response) as ReadableStream);
      resolve(new Response(content, { status, headers: said }));
    });
    asked.once('error', failed);
    if (body instanceof ReadableStream) void pipeline(Readable.fromWeb(body as Streaming), asked).catch(failed);
    else asked.end(body);
  });
}
