import type { Injector } from '@angular/core';
import type { Observable } from 'rxjs';
import type { RevealedBody } from '@fatong/contracts/api';
import { ask } from '../ask/question.js';
import { messageTexts as t } from './texts.js';

/** Asks what for; what is shown in clear, or undefined when the person thought better of it. */
export const openRevealDialog = <T = RevealedBody>(injector: Injector, read: (purpose: string) => Observable<T>): Promise<T | undefined> =>
  ask(injector, {
    title: t.revealTitle,
    fields: [
      {
        name: 'purpose',
        title: t.purpose,
        kind: 'prose',
        hint: t.purposeHint,
        isRequired: true,
        missing: t.purposeMissing,
        refuse: (entry) => (entry.length >= 2 ? undefined : t.purposeMissing),
      },
    ],
    submit: t.reveal,
    send: ({ purpose = '' }) => read(purpose),
  });
