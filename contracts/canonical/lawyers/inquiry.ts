import { Type } from 'typebox';
import { inquiryResults } from '../../codes/index.js';
import { day, line, requestId } from './case.js';

/** What is asked about a person whose background is looked into; `request` is what the answer refers to. */
export const inquired = {
  request: requestId,
  background: line(40, '背景核查编号', 'Number of the background check'),
  askedOn: day('申请日期', 'Asked on'),
  unit: line(120, '申请单位', 'Asking unit'),
};
export const inquiredOnce = { id: ['request'], key: 'background', order: 'key' } as const;

/** How a partner answers. */
export const toldOf = {
  answer: Type.String({ minLength: 1, maxLength: 64, label: ['回复编号', 'Answer id'] }),
  request: requestId,
  result: inquiryResults.schema,
  answeredOn: day('回复日期', 'Answered on'),
};
export const toldOnce = { id: ['source', 'answer'], key: 'request', order: 'key' } as const;
