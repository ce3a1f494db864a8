import { Type } from 'typebox';
import { internal, sensitive } from '../../classes.js';
import { closed } from '../../closed.js';
import { contract } from '../../contract.js';
import { caseAtMaster, day, line, owner, prose } from './case.js';

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
      request: Type.String({ format: 'uuid' }),
      case: closed(caseAtMaster),
      unit: line(120),
      on: day,
      reason: sensitive(prose),
      dueOn: Type.Optional(day),
    }),
  ),
});
