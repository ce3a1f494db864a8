import type { Label } from '@fatong/contracts';
import type { CallOutcome } from '@fatong/hub/ports';
import { cause } from './cause.js';

/** Nothing of the request can have left when one of these happens: the partner was never reached. */
const neverLeft = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT']);

/** One of the two does not know the other by his certificate; what was sent was not taken off the line. */
const isDistrust = (code: string): boolean =>
  /^(CERT_|ERR_TLS_CERT_|DEPTH_ZERO_|SELF_SIGNED_CERT|UNABLE_TO_(GET_ISSUER|VERIFY_LEAF)|ERR_SSL_\w*ALERT_)/.test(code);

/**
 * What a status other than 2xx says of a call: 408, 425, 429 and 5xx → transient; 504 → unknown, since what stood before the partner gave up waiting
 * for him; the rest → refused.
 */
export function refusedByStatus(system: string, status: number): CallOutcome {
  if (status === 504) return unknownCall(system, 'gateway-timeout', `HTTP ${status}`);
  const isBusy = status >= 500 || [408, 425, 429].includes(status);
  return (isBusy ? busyCall : refusedCall)(system, `HTTP ${status}`, `http-${status}`);
}

/** The partner says he cannot take it now; `said` is how he said it. */
export const busyCall = (system: string, said: string, what: string, technical?: string): CallOutcome => ({
  outcome: 'transient',
  cause: cause(
    system,
    'transient',
    'transient',
    what,
    [`对方暂时不能处理（${said}），将自动重试。`, `The partner cannot take it now (${said}); it is tried again by itself.`],
    technical,
  ),
});

/** The partner does not take it, however often it is sent. */
export const refusedCall = (system: string, said: string, what: string, technical?: string): CallOutcome => ({
  outcome: 'refused',
  cause: cause(
    system,
    'partner-refused',
    'data',
    what,
    [`对方拒收（${said}）：请查看对方的答复。`, `The partner refused it (${said}): see its answer.`],
    technical,
  ),
});

/** `Retry-After` of a partner that is busy: seconds, or a date by its own clock. */
export function waitOf({ status, headers }: Response, busy: readonly number[] = [429, 503]): Pick<CallOutcome, 'retryAfter'> {
  const said = headers.get('retry-after')?.trim() ?? '';
  if (!busy.includes(status) || said === '') return {};
  const seconds = /^\d{1,9}$/.test(said)
    ? Number(said)
    : Math.ceil((Date.parse(said) - (Date.parse(headers.get('date') ?? '') || Date.now())) / 1000);
  return seconds > 0 ? { retryAfter: seconds } : {};
}

/** No answer came. */
export function failedCall(system: string, error: unknown): CallOutcome {
  const code = codeOf(error);
  if (neverLeft.has(code)) {
    return {
      outcome: 'transient',
      cause: cause(
        system,
        'transient',
        'transient',
        'unreachable',
        ['无法连接对方系统，将自动重试。', 'The partner’s system cannot be reached; it is tried again by itself.'],
        code,
      ),
    };
  }
  if (isDistrust(code)) {
    return {
      outcome: 'transient',
      cause: cause(
        system,
        'transient',
        'transient',
        'certificate',
        [
          '双方 TLS 证书未互认，未发送，将自动重试：请核对双方证书是否有效、是否已登记。',
          'The two sides do not know each other by their TLS certificates; it was not sent and is tried again by itself: see whether both are valid and on file.',
        ],
        code,
      ),
    };
  }
  return unknownCall(system, 'no-answer', code);
}

/** Nobody knows what became of it: it is never sent again by itself. */
export const unknownCall = (system: string, what: string, technical: string, words: Label = silence): CallOutcome => ({
  outcome: 'unknown',
  cause: cause(system, 'outcome-unknown', 'unknown', what, words, technical),
});

const silence: Label = [
  '已发出但没有得到答复，对方是否收到不明：请向对方核实后再决定是否重发。',
  'It was sent but no answer came, so it is unknown whether the partner has it: ask the partner before sending again.',
];

function codeOf(error: unknown): string {
  for (let at: unknown = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth++) {
    if ('code' in at && typeof at.code === 'string') return at.code;
    if (at instanceof AggregateError && at.errors.length > 0) return codeOf(at.errors[0]);
    if (at.name === 'TimeoutError') return 'TIMEOUT';
  }
  return error instanceof Error ? error.name : 'UNKNOWN';
}
