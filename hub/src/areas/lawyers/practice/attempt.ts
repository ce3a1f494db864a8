import { lawyerStatuses } from '@fatong/contracts/codes';
import { choice, date, end, record, ref, stamp, text } from '../../../definitions/index.js';
import { lawyers, office } from '../area.js';
import { firm } from '../registers/firm.js';
import { lawyer } from '../registers/lawyer.js';

/** What somebody who may not practise tried to hand in. */
export const tried = {
  binding: ['提交案件绑定', 'Hand in a case'],
  renewal: ['续期材料', 'Renew papers'],
  request: ['申请办理事项', 'Ask an authority'],
  certificate: ['登记登录证书', 'Register a certificate'],
} as const;

/** 停止执业期间的提交 (L16): a lawyer who is suspended, or whose licence has ended, tried to hand something in and was refused. It is kept, since it raises an alert; he does not see it. */
export const attempt = record(lawyers, 'attempt', ['停止执业期间的提交', 'Tried while suspended'], {
  one: 'Attempt of a suspended lawyer',
  law: ['L16', 'L11'],
  number: 'TJ{yyyymmdd}{seq:6}',
  fields: {
    lawyer: ref(['律师', 'Lawyer'], lawyer, { filter: true }),
    lawyerName: text(['律师姓名', 'Name of the lawyer'], { take: { ref: 'lawyer', field: 'name' }, search: true, filter: true }),
    firm: ref(['执业机构', 'Firm'], firm, { filter: true, take: { ref: 'lawyer', field: 'firm' } }),
    status: choice(['当时执业状态', 'Status then'], lawyerStatuses, { filter: true, take: { ref: 'lawyer', field: 'status' } }),
    what: choice(['提交内容', 'What he tried'], tried, { filter: true }),
    on: date(['提交日期', 'On'], { filter: true }),
  },
  states: { refused: end(['已拒绝', 'Refused'], 'refused') },
  sections: [{ title: ['提交', 'What he tried'], fields: ['lawyerName', 'lawyer', 'firm', 'status', 'what', 'on'] }],
  see: office.see,
  actions: {
    note: { title: ['拒绝提交', 'Refused'], to: 'refused', by: [], form: ['lawyer', 'what'], then: [stamp('on')] },
  },
  place: { district: 'lawyer', owner: { unit: 'city/lawyers-office' } },
  menu: { group: 'conduct', order: 9 },
  heading: ['lawyerName', 'what'],
  list: {
    columns: ['number', 'lawyerName', 'firm', 'status', 'what', 'on'],
    filters: ['state', 'lawyer', 'lawyerName', 'firm', 'district', 'status', 'what', 'on'],
    sort: '-createdAt',
  },
});
