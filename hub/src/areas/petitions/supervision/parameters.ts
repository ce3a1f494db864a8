import { integer, parameter } from '../../../definitions/index.js';

interface Stay {
  readonly days: number;
  readonly due: number;
}
const stay = {
  days: integer(['停留工作日', 'Working days'], { min: 1, max: 60, required: true }),
  due: integer(['反馈天数', 'Days to answer'], { min: 1, max: 60, required: true, unit: ['天', 'days'] }),
};
const versions = (days: number) => [['2026-01-01', { days, due: 7 } satisfies Stay]] as const;

/** 信访节点异常 and 案件限期办结 (P15): how long a part may stay where it is; changed in the page by two persons. */
export const parameters = {
  receive: parameter<Stay>('petition.warn.receive', ['待接收停留', 'Waiting to be received'], versions(2), stay),
  accept: parameter<Stay>('petition.warn.accept', ['待受理停留', 'Waiting to be accepted'], versions(5), stay),
  overdue: parameter<Stay>('petition.warn.overdue', ['超过答复期限', 'Answer overdue'], versions(1), stay),
} as const;
