import { choice, rows, text } from '../../../definitions/index.js';
import { shownIn, type Form } from './form.js';

const units = {
  db: ['dB', 'dB'],
  lx: ['lx', 'lx'],
  vm: ['V/m', 'V/m'],
  mms: ['mm/s', 'mm/s'],
  celsius: ['℃', '℃'],
  wm2: ['W/m²', 'W/m²'],
  usvh: ['μSv/h', 'μSv/h'],
} as const;

export const form: Form = {
  code: 'A18',
  group: 'environment',
  items: [
    ['噪声损害鉴定', 'Noise'],
    ['振动损害鉴定', 'Vibration'],
    ['光损害鉴定', 'Light'],
    ['热损害鉴定', 'Heat'],
    ['电磁辐射损害鉴定', 'Electromagnetic radiation'],
    ['电离辐射损害鉴定', 'Ionising radiation'],
  ],
  musts: [{ fields: ['damage', 'measurements'] }],
};

export const fields = {
  measurements: rows(
    ['测量值', 'Measurements'],
    {
      what: text(['测量项目', 'What'], { required: true, max: 80 }),
      value: text(['测量值', 'Value'], { required: true, max: 20 }),
      unit: choice(['单位', 'Unit'], units, { required: true }),
      limit: text(['限值', 'Limit'], { max: 20 }),
    },
    { most: 100 },
  ),
};
export const section = { title: ['测量', 'Measurements'], fields: Object.keys(fields) as (keyof typeof fields)[], brief: true } as const;
export const show = shownIn(fields, 'A18');
