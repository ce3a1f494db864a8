import type { Condition, Recorded } from '@fatong/contracts/expression';
import { choice, integer, rows, text } from '../../../definitions/index.js';
import { shownIn, type Form } from './form.js';

const collisions = {
  frontal: ['正面碰撞', 'Frontal'],
  rear: ['追尾', 'Rear-end'],
  side: ['侧面碰撞', 'Side'],
  scrape: ['刮擦', 'Scrape'],
  rollover: ['翻滚', 'Rollover'],
  pedestrian: ['碰撞行人、非机动车', 'Pedestrian or bicycle'],
  other: ['其他', 'Other'],
} as const;
const traffic = '交通事故痕迹物证鉴定';

export const form: Form = {
  code: 'A07',
  group: 'evidence',
  items: [
    ['手印鉴定', 'Fingerprints'],
    ['潜在手印显现', 'Latent fingerprints'],
    ['足迹鉴定', 'Footprints'],
    ['工具痕迹鉴定', 'Tool marks'],
    ['整体分离痕迹鉴定', 'Fracture matching'],
    ['枪弹痕迹鉴定', 'Firearms and bullets'],
    ['爆炸痕迹鉴定', 'Explosions'],
    ['火灾痕迹鉴定', 'Fires'],
    ['人体特殊痕迹鉴定', 'Special traces of the body'],
    ['日用物品损坏痕迹鉴定', 'Damaged articles'],
    [traffic, 'Traces of traffic accidents'],
    ['车辆安全技术状况鉴定', 'Technical state of vehicles'],
    ['交通设施安全技术状况鉴定', 'Technical state of traffic installations'],
    ['交通事故痕迹鉴定', 'Traces at traffic accidents'],
    ['车辆速度鉴定', 'Speed of vehicles'],
    ['交通事故痕迹物证综合鉴定', 'Traffic accidents as a whole'],
  ],
  sets: {
    [traffic]: ['车辆安全技术状况鉴定', '交通设施安全技术状况鉴定', '交通事故痕迹鉴定', '车辆速度鉴定', '交通事故痕迹物证综合鉴定'],
  },
  musts: [{ items: ['车辆速度鉴定'], fields: ['speedFrom', 'speedTo'] }],
};

export const fields = {
  traceObject: text(['痕迹客体', 'Object with the traces'], { max: 200 }),
  tracePlace: text(['提取地点', 'Where they were taken'], { max: 200 }),
  vehicles: rows(
    ['涉案车辆', 'Vehicles'],
    {
      plate: text(['号牌', 'Plate'], { required: true, max: 20 }),
      vin: text(['车辆识别代号', 'VIN'], { max: 20 }),
      kind: text(['车型', 'Kind'], { max: 60 }),
    },
    { most: 10 },
  ),
  speedFrom: integer(['车速下限', 'Speed from'], { max: 500, unit: ['km/h', 'km/h'] }),
  speedTo: integer(['车速上限', 'Speed to'], { max: 500, unit: ['km/h', 'km/h'] }),
  technicalItems: rows(
    ['技术状况项目', 'Technical items'],
    {
      item: text(['项目', 'Item'], { required: true, max: 80 }),
      value: text(['检验值', 'Value'], { max: 60 }),
      result: choice(['结果', 'Result'], { pass: ['合格', 'Passed'], fail: ['不合格', 'Failed'] }, { required: true }),
    },
    { most: 60 },
  ),
  collision: choice(['碰撞形态', 'Collision'], collisions, { filter: true }),
};
export const section = { title: ['痕迹', 'Traces'], fields: Object.keys(fields) as (keyof typeof fields)[], brief: true } as const;
export const show = shownIn(fields, 'A07');

interface Driven {
  readonly speedFrom?: number | null;
  readonly speedTo?: number | null;
}
export const refuses = [
  {
    at: 'speedTo',
    when: (c: Recorded<Driven>): Condition => c.speedTo.less(c.speedFrom),
    why: ['车速上限不能低于下限。', 'The upper speed is not below the lower one.'],
  },
] as const;
