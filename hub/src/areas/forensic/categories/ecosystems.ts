import { choice, integer, prose, rows, text } from '../../../definitions/index.js';
import { shownIn, type Form } from './form.js';

const ecosystems = {
  forest: ['森林', 'Forest'],
  grassland: ['草原', 'Grassland'],
  wetland: ['湿地', 'Wetland'],
  desert: ['荒漠', 'Desert'],
  sea: ['海洋', 'Sea'],
  river: ['河流、湖泊', 'Rivers and lakes'],
  tundra: ['冻原', 'Tundra'],
  farmland: ['农田', 'Farmland'],
  city: ['城市', 'City'],
  mine: ['矿山', 'Mine'],
} as const;

export const form: Form = {
  code: 'A17',
  group: 'environment',
  items: [
    ['生态破坏行为致植物损害鉴定', 'Plants'],
    ['生态破坏行为致动物损害鉴定', 'Animals'],
    ['生态破坏行为致微生物损害鉴定', 'Microorganisms'],
    ['生态破坏行为致森林生态系统损害鉴定', 'Forests'],
    ['生态破坏行为致草原生态系统损害鉴定', 'Grasslands'],
    ['生态破坏行为致湿地生态系统损害鉴定', 'Wetlands'],
    ['生态破坏行为致荒漠生态系统损害鉴定', 'Deserts'],
    ['生态破坏行为致海洋生态系统损害鉴定', 'Seas'],
    ['生态破坏行为致河流、湖泊生态系统损害鉴定', 'Rivers and lakes'],
    ['生态破坏行为致冻原生态系统损害鉴定', 'Tundra'],
    ['生态破坏行为致农田生态系统损害鉴定', 'Farmland'],
    ['生态破坏行为致城市生态系统损害鉴定', 'Cities'],
    ['矿产资源开采行为致矿山地质环境破坏、土地损毁及生态功能损害鉴定', 'Mines'],
  ],
  musts: [{ fields: ['damage', 'restorationPlan'] }],
};

export const fields = {
  ecosystem: choice(['生态系统类型', 'Ecosystem'], ecosystems, { filter: true }),
  species: rows(
    ['受损物种', 'Species'],
    {
      name: text(['物种', 'Species'], { required: true, max: 80 }),
      amount: integer(['数量', 'How many'], { min: 0 }),
      loss: text(['损害情况', 'Loss'], { max: 200 }),
    },
    { most: 100 },
  ),
  restorationPlan: prose(['修复方案', 'Plan of restoration'], { max: 8000 }),
};
export const section = { title: ['生态系统', 'Ecosystem'], fields: Object.keys(fields) as (keyof typeof fields)[], brief: true } as const;
export const show = shownIn(fields, 'A17');
