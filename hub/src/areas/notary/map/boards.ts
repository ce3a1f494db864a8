import { board } from '../../../definitions/index.js';
import { notary } from '../area.js';
import { revenue } from '../months/revenue.js';
import { office } from '../registers/office.js';
import { overview } from '../supervision/overview.js';
import { feesTopic } from '../topics/fees.js';
import { live } from '../topics/live.js';
import { matters } from '../topics/matters.js';
import { officesTopic } from '../topics/offices.js';
import { authorities } from '../topics/readers.js';
import { warningTopic } from '../topics/warnings.js';
import { archiveRule } from '../warnings/archive.js';
import { composedRule } from '../warnings/composed.js';
import { conductRule } from '../warnings/conduct.js';
import { elderlyRule } from '../warnings/elderly.js';
import { feeRatioRule } from '../warnings/fee-ratio.js';
import { acceptanceGrowthRule, feeGrowthRule } from '../warnings/growth.js';
import { largeFeeRule } from '../warnings/large-fee.js';
import { partyDayRule } from '../warnings/party-day.js';
import { peersRule } from '../warnings/peers.js';
import { qualityRule, refusalRule } from '../warnings/quality.js';
import { videoRule } from '../warnings/recordings.js';
import { samePartyRule } from '../warnings/same-party.js';
import { deviceRule } from '../warnings/silent-device.js';
import { substantiatedRule } from '../warnings/substantiated.js';
import { deviationRule, volumeRule } from '../warnings/volume.js';
import { connected, standing } from './figures.js';
import { places } from './map.js';

/** 监管数据板 (N45): of the city, of a district and of an office the same parts, and a screen for a wall. */
export const dataBoard = board(notary, 'board', ['监管数据板', 'Supervision board'], {
  law: 'N45',
  menu: { group: 'analysis', order: 2 },
  see: [...authorities, 'office'],
  unit: { of: office, by: 'office' },
  // On a wall where nobody is signed in: the city's, or a district's own.
  screen: { by: ['lead', 'clerk', 'district'] },
  tiles: {
    today: { title: ['今日办证', 'Today'], report: live, period: 'day', figures: ['accepted', 'issued', 'fees', 'persons', 'warnings'] },
    acts: {
      title: ['公证机构概览（本年）', 'Acts this year'],
      report: officesTopic,
      period: 'year',
      figures: ['accepted', 'issued', 'growth', 'issuedGrowth', 'wholly', 'outside'],
      layer: 'acts',
    },
    revenue: {
      title: ['收入（本年，机构月报）', 'Income this year, month reports'],
      report: revenue,
      period: 'year',
      figures: ['income', 'growth', 'actIncome', 'actShare', 'outside', 'outsideShare'],
    },
    income: {
      title: ['办证收费（本年）', 'Fees this year'],
      report: feesTopic,
      period: 'year',
      figures: ['net', 'growth', 'translation', 'refunds'],
      layer: 'fees',
    },
    kinds: {
      title: ['各类办证占比（本年）', 'Classes of act this year'],
      report: matters,
      period: 'year',
      shows: 'shares',
      table: 'class',
      column: 'accepted',
      top: 7,
    },
    matters: {
      title: ['办证类型前十（本年）', 'First ten matters this year'],
      report: matters,
      period: 'year',
      table: 'matter',
      column: 'accepted',
      top: 10,
    },
    classes: {
      title: ['机构类别', 'Classes of office'],
      report: connected,
      shows: 'shares',
      table: 'categories',
      column: 'all',
      layer: 'class',
    },
    risk: { title: ['运行风险', 'Risks'], report: standing, figures: ['open', 'openRed', 'late'], layer: 'warnings' },
    ranking: {
      title: ['预警机构排名', 'Offices by open warnings'],
      report: standing,
      table: 'offices',
      column: 'open',
      top: 8,
      layer: 'warnings',
    },
    staff: {
      title: ['人员（办证比按本年）', 'Staff, acts of this year'],
      report: standing,
      period: 'year',
      figures: ['notaries', 'perNotaries'],
    },
    titles: {
      title: ['人员构成', 'Titles of notaries'],
      report: standing,
      figures: ['senior', 'seniorShare', 'middle', 'middleShare', 'junior', 'juniorShare', 'untitled'],
    },
  },
  map: places,
});

/** The models of all themes, those of early warning first (N01–N06, N41). */
const models = [
  elderlyRule,
  samePartyRule,
  largeFeeRule,
  partyDayRule,
  feeRatioRule,
  feeGrowthRule,
  acceptanceGrowthRule,
  videoRule,
  deviceRule,
  conductRule,
  substantiatedRule,
  archiveRule,
  qualityRule,
  refusalRule,
  volumeRule,
  deviationRule,
  peersRule,
  composedRule,
];

/** 动态监管展示 (N28): five tiles; the first shows on the map the offices with an open warning, the last explains the models. */
export const dynamics = board(notary, 'dynamics', ['动态监管', 'Supervision as it goes'], {
  law: 'N28',
  menu: { group: 'analysis', order: 3 },
  see: [...authorities, 'office'],
  tiles: {
    screening: { title: ['智能筛查', 'Screening'], report: standing, shows: 'rows', table: 'offices', column: 'open', layer: 'warnings' },
    daily: {
      title: ['日常监督（本年）', 'Inspections this year'],
      report: overview,
      period: 'year',
      figures: ['inspected', 'running', 'rectifying'],
    },
    complaints: { title: ['投诉举报（本年）', 'Complaints this year'], report: overview, period: 'year', figures: ['complained', 'open'] },
    thirdParties: { title: ['第三方（本年）', 'Third parties this year'], report: overview, period: 'year', figures: ['said', 'judging'] },
    models: {
      title: ['动态监管模型（本年预警）', 'Models, warnings of this year'],
      report: warningTopic,
      period: 'year',
      figures: ['all', 'red', 'wrong'],
      rules: models,
    },
  },
  map: places,
});
