import { Type } from 'typebox';
import { internal, sensitive } from '../../classes.js';
import { closed } from '../../closed.js';
import { penaltyAuthorities, penaltyBases } from '../../codes/index.js';
import { contract } from '../../contract.js';
import { caseAtMaster, day, line, owner, prose, requestId } from './case.js';

/** The bureau referred a case for an administrative penalty; `request` is what receipt and answer refer to. */
export const complaintReferred = contract({
  owner,
  message: 'complaint-referred',
  version: 1,
  title: ['投诉已移送', 'Complaint referred'],
  kind: 'fact',
  identity: { id: ['request'], key: 'case.id', order: 'key' },
  schema: internal(
    closed({
      request: requestId,
      case: caseAtMaster,
      unit: line(120, '移送单位', 'Referring unit'),
      on: day('移送日期', 'Referred on'),
      authority: penaltyAuthorities.schema,
      bases: Type.Array(penaltyBases.schema, { minItems: 1, maxItems: 5, uniqueItems: true }),
      reason: sensitive(prose('移送理由', 'Reason')),
      materials: sensitive(prose('移送材料清单', 'Materials, a line each')),
      dueOn: Type.Optional(day('答复期限', 'Answer due on')),
    }),
  ),
});
