import type { Injector } from '@angular/core';
import type { Observable } from 'rxjs';
import type { RetryAnswer } from '@fatong/contracts/api';
import { countField } from '../ask/count-field.js';
import { ask } from '../ask/question.js';
import { retryTexts as t } from './texts.js';

/** What is to be tried again. */
export interface RetryOrder {
  readonly count: number;
  readonly direction: 'in' | 'out' | null;
  /** The last sending has no known outcome: only with the partner's word. */
  readonly isUnknown: boolean;
  /** Sends it; `key` is the same however often the dialog sends. */
  readonly send: (key: string, confirmed: boolean) => Observable<RetryAnswer>;
}

/** Asks, sends, and answers what was done; undefined when the person thought better of it. */
export const openRetryDialog = (injector: Injector, { count, direction, isUnknown, send }: RetryOrder): Promise<RetryAnswer | undefined> =>
  ask(injector, {
    title: t.title(count),
    ...(isUnknown
      ? { warning: { tone: 'late', title: t.unknown, detail: t.unknownWhy } }
      : { lead: direction === 'in' ? t.in : direction === 'out' ? t.out : t.either }),
    fields: [
      ...(isUnknown ? [{ name: 'asked', title: t.asked, kind: 'check', isRequired: true, missing: t.needsAsked } as const] : []),
      ...countField(count),
    ],
    submit: count > 1 ? t.all : t.retry,
    isGrave: isUnknown,
    send: (_answers, key) => send(key, isUnknown),
  });
