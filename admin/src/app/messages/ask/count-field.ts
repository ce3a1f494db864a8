import type { Label } from '@fatong/contracts';
import type { Asked } from './question.js';

/** Who means many messages says how many: so that nobody does to a hundred what he meant for one. */
export const countField = (count: number): readonly Asked[] =>
  count <= 1
    ? []
    : [
        {
          name: 'count',
          title: [`请输入条数 ${count} 以确认`, `Type the number ${count} to confirm`],
          kind: 'number',
          isRequired: true,
          refuse: (entry): Label | undefined => (entry === String(count) ? undefined : ['与条数不符', 'That is not the number']),
        },
      ];
