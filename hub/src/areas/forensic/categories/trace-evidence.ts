import { choice, text } from '../../../definitions/index.js';
import { shownIn, type Form } from './form.js';

const materials = {
  chemical: ['化工产品', 'Chemical products'],
  mineral: ['金属、矿物', 'Metals and minerals'],
  textile: ['纺织品', 'Textiles'],
  household: ['日用化学品', 'Household chemicals'],
  stationery: ['文化用品', 'Stationery'],
  food: ['食品', 'Food'],
  flammable: ['易燃物质', 'Flammables'],
  explosive: ['爆炸物', 'Explosives'],
  gunshot: ['射击残留物', 'Gunshot residues'],
  other: ['其他', 'Other'],
} as const;

export const form: Form = {
  code: 'A08',
  group: 'evidence',
  items: [
    ['化工产品类鉴定', 'Chemical products'],
    ['金属和矿物类鉴定', 'Metals and minerals'],
    ['纺织品类鉴定', 'Textiles'],
    ['日用化学品类鉴定', 'Household chemicals'],
    ['文化用品类鉴定', 'Stationery'],
    ['食品类鉴定', 'Food'],
    ['易燃物质类鉴定', 'Flammables'],
    ['爆炸物类鉴定', 'Explosives'],
    ['射击残留物类鉴定', 'Gunshot residues'],
    ['交通事故微量物证鉴定', 'Trace evidence of traffic accidents'],
    ['火灾微量物证鉴定', 'Trace evidence of fires'],
  ],
  musts: [],
};

export const fields = {
  material: choice(['物质类别', 'Class of material'], materials, { filter: true }),
  instrument: text(['检验仪器', 'Instrument'], { max: 100 }),
  comparison: choice(
    ['比对结果', 'Result of the comparison'],
    { support: ['支持', 'Support'], against: ['不支持', 'Against'], open: ['不能得出', 'Not conclusive'] },
    { filter: true },
  ),
};
export const section = {
  title: ['微量物证', 'Trace evidence'],
  fields: Object.keys(fields) as (keyof typeof fields)[],
  brief: true,
} as const;
export const show = shownIn(fields, 'A08');
