import { board, type BoardWords } from '../../../definitions/index.js';
import { notary } from '../area.js';
import { officeClass } from '../classes/class.js';
import { office } from '../registers/office.js';
import { feesTopic } from '../topics/fees.js';
import { officesTopic } from '../topics/offices.js';
import { association, authorities } from '../topics/readers.js';
import { connected, standing } from './figures.js';
import { ground } from './ground.js';

/** Where each office is, coloured by its class or by a figure of it; of a figure that a reader does not see there is no layer. */
export const places = {
  of: office,
  at: 'coordinates',
  district: 'seat',
  ground: { record: ground, states: ['current'], outlines: 'outlines', approval: 'approval', since: 'effectiveOn' },
  facts: ['category', 'form', 'address', 'head', 'headSince', 'foundedOn', 'connectedOn'],
  layers: {
    warnings: {
      title: ['未销号预警', 'Open warnings'],
      report: standing,
      column: 'open',
      entries: 'offices',
      districts: 'districts',
      isAlert: true,
      worst: 'openRed',
    },
    // The class in force: a district sees those of its offices, an office its own.
    grade: { title: ['监管类别', 'Class in force'], record: officeClass, by: 'office', states: ['current'], says: 'grade' },
    class: { title: ['机构类别', 'Class of office'], field: 'category' },
    acts: {
      title: ['本年受理量', 'Accepted this year'],
      report: officesTopic,
      period: 'year',
      column: 'accepted',
      entries: 'office',
      districts: 'district',
    },
    fees: { title: ['本年收费净额', 'Net fees this year'], report: feesTopic, period: 'year', column: 'net', entries: 'office' },
    score: { title: ['综合测评', 'Overall score'], report: standing, column: 'score', entries: 'scores' },
  },
} as const satisfies BoardWords<string, string, typeof office.fields>['map'];

/** 地图模块 (N44): city, district, office; a point's card says what is known of it and leads to its whole file (全生命周期). */
export const map = board(notary, 'map', ['公证机构地图', 'Map of notary offices'], {
  law: 'N44',
  lead: [
    '全市已接入公证机构的位置与指标；点选机构查看一机一档',
    'Where the offices are, and their figures; an office leads to its whole file',
  ],
  menu: { group: 'analysis', order: 1 },
  see: [...authorities, ...association, 'office'],
  unit: { of: office, by: 'office' },
  tiles: {
    offices: {
      title: ['公证机构', 'Notary offices'],
      report: connected,
      figures: ['all', 'ofCity', 'ofDistrict', 'mixed'],
      layer: 'class',
    },
    warnings: { title: ['预警', 'Warnings'], report: standing, figures: ['open', 'openRed', 'late'], layer: 'warnings' },
    acts: {
      title: ['办证（本年）', 'Acts this year'],
      report: officesTopic,
      period: 'year',
      figures: ['accepted', 'issued', 'growth'],
      layer: 'acts',
    },
  },
  map: places,
});
