import type { FiguresWords, Told } from '../../../definitions/index.js';
import { businessTables } from './business.js';
import { oversightTables } from './oversight.js';
import { staffTables } from './staff.js';

/** 十张报表 (domain rules 5.11), by their names in the tender. */
export const forms = {
  business: ['表一 公证业务发展情况统计表', '1 Development of business'],
  quality: ['表二 公证质量管理情况统计表', '2 Quality'],
  discipline: ['表三 公证协会与公证管理处分情况统计表', '3 Sanctions'],
  conversion: ['表四 行政体制公证机构转制优化情况表', '4 Administrative offices that change their form'],
  mechanism: ['表五 公证机构机制优化表', '5 Mechanisms of offices'],
  acts: ['表六 公证业务统计表', '6 Acts'],
  welfare: ['表七 公证公益法律服务和公证质量统计表', '7 Services for the public good, and quality'],
  notaries: ['表八 公证员统计表', '8 Notaries'],
  inspections: ['表九 公证工作督察情况统计表', '9 Inspections'],
  offices: ['表十 公证机构统计表', '10 Offices'],
} as const;
export type Form = keyof typeof forms;

/** What is filled in by hand, since no system of ours says it. */
export const byHand = ['conversion', 'mechanism'] as const satisfies readonly Form[];

const span = ({ period: { from, to } }: Told): string => `${from}至${to}`;
/** “居前的是申黄公证处（1,200〔4〕件）、……。”: the first three of a table of which there is something. */
const first = (told: Told, table: string, column: string, unit: string): string[] => {
  const some = told.lines(table).filter((one) => (one.number(column) ?? 0) > 0);
  return some.length === 0
    ? []
    : [
        `居前的是${some
          .slice(0, 3)
          .map((one) => `${one.title}（${one.cite(column)}${unit}）`)
          .join('、')}。`,
      ];
};
/** Against last year, in words; where there is no percentage its reason. */
const change = ({ cite, number }: Told, growth: string): string => {
  const value = number(growth);
  return `同比${value === null ? '' : value === 0 ? '持平' : value < 0 ? '减少' : '增长'}（${cite(growth)}）`;
};

