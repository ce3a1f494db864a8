import { integrityBands, lawyerCategories, lawyerStatuses } from '@fatong/contracts/codes';
import { choice, date, identifier, ref, register, text } from '../../../definitions/index.js';
import { lawyers, office } from '../area.js';
import { complaintColumns, courtCaseColumns, listBadge, listed, sanctionColumns, scoreReviewColumns, supervisionColumns } from '../beside.js';
import { firm } from './firm.js';

/** A licensed lawyer (律师登记). His firm here is the present one; the history stands in {@link membership}. */
export const lawyer = register(lawyers, 'lawyer', ['律师', 'Lawyers'], {
  one: 'Lawyer',
  number: { field: 'licence' },
  fields: {
    name: text(['姓名', 'Name'], { class: 'public', required: true, search: true, filter: true }),
    licence: identifier(['执业证号', 'Licence number'], 'lawyerLicence', { class: 'public', required: true, unique: true, filter: true }),
    idNumber: identifier(['公民身份号码', 'Resident ID number'], 'residentId', { filter: true }),
    phone: text(['手机', 'Mobile'], { class: 'personal', mask: 'phone', max: 20 }),
    sex: choice(['性别', 'Sex'], { male: ['男', 'Male'], female: ['女', 'Female'] }, { class: 'public' }),
    category: choice(['律师类别', 'Category'], lawyerCategories, { class: 'public', filter: true }),
    status: choice(['执业状态', 'Status'], lawyerStatuses, { class: 'public', filter: true }),
    integrity: choice(['诚信等级', 'Integrity band'], integrityBands, { filter: true }),
    licensedOn: date(['首次执业日期', 'First licensed on'], { class: 'public' }),
    firmUscc: identifier(['律所信用代码', 'Credit code of the firm'], 'uscc', { class: 'public' }),
    firm: ref(['执业机构', 'Firm'], firm, { class: 'public', filter: true, resolve: { by: 'uscc', from: 'firmUscc' } }),
  },
  see: { ...office.see, 'association-clerk': 'city', 'firm-clerk': 'unit', lawyer: 'own' },
  reveal: { idNumber: ['city-clerk', 'lawyer'], phone: [...office.clerks, 'lawyer'] },
  // His integrity score is between the bureau and himself (L06).
  withhold: [{ from: ['association-clerk', 'firm-clerk'], fields: ['integrity'] }],
  related: [
    listed<never>({ fill: { lawyer: 'id' } }),
    { title: ['投诉案件', 'Complaints'], type: 'lawyers.complaint', by: 'lawyer', columns: complaintColumns },
    { title: ['处分执行', 'Execution of sanctions'], type: 'lawyers.sanction', by: 'lawyer', columns: sanctionColumns, begin: { actions: ['enter'], fill: { lawyer: 'id', firm: 'firm' } } },
    { title: ['诚信分复核', 'Reviews of the score'], type: 'lawyers.scoreReview', by: 'lawyer', columns: scoreReviewColumns, begin: { actions: ['ask'], fill: { lawyer: 'id' } } },
    { title: ['督办单', 'Supervision orders'], type: 'lawyers.supervision', by: 'lawyer', columns: supervisionColumns },
    { title: ['涉诉案件（法院通报）', 'Court cases (news of the courts)'], type: 'lawyers.courtCase', by: 'lawyers', columns: courtCaseColumns },
    { title: ['执业经历', 'Practice history'], type: 'lawyers.membership', by: 'lawyer' },
    { title: ['本所在办投诉', 'Complaints in hand against the firm'], type: 'lawyers.complaint', by: 'firm', of: 'firm', view: 'open', show: 0, notFor: ['lawyer'] },
  ],
  badges: [{ ...listBadge, beside: 'name' }],
  place: { district: 'firm', owner: { ref: 'firm' } },
  menu: { group: 'registers', order: 1, calls: { 'firm-clerk': { title: ['本所律师', 'My lawyers'] }, lawyer: { title: ['本人执业登记', 'My registration'], only: true } } },
  heading: ['name', 'licence'],
  list: { columns: ['name', 'licence', 'firm', 'district', 'category', 'status', 'integrity'], filters: ['name', 'licence', 'firm', 'district', 'category', 'status', 'integrity'], sort: 'licence' },
});
