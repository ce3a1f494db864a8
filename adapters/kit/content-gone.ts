import { datarefHeader, sealedHeader } from '@fatong/hub/platform';
import type { Arrival, CallOutcome } from '@fatong/hub/ports';
import { cause } from './cause.js';

/** What a message refers to is not kept any more: it cannot be sent, and nothing of it left. */
export const contentGone = (system: string, technical?: string): CallOutcome => ({
  outcome: 'refused',
  cause: cause(
    system,
    'content-gone',
    'ours',
    'content-gone',
    ['内容另行存放，已超过保存期限或已损坏，无法发送。', 'Its content, kept apart, is past its time or damaged: it cannot be sent.'],
    technical,
  ),
});

/** What became of a message that came without its body: it lay beside the broker and could not be fetched, or its seal does not open. Undefined: the body is there. */
export function bodyMissing(system: string, headers: Arrival['headers']): CallOutcome | undefined {
  if (datarefHeader in headers) return contentGone(system);
  if (!(sealedHeader in headers)) return undefined;
  return {
    outcome: 'refused',
    cause: cause(system, 'seal-broken', 'ours', 'seal-broken', [
      '其密封内容无法启封：途中被改动，或并非本系统所封，未发送。',
      'Its sealed content cannot be opened: it was changed on its way, or is none of ours. Nothing was sent.',
    ]),
  };
}
