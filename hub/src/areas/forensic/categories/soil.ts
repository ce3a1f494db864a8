import { integer, rows, text } from '../../../definitions/index.js';
import { shownIn, type Form } from './form.js';

export const form: Form = {
  code: 'A15',
  group: 'environment',
  items: [
    ['污染环境行为致土壤环境损害鉴定', 'Soil'],
    ['污染环境行为致地下水环境损害鉴定', 'Groundwater'],
    ['污染环境行为致土壤生态系统损害鉴定', 'Soil ecosystems'],
    ['土壤污染致植物损害鉴定', 'Plants, by soil'],
    ['地下水污染致植物损害鉴定', 'Plants, by groundwater'],
    ['土壤污染致动物损害鉴定', 'Animals, by soil'],
    ['地下水污染致动物损害鉴定', 'Animals, by groundwater'],
  ],
  musts: [{ fields: ['damage'] }],
};

export const fields = {
  boreholes: rows(
    ['钻孔与监测井', 'Boreholes and wells'],
    {
      hole: text(['编号', 'Number'], { required: true, max: 40 }),
      depth: integer(['孔深', 'Depth'], { required: true, min: 0, max: 100_000, unit: ['厘米', 'cm'] }),
      waterLevel: integer(['地下水埋深', 'Groundwater level'], { min: 0, max: 100_000, unit: ['厘米', 'cm'] }),
    },
    { most: 100 },
  ),
};
export const section = { title: ['钻孔', 'Boreholes'], fields: Object.keys(fields) as (keyof typeof fields)[], brief: true } as const;
export const show = shownIn(fields, 'A15');
