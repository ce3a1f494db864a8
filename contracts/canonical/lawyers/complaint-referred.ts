import { Type } from 'typebox';
import { internal, sensitive } from '../../classes.js';
import { closed } from '../../closed.js';
import { penaltyAuthorities, penaltyBases } from '../../codes/index.js';
import { contract } from '../../contract.js';
import { caseAtMaster, day, line, owner, prose } from './case.js';

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
      request: Type.String({ format: 'uuid' }),
      case: closed(caseAtMaster),
      unit: line(120),
      on: day,
      authority: penaltyAuthorities.schema,
      bases: Type.Array(penaltyBases.schema, { minItems: 1, maxItems: 5, uniqueItems: true }),
      reason: sensitive(prose),
      materials: sensitive(prose),
      dueOn: Type.Optional(day),
    }),
  ),
});
