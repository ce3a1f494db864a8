import type { ComplaintState } from '../../codes/index.js';

/** State words the association writes (AJZT): ours in Chinese. */
export const stateWords = {
  待受理: 'acceptance',
  待初审: 'preliminary',
  待调查: 'investigation',
  待审议: 'deliberation',
  已审议: 'deliberated',
  待听证: 'hearing',
  已结案: 'closed',
  待复查: 'review',
  不予受理: 'refused',
  转送: 'transferred',
  不予立案: 'notFiled',
  调解: 'mediated',
  已归档: 'archived',
} as const satisfies Record<string, ComplaintState>;

export type StateWord = keyof typeof stateWords;
