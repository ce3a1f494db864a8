import { now, report } from '../../../definitions/index.js';
import { notary } from '../area.js';
import { officeClass } from './class.js';

const inForce = { state: 'current' } as const;
/** 分类监管展示 (N39): how many offices are of each class, by 执业监管 and 运营监管 and by class of office; every figure opens its list. */
export const classes = report(notary, 'classes', ['分类监管概览', 'Overview of classes'], {
  law: 'N39',
  menu: { group: 'indicators', order: 6, among: true },
  see: ['lead', 'clerk', 'chief', 'inspector', 'district'],
  measures: {
    key: now(['重点', 'Key'], officeClass, { ...inForce, grade: 'key' }),
    attention: now(['关注', 'Attention'], officeClass, { ...inForce, grade: 'attention' }),
    ordinary: now(['一般', 'Ordinary'], officeClass, { ...inForce, grade: 'ordinary' }),
    practice: now(['执业监管机构家数', 'Offices: practice'], officeClass, { ...inForce, focus: 'practice' }),
    operation: now(['运营监管机构家数', 'Offices: operation'], officeClass, { ...inForce, focus: 'operation' }),
    all: now(['已分类机构', 'Offices with a class'], officeClass, inForce),
    proposed: now(['待拟定', 'To be drafted'], officeClass, { state: 'computed' }),
    deciding: now(['待审批', 'Awaits approval'], officeClass, { state: 'deciding' }),
    raised: now(['测算为重点', 'Computed as key'], officeClass, { state: ['computed', 'drafted', 'deciding'], computed: 'key' }),
  },
  ratios: {},
  counters: ['practice', 'operation', 'key', 'attention', 'ordinary', 'proposed', 'deciding', 'raised'],
  trend: [],
  tables: {
    focus: {
      title: ['按监管领域（机构家数）', 'By domain, offices'],
      head: ['监管领域', 'Domain'],
      by: 'focus',
      columns: ['all', 'key', 'attention', 'ordinary'],
      rank: 'all',
      top: 3,
    },
    grade: {
      title: ['按监管类别（机构家数）', 'By class, offices'],
      head: ['监管类别', 'Class'],
      by: 'grade',
      columns: ['all', 'practice', 'operation'],
      rank: 'all',
      top: 3,
    },
    category: {
      title: ['按机构类别', 'By class of office'],
      head: ['机构类别', 'Class of office'],
      by: 'category',
      columns: ['key', 'attention', 'ordinary'],
      rank: 'key',
      top: 3,
    },
  },
});
