import { districts } from '@fatong/contracts/bureau/shanghai';
import {
  bribeBands,
  bribeOutcomes,
  briberKinds,
  coerciveMeasures,
  filingStages,
  penaltyAuthorities,
  subjectKinds,
  violationDocuments,
  violationSources,
} from '@fatong/contracts/codes';
import { boolean, choice, date, identifier, integer, matchResults, prose, ref, text } from '../../../definitions/index.js';
import { firm } from '../registers/firm.js';
import { uploadFields } from '../ministry.js';
import { lawyer } from '../registers/lawyer.js';

/** What its source says: of each source some of it. Who took a bribe is not kept, and of the sum only its band. */
export const told = {
  source: choice(['信息来源', 'Source'], violationSources, { required: true, filter: true }),
  authority: text(['作出机关', 'Authority'], { max: 120, search: true }),
  documentNumber: text(['文书编号', 'Number of the document'], { max: 100, search: true, filter: true }),
  documentKind: choice(['文书种类', 'Kind of document'], violationDocuments, { required: true, filter: true }),
  subject: choice(['对象', 'Subject'], subjectKinds, { required: true, filter: true }),
  subjectName: text(['姓名或名称', 'Name'], { required: true, max: 120, search: true, filter: true }),
  licence: identifier(['执业证号（来源所报）', 'Licence number as reported'], 'lawyerLicence', { filter: true }),
  idNumber: identifier(['公民身份号码', 'Resident ID number'], 'residentId', { filter: true }),
  birthYear: integer(['出生年份', 'Year of birth'], { class: 'personal' }),
  uscc: identifier(['当时所在律所信用代码', 'Credit code of the firm at the time'], 'uscc'),
  firmName: text(['当时所在律所（来源所报）', 'Firm at the time, as reported'], { max: 120 }),
  occurredOn: date(['行为发生日期', 'Occurred on'], { filter: true }),
  decidedOn: date(['作出日期', 'Decided on'], { filter: true }),
  effectiveFrom: date(['生效日期', 'Effective from'], { filter: true }),
  effectiveTo: date(['效力截止日期', 'Effective to']),
  act: prose(['行为', 'Act'], { class: 'sensitive' }),
  charge: text(['涉嫌罪名', 'Charge'], { max: 200 }),
  measure: choice(['强制措施', 'Coercive measure'], coerciveMeasures, { filter: true }),
  stage: choice(['办案阶段', 'Stage of the case'], filingStages, { filter: true }),
  briberKind: choice(['行贿人类别', 'Kind of briber'], briberKinds),
  bribedFrom: date(['行贿时间', 'Bribed on, or from']),
  bribedTo: date(['行贿时间止', 'Bribed to']),
  amountBand: choice(['金额档次', 'Amount band'], bribeBands),
  bribeOutcome: choice(['案件处理结果', 'Outcome of the case'], bribeOutcomes),
  sourcePenalty: text(['来源处理结果', 'Penalty by the source'], { max: 200 }),
  sourceFinding: prose(['来源认定意见', 'Finding of the source'], { class: 'sensitive' }),
  legalBasis: text(['法律依据（来源所报）', 'Legal basis as reported'], { max: 300 }),
  published: boolean(['是否公开', 'Published'], { filter: true }),
} as const;

/** Whom it is about in the registers, and how that was found. */
export const matched = {
  matched: choice(['匹配结果', 'Match'], matchResults, { filter: true }),
  lawyer: ref(['律师登记', 'Lawyer in the register'], lawyer, { filter: true }),
  lawyerLicence: identifier(['登记执业证号', 'Licence number in the register'], 'lawyerLicence', {
    take: { ref: 'lawyer', field: 'licence' },
  }),
  lawyerFirm: ref(['匹配时所在律所', 'Firm when he was matched'], firm, { filter: true, take: { ref: 'lawyer', field: 'firm' } }),
  firm: ref(['律所登记', 'Firm in the register'], firm, { filter: true }),
  lawyers: ref(['疑似律师', 'Lawyers it may be'], lawyer, { many: true }),
  firms: ref(['疑似律所', 'Firms it may be'], firm, { many: true }),
} as const;

const findings = { illegal: ['违法', 'Illegal'], irregular: ['违规', 'Irregular'], unfounded: ['不构成', 'Neither'] } as const;

/** What the bureau makes of it. */
export const ours = {
  receivedOn: date(['接收日期', 'Received on'], { filter: true }),
  lag: integer(['信息时差（天）', 'Days under way'], {
    hint: ['自作出（未报的，自发生）之日至接收之日。', 'From the day it was decided, or else occurred, to the day it came.'],
  }),
  withdrawn: boolean(['来源已撤回', 'Taken back by its source'], { filter: true }),
  verification: prose(['核实情况', 'Verification'], { max: 4000 }),
  verifiedOn: date(['核实日期', 'Verified on']),
  proposed: choice(['拟认定', 'Proposed finding'], findings),
  facts: prose(['认定事实', 'Facts found'], { class: 'sensitive', max: 4000 }),
  basis: text(['认定依据', 'Legal basis of the finding'], { max: 300 }),
  finding: choice(['认定结果', 'Finding'], findings, { filter: true }),
  determinedOn: date(['认定日期', 'Determined on'], { filter: true }),
  disposal: choice(
    ['处置方式', 'Disposal'],
    {
      penalty: ['立案处罚', 'Penalty case'],
      association: ['移交协会惩戒', 'Handed to the association'],
      talk: ['谈话提醒', 'Reminded'],
      correction: ['责令改正', 'Ordered to correct'],
      listing: ['列名单建议', 'Proposed for a list'],
      elsewhere: ['移送其他机关', 'Handed to another authority'],
    },
    { filter: true },
  ),
  disposalText: prose(['处置情况', 'What was done'], { max: 4000 }),
  penaltyAuthority: choice(['处罚办理机关', 'Authority of the penalty'], penaltyAuthorities),
  seat: choice(['处罚管辖区', 'District of the penalty'], districts),
  ...uploadFields,
} as const;
