import type { Injector } from '@angular/core';
import type { CorrectableView, CorrectionView } from '@fatong/contracts/api';
import { OperationsApi } from '@fatong/ui';
import { ask } from '../ask/question.js';
import { reasonField } from '../discard/discard-dialog.js';
import { changesBetween } from './changes.js';
import { correctionTexts as t } from './texts.js';

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    // Half-typed JSON is no failure: the field says so.
    if (!(error instanceof SyntaxError)) throw error;
    return undefined;
  }
}

/** Asks for another body of a message, by its masked text; sends the places that differ and nothing else. */
export function openProposeDialog(
  injector: Injector,
  messageId: string,
  { base, text }: { readonly base: string; readonly text: string },
): Promise<CorrectionView | undefined> {
  const before = parsed(text);
  return ask(injector, {
    title: t.proposeTitle,
    lead: t.proposeWhy,
    fields: [
      {
        name: 'changes',
        title: t.body,
        kind: 'code',
        isRequired: true,
        value: text,
        refuse: (entry) => {
          const after = parsed(entry);
          if (after === undefined) return t.notJson;
          return changesBetween(before, after).length === 0 ? t.same : undefined;
        },
      },
      reasonField,
    ],
    submit: t.submit,
    send: ({ changes = '', reason = '' }, key) =>
      injector.get(OperationsApi).propose(messageId, { base, changes: changesBetween(before, parsed(changes)), reason }, key),
  });
}

/** What can be corrected by an editor: it is allowed, and its text is there. */
export const editable = ({ allowed, base, text }: CorrectableView): { readonly base: string; readonly text: string } | undefined =>
  allowed && base !== null && text !== null ? { base, text } : undefined;
