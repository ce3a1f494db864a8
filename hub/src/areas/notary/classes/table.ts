import { choice, decisionTable, integer, text } from '../../../definitions/index.js';
import { classes as categories } from '../registers/codes.js';

/** 监管类别 (N39), the strictest first. */
export const grades = {
  key: ['重点', 'Key'],
  attention: ['关注', 'Attention'],
  ordinary: ['一般', 'Ordinary'],
} as const;
export type Grade = keyof typeof grades;
export const order = ['ordinary', 'attention', 'key'] as const satisfies readonly Grade[];

/** 分类监管规则 (N39): from which risk on an office is of a class, and how it is supervised then. Changed in the page by two persons, from a day on; each class keeps what it was decided by. */
export const classTable = decisionTable('notary.classes', ['分类监管规则', 'Rules of classes'], {
  conditions: { category: choice(['机构类别', 'Class of office'], categories, { many: true }) },
  results: {
    grade: choice(['监管类别', 'Class'], grades, { required: true }),
    least: integer(['风险分不低于', 'Risk at least'], { required: true, max: 100 }),
    sampling: integer(['双随机抽查比例', 'Sampled'], { required: true, max: 100, unit: ['%', '%'] }),
    measures: text(['处置规则和监管方式', 'How it is supervised'], { required: true, max: 200 }),
  },
  versions: [
    [
      '2025-01-01',
      [
        { grade: 'key', least: 70, sampling: 30, measures: '约谈负责人，每季度现场检查，重大事项事前报告' },
        { grade: 'attention', least: 40, sampling: 10, measures: '每半年现场检查，预警逐件复核' },
        { grade: 'ordinary', least: 0, sampling: 5, measures: '按年度计划检查，以双随机抽查为主' },
      ],
    ],
  ],
});
