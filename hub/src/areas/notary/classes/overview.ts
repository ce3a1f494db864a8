import { now, report } from '../../../definitions/index.js';
import { notary } from '../area.js';
import { officeClass } from './class.js';

const inForce = { state: 'current' } as const;
/** 分类监管展示 (N39): how many offices are of each class, by class of office; every figure opens its list. */
export const classes = report(notary, 'classes', ['分类监管概览', 'Overview of classes'], {
  law: 'N39',
  menu: { group: 'indicators', order: 6, among: true },
  see: ['lead', 'clerk', 'chief', 'inspector', 'district'],
  measures: {
    key: now(['重点', 'Key'], officeClass, { ...inForce, grade: 'key' }),
    attention: now(['关注', 'Attention'], officeClass, { ...inForce, grade: 'attention' }),
    ordinary: now(['一般', 'Ordinary'], officeClass, { ...inForce, grade: 'ordinary' }),
    proposed: now(['待拟定', 'To be drafted'], officeClass, { state: 'computed' }),
    deciding: now(['待审批', 'Awaits approval'], officeClass, { state: 'deciding' }),
    raised: now(['测算为重点', 'Computed as key'], officeClass, { state: ['computed', 'drafted', 'deciding'], computed: 'key' }),
  },
  ratios: {},
  counters: ['key', 'attention', 'ordinary', 'proposed', 'deciding', 'raised'],
  trend: [],
  tables: {
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
