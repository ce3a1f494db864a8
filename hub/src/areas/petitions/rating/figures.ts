import { dated, report } from '../../../definitions/index.js';
import { petitions } from '../area.js';
import { rating } from './rating.js';

const columns = ['replied', 'rated', 'satisfied', 'fairly', 'dissatisfied', 'satisfaction', 'participation'] as const;
const done = ['rated', 'changed', 'called'];

/** 满意度汇总 (P26): by unit, business and month of arrival; every figure opens exactly its ratings. */
export const ratings = report(petitions, 'ratings', ['满意度汇总', 'Satisfaction'], {
  law: 'P26',
  menu: { group: 'handling', order: 3 },
  see: ['desk', 'lead', 'deputy', 'supervisor', 'office-clerk', 'office-lead', 'district-clerk', 'district-head'],
  measures: {
    replied: dated(['答复', 'Answered'], rating, 'arrivedOn'),
    rated: dated(['已评价', 'Rated'], rating, 'arrivedOn', { state: done }),
    satisfied: dated(['满意', 'Satisfied'], rating, 'arrivedOn', { state: done, unitMark: 'satisfied' }),
    fairly: dated(['基本满意', 'Fairly satisfied'], rating, 'arrivedOn', { state: done, unitMark: 'fairly' }),
    dissatisfied: dated(['不满意', 'Dissatisfied'], rating, 'arrivedOn', { state: done, unitMark: 'dissatisfied' }),
    content: dated(['满意和基本满意', 'Satisfied or fairly so'], rating, 'arrivedOn', { state: done, unitMark: ['satisfied', 'fairly'] }),
    officeContent: dated(['对信访部门满意和基本满意', 'Satisfied with the petition office'], rating, 'arrivedOn', {
      state: done,
      officeMark: ['satisfied', 'fairly'],
    }),
    officeRated: dated(['对信访部门已评价', 'Petition office rated'], rating, 'arrivedOn', {
      state: done,
      officeMark: ['satisfied', 'fairly', 'dissatisfied'],
    }),
  },
  ratios: {
    satisfaction: {
      title: ['满意率', 'Satisfaction'],
      unit: 'percent',
      of: ['content', 'rated'],
      formula: ['（满意＋基本满意）÷ 已评价', '(Satisfied + fairly satisfied) ÷ rated'],
    },
    participation: {
      title: ['参评率', 'Participation'],
      unit: 'percent',
      of: ['rated', 'replied'],
      formula: ['已评价 ÷ 答复', 'Rated ÷ answered'],
    },
    officeSatisfaction: {
      title: ['对信访部门满意率', 'Satisfaction with the petition office'],
      unit: 'percent',
      of: ['officeContent', 'officeRated'],
      formula: ['对信访部门（满意＋基本满意）÷ 对信访部门已评价', 'Petition office: (satisfied + fairly satisfied) ÷ rated'],
    },
  },
  counters: ['replied', 'rated', 'satisfied', 'fairly', 'dissatisfied'],
  trend: ['replied', 'rated', 'dissatisfied'],
  tables: {
    body: { title: ['按责任单位', 'By unit'], head: ['责任单位', 'Unit'], by: 'body', columns, rank: 'replied', top: 20 },
    content: {
      title: ['按业务', 'By business'],
      head: ['业务类型', 'Business'],
      by: 'content',
      columns: [...columns, 'officeSatisfaction'],
      rank: 'replied',
      top: 20,
    },
  },
});
