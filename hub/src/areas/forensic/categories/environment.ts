import { and, not, or, type Condition, type Recorded } from '@fatong/contracts/expression';
import { choice, derive, identifier, instant, integer, money, prose, rows, text } from '../../../definitions/index.js';
import { shownIn, type Category, type Form } from './form.js';

/** F08–F13: what they have in common. The nature of pollutants (F07) shares the samples alone. */
export const damaged = ['A13', 'A14', 'A15', 'A16', 'A17', 'A18'] as const satisfies readonly Category[];

const mediums = {
  water: ['水', 'Water'],
  sediment: ['沉积物', 'Sediment'],
  soil: ['土壤', 'Soil'],
  groundwater: ['地下水', 'Groundwater'],
  air: ['空气', 'Air'],
  biota: ['生物', 'Biota'],
  waste: ['固体废物', 'Solid waste'],
} as const;

export const samplings = {
  samplings: rows(
    ['采样记录', 'Samples taken'],
    {
      point: text(['点位', 'Point'], { required: true, max: 60 }),
      takenAt: instant(['采样时间', 'Taken at'], { required: true }),
      coordinates: identifier(['坐标', 'Coordinates'], 'coordinates'),
      takenBy: choice(['采样方', 'Taken by'], {
        client: ['委托人送检', 'The client'],
        own: ['本机构外出采样', 'The institution, elsewhere'],
      }),
      medium: choice(['介质', 'Medium'], mediums),
      depth: integer(['深度', 'Depth'], { min: 0, max: 100_000, unit: ['厘米', 'cm'] }),
      volume: text(['采样量', 'Volume'], { max: 40 }),
      preservation: text(['保存方式', 'Preservation'], { max: 80 }),
      temperature: integer(['温度', 'Temperature'], { min: -80, max: 200, unit: ['℃', '℃'] }),
      seal: text(['封签号', 'Seal number'], { max: 40 }),
    },
    { most: 200 },
  ),
};

export const fields = {
  siteAddress: text(['受损地点', 'Site'], { max: 200 }),
  siteOutline: prose(['受损范围', 'Outline'], { max: 4000 }),
  siteCode: text(['行政区划代码', 'Code of the place'], { max: 12, filter: true }),
  siteCoordinates: identifier(['中心坐标', 'Coordinates'], 'coordinates', { filter: true }),
  polluter: text(['污染、破坏行为人', 'Who caused it'], { class: 'personal', mask: 'party', max: 100 }),
  pollutants: text(['特征污染物', 'Pollutants'], { max: 300 }),
  baseline: prose(['基线', 'Baseline'], { max: 4000 }),
  emergencyCost: money(['应急处置费用', 'Emergency measures']),
  clearanceCost: money(['污染清除费用', 'Clearance']),
  restorationCost: money(['修复费用', 'Restoration']),
  interimLoss: money(['期间服务功能损失', 'Interim losses']),
  damage: money(['损害数额', 'Damage'], { filter: true }),
  damageSum: money(['四项费用合计', 'Sum of the four parts']),
  damagedArea: integer(['受损面积', 'Area'], { unit: ['平方米', 'm²'] }),
};
export const section = {
  title: ['环境损害', 'Environmental damage'],
  fields: [...(Object.keys(samplings) as (keyof typeof samplings)[]), ...(Object.keys(fields) as (keyof typeof fields)[])],
  brief: true,
} as const;
export const show = { ...shownIn(fields, ...damaged), ...shownIn(samplings, 'A12', ...damaged) };
/** What is asked for; the sum is kept by the machine. */
export const asked = Object.keys(fields).filter((name) => name !== 'damageSum') as Exclude<keyof typeof fields, 'damageSum'>[];

interface Parts {
  readonly emergencyCost?: number | null;
  readonly clearanceCost?: number | null;
  readonly restorationCost?: number | null;
  readonly interimLoss?: number | null;
  readonly damage?: number | null;
  readonly damageSum?: number | null;
}
/** 应急处置 + 清除 + 修复 + 期间损失; a part that is not said is none. */
export const summed = derive<Parts>()(['damageSum'], ({ emergencyCost, clearanceCost, restorationCost, interimLoss }) => {
  const parts = [emergencyCost, clearanceCost, restorationCost, interimLoss].filter((one) => typeof one === 'number');
  return { damageSum: parts.length === 0 ? null : parts.reduce((sum, one) => sum + one, 0) };
});
export const refuses = [
  {
    at: 'damage',
    when: (c: Recorded<Parts>): Condition => and(c.damage.exists(), or(not(c.damageSum.exists()), c.damage.isNot(c.damageSum))),
    why: ['损害数额须等于四项费用之和。', 'The damage is the sum of the four parts.'],
  },
] as const;

const must = [{ fields: ['damage'] }] as const;
export const surfaceWater: Form = {
  code: 'A13',
  group: 'environment',
  items: [
    ['污染环境行为致地表水与沉积物环境损害鉴定', 'Surface water and sediments'],
    ['污染环境行为致水生态系统损害鉴定', 'Aquatic ecosystems'],
    ['地表水和沉积物污染致植物损害鉴定', 'Plants, by surface water and sediments'],
    ['地表水和沉积物污染致动物损害鉴定', 'Animals, by surface water and sediments'],
  ],
  musts: must,
};
export const air: Form = {
  code: 'A14',
  group: 'environment',
  items: [
    ['污染环境行为致环境空气损害鉴定', 'Ambient air'],
    ['环境空气污染致植物损害鉴定', 'Plants, by ambient air'],
    ['环境空气污染致动物损害鉴定', 'Animals, by ambient air'],
    ['室内空气污染损害鉴定', 'Indoor air'],
    ['室内空气污染致人体健康损害鉴定', 'Health, by indoor air'],
  ],
  musts: [...must, { items: ['室内空气污染致人体健康损害鉴定'], fields: ['examinee'] }],
};
export const sea: Form = {
  code: 'A16',
  group: 'environment',
  items: [
    ['污染环境行为致近岸海洋与海岸带生态系统损害鉴定', 'Coastal ecosystems'],
    ['近岸海洋与海岸带环境污染致海洋植物损害鉴定', 'Marine plants'],
    ['近岸海洋与海岸带环境污染致海洋动物损害鉴定', 'Marine animals'],
  ],
  musts: must,
};
