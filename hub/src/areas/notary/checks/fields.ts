import { notaryCheckConclusions, notaryCheckSources, notaryCheckStages } from '@fatong/contracts/codes';
import { choice, date, files, integer, prose, ref, rows, staff, text } from '../../../definitions/index.js';
import { act } from '../acts/act.js';
import { office } from '../registers/office.js';

export const stepKinds = {
  interview: ['谈话', 'Interview'],
  file: ['调卷', 'File reading'],
  video: ['视频', 'Video'],
  letter: ['函证', 'Inquiry by letter'],
  site: ['实地', 'On site'],
} as const;
export const disposals = {
  rectify: ['责令整改', 'To be put right'],
  punish: ['惩处', 'Punishment'],
  penalty: ['行政处罚', 'Administrative penalty'],
  cancel: ['撤销或更正公证书', 'Certificate cancelled or corrected'],
  handOver: ['移送', 'Handed over'],
} as const;

/** What the city orders. */
export const ordered = {
  subject: text(['核查事项', 'Subject'], { required: true, max: 200, search: true, filter: true }),
  source: choice(['核查来源', 'Source'], notaryCheckSources, { filter: true }),
  basis: text(['预警或来件编号', 'Number of the warning or paper'], { max: 60, filter: true }),
  warning: ref(['来源预警', 'Warning it comes from'], 'notary.warning', { filter: true }),
  event: ref(['来源事件', 'Event it comes from'], 'notary.event', { filter: true }),
  office: ref(['被核查机构', 'Office'], office, { required: true, filter: true }),
  officeCode: text(['机构编号', 'Code of the office'], { take: { ref: 'office', field: 'code' }, max: 20 }),
  officeName: text(['机构名称', 'Name of the office'], { take: { ref: 'office', field: 'name' }, max: 120, search: true }),
  acts: rows(
    ['涉及公证事项', 'Acts looked into'],
    {
      number: text(['受理或公证书编号', 'Acceptance or certificate number'], { required: true, max: 60 }),
      matter: text(['事项', 'Matter'], { max: 60 }),
      act: ref(['公证业务', 'Act'], act),
    },
    { most: 50 },
  ),
  facts: prose(['案件情况', 'Case facts'], { class: 'sensitive', max: 8000 }),
  scope: prose(['核查范围', 'Scope'], { max: 2000 }),
  team: staff(['核查组', 'Team'], { roles: ['inspector', 'district', 'clerk'], least: 2, most: 6 }),
  dueOn: date(['核查期限', 'Due on'], { filter: true }),
  deployedOn: date(['部署日期', 'Deployed on'], { filter: true }),
};

/** How it goes: each step stays as it was written, and is corrected by a further one that names it. */
export const course = {
  signedOn: date(['签收日期', 'Signed for on']),
  steps: rows(
    ['核查过程', 'Steps'],
    {
      on: date(['日期', 'On'], { required: true }),
      time: text(['时间', 'Time'], { max: 20, hint: ['如 14:30', 'e.g. 14:30'] }),
      kind: choice(['方式', 'Kind'], stepKinds, { required: true }),
      place: text(['地点', 'Place'], { max: 200 }),
      persons: text(['对象', 'Persons'], { class: 'personal', mask: 'hidden', max: 200 }),
      investigator: text(['核查人', 'Investigator'], { required: true, max: 60 }),
      second: text(['核查人（二）', 'Second investigator'], { required: true, max: 60 }),
      content: prose(['内容', 'Content'], { required: true, max: 8000 }),
      files: files(['材料', 'Files'], { most: 10 }),
      corrects: integer(['更正第几条', 'Corrects step'], { min: 1, max: 200 }),
    },
    { appendOnly: true, most: 200 },
  ),
  report: prose(['核查报告', 'Report'], { class: 'sensitive', max: 20_000 }),
  reportPapers: files(['报告附件', 'Papers of the report'], { most: 10 }),
  reportedOn: date(['报告日期', 'Reported on'], { filter: true }),
  conclusion: choice(['核查结论', 'Conclusion'], notaryCheckConclusions, { filter: true }),
  opinion: prose(['结论意见', 'Opinion'], { max: 4000 }),
  concludedOn: date(['结论日期', 'Concluded on'], { filter: true }),
  disposal: choice(['处置方式', 'Disposal'], disposals, { many: true, filter: true }),
  disposalText: prose(['处置情况', 'What was done'], { max: 4000 }),
  archivedOn: date(['归档日期', 'Archived on'], { filter: true }),
  stage: choice(['报送节点', 'Stage reported'], notaryCheckStages),
  views: rows(
    ['查阅记录', 'Who opened it'],
    {
      step: text(['操作', 'What'], { max: 60 }),
      opinion: prose(['说明', 'Words'], { max: 400 }),
      who: text(['查阅人', 'Who'], { max: 60 }),
      on: date(['日期', 'On']),
    },
    { appendOnly: true, most: 200 },
  ),
};

/** What the office that is looked into does not read before the conclusion, and what it never reads. */
export const untilConcluded = ['facts', 'scope', 'basis', 'event', 'steps', 'report', 'reportPapers', 'opinion'] as const;
