import { beginningOf } from './answer.js';
import { calling } from './calling.js';
import { failedCall, refusedByStatus, waitOf } from './call-outcome.js';
import type { Client, ClientOptions, Found } from './adapter.js';
import { withContent } from './outgoing-body.js';
import { contentRead, timeWith } from './outgoing-content.js';
import { sign, type Signing } from './signature.js';
import type { Contract } from '@fatong/contracts';
import type { CallOutcome } from '@fatong/hub/ports';

export interface RestRoute {
  /** Below the partner's base address. */
  readonly path: string;
  /** Where it carries files: their content goes into the request. */
  readonly contract?: Contract;
}

const maxAnswer = 64 * 1024;

/**
 * Signed JSON over HTTP. 2xx → delivered; 408, 425, 429, 500, 502, 503 → transient (the partner said so, and deduplicates by `Idempotency-Key`);
 * other 4xx → refused; 504, a timeout or a cut connection → unknown. Asked is `GET /receipts/<request id>`: only an answer that names the request counts. `signing`: where not by our key.
 */
export function restClient(
  system: string,
  routes: Readonly<Record<string, RestRoute>>,
  options: ClientOptions,
  signing: Signing | ClientOptions['key'] = options.key,
): Client {
  const call = calling(options);
  return {
    async send({ requestId, type, body, traceparent }) {
      const route = routes[type];
      if (!route) throw new Error(`${system} has no address for ${type}.`);
      const url = `${options.url}${route.path}`;
      const content = await contentRead(system, () => withContent(route.contract, body, options.blobs));
      if (content && 'outcome' in content) return content;
      const headers = await sign(
        {
          method: 'POST',
          url,
          headers: { 'content-type': 'application/json', 'idempotency-key': requestId, ...(traceparent !== undefined && { traceparent }) },
          body,
        },
        signing,
        new Date(),
        content?.digest,
      );
      try {
        const response = content
          ? await call(url, {
              method: 'POST',
              headers: { ...headers, 'content-length': String(content.length) },
              body: ReadableStream.from(content.parts()),
              signal: AbortSignal.timeout(timeWith(options.timeout, content.length)),
            })
          : await call(url, { method: 'POST', headers, body: new Uint8Array(body), signal: AbortSignal.timeout(options.timeout) });
        const answer = {
          contentType: response.headers.get('content-type') ?? 'application/octet-stream',
          body: await beginningOf(response, maxAnswer),
        };
        return { ...judge(system, response.status, answer.body), ...waitOf(response), answer };
      } catch (error) {
        return failedCall(system, error);
      }
    },
    async ask({ requestId }) {
      const url = `${options.url}/receipts/${encodeURIComponent(requestId)}`;
      const headers = await sign({ method: 'GET', url, headers: { accept: 'application/json' }, body: Buffer.alloc(0) }, signing);
      try {
        const response = await call(url, { headers, signal: AbortSignal.timeout(options.timeout) });
        return found(requestId, response.status, await beginningOf(response, maxAnswer));
      } catch {
        // Whatever kept the answer away: nothing was learnt, and nothing was changed there.
        return { found: 'unknown' };
      }
    },
  };
}

function judge(system: string, status: number, answer: Buffer): CallOutcome {
  if (status < 200 || status >= 300) return refusedByStatus(system, status);
  const ref = receiptOf(answer);
  return { outcome: 'delivered', ...(ref !== undefined && { partnerRef: ref }) };
}

/** A 404 of some gateway on the way says nothing about the request: the answer must name it and say how it stands. */
function found(requestId: string, status: number, answer: Buffer): Found {
  const said = jsonOf(answer);
  if (said['request'] !== requestId) return { found: 'unknown' };
  if (status === 200 && said['state'] === 'taken') {
    const ref = receiptOf(answer);
    return { found: 'taken', ...(ref !== undefined && { partnerRef: ref }) };
  }
  return { found: status === 404 && said['state'] === 'absent' ? 'absent' : 'unknown' };
}

function receiptOf(answer: Buffer): string | undefined {
  const { receipt } = jsonOf(answer);
  return typeof receipt === 'string' && receipt.length <= 200 ? receipt : undefined;
}

/** An answer that is no JSON object says nothing. */
function jsonOf(answer: Buffer): Readonly<Record<string, unknown>> {
  try {
    const parsed: unknown = JSON.parse(answer.toString('utf8'));
    return typeof parsed === 'object' && parsed !== null ? (parsed as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
