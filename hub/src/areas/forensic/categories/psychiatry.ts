import { choice, integer, text } from '../../../definitions/index.js';
import { shownIn, type Form } from './form.js';

const capacities = { full: ['完全', 'Full'], limited: ['限定', 'Limited'], none: ['无', 'None'] } as const;
const capacityKinds = {
  criminal: ['刑事责任能力', 'Criminal responsibility'],
  trial: ['受审能力', 'Fitness to stand trial'],
  serving: ['服刑能力', 'Fitness to serve a sentence'],
  defence: ['性自我防卫能力', 'Sexual self-defence'],
  civil: ['民事行为能力', 'Civil capacity'],
  testimony: ['作证能力', 'Fitness to testify'],
  other: ['其他行为能力', 'Other capacity'],
} as const;
const capacityItems = ['刑事类行为能力鉴定', '民事类行为能力鉴定', '其他类行为能力鉴定'];

export const form: Form = {
  code: 'A03',
  group: 'medicine',
  items: [
    ['精神状态鉴定', 'Mental state'],
    ['刑事类行为能力鉴定', 'Capacity in criminal matters'],
    ['民事类行为能力鉴定', 'Civil capacity'],
    ['其他类行为能力鉴定', 'Other capacity'],
    ['精神损伤类鉴定', 'Mental injury'],
    ['医疗损害鉴定', 'Medical injury'],
    ['危险性评估', 'Dangerousness'],
    ['精神障碍医学鉴定', 'Mental disorder'],
    ['与心理、精神相关的其他法医精神病鉴定或测试', 'Other psychiatry or tests'],
  ],
  musts: [
    { items: capacityItems, fields: ['capacityKind', 'capacity'] },
    { items: ['医疗损害鉴定'], fields: ['participation'] },
  ],
};

export const fields = {
  guardian: text(['监护人', 'Guardian'], { class: 'personal', mask: 'name', max: 60 }),
  diagnosis: text(['诊断编码', 'Code of the diagnosis'], { class: 'sensitive', max: 40 }),
  capacityKind: choice(['行为能力种类', 'Kind of capacity'], capacityKinds, { filter: true }),
  capacity: choice(['行为能力结论', 'Capacity'], capacities, { filter: true }),
  danger: integer(['危险性等级', 'Dangerousness'], { max: 5, unit: ['级', ''], filter: true }),
  examinedAt: text(['鉴定地点', 'Where it was done'], { max: 200 }),
};
export const section = {
  title: ['法医精神病', 'Psychiatry'],
  fields: Object.keys(fields) as (keyof typeof fields)[],
  brief: true,
} as const;
export const show = shownIn(fields, 'A03');
