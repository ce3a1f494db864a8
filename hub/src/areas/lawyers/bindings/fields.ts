import { lawyerCategories, partyStandings } from '@fatong/contracts/codes';
import { boolean, choice, date, end, files, identifier, integer, prose, ref, rows, state, text } from '../../../definitions/index.js';
import { employer } from '../registers/employer.js';
import { firm } from '../registers/firm.js';
import { lawyer } from '../registers/lawyer.js';
import { manualReasons } from './agency-review.js';
import { sealFields } from './seal-fields.js';
import { autoRules, materials } from './agency-table.js';
import {
  authorisations,
  clientKinds,
  feeWays,
  lawyerAuthorities,
  matterAuthorities,
  matterKinds,
  matterStages,
  retainers,
  reviewWays,
} from './codes.js';

const paper = { accept: ['pdf', 'jpg', 'png', 'ofd'], most: 5, maxMb: 20 } as const;

/** The case, the client and the retainer, as the lawyer fills them in. */
const matter = {
  authority: choice(['办案机关类别', 'Kind of authority'], matterAuthorities, { required: true, filter: true }),
  authorityName: text(['办案机关', 'Authority'], { required: true, search: true }),
  caseNumber: identifier(['案号', 'Case number'], 'caseNumber', {
    filter: true,
    hint: ['尚无案号的，填写立案文号。', 'Where there is none yet, give the number of the file.'],
  }),
  fileNumber: text(['立案文号', 'Number of the file'], { max: 60, filter: true }),
  kind: choice(['案件类别', 'Kind of case'], matterKinds, { required: true, filter: true }),
  stage: choice(['办案阶段', 'Stage'], matterStages, { required: true, filter: true }),
  cause: text(['案由', 'Cause'], { search: true }),
  stateSecurity: boolean(['危害国家安全、恐怖活动犯罪案件', 'Offence against state security, or terrorism']),
  client: text(['委托人（当事人）', 'Client'], { class: 'personal', required: true, filter: true, mask: 'party', max: 100 }),
  clientKind: choice(['委托人类别', 'Kind of client'], clientKinds, { required: true, filter: true }),
  partyStanding: choice(['诉讼地位', 'Standing of the client'], partyStandings, { required: true, filter: true }),
  opposing: text(['对方当事人', 'Opposing parties'], { class: 'personal', mask: 'party', max: 400 }),
  retainer: choice(['委托方式', 'How retained'], retainers, { required: true, filter: true }),
  authorisation: choice(['代理权限', 'Authorisation'], authorisations),
  contractNumber: text(['合同编号', 'Contract number'], { max: 60 }),
  contractedOn: date(['签订日期', 'Contracted on']),
  feeWay: choice(['收费方式', 'Fee'], feeWays),
  from: date(['代理自', 'Acts from'], { required: true }),
};

/** The dossier: each slot a field of its own. */
const papers = {
  contract: files(['法律服务合同', 'Contract'], { ...paper, validUntil: true }),
  mandate: files(['案件委托书', 'Power of attorney'], { ...paper, validUntil: true }),
  introduction: files(['律所介绍信（公函）', 'Letter of the firm'], paper),
  introducedOn: date(['介绍信日期', 'Date of the letter']),
  licencePaper: files(['律师执业证', 'Licence'], paper),
  aidLetter: files(['法律援助公函', 'Letter of legal aid'], { ...paper, validUntil: true }),
  identity: files(['委托人身份证明', 'Identity of the client'], { ...paper, class: 'personal' }),
  kinship: files(['近亲属关系证明', 'Proof of kinship'], { ...paper, class: 'personal' }),
  permit: files(['侦查机关许可', 'Permit of the investigators'], { ...paper, validUntil: true }),
  filingProof: files(['受理（立案）通知书、调查令', 'Notice of filing, or order of the court'], paper),
};

export const bindingFields = {
  lawyer: ref(['律师', 'Lawyer'], lawyer, { required: true, filter: true }),
  lawyerName: text(['律师姓名', 'Name of the lawyer'], { take: { ref: 'lawyer', field: 'name' }, search: true }),
  licence: identifier(['执业证号', 'Licence number'], 'lawyerLicence', { take: { ref: 'lawyer', field: 'licence' }, filter: true }),
  category: choice(['律师类别', 'Category of the lawyer'], lawyerCategories, { take: { ref: 'lawyer', field: 'category' } }),
  firm: ref(['执业机构', 'Firm'], firm, { filter: true, take: { ref: 'lawyer', field: 'firm' } }),
  lawyerAuthority: choice(['律师主管机关', 'Authority over the lawyer'], lawyerAuthorities, { filter: true }),
  employer: ref(['所在单位', 'Unit'], employer, { filter: true }),
  unitReviews: boolean(['由所在单位审核', 'His unit reviews'], { filter: true }),
  reviewer: ref(['审核单位', 'Unit that reviews'], employer),
  ...matter,
  ...papers,
  mandateDigest: text(['委托书 SM3 摘要', 'SM3 digest of the power of attorney'], { max: 64, filter: true }),
  introductionUntil: date(['介绍信有效期至', 'Letter valid until']),
  reasons: choice(['人工审核事由', 'Why by hand'], manualReasons, { many: true }),
  checks: rows(
    ['自动核验', 'Checked by itself'],
    {
      material: choice(['材料', 'Paper'], materials),
      auto: choice(['核验', 'Check'], autoRules),
      tableRow: integer(['材料表行', 'Row of the table']),
      rowVersion: integer(['行版本', 'Version of the row']),
    },
    { most: 40 },
  ),
  demand: prose(['补正要求', 'What is asked'], { max: 4000 }),
  review: choice(['审核方式', 'How reviewed'], reviewWays, { filter: true }),
  watched: boolean(['重点监管律师', 'Of a watched lawyer'], { filter: true }),
  tableVersion: integer(['材料表版本', 'Version of the table of papers'], { filter: true }),
  submittedOn: date(['提交日期', 'Handed in on'], { filter: true }),
  boundOn: date(['绑定日期', 'Bound on'], { filter: true }),
  renewedOn: date(['最近续期日期', 'Last renewed on']),
  endedOn: date(['结束日期', 'Ended on'], { filter: true }),
  ...sealFields,
  releaseProof: files(['解除证明', 'Proof that it ended'], paper),
};

export const bindingStates = {
  draft: state(['草稿', 'Draft'], 'open'),
  submitted: state(['待审', 'To be reviewed'], 'waiting'),
  manual: state(['人工审核', 'Reviewed by hand'], 'waiting'),
  supplement: state(['补正', 'To be supplemented'], 'open'),
  rejection: state(['拟驳回，待复核', 'To be rejected, awaits a second person'], 'waiting'),
  bound: state(['已绑定', 'Bound'], 'done'),
  lapsed: state(['材料失效', 'A paper has expired'], 'refused'),
  rejected: end(['驳回', 'Rejected'], 'refused'),
  released: end(['已解除', 'Ended']),
  withdrawn: end(['已撤销', 'Withdrawn'], 'refused'),
};

/** Those in which a lawyer acts in the case, or asks to. */
export const standingStates = ['submitted', 'manual', 'rejection', 'bound', 'lapsed'] as const;

export const filledIn = Object.keys(matter) as readonly (keyof typeof matter)[];
export const slots = Object.keys(papers) as readonly (keyof typeof papers)[];
/** What a renewal may bring anew. */
export const renewable = ['contract', 'mandate', 'introduction', 'introducedOn', 'aidLetter', 'permit', 'stage'] as const;
