import { choice, text } from '../../../definitions/index.js';
import { shownIn, type Form } from './form.js';

const natures = {
  hazardous: ['危险废物', 'Hazardous waste'],
  toxic: ['有毒物质', 'Toxic substance'],
  radioactive: ['放射性废物', 'Radioactive waste'],
  infectious: ['含传染病病原体的废物', 'Infectious waste'],
  solid: ['一般固体废物', 'Ordinary solid waste'],
  none: ['不属于上述性质', 'None of these'],
} as const;

export const form: Form = {
  code: 'A12',
  group: 'environment',
  // Two of its labels have the mark by which the tender parts items (areas/forensic.md, section 1).
  items: [
    ['固体废物鉴定', 'Solid waste'],
    ['危险废物鉴定', 'Hazardous waste'],
    ['有毒物质（不包括危险废物）鉴定', 'Toxic substances'],
    ['放射性废物鉴定', 'Radioactive waste'],
    ['含传染病病原体的废物（不包括医疗废物）鉴定', 'Infectious waste'],
    ['污染物筛查及理化性质鉴定', 'Screening and properties of pollutants'],
    ['有毒物质、放射性废物致植物损害鉴定', 'Plants, by toxic or radioactive matter'],
    ['有毒物质、放射性废物致动物损害鉴定', 'Animals, by toxic or radioactive matter'],
  ],
  musts: [{ fields: ['nature'] }],
};

export const fields = {
  wasteCode: text(['废物代码', 'Waste code'], { max: 20, filter: true }),
  laboratory: text(['检测机构', 'Laboratory'], { max: 100 }),
  cmaNumber: text(['检测机构 CMA 编号', 'Its CMA number'], { max: 40 }),
  nature: choice(['污染物性质', 'Nature'], natures, { filter: true }),
};
export const section = {
  title: ['污染物性质', 'Nature of the pollutant'],
  fields: Object.keys(fields) as (keyof typeof fields)[],
  brief: true,
} as const;
export const show = shownIn(fields, 'A12');
