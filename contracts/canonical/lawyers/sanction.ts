import { Type } from 'typebox';
import { closed } from '../../closed.js';
import { lawyerLicence, sanctionKinds, sanctionSorts } from '../../codes/index.js';
import { line, requestId } from './case.js';
import { subject } from './subject.js';

/** What is said of a sanction, whether it begins or is taken back. */
export const sanctioned = {
  request: requestId,
  sanction: line(40, '处罚惩戒记录编号', 'Number of the sanction record'),
  sort: sanctionSorts.schema,
  decisionNumber: line(100, '决定书文号', 'Decision number'),
  subject,
  authority: line(120, '决定机关', 'Deciding authority'),
};

export const saidOnce = { id: ['request'], key: 'sanction', order: 'key' } as const;

export const sanctionRow = closed({
  kind: sanctionKinds.schema,
  fen: Type.Optional(Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER, label: ['金额（分）', 'Amount in fen'] })),
  months: Type.Optional(Type.Integer({ minimum: 1, maximum: 12, label: ['月数', 'Months'] })),
});

export const licence = Type.String({ format: lawyerLicence, label: ['律师执业证号', 'Licence number of the lawyer'] });
