import { districts } from '@fatong/contracts/bureau/shanghai';
import { penaltyAuthorities, subjectKinds } from '@fatong/contracts/codes';
import { boolean, choice, date, files, identifier, integer, money, prose, ref, rows, text } from '../../../definitions/index.js';
import { uploadFields } from '../ministry.js';
import { firm } from '../registers/firm.js';
import { lawyer } from '../registers/lawyer.js';
import { appointed } from './appointing.js';
import { articles } from './articles.js';
import { remedies } from './remedies.js';
import { kinds, penaltyCells } from './rulings.js';

export const sources = {
  complaint: ['投诉', 'Complaint'],
  violation: ['违法记录', 'Record of a violation'],
  alert: ['预警', 'Alert'],
  petition: ['信访', 'Petition'],
  inspection: ['检查', 'Inspection'],
} as const;
export const circumstances = {
  light: ['从轻', 'Light'],
  mitigated: ['减轻', 'Mitigated'],
  usual: ['一般', 'Usual'],
  severe: ['从重', 'Severe'],
} as const;
const evidenceKinds = {
  document: ['书证', 'Document'],
  object: ['物证', 'Object'],
  testimony: ['证人证言', 'Testimony'],
  statement: ['当事人陈述', 'Statement of the party'],
  recording: ['视听资料', 'Recording'],
  data: ['电子数据', 'Electronic data'],
  appraisal: ['鉴定意见', 'Appraisal'],
  inquest: ['勘验、现场笔录', 'Record of an inquest'],
} as const;

/** Whom and what a case is about. */
const about = {
  subject: choice(['当事人类别', 'Kind of party'], subjectKinds, {
    filter: true,
    hint: ['律师填“律师”，律所填“律师事务所”。', 'A lawyer is named below, or a firm.'],
  }),
  lawyer: ref(['律师', 'Lawyer'], lawyer, { filter: true }),
  firm: ref(['律师事务所', 'Firm'], firm, { filter: true, take: { ref: 'lawyer', field: 'firm' } }),
  party: text(['当事人', 'Party'], {
    take: [
      { ref: 'lawyer', field: 'name' },
      { ref: 'firm', field: 'name' },
    ],
    search: true,
    filter: true,
  }),
  licence: identifier(['执业证号', 'Licence number'], 'lawyerLicence', { take: { ref: 'lawyer', field: 'licence' } }),
  uscc: identifier(['律所信用代码', 'Credit code of the firm'], 'uscc', {
    take: [
      { ref: 'lawyer', field: 'firmUscc' },
      { ref: 'firm', field: 'uscc' },
    ],
  }),
  source: choice(['案件来源', 'Source'], sources, { filter: true }),
  complaint: ref(['投诉案件', 'Complaint'], 'lawyers.complaint', { filter: true }),
  violation: ref(['违法违规记录', 'Violation'], 'lawyers.violation', { filter: true }),
  authority: choice(['办理机关', 'Authority'], penaltyAuthorities, { filter: true }),
  jurisdiction: choice(['管辖区', 'District'], districts, { filter: true }),
  facts: prose(['违法事实', 'Facts'], { class: 'sensitive', max: 8000 }),
  articles: choice(['处罚依据', 'Articles'], articles, { many: true, filter: true }),
  occurredOn: date(['行为发生日期', 'Occurred on'], {
    hint: ['连续或者继续的，填行为终了之日。', 'Of an act that went on: the day it ended.'],
  }),
  foundOn: date(['发现日期', 'Found on']),
  isDangerous: boolean(['涉及公民生命健康安全、金融安全且有危害后果', 'Harmed life, health or financial security']),
};

/** What the investigation brings. */
const investigation = {
  officers: rows(
    ['执法人员', 'Officers'],
    {
      name: text(['姓名', 'Name'], { required: true, max: 60 }),
      certificate: text(['执法证号', 'Certificate'], { required: true, max: 40 }),
    },
    { most: 10 },
  ),
  evidence: rows(
    ['证据', 'Evidence'],
    {
      kind: choice(['种类', 'Kind'], evidenceKinds, { required: true }),
      what: text(['内容', 'What'], { required: true, max: 500 }),
      on: date(['取得日期', 'Taken on']),
      papers: files(['证据材料', 'Papers'], {
        hint: ['书证扫描件、笔录、照片等，不给当事人查看。', 'Scans, records, photographs; not shown to the party.'],
      }),
    },
    { appendOnly: true, most: 200 },
  ),
  preserved: prose(['先行登记保存的物品', 'What is preserved'], { max: 2000 }),
  preservedOn: date(['登记保存日期', 'Preserved on']),
  preservation: prose(['保存证据的处理', 'What was done with it'], { max: 2000 }),
  defenceOn: date(['告知陈述申辩权日期', 'Told of the right to be heard on']),
  defence: prose(['陈述、申辩', 'Statement and defence'], { class: 'sensitive', max: 8000 }),
  defencePapers: files(['陈述、申辩材料', 'Papers of the defence'], {
    class: 'sensitive',
    hint: ['能证明陈述、申辩的材料，可不附。', 'What supports the defence; may be left out.'],
  }),
  finding: prose(['调查结论', 'Finding'], { max: 8000 }),
  circumstances: choice(['情节', 'Circumstances'], circumstances, { filter: true }),
  isRepeated: boolean(['再次违法（律师法第五十一条）', 'Offends again (art. 51)']),
  penalties: rows(['处罚', 'Penalties'], penaltyCells, { most: 6 }),
  legalOpinion: prose(['法制审核意见', 'Legal opinion'], { max: 8000 }),
};