/** Which figures each form keeps, and the sentences of the report that goes with it. */
export const figures: Readonly<Record<Form, FiguresWords>> = {
  business: {
    report: businessTables,
    tables: ['business', 'progress'],
    says: (told) => [
      `${span(told)}，全市公证机构受理公证业务${told.cite('accepted')}件，上年同期${told.cite('acceptedBefore')}件，${change(told, 'growth')}；收费净额${told.cite('net')}元，上年同期${told.cite('netBefore')}元，${change(told, 'netGrowth')}。`,
      ...first(told, 'business', 'accepted', '件'),
      `执业公证员${told.cite('notaries')}人。网办${told.cite('online')}件，网办率${told.cite('onlineShare')}；新领域新业务${told.cite('newFields')}种。`,
    ],
  },
  quality: {
    report: oversightTables,
    tables: ['quality', 'files', 'filesByKind'],
    whole: ['undivided'],
    says: (told) => [
      `${span(told)}，补正公证书${told.cite('corrected')}件，撤销公证书${told.cite('revoked')}件，不予办理${told.cite('refused')}件，终止${told.cite('ended')}件。`,
      `收到投诉${told.cite('complaints')}件，查证属实${told.cite('substantiated')}件；信访与复议诉讼${told.cite('appeals')}件。`,
      `开展检查${told.cite('inspections')}次、受检${told.cite('visits')}家次，检查卷宗优秀${told.cite('excellent')}卷、良好${told.cite('good')}卷、合格${told.cite('fair')}卷、不合格${told.cite('poor')}卷，发现问题${told.cite('problems')}个。`,
      ...first(told, 'quality', 'corrected', '件补正'),
    ],
  },
  discipline: {
    report: oversightTables,
    tables: ['discipline', 'levels'],
    says: (told) => [
      `${span(told)}，生效惩处${told.cite('punishments')}件，涉及${told.cite('persons')}人、${told.cite('officesPunished')}家机构。`,
      `其中党纪处分${told.cite('party')}件、行业惩戒${told.cite('industry')}件、政务处分${told.cite('government')}件、批评教育${told.cite('education')}件、处规处理${told.cite('house')}件、行政处罚${told.cite('administrative')}件。`,
    ],
  },
  conversion: {
    report: staffTables,
    tables: ['forms'],
    says: (told) => [
      `截至${told.period.to}，全市公证机构${told.cite('offices')}家。`,
      ...told
        .lines('forms')
        .map((one) => `${one.title}${one.cite('offices')}家，其中市管${one.cite('ofCity')}家、区管${one.cite('ofDistricts')}家。`),
    ],
  },
  mechanism: {
    report: staffTables,
    tables: ['offices', 'forms'],
    says: (told) => [
      `截至${told.period.to}，全市公证机构从业人员${told.cite('staff')}人，其中在编${told.cite('onStaff')}人、非编${told.cite('offStaff')}人。`,
    ],
  },
  acts: {
    report: businessTables,
    tables: ['acts', 'matters'],
    says: (told) => [
      `${span(told)}，受理${told.cite('accepted')}件，出证${told.cite('issued')}件，不予办理${told.cite('refused')}件，终止${told.cite('ended')}件，收费净额${told.cite('net')}元。`,
      ...first(told, 'matters', 'accepted', '件'),
      `国内民事${told.cite('civil')}件、国内经济${told.cite('commercial')}件、涉外民事${told.cite('foreignCivil')}件、涉外经济${told.cite('foreignCommercial')}件、涉港${told.cite('hongKong')}件、涉澳${told.cite('macao')}件、涉台${told.cite('taiwan')}件。`,
    ],
  },
  welfare: {
    report: businessTables,
    tables: ['welfare', 'services', 'servicesByKind', 'elderly'],
    says: (told) => [
      `${span(told)}，法律援助减免${told.cite('aid')}件、老年人减免${told.cite('elderly')}件、其他减免${told.cite('otherWaiver')}件，减免金额${told.cite('waived')}元；为老年人办证${told.cite('elderlyActs')}件，其中外出办证${told.cite('visits')}件。`,
      `开展公益服务${told.cite('services')}次、受益${told.cite('served')}人次，其中上门服务${told.cite('doorVisits')}次、公益咨询${told.cite('advice')}次、进社区宣讲${told.cite('community')}次。`,
      `收到投诉${told.cite('complaints')}件，查证属实${told.cite('substantiated')}件。`,
    ],
  },
  notaries: {
    report: staffTables,
    tables: ['notaries', 'ages'],
    says: (told) => [
      `截至取数日，全市执业公证员${told.cite('notaries')}人，男${told.cite('male')}人、女${told.cite('female')}人；博士${told.cite('doctor')}人、硕士${told.cite('master')}人、本科${told.cite('bachelor')}人、专科${told.cite('college')}人；高级职称${told.cite('senior')}人（占${told.cite('seniorShare')}）、中级职称${told.cite('middle')}人、初级职称${told.cite('junior')}人。`,
      `35岁及以下${told.cite('to35')}人、36—45岁${told.cite('to45')}人、46—55岁${told.cite('to55')}人、56岁及以上${told.cite('over55')}人；执业不满5年${told.cite('years5')}人、5—10年${told.cite('years10')}人、10—20年${told.cite('years20')}人、20年以上${told.cite('over20')}人。`,
      `${span(told)}，入所${told.cite('joined')}人，离岗${told.cite('left')}人。`,
    ],
  },
  inspections: {
    report: oversightTables,
    tables: ['inspections', 'inspectionsByKind', 'events'],
    whole: ['undivided'],
    says: (told) => [
      `${span(told)}，开展检查${told.cite('inspections')}次、受检${told.cite('visits')}家次，发现问题${told.cite('problems')}个；正在整改${told.cite('rectifying')}家次，复查通过${told.cite('rectified')}家次，期间内到期尚未整改${told.cite('late')}家次，公布结果${told.cite('published')}家次。`,
      `专案核查${told.cite('checks')}件，认定违规违法${told.cite('faulty')}件。`,
    ],
  },
  offices: {
    report: staffTables,
    tables: ['offices', 'categories', 'forms', 'seats'],
    says: (told) => [
      `全市公证机构${told.cite('offices')}家，其中市管${told.cite('ofCity')}家、区管${told.cite('ofDistricts')}家；从业人员${told.cite('staff')}人，公证员${told.cite('notaries')}人、助理${told.cite('assistants')}人、行政人员${told.cite('administration')}人。`,
      ...told.lines('categories').map((one) => `${one.title}${one.cite('offices')}家。`),
    ],
  },
};
