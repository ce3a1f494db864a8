import { provinces } from '@fatong/contracts/codes';
import { boolean, choice, date, files, identifier, integer, prose, ref, text } from '../../../definitions/index.js';
import { firm } from '../registers/firm.js';
import { lawyer } from '../registers/lawyer.js';
import { barCodes, liquidations, positions } from './bars.js';

const handedOver = { yes: ['已办结', 'Settled'], none: ['无', 'Nothing to settle'], pending: ['未办结', 'Not yet'] } as const;

/** What the lawyer asks for, and where he goes. */
export const asked = {
  lawyer: ref(['律师', 'Lawyer'], lawyer, { required: true, filter: true }),
  lawyerName: text(['律师姓名', 'Name of the lawyer'], { take: { ref: 'lawyer', field: 'name' }, search: true, filter: true }),
  licence: identifier(['执业证号', 'Licence number'], 'lawyerLicence', { take: { ref: 'lawyer', field: 'licence' } }),
  firm: ref(['现执业机构', 'Present firm'], firm, { filter: true, take: { ref: 'lawyer', field: 'firm' } }),
  position: choice(['在所身份', 'Position in the firm'], positions),
  liquidation: choice(['原所清算情况', 'Liquidation of the firm'], liquidations, {
    hint: ['仅律所已经终止的填写。', 'Only where the firm has ended.'],
  }),
  province: choice(['调往省份', 'Province'], provinces, { filter: true }),
  city: text(['调往城市', 'City'], { max: 60 }),
  bureau: text(['接收司法行政机关', 'Receiving authority'], { max: 120 }),
  theirFirm: text(['拟执业律所', 'Firm there'], { max: 120 }),
  address: text(['档案寄送地址', 'Where the file is sent'], { max: 200 }),
  reason: prose(['调出理由', 'Reason'], { max: 2000 }),
  papers: files(['申请材料', 'Papers'], {
    most: 10,
    maxMb: 20,
    hint: ['调出申请表、接收律所同意函等。', 'The application form, the consent of the firm there.'],
  }),
};

/** What the firm says of the handing over (办结交接证明). */
export const handover = {
  cases: choice(['在办案件', 'Cases in hand'], handedOver),
  archive: choice(['业务档案', 'Files of cases'], handedOver),
  finance: choice(['财务结算', 'Accounts'], handedOver),
  seal: choice(['印章、介绍信等', 'Seals and letters'], handedOver),
  handoverPapers: files(['办结交接证明', 'Proof of the handing over'], { most: 5, maxMb: 20 }),
};

export const course = {
  confirmedOn: date(['律所确认日期', 'Confirmed by the firm on']),
  missing: prose(['需补正的全部内容', 'All that is missing'], { max: 4000 }),
  supplementAskedOn: date(['要求补正日期', 'Completion asked on']),
  supplement: prose(['补正说明', 'What was completed'], { max: 2000 }),
  supplementPapers: files(['补正材料', 'Papers completed'], { most: 10, maxMb: 20 }),
  finding: prose(['区局审查意见', 'Finding of the district'], { max: 4000 }),
  passedOn: date(['区局审查通过日期', 'Passed by the district on']),
  bar: choice(['不予调出的情形（第二十一条）', 'Why it is refused (art. 21)'], barCodes, { filter: true }),
  refusalGrounds: prose(['不予调出的理由', 'Grounds of the refusal'], { max: 4000 }),
  approvedOn: date(['市局批准日期', 'Approved on'], { filter: true }),
  consentNumber: text(['同意调档函文号', 'Number of the consent'], { max: 80, search: true }),
  certificateNumber: text(['无第二十一条情形证明文号', 'Number of the certificate'], { max: 80, search: true }),
};

/** The file itself (档案移交清单). */
export const file = {
  boxes: integer(['档案盒（袋）数', 'Boxes'], { min: 1, max: 50 }),
  pages: integer(['档案页数', 'Pages'], { min: 1, max: 20_000 }),
  sealNumber: text(['封条编号', 'Number of the seal'], { max: 60 }),
  digest: text(['电子档案摘要（SM3）', 'Digest of the electronic file'], { max: 64 }),
  parcel: text(['邮件号', 'Number of the parcel'], { max: 40 }),
  copyKept: boolean(['已留存档案副本', 'A copy was kept']),
  sentOn: date(['寄出日期', 'Sent on'], { filter: true }),
  receiptNumber: text(['回执文号', 'Number of the receipt'], { max: 80 }),
  receiptOn: date(['回执签收日期', 'Received there on']),
  closedOn: date(['办结日期', 'Closed on'], { filter: true }),
};
export const fields = { ...asked, ...handover, ...course, ...file };
export const applied = Object.keys(asked).filter((name) => !['lawyerName', 'licence', 'firm'].includes(name)) as Exclude<
  keyof typeof asked,
  'lawyerName' | 'licence' | 'firm'
>[];
export const settled = ['cases', 'archive', 'finance', 'seal'] as const;
