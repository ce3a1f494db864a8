import type { Contract } from '@fatong/contracts';
import { not, type Recorded } from '@fatong/contracts/expression';
import { ask, choice, set } from '../../../definitions/index.js';

/** Whether the association’s system (S13) has what it was told: what nobody could deliver is told again by a person. */
export const toldFields = {
  associationTold: choice(
    ['送协会系统', 'Told to the association’s system'],
    { sent: ['已发送', 'Sent'], undelivered: ['未送达', 'Undelivered'] },
    {},
  ),
};
type Told = Recorded<{ readonly associationTold?: 'sent' | 'undelivered' | null }>;

/** It is told, and the record says so; `request`: the field by which it answers. */
export const tells = <const R extends string>(contract: Contract, request: R) =>
  [set({ associationTold: 'sent' }), ask(contract, { request, undelivered: { associationTold: 'undelivered' } })] as const;

/** What was given up undelivered is somebody’s to tell again; what is under way is not told twice. */
export const again = {
  title: ['再次送协会系统', 'Tell the association’s system again'],
  due: { clock: null, when: (t: Told) => t.associationTold.is('undelivered') },
  unless: [
    {
      when: (t: Told) => not(t.associationTold.is('undelivered')),
      why: ['没有未送达协会系统的内容。', 'Nothing of it is undelivered at the association’s system.'],
    },
  ],
} as const;
