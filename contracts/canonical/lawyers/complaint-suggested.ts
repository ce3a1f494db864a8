import { Type } from 'typebox';
import { internal, sensitive } from '../../classes.js';
import { closed } from '../../closed.js';
import { complaintSubjects } from '../../codes/index.js';
import { contract } from '../../contract.js';
import { day, line, owner, prose, requestId } from './case.js';

/** An alert that was found true is turned into a complaint (L11): the association is to take it up. */
export const complaintSuggested = contract({
  owner,
  message: 'complaint-suggested',
  version: 1,
  title: ['预警已转投诉', 'Alert turned into a complaint'],
  kind: 'fact',
  identity: { id: ['request'], key: 'number', order: 'key' },
  schema: internal(
    closed({
      request: requestId,
      number: line(40, '预警编号', 'Number of the alert'),
      unit: line(120, '移送单位', 'Unit'),
      on: day('移送日期', 'On'),
      kind: complaintSubjects.schema,
      respondent: sensitive(line(100, '被投诉对象', 'Respondent')),
      respondentNumber: Type.Optional(line(40, '执业证号或统一社会信用代码', 'Licence number or credit code')),
      content: sensitive(prose('预警事实和核查情况', 'Facts and finding')),
    }),
  ),
});
