import { Type } from 'typebox';
import { internal, personal, sensitive } from '../../classes.js';
import { closed } from '../../closed.js';
import { complaintSubjects } from '../../codes/index.js';
import { contract } from '../../contract.js';
import { day, line, number, owner, prose, requestId } from './petition.js';

/** A petition that complains about a lawyer or a firm is led into the complaint procedure; `request` is what the receipt refers to. */
export const complaintForwarded = contract({
  owner,
  message: 'complaint-forwarded',
  version: 1,
  title: ['信访导入投诉', 'Petition led into a complaint'],
  kind: 'fact',
  identity: { id: ['request'], key: 'number', order: 'key' },
  schema: internal(
    closed({
      request: requestId,
      number,
      unit: line(120, '导入单位', 'Forwarding unit'),
      on: day('导入日期', 'Forwarded on'),
      receivedOn: day('信访收到日期', 'Petition received on'),
      complainant: Type.Optional(personal(line(60, '投诉人姓名', 'Complainant'), 'name')),
      phone: Type.Optional(personal(line(20, '投诉人电话', 'Telephone of the complainant'), 'phone')),
      kind: complaintSubjects.schema,
      respondent: sensitive(line(100, '被投诉对象', 'Respondent')),
      content: sensitive(prose('投诉内容', 'Complaint')),
      demands: Type.Optional(sensitive(prose('投诉请求', 'Demands'))),
    }),
  ),
});
