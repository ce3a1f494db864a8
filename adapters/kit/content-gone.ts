import type { CallOutcome } from '@fatong/hub/ports';
import { cause } from './cause.js';

/** What a message refers to is not kept any more: it cannot be sent, and nothing of it left. */
export const contentGone = (system: string, technical?: string): CallOutcome => ({
  outcome: 'refused',
  cause: cause(system, 'content-gone', 'ours', 'content-gone', ['内容另行存放，已超过保存期限或已损坏，无法发送。', 'Its content, kept apart, is past its time or damaged: it cannot be sent.'], technical),
});
