import { Type } from 'typebox';
import { internal, sensitive } from '../../classes.js';
import { closed } from '../../closed.js';
import { contract } from '../../contract.js';
import { caseAtMaster, day, line, owner, prose, requestId } from './case.js';

/** The bureau urged a case at its master; `request` is what the answer refers to. */
export const complaintUrged = contract({
  owner,
  message: 'complaint-urged',
  version: 1,
  title: ['投诉已催办', 'Complaint urged'],
  kind: 'fact',
  identity: { id: ['request'], key: 'case.id', order: 'key' },
  schema: internal(
    closed({
      request: requestId,
      case: caseAtMaster,
      unit: line(120, '催办单位', 'Urging unit'),
      on: day('催办日期', 'Urged on'),
      reason: sensitive(prose('催办事由', 'Reason')),
      dueOn: Type.Optional(day('反馈期限', 'Answer due on')),
    }),
  ),
});
