import type { Injector } from '@angular/core';
import type { Observable } from 'rxjs';
import type { FailureGroupView, FailureNoteRequest } from '@fatong/contracts/api';
import { ask } from '../ask/question.js';
import { failureTexts as t } from './texts.js';

/** Asks whose a group is and what is known of it; both are as they are to be from now on. */
export const openNoteDialog = (
  injector: Injector,
  { owner, note, version, cause }: FailureGroupView,
  save: (request: FailureNoteRequest) => Observable<FailureGroupView>,
): Promise<FailureGroupView | undefined> =>
  ask(injector, {
    title: t.noteTitle,
    lead: cause.words,
    fields: [
      { name: 'owner', title: t.owner, kind: 'text', hint: t.ownerHint, value: owner ?? '' },
      { name: 'note', title: t.note, kind: 'prose', hint: t.noteHint, value: note ?? '' },
    ],
    submit: t.save,
    send: (said) => save({ version, owner: said['owner'] || null, note: said['note'] || null }),
  });
