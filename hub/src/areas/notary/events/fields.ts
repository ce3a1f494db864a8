import { districts } from '@fatong/contracts/bureau/shanghai';
import { boolean, choice, date, files, instant, integer, prose, ref, rows, text } from '../../../definitions/index.js';
import { levels as officeLevels } from '../registers/codes.js';
import { office } from '../registers/office.js';
import { domains, eventStandings, levels, models, themes } from '../warnings/codes.js';
import { warning } from '../warnings/warning.js';
import { collaborators, disposals, origins, results, stepKinds, whyNot } from './codes.js';

/** What the event is, and where it comes from. */
export const found = {
  subject: text(['事件名称', 'Subject'], { required: true, max: 120, search: true, filter: true }),
  origin: choice(['发现途径', 'Found by'], origins, { class: 'public', filter: true }),
  office: ref(['处置对象机构', 'Office'], office, { class: 'public', required: true, filter: true }),
  officeName: text(['处置对象机构名称', 'Name of the office'], {
    class: 'public',
    max: 100,
    search: true,
    take: { ref: 'office', field: 'name' },
  }),
  officeCode: text(['机构编号', 'Code of the office'], { class: 'public', max: 20, take: { ref: 'office', field: 'code' } }),
  officeLevel: choice(['监管层级', 'Supervised by'], officeLevels, {
    class: 'public',
    filter: true,
    take: { ref: 'office', field: 'level' },
  }),
  supervisor: choice(['监管区局', 'Supervising district'], districts, { class: 'public', take: { ref: 'office', field: 'supervisor' } }),
  collaborator: choice(['协同主体单位', 'Collaborating unit'], collaborators, { class: 'public', filter: true }),
  assisting: text(['其他协同单位', 'Other units that assist'], { max: 200 }),
  theme: choice(['风险类别', 'Theme'], themes, { class: 'public', required: true, filter: true }),
  domain: choice(['监管领域', 'Domain'], domains, { class: 'public', filter: true }),
  model: choice(['预警模型', 'Model'], models, { class: 'public', filter: true }),
  cluster: text(['归并键', 'Merged by'], { max: 80, filter: true }),
  merged: boolean(['归并事件', 'Of several warnings'], { filter: true }),
  level: choice(['风险等级', 'Level'], levels, { class: 'public', required: true, filter: true }),
  trigger: ref(['触发预警', 'Warning that led to it'], warning, { filter: true }),
  warnings: ref(['涉及预警', 'Warnings'], warning, { many: true, most: 200 }),
  gathered: ref(['新纳入预警', 'Taken in last'], warning),
  complaint: ref(['来源投诉', 'Complaint'], 'notary.complaint', { filter: true }),
  inspection: ref(['来源检查', 'Inspection'], 'notary.inspection', { filter: true }),
  thirdParty: ref(['来源第三方线索', 'Lead of a third party'], 'notary.thirdParty', { filter: true }),
  facts: prose(['事件情况', 'What it is about'], { max: 8000 }),
  papers: files(['材料', 'Papers'], { most: 10 }),
  foundOn: date(['发现日期', 'Found on'], { filter: true }),
};

/** How it is handled, node by node. */
export const course = {
  node: choice(['事件节点', 'Node'], eventStandings, { class: 'public' }),
  nodeOn: date(['节点启动日期', 'At this node since'], { filter: true }),
  nodeAt: instant(['节点启动时间', 'At this node since (time)']),
  nodes: rows(
    ['事件节点记录', 'Nodes'],
    {
      step: text(['节点', 'Node'], { max: 60 }),
      unit: text(['单位', 'Unit'], { max: 100 }),
      who: text(['人员', 'By'], { max: 60 }),
      on: date(['日期', 'On']),
      opinion: prose(['说明', 'Words'], { max: 4000 }),
    },
    { appendOnly: true, most: 200 },
  ),
  judgement: prose(['研判意见', 'Judgement'], { max: 4000 }),
  judgedOn: date(['研判日期', 'Judged on'], { filter: true }),
  whyNot: choice(['不成立原因', 'Why it is unfounded'], whyNot, { filter: true }),
  order: prose(['派发要求', 'What is to be looked into'], { max: 4000 }),
  dispatchedOn: date(['派发日期', 'Dispatched on'], { filter: true }),
  signedOn: date(['签收日期', 'Signed for on'], { filter: true }),
  steps: rows(
    ['排查过程', 'How it was looked into'],
    {
      on: date(['日期', 'On'], { required: true }),
      kind: choice(['方式', 'Kind'], stepKinds, { required: true }),
      content: prose(['内容', 'What'], { required: true, max: 4000 }),
      files: files(['材料', 'Papers'], { most: 10 }),
    },
    { appendOnly: true, most: 100 },
  ),
  finding: prose(['排查情况', 'Finding'], { max: 8000 }),
  result: choice(['排查结论', 'Result'], results, { filter: true }),
  foundOutOn: date(['排查结束日期', 'Looked into until'], { filter: true }),
  rectification: prose(['整改要求', 'What is to be put right'], { max: 4000 }),
  orderedOn: date(['责令整改日期', 'Ordered on'], { filter: true }),
  rectifications: rows(
    ['整改情况', 'What was put right'],
    {
      what: prose(['整改措施', 'What'], { required: true, max: 4000 }),
      files: files(['佐证材料', 'Proof'], { most: 10 }),
    },
    { appendOnly: true, most: 50 },
  ),
  rectified: prose(['整改结果', 'Result of the rectification'], { max: 4000 }),
  handedInOn: date(['提请复核日期', 'Handed in on'], { filter: true }),
  reviewText: prose(['复核意见', 'Review'], { max: 4000 }),
  passedBy: text(['复核人', 'Reviewed by'], { max: 60 }),
  passedOn: date(['复核日期', 'Reviewed on'], { filter: true }),
  disposal: choice(['处置方式', 'Disposal'], disposals, { many: true, filter: true }),
  conclusion: prose(['办结意见', 'Conclusion'], { max: 4000 }),
  closedOn: date(['办结日期', 'Closed on'], { filter: true }),
  repairFrom: date(['修复起算日期', 'Repair counted from']),
  repairBefore: date(['此前修复起算日期', 'Repair counted from before that']),
  again: ref(['最近一次再发预警', 'Happened again'], warning),
  recurrences: ref(['再发预警', 'Happened again (all)'], warning, { many: true, most: 200 }),
  recurred: integer(['再发次数', 'Times it happened again'], { unit: ['次', 'times'] }),
  repairedOn: date(['修复日期', 'Repaired on'], { filter: true }),
};
