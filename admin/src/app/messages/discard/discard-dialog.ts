import type { Injector } from '@angular/core';
import type { Observable } from 'rxjs';
import type { DiscardAnswer } from '@fatong/contracts/api';
import { countField } from '../ask/count-field.js';
import { ask, type Asked } from '../ask/question.js';
import { discardTexts as t } from './texts.js';

/** A reason as the audit log keeps it. */
export const reasonField: Asked = {
  name: 'reason',
  title: t.reason,
  kind: 'prose',
  hint: t.reasonHint,
  isRequired: true,
  missing: t.short,
  refuse: (entry) => (entry.length >= 2 ? undefined : t.short),
};

/** Asks why messages are given up, and gives up; undefined when the person thought better of it. */
export const openDiscardDialog = (
  injector: Injector,
  { count, send }: { readonly count: number; readonly send: (key: string, reason: string) => Observable<DiscardAnswer> },
): Promise<DiscardAnswer | undefined> =>
  ask(injector, {
    title: t.title(count),
    warning: { tone: 'late', title: t.warning, detail: t.why },
    fields: [reasonField, ...countField(count)],
    submit: count > 1 ? t.all : t.discard,
    isGrave: true,
    send: ({ reason = '' }, key) => send(key, reason),
  });