/** What follows from the penalties. */
const reckoned = {
  kinds: choice(['处罚种类', 'Kinds of penalty'], kinds, { many: true, filter: true }),
  fine: money(['罚款合计', 'Fine']),
  termMonths: integer(['停止执业（停业整顿）期限', 'Term'], { unit: ['个月', 'months'] }),
  isGrave: boolean(['应当集体讨论、可申请听证', 'Discussed jointly, with the right to a hearing']),
};

/** From the notice to the closing. */
const course = {
  filedOn: date(['立案日期', 'Filed on'], { filter: true }),
  extensionGrounds: prose(['延长办案期限的理由', 'Grounds of the extension'], { max: 2000 }),
  extendedOn: date(['批准延期日期', 'Extended on']),
  notifiedOn: date(['告知日期', 'Notified on']),
  hearingAskedOn: date(['申请听证日期', 'Hearing asked on']),
  hearingOn: date(['听证日期', 'Hearing on'], { filter: true }),
  ...appointed,
  hearingMinutes: prose(['听证笔录', 'Minutes of the hearing'], { class: 'sensitive', max: 20000 }),
  hearingFinding: prose(['听证意见', 'Finding of the hearing'], { max: 8000 }),
  outcome: choice(
    ['处理决定', 'Outcome'],
    { penalty: ['给予处罚', 'Penalty'], none: ['不予处罚', 'No penalty'], judicial: ['移送司法机关', 'Referred to the judiciary'] },
    { filter: true },
  ),
  grounds: prose(['决定理由', 'Grounds'], { max: 8000 }),
  transferredTo: text(['移送机关', 'Referred to'], { max: 120 }),
  decisionNumber: text(['决定书文号', 'Decision number'], { max: 60, search: true }),
  decidedOn: date(['决定日期', 'Decided on'], { filter: true }),
  servedOn: date(['送达日期', 'Served on']),
  servicePapers: files(['送达回证', 'Proof of service'], {
    hint: ['当事人签收的送达回证或者邮寄、公告送达的凭证。', 'The receipt the party signed, or the proof of post or public notice.'],
  }),
  effectiveFrom: date(['执行自', 'Effective from']),
  effectiveUntil: date(['执行至', 'Effective until'], { filter: true }),
  paidOn: date(['缴款日期', 'Paid on']),
  publishedOn: date(['公示日期', 'Published on'], { filter: true }),
  publicationNumber: text(['公示编号', 'Number of the publication'], { max: 64 }),
  publicationRefusal: text(['公示平台退回原因', 'Why the platform refused'], { max: 500 }),
  ...uploadFields,
  withdrawnOn: date(['撤回公示日期', 'Publication withdrawn on']),
  annulledOn: date(['撤销日期', 'Annulled on']),
  closedOn: date(['结案日期', 'Closed on']),
  archivedOn: date(['归档日期', 'Archived on']),
};

export const fields = { ...about, ...investigation, ...reckoned, ...course, ...remedies };

/** A case has sixty fields: what comes later stands on its page once it is there. */
export const sections = {
  about: { title: ['案件', 'Case'], fields: Object.keys(about) as (keyof typeof about)[] },
  investigation: { title: ['调查', 'Investigation'], fields: Object.keys(investigation) as (keyof typeof investigation)[], brief: true },
  course: {
    title: ['告知、听证与决定', 'Notice, hearing and decision'],
    fields: [...(Object.keys(reckoned) as (keyof typeof reckoned)[]), ...(Object.keys(course) as (keyof typeof course)[])],
    brief: true,
  },
  remedies: {
    title: ['行政复议与行政诉讼', 'Reconsideration and lawsuit'],
    fields: Object.keys(remedies) as (keyof typeof remedies)[],
    brief: true,
  },
} as const;
