import { provinces } from '@fatong/contracts/codes';
import { choice, date, files, identifier, integer, prose, ref, rows, text } from '../../../definitions/index.js';
import { firm } from '../registers/firm.js';
import { lawyer } from '../registers/lawyer.js';
import { applicant } from './applicant.js';

const assessments = {
  qualified: ['称职', 'Qualified'],
  basic: ['基本称职', 'Basically qualified'],
  failed: ['不称职', 'Not qualified'],
  none: ['未考核', 'None'],
} as const;
const paper = (zh: string, en: string) => files([zh, en], { most: 5, maxMb: 20 });

/** What the lawyer asks for, with the four papers of 律师执业管理办法 art. 20. */
export const asked = {
  applicant: ref(['来沪律师', 'Lawyer'], applicant, { required: true, filter: true }),
  name: text(['姓名', 'Name'], { take: { ref: 'applicant', field: 'name' }, search: true, filter: true }),
  oldLicence: identifier(['原执业证号', 'Licence number there'], 'lawyerLicence', { take: { ref: 'applicant', field: 'licence' } }),
  idNumber: identifier(['公民身份号码', 'Resident ID number'], 'residentId', { take: { ref: 'applicant', field: 'idNumber' } }),
  province: choice(['原执业省份', 'Province'], provinces, { filter: true, take: { ref: 'applicant', field: 'province' } }),
  oldBureau: text(['原司法行政机关', 'Authority there'], { max: 120 }),
  oldFirm: text(['原律所', 'Firm there'], { max: 120 }),
  firm: ref(['接收律所', 'Receiving firm'], firm, { filter: true }),
  firmUscc: identifier(['接收律所信用代码', 'Credit code of the receiving firm'], 'uscc', { take: { ref: 'firm', field: 'uscc' } }),
  reason: prose(['调入理由', 'Reason'], { max: 2000 }),
  practice: rows(
    ['执业经历', 'Practice'],
    {
      since: date(['自', 'From'], { required: true }),
      until: date(['至', 'To']),
      firmName: text(['律所', 'Firm'], { required: true, max: 120 }),
      assessment: choice(['年度考核', 'Assessment'], assessments),
    },
    { most: 40 },
  ),
  certificate: paper('原机关无第二十一条情形证明', 'Certificate that nothing barred it'),
  handover: paper('原所交接证明', 'Proof of ended relation and handover'),
  consent: paper('接收律所同意函', 'Consent of the receiving firm'),
  history: paper('执业经历证明', 'Proof of practice'),
};

export const course = {
  confirmedOn: date(['接收律所确认日期', 'Confirmed by the firm on']),
  missing: prose(['需补正的全部内容', 'All that is missing'], { max: 4000 }),
  supplementAskedOn: date(['要求补正日期', 'Completion asked on']),
  acceptedOn: date(['受理日期', 'Accepted on'], { filter: true }),
  requestNumber: text(['商调函文号', 'Number of the request'], { max: 80, search: true }),
  finding: prose(['区局审查意见', 'Finding of the district'], { max: 4000 }),
  passedOn: date(['区局审查通过日期', 'Passed by the district on']),
  cityFinding: prose(['市局审核意见', 'Finding of the city'], { max: 4000 }),
  grantNumber: text(['准予变更决定书文号', 'Number of the grant'], { max: 80, search: true }),
  grantedOn: date(['准予日期', 'Granted on'], { filter: true }),
  newLicence: identifier(['本市执业证号', 'Licence number here'], 'lawyerLicence'),
  refusalGrounds: prose(['不予调入的理由', 'Grounds of the refusal'], { max: 4000 }),
  closedOn: date(['办结日期', 'Closed on'], { filter: true }),
};

/** The file that the other province sends (档案审查). */
export const file = {
  fileCheck: choice(
    ['档案情况', 'The file'],
    {
      awaited: ['待档案到达', 'Awaited'],
      checking: ['档案审查', 'Being checked'],
      missing: ['缺页待补寄', 'Pages are missing'],
      checked: ['审查完毕', 'Checked'],
    },
    { filter: true },
  ),
  fileOn: date(['档案到达日期', 'File received on'], { filter: true }),
  listedPages: integer(['清单页数', 'Pages listed'], { min: 1, max: 20_000, unit: ['页', 'pages'] }),
  receivedPages: integer(['实收页数', 'Pages received'], { min: 0, max: 20_000, unit: ['页', 'pages'] }),
  missingPages: integer(['缺页数', 'Pages missing'], { unit: ['页', 'pages'] }),
  againOn: date(['补寄函日期', 'Asked for the rest on']),
  foundGaps: text(['查出的执业中断（超过 3 个月）', 'Breaks of practice that were found'], { max: 2500 }),
  gaps: prose(['执业中断（超过 3 个月）的说明', 'Gaps of more than three months'], { max: 2000 }),
  fileFinding: prose(['档案审查意见', 'Finding on the file'], { max: 4000 }),
};

/** What the background check leaves, and what follows from the grant. */
export const known = {
  formerLawyer: ref(['本市原执业登记', 'Former entry here'], lawyer),
  restrictedUntil: date(['诉讼代理限制至', 'Does not litigate until']),
  barredCourts: text(['终身回避的原任职法院、检察院', 'Barred for life at'], { max: 2500 }),
  watchMonths: integer(['重点监管期限', 'Watched for'], { unit: ['个月', 'months'] }),
  watchedUntil: date(['重点监管至', 'Watched until']),
};
/** Papers that were handed in at the window, on paper. */
export const window = {
  originals: choice(
    ['窗口收取的纸质材料', 'Papers handed in at the window'],
    {
      certificate: ['原机关无第二十一条情形证明', 'Certificate'],
      handover: ['原所交接证明', 'Proof of handover'],
      consent: ['接收律所同意函', 'Consent of the firm'],
      history: ['执业经历证明', 'Proof of practice'],
    },
    { many: true },
  ),
};
export const fields = { ...asked, ...window, ...course, ...file, ...known };
export const papers = ['certificate', 'handover', 'consent', 'history'] as const;
export const applied = ['applicant', 'oldBureau', 'oldFirm', 'firm', 'reason', 'practice', ...papers] as const;
