import { beginningOf } from './answer.js';
import { cause } from './cause.js';
import { contentGone } from './content-gone.js';
import type { Client, ClientOptions, Found } from './adapter.js';
import { withContent, type OutgoingBody } from './outgoing-body.js';
import { sign } from './signature.js';
import type { Contract } from '@fatong/contracts';
import { BlobGone, StoreAway, type CallOutcome } from '@fatong/hub/ports';

export interface RestRoute {
  /** Below the partner's base address. */
  readonly path: string;
  /** Where it carries files: their content goes into the request. */
  readonly contract?: Contract;
}

const maxAnswer = 64 * 1024;
/** How slowly a partner may take content, bytes a millisecond. */
const slowest = 256;

/** Nothing of the request can have left when one of these happens: the partner was never reached. */
const neverLeft = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT']);

/**
 * Signed JSON over HTTP. 2xx → delivered; 408, 425, 429, 500, 502, 503 → transient (the partner said so, and deduplicates by `Idempotency-Key`);
 * other 4xx → refused; 504, a timeout or a cut connection → unknown. Asked is `GET /receipts/<request id>`: only an answer that names the request counts.
 */
export function restClient(system: string, routes: Readonly<Record<string, RestRoute>>, options: ClientOptions): Client {
  return {
    async send({ requestId, type, body, traceparent }) {
      const route = routes[type];
      if (!route) throw new Error(`${system} has no address for ${type}.`);
      const url = `${options.url}${route.path}`;
      const content = await contentOf(system, route, body, options);
      if (content && 'outcome' in content) return content;
      const headers = await sign({ method: 'POST', url, headers: { 'content-type': 'application/json', 'idempotency-key': requestId, ...(traceparent !== undefined && { traceparent }) }, body }, options.key, new Date(), content?.digest);
      try {
        const response = content
          ? await fetch(url, { method: 'POST', headers: { ...headers, 'content-length': String(content.length) }, body: ReadableStream.from(content.parts()), duplex: 'half', redirect: 'error', signal: AbortSignal.timeout(options.timeout + Math.ceil(content.length / slowest)) })
          : await fetch(url, { method: 'POST', headers, body: new Uint8Array(body), redirect: 'error', signal: AbortSignal.timeout(options.timeout) });
        const answer = { contentType: response.headers.get('content-type') ?? 'application/octet-stream', body: await beginningOf(response, maxAnswer) };
        return { ...judge(system, response.status, answer.body), ...waitOf(response), answer };
      } catch (error) {
        return failed(system, error);
      }
    },
    async ask({ requestId }) {
      const url = `${options.url}/receipts/${encodeURIComponent(requestId)}`;
      const headers = await sign({ method: 'GET', url, headers: { accept: 'application/json' }, body: Buffer.alloc(0) }, options.key);
      try {
        const response = await fetch(url, { headers, redirect: 'error', signal: AbortSignal.timeout(options.timeout) });
        return found(requestId, response.status, await beginningOf(response, maxAnswer));
      } catch {
        // Whatever kept the answer away: nothing was learnt, and nothing was changed there.
        return { found: 'unknown' };
      }
    },
  };
}

/** The body with the content of its files; what keeps it from being sent, before anything left. */
async function contentOf(system: string, { contract }: RestRoute, body: Buffer, { blobs }: ClientOptions): Promise<OutgoingBody | CallOutcome | undefined> {
  try {
    return await withContent(contract, body, blobs);
  } catch (error) {
    if (error instanceof StoreAway) return { outcome: 'transient', cause: cause(system, 'transient', 'transient', 'content-away', ['文件存放处暂不可用，将自动重试。', 'The store of large content is away; it is tried again by itself.']) };
    if (!(error instanceof BlobGone)) throw error;
    return contentGone(system, error.message);
  }
}

function judge(system: string, status: number, answer: Buffer): CallOutcome {
  if (status >= 200 && status < 300) {
    const ref = receiptOf(answer);
    return { outcome: 'delivered', ...(ref !== undefined && { partnerRef: ref }) };
  }
  if (status === 504) return unknown(system, 'gateway-timeout', `HTTP ${status}`);
  if (status >= 500 || [408, 425, 429].includes(status)) {
    return {
      outcome: 'transient',
      cause: cause(system, 'transient', 'transient', `http-${status}`, [`对方暂时不能处理（HTTP ${status}），将自动重试。`, `The partner cannot take it now (HTTP ${status}); it is tried again by itself.`]),
    };
  }
  return {
    outcome: 'refused',
    cause: cause(system, 'partner-refused', 'data', `http-${status}`, [`对方拒收（HTTP ${status}）：请查看对方的答复。`, `The partner refused it (HTTP ${status}): see its answer.`]),
  };
}

/** `Retry-After` of a partner that is busy: seconds, or a date by its own clock. */
function waitOf({ status, headers }: Response): Pick<CallOutcome, 'retryAfter'> {
  const said = headers.get('retry-after')?.trim() ?? '';
  if (![429, 503].includes(status) || said === '') return {};
  const seconds = /^\d{1,9}$/.test(said) ? Number(said) : Math.ceil((Date.parse(said) - (Date.parse(headers.get('date') ?? '') || Date.now())) / 1000);
  return seconds > 0 ? { retryAfter: seconds } : {};
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

function failed(system: string, error: unknown): CallOutcome {
  const code = codeOf(error);
  if (neverLeft.has(code)) {
    return {
      outcome: 'transient',
      cause: cause(system, 'transient', 'transient', 'unreachable', ['无法连接对方系统，将自动重试。', 'The partner’s system cannot be reached; it is tried again by itself.'], code),
    };
  }
  return unknown(system, 'no-answer', code);
}

const unknown = (system: string, what: string, technical: string): CallOutcome => ({
  outcome: 'unknown',
  cause: cause(system, 'outcome-unknown', 'unknown', what, ['已发出但没有得到答复，对方是否收到不明：请向对方核实后再决定是否重发。', 'It was sent but no answer came, so it is unknown whether the partner has it: ask the partner before sending again.'], technical),
});

function codeOf(error: unknown): string {
  for (let at: unknown = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth++) {
    if ('code' in at && typeof at.code === 'string') return at.code;
    if (at instanceof AggregateError && at.errors.length > 0) return codeOf(at.errors[0]);
    if (at.name === 'TimeoutError') return 'TIMEOUT';
  }
  return error instanceof Error ? error.name : 'UNKNOWN';
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
