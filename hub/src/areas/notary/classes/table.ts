import { boolean, choice, decisionTable, integer, text } from '../../../definitions/index.js';
import { classes as categories } from '../registers/codes.js';

/** 监管类别 (N39), the strictest first. */
export const grades = {
  key: ['重点', 'Key'],
  attention: ['关注', 'Attention'],
  ordinary: ['一般', 'Ordinary'],
} as const;
export type Grade = keyof typeof grades;
export const order = ['ordinary', 'attention', 'key'] as const satisfies readonly Grade[];

/** 分类监管规则 (N39): from which risk on an office is of a class, by what it is of it whatever its risk, and how it is supervised then. Changed in the page by two persons, from a day on; each class keeps what it was decided by. */
export const classTable = decisionTable('notary.classes', ['分类监管规则', 'Rules of classes'], {
  conditions: { category: choice(['机构类别', 'Class of office'], categories, { many: true }) },
  results: {
    grade: choice(['监管类别', 'Class'], grades, { required: true }),
    least: integer(['风险分不低于', 'Risk at least'], { required: true, max: 100 }),
    reds: integer(['或红色预警达到', 'Or red warnings, at least'], { min: 1, max: 1000, unit: ['条', 'warnings'] }),
    isGrave: boolean([
      '或有停止执业、吊销执业证书处罚，或因内容不实撤销的公证书',
      'Or somebody barred from practice, or a certificate revoked as untrue',
    ]),
    sampling: integer(['双随机抽查比例', 'Sampled'], { required: true, max: 100, unit: ['%', '%'] }),
    measures: text(['处置规则和监管方式', 'How it is supervised'], { required: true, max: 200 }),
  },
  versions: [
    [
      '2025-01-01',
      [
        {
          grade: 'key',
          least: 70,
          isGrave: true,
          sampling: 100,
          measures: '每月现场检查，约谈负责人，不动产类委托全数抽查',
        },
        { grade: 'attention', least: 40, reds: 3, sampling: 10, measures: '每季度检查，预警逐件复核' },
        { grade: 'ordinary', least: 0, sampling: 2, measures: '每年双随机抽查' },
      ],
    ],
  ],
});
