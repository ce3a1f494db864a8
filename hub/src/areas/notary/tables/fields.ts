import { boolean, choice, date, integer, prose, ref, rows, text } from '../../../definitions/index.js';
import { forms as officeForms } from '../registers/codes.js';
import { office } from '../registers/office.js';
import { compareFrom } from './comparing.js';

const place = {
  table: text(['报表', 'Table'], { max: 100 }),
  line: text(['行', 'Row'], { max: 120 }),
  column: text(['列', 'Column'], { max: 100 }),
};

/** Cells as they were when they were counted, what has changed since, and the text that cites them: the same of tables (N49) and of analyses (N46, N47). */
export const kept = {
  figures: rows(
    ['统计数', 'Figures'],
    {
      ...place,
      value: text(['数值', 'Value'], { max: 60 }),
      opens: text(['清单', 'List'], { max: 2000 }),
      cited: integer(['引用序号', 'Cited as'], { min: 1 }),
    },
    {
      most: 3000,
      grid: {
        table: 'table',
        line: 'line',
        column: 'column',
        value: 'value',
        opens: 'opens',
        cited: 'cited',
        signs: ['maker', 'filler', 'drafter', 'checker', 'checkedOn'],
      },
    },
  ),
  isNewer: boolean(['数据已更新', 'Newer data'], { filter: true }),
  compareFrom,
  comparedOn: date(['核对日期', 'Compared on'], { filter: true }),
  newer: rows(
    ['取数后的变化', 'Changed since'],
    { ...place, was: text(['原数值', 'Was'], { max: 60 }), now: text(['现数值', 'Is now'], { max: 60 }) },
    { most: 200 },
  ),
};

const progresses = {
  planned: ['拟转制', 'Planned'],
  running: ['办理中', 'Under way'],
  done: ['已完成', 'Done'],
} as const;
const payments = {
  fixed: ['固定工资', 'Fixed'],
  mixed: ['基本工资加绩效', 'Basic and performance'],
  performance: ['全额绩效', 'Performance'],
  other: ['其他', 'Other'],
} as const;

/** Tables 4 and 5 are filled in by hand: no system of ours says it (手工填报). */
export const manual = {
  conversions: rows(
    ['转制优化情况（手工填报）', 'Changes of form (by hand)'],
    {
      office: ref(['公证机构', 'Office'], office, { required: true }),
      before: choice(['原组织形式', 'Old form'], officeForms, { required: true }),
      after: choice(['新组织形式', 'New form'], officeForms, { required: true }),
      on: date(['转制日期', 'On']),
      posts: integer(['核定编制', 'Posts'], { min: 0 }),
      progress: choice(['进展', 'Progress'], progresses, { required: true }),
      remark: text(['备注', 'Remark'], { max: 200 }),
    },
    { most: 60 },
  ),
  mechanisms: rows(
    ['机制优化情况（手工填报）', 'Mechanisms (by hand)'],
    {
      office: ref(['公证机构', 'Office'], office, { required: true }),
      pay: choice(['绩效分配机制', 'Pay'], payments, { required: true }),
      posts: integer(['核定编制', 'Posts'], { min: 0 }),
      autonomy: text(['自主权', 'Autonomy'], { max: 200 }),
      partnership: text(['合作与合伙情况', 'Partnership'], { max: 200 }),
      progress: choice(['进展', 'Progress'], progresses, { required: true }),
      remark: text(['备注', 'Remark'], { max: 200 }),
    },
    { most: 60 },
  ),
};

const tenures = {
  owned: ['自有', 'Owned'],
  granted: ['划拨', 'Granted'],
  rented: ['租赁', 'Rented'],
  lent: ['借用', 'Lent'],
} as const;

/** What tables 7 and 10 ask besides, which no system says either; they may be left empty. */
export const besides = {
  satisfactions: rows(
    ['群众满意度（手工填报）', 'Satisfaction (by hand)'],
    {
      office: ref(['公证机构', 'Office'], office, { required: true }),
      asked: integer(['回访人数', 'Asked'], { unit: ['人', 'persons'], min: 1, required: true }),
      satisfied: integer(['满意人数', 'Satisfied'], { unit: ['人', 'persons'], min: 0, required: true }),
      source: text(['数据来源', 'Source'], { max: 100 }),
    },
    { most: 60 },
  ),
  premises: rows(
    ['办公办证场所（手工填报）', 'Premises (by hand)'],
    {
      office: ref(['公证机构', 'Office'], office, { required: true }),
      places: integer(['办证点数', 'Places'], { unit: ['处', 'places'], min: 1 }),
      area: integer(['建筑面积', 'Area'], { unit: ['平方米', 'm²'], min: 1, required: true }),
      tenure: choice(['权属', 'Tenure'], tenures, { required: true }),
      remark: text(['备注', 'Remark'], { max: 200 }),
    },
    { most: 60 },
  ),
};

/** Who made it and who approved it. */
export const signed = {
  from: date(['期间开始', 'From'], { required: true, filter: true }),
  to: date(['截至', 'As of'], { required: true, filter: true }),
  edition: integer(['版次', 'Edition'], { min: 1 }),
  correction: prose(['更正原因', 'Why it is corrected'], { max: 1000 }),
  countedOn: date(['取数日期', 'Counted on'], { filter: true }),
  maker: text(['制表人', 'Made by'], { max: 60 }),
  filledOn: date(['填报日期', 'Filled in on'], { filter: true }),
  filler: text(['填报人', 'Filled in by'], { max: 60 }),
  checkedOn: date(['审核日期', 'Approved on'], { filter: true }),
  checker: text(['审核人', 'Approved by'], { max: 60 }),
};
