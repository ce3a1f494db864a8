import { notaryMatters, type NotaryMatter } from '@fatong/contracts/codes';
import { levels } from './codes.js';
import { boolean, choice, integer, parameter } from '../../../definitions/index.js';

const least = (zh: string, en: string, unit?: readonly [string, string]) =>
  integer([zh, en], { min: 1, max: 100_000_000, required: true, ...(unit && { unit }) });
const times = ['件', 'acts'] as const;
/** 等级: what a dimension reaches. */
const reaches = (zh: string, en: string) => choice([zh, en], levels, { required: true });
type Level = keyof typeof levels;
const since = '2021-01-01';
/** 老年人权益保障法第二条: citizens of 60 and older. */
export const elderlyAge = 60;

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
  readonly missingLevel: Level;
  readonly mandatory: readonly NotaryMatter[];
  readonly elderly: number;
  readonly length: boolean;
  readonly lengthLevel: Level;
  readonly least: number;
  readonly most: number;
  readonly gap: boolean;
  readonly gapLevel: Level;
  readonly mostGap: number;
  readonly altered: boolean;
  readonly alteredLevel: Level;
  readonly face: boolean;
  readonly faceLevel: Level;
  readonly time: boolean;
  readonly timeLevel: Level;
  readonly place: boolean;
  readonly placeLevel: Level;
  readonly metres: number;
  readonly fee: boolean;
  readonly feeLevel: Level;
  readonly yuan: number;
}
export interface Silent {
  readonly yellow: number;
  readonly red: number;
}

const growthFields = (zh: string, en: string) => ({
  yellow: least('黄色（±%）', 'Yellow, percent up or down'),
  red: least('红色（±%）', 'Red, percent up or down'),
  base: least(zh, en),
});
export interface Raised {
  readonly yellow: boolean;
  readonly red: boolean;
}
/** Which levels of what is kept become warnings. */
const raised = (key: string, zh: string, en: string) =>
  parameter<Raised>(key, [zh, en], [[since, { yellow: true, red: true }]], {
    yellow: boolean(['黄色预警', 'Yellow']),
    red: boolean(['红色预警', 'Red']),
  });

/** Titles of the rules, and the thresholds of section 9 of the rulebook: two persons change them, from a day on (阀值设置). */
export const parameters = {
  elderly: parameter<Elderly>(
    'notary.elderly',
    ['批量涉老办证预警', 'Warning of many acts of the elderly'],
    [
      [
        since,
        {
          age: elderlyAge,
          day: 8,
          month: 60,
          weight: 2,
          weighed: ['propertySale', 'propertyPower', 'power', 'gift', 'loan', 'mortgageRegistration'],
        },
      ],
    ],
    {
      age: integer(['老年人年龄（周岁）', 'Age of the elderly'], { min: elderlyAge, max: 120, required: true }),
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
  cityFeeGrowth: parameter<Growth>(
    'notary.cityFeeGrowth',
    ['全市收费金额同比预警', 'Warning of the city’s fees against last year'],
    [[since, { yellow: 30, red: 50, base: 100_000 }]],
    growthFields('基数不低于（元）', 'Base of last year, at least, yuan'),
  ),
  cityGrowth: parameter<Growth>(
    'notary.cityGrowth',
    ['全市受理量同比预警', 'Warning of the city’s acceptances against last year'],
    [[since, { yellow: 30, red: 50, base: 30 }]],
    growthFields('基数不低于（件）', 'Base of last year, at least, acts'),
  ),
  feeGrowthWarning: raised('notary.feeGrowthWarning', '收费金额同比记录转预警', 'Fees against last year that become warnings'),
  acceptanceGrowthWarning: raised(
    'notary.acceptanceGrowthWarning',
    '受理量同比记录转预警',
    'Acceptances against last year that become warnings',
  ),
  partyDay: parameter<LargeFee>(
    'notary.partyDay',
    ['同一当事人单日收费预警', 'Warning of what one party paid in a day'],
    [[since, { yellow: 100_000, red: 200_000 }]],
    { yellow: least('黄色（元）', 'Yellow, yuan'), red: least('红色（元）', 'Red, yuan') },
  ),
  video: parameter<Video>(
    'notary.video',
    ['视频记录情况预警', 'Warning of recordings'],
    [
      [
        since,
        {
          missing: true,
          missingLevel: 'red',
          mandatory: ['propertySale', 'propertyPower', 'will', 'gift', 'guardianship'],
          elderly: 60,
          length: true,
          lengthLevel: 'yellow',
          least: 180,
          most: 7_200,
          gap: true,
          gapLevel: 'yellow',
          mostGap: 60,
          altered: true,
          alteredLevel: 'red',
          face: true,
          faceLevel: 'red',
          time: true,
          timeLevel: 'yellow',
          place: true,
          placeLevel: 'yellow',
          metres: 500,
          fee: true,
          feeLevel: 'yellow',
          yuan: 200_000,
        },
      ],
    ],
    {
      missing: boolean(['应录未录', 'Missing']),
      missingLevel: reaches('应录未录等级', 'Missing: level'),
      mandatory: choice(['应录事项', 'Matters that must be recorded'], notaryMatters, { many: true }),
      elderly: least('应录年龄（周岁）', 'Age from which it must be recorded'),
      length: boolean(['时长异常', 'Length']),
      lengthLevel: reaches('时长异常等级', 'Length: level'),
      least: least('最短（秒）', 'At least, seconds'),
      most: least('最长（秒）', 'At most, seconds'),
      gap: boolean(['中断', 'Gap']),
      gapLevel: reaches('中断等级', 'Gap: level'),
      mostGap: least('中断不超过（秒）', 'Gap at most, seconds'),
      altered: boolean(['摘要不一致', 'Digest changed']),
      alteredLevel: reaches('摘要不一致等级', 'Digest changed: level'),
      face: boolean(['人脸比对未通过', 'Face comparison failed']),
      faceLevel: reaches('人脸比对等级', 'Face comparison: level'),
      time: boolean(['录制时间在办理期间之外', 'Recorded outside the course of the act']),
      timeLevel: reaches('录制时间等级', 'Time: level'),
      place: boolean(['位置异常', 'Place']),
      placeLevel: reaches('位置异常等级', 'Place: level'),
      metres: least('距登记办证点不超过（米）', 'Metres from a registered place, at most'),
      fee: boolean(['费用高', 'High fee']),
      feeLevel: reaches('费用高等级', 'High fee: level'),
      yuan: least('费用高于（元）', 'Fee above, yuan'),
    },
  ),
  device: parameter<Silent>('notary.device', ['设备离线预警', 'Warning of silent devices'], [[since, { yellow: 24, red: 72 }]], {
    yellow: least('黄色（小时）', 'Yellow, hours'),
    red: least('红色（小时）', 'Red, hours'),
  }),
} as const;
