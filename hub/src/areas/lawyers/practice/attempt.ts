import { lawyerStatuses } from '@fatong/contracts/codes';
import { choice, date, end, identifier, record, ref, stamp, text } from '../../../definitions/index.js';
import { lawyers, office } from '../area.js';
import { firm } from '../registers/firm.js';
import { lawyer } from '../registers/lawyer.js';

/** What somebody tried to hand in who may not practise, or may not act in that case. */
export const tried = {
  binding: ['提交案件绑定', 'Hand in a case'],
  renewal: ['续期材料', 'Renew papers'],
  request: ['申请办理事项', 'Ask an authority'],
  certificate: ['登记登录证书', 'Register a certificate'],
  otherSide: ['绑定同案对方当事人', 'Bind the other side of his case'],
} as const;

/**
 * 被拒绝的提交 (L16, L07): a lawyer who is suspended, or whose licence has ended, tried to hand something in and was refused; or one who acts for a party tried to bind the other
 * side of that case. It is kept, since it raises an alert; he does not see it.
 */
export const attempt = record(lawyers, 'attempt', ['被拒绝的提交', 'Refused attempts'], {
  one: 'Refused attempt',
  law: ['L16', 'L11', 'L07'],
  number: 'TJ{yyyymmdd}{seq:6}',
  fields: {
    lawyer: ref(['律师', 'Lawyer'], lawyer, { filter: true }),
    lawyerName: text(['律师姓名', 'Name of the lawyer'], { take: { ref: 'lawyer', field: 'name' }, search: true, filter: true }),
    firm: ref(['执业机构', 'Firm'], firm, { filter: true, take: { ref: 'lawyer', field: 'firm' } }),
    status: choice(['当时执业状态', 'Status then'], lawyerStatuses, { filter: true, take: { ref: 'lawyer', field: 'status' } }),
    what: choice(['提交内容', 'What he tried'], tried, { filter: true }),
    caseNumber: identifier(['案号', 'Case number'], 'caseNumber', { filter: true }),
    on: date(['提交日期', 'On'], { filter: true }),
  },
  states: { refused: end(['已拒绝', 'Refused'], 'refused') },
  sections: [{ title: ['提交', 'What he tried'], fields: ['lawyerName', 'lawyer', 'firm', 'status', 'what', 'caseNumber', 'on'] }],
  show: { caseNumber: (a) => a.caseNumber.exists() },
  see: office.see,
  actions: {
    note: { title: ['拒绝提交', 'Refused'], to: 'refused', by: [], form: ['lawyer', 'what', 'caseNumber'], then: [stamp('on')] },
  },
  place: { district: 'lawyer', owner: { unit: 'city/lawyers-office' } },
  menu: { group: 'conduct', order: 9 },
  heading: ['lawyerName', 'what'],
  list: {
    columns: ['number', 'lawyerName', 'firm', 'status', 'what', 'on'],
    filters: ['state', 'lawyer', 'lawyerName', 'firm', 'district', 'status', 'what', 'caseNumber', 'on'],
    sort: '-createdAt',
  },
});
