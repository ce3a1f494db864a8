import type { Injector } from '@angular/core';
import type { Label } from '@fatong/contracts';
import type { OperationKindName, OperationView } from '@fatong/contracts/api';
import { OperationsApi } from '@fatong/ui';
import { ask } from '../ask/question.js';
import { reasonField } from '../discard/discard-dialog.js';
import { operationTexts as t } from './texts.js';

const wavesOf = (entry: string): number[] => entry.split(/[,，、\s]+/).map(Number);
const areWaves = (entry: string): boolean => wavesOf(entry).every((wave) => Number.isInteger(wave) && wave >= 1 && wave <= 500);

/** Asks how a group of failures is to be treated in waves, and freezes what it is about: nothing happens to it yet. */
export const openPrepareDialog = (
  injector: Injector,
  { id, lead, isUnknown }: { readonly id: string; readonly lead: Label; readonly isUnknown: boolean },
): Promise<OperationView | undefined> =>
  ask(injector, {
    title: t.prepareTitle,
    lead: [`${lead[0]}。${t.prepareWhy[0]}`, `${lead[1]}. ${t.prepareWhy[1]}`],
    fields: [
      {
        name: 'kind',
        title: t.kind,
        kind: 'choice',
        isRequired: true,
        value: 'retry',
        choices: (['retry', 'discard'] as const).map((value) => ({ value, label: t.kinds[value] })),
      },
      ...(isUnknown
        ? [
            {
              name: 'confirmed',
              title: t.confirmed,
              kind: 'check',
              isAsked: ({ kind }: { readonly [name: string]: string }) => kind === 'retry',
            } as const,
          ]
        : []),
      { ...reasonField, isAsked: ({ kind }) => kind !== 'retry' },
      {
        name: 'waves',
        title: t.waves,
        kind: 'text',
        hint: t.wavesHint,
        refuse: (entry) => (areWaves(entry) ? undefined : t.wrongWaves),
      },
      { name: 'tolerated', title: t.tolerated, kind: 'number', hint: t.toleratedHint },
      { name: 'perSecond', title: t.perSecond, kind: 'number', hint: t.perSecondHint },
    ],
    submit: t.submit,
    send: ({ kind, confirmed, reason, waves, tolerated, perSecond }, key) =>
      injector.get(OperationsApi).prepare(
        {
          kind: kind as OperationKindName,
          group: id,
          ...(confirmed === 'yes' && { confirmed: true }),
          ...(reason && { reason }),
          ...(waves && { waves: wavesOf(waves) }),
          ...(tolerated && { tolerated: Number(tolerated) }),
          ...(perSecond && { perSecond: Number(perSecond) }),
        },
        key,
      ),
  });
