import { notaryMatters, type NotaryMatter } from '@fatong/contracts/codes';
import { boolean, choice, integer, parameter } from '../../../definitions/index.js';

const least = (zh: string, en: string, unit?: readonly [string, string]) =>
  integer([zh, en], { min: 1, max: 100_000_000, required: true, ...(unit && { unit }) });
const times = ['件', 'acts'] as const;
const since = '2021-01-01';

export interface Elderly {
  readonly age: number;
  readonly day: number;
  readonly month: number;
  readonly weight: number;
  readonly weighed: readonly NotaryMatter[];
}
export interface SameParty {
  readonly days30: number;
  readonly days365: number;
}
export interface LargeFee {
  readonly yellow: number;
  readonly red: number;
}
export interface Growth {
  readonly yellow: number;
  readonly red: number;
  readonly base: number;
}
export interface Video {
  readonly missing: boolean;
  readonly mandatory: readonly NotaryMatter[];
  readonly elderly: number;
  readonly length: boolean;
  readonly least: number;
  readonly most: number;
  readonly gap: boolean;
  readonly mostGap: number;
  readonly altered: boolean;
  readonly face: boolean;
  readonly place: boolean;
  readonly metres: number;
  readonly fee: boolean;
  readonly yuan: number;
}
export interface Silent {
  readonly yellow: number;
  readonly red: number;
}

/** Titles of the rules, and the thresholds of section 9 of the rulebook: two persons change them, from a day on (阀值设置). */
export const parameters = {
  elderly: parameter<Elderly>(
    'notary.elderly',
    ['批量涉老办证预警', 'Warning of many acts of the elderly'],
    [
      [
        since,
        {
          age: 60,
          day: 8,
          month: 60,
          weight: 2,
          weighed: ['propertySale', 'propertyPower', 'power', 'gift', 'loan', 'mortgageRegistration'],
        },
      ],
    ],
    {
      age: least('老年人年龄（周岁）', 'Age of the elderly'),
      day: least('每日件数（黄色，翻倍为红色）', 'Acts in a day: yellow, double red', times),
      month: least('每月件数（黄色，翻倍为红色）', 'Acts in a month: yellow, double red', times),
      weight: least('加权事项每件计', 'An act of a weighed matter counts as'),
      weighed: choice(['加权事项', 'Weighed matters'], notaryMatters, { many: true }),
    },
  ),
  sameParty: parameter<SameParty>(
    'notary.sameParty',
    ['同一当事人多次办证预警', 'Warning of the same party with many acts'],
    [[since, { days30: 3, days365: 8 }]],
    {
      days30: least('30 日内件数（黄色，翻倍为红色）', 'Acts in 30 days: yellow, double red', times),
      days365: least('365 日内件数（黄色，翻倍为红色）', 'Acts in 365 days: yellow, double red', times),
    },
  ),
  largeFee: parameter<LargeFee>(
    'notary.largeFee',
    ['较大额收费预警', 'Warning of large fees'],
    [[since, { yellow: 50_000, red: 200_000 }]],
    { yellow: least('黄色（元）', 'Yellow, yuan'), red: least('红色（元）', 'Red, yuan') },
  ),
  feeGrowth: parameter<Growth>(
    'notary.feeGrowth',
    ['收费金额同比预警', 'Warning of fees against last year'],
    [[since, { yellow: 30, red: 50, base: 100_000 }]],
    {
      yellow: least('黄色（±%）', 'Yellow, percent up or down'),
      red: least('红色（±%）', 'Red, percent up or down'),
      base: least('基数不低于（元）', 'Base of last year, at least, yuan'),
    },
  ),
  acceptanceGrowth: parameter<Growth>(
    'notary.acceptanceGrowth',
    ['受理量同比预警', 'Warning of acceptances against last year'],
    [[since, { yellow: 30, red: 50, base: 30 }]],
    {
      yellow: least('黄色（±%）', 'Yellow, percent up or down'),
      red: least('红色（±%）', 'Red, percent up or down'),
      base: least('基数不低于（件）', 'Base of last year, at least', times),
    },
  ),
  notaryGrowth: parameter<Growth>(
    'notary.notaryGrowth',
    ['公证员受理量同比预警', 'Warning of a notary’s acceptances against last year'],
    [[since, { yellow: 30, red: 50, base: 30 }]],
    {
      yellow: least('黄色（±%）', 'Yellow, percent up or down'),
      red: least('红色（±%）', 'Red, percent up or down'),
      base: least('基数不低于（件）', 'Base of last year, at least', times),
    },
  ),
  video: parameter<Video>(
    'notary.video',
    ['视频记录情况预警', 'Warning of recordings'],
    [
      [
        since,
        {
          missing: true,
          mandatory: ['propertySale', 'propertyPower', 'will', 'gift', 'guardianship'],
          elderly: 60,
          length: true,
          least: 180,
          most: 7_200,
          gap: true,
          mostGap: 60,
          altered: true,
          face: true,
          place: true,
          metres: 500,
          fee: true,
          yuan: 200_000,
        },
      ],
    ],
    {
      missing: boolean(['应录未录（红色）', 'Missing: red']),
      mandatory: choice(['应录事项', 'Matters that must be recorded'], notaryMatters, { many: true }),
      elderly: least('应录年龄（周岁）', 'Age from which it must be recorded'),
      length: boolean(['时长异常（黄色）', 'Length: yellow']),
      least: least('最短（秒）', 'At least, seconds'),
      most: least('最长（秒）', 'At most, seconds'),
      gap: boolean(['中断（黄色）', 'Gap: yellow']),
      mostGap: least('中断不超过（秒）', 'Gap at most, seconds'),
      altered: boolean(['摘要不一致（红色）', 'Digest changed: red']),
      face: boolean(['人脸比对未通过（红色）', 'Face comparison failed: red']),
      place: boolean(['位置异常（黄色）', 'Place: yellow']),
      metres: least('距登记办证点不超过（米）', 'Metres from a registered place, at most'),
      fee: boolean(['费用高（黄色）', 'High fee: yellow']),
      yuan: least('费用高于（元）', 'Fee above, yuan'),
    },
  ),
  device: parameter<Silent>('notary.device', ['设备离线预警', 'Warning of silent devices'], [[since, { yellow: 24, red: 72 }]], {
    yellow: least('黄色（小时）', 'Yellow, hours'),
    red: least('红色（小时）', 'Red, hours'),
  }),
} as const;
