import { feeBands } from '@fatong/contracts/codes';
import { adding, dated, lastYear, reached, report, unknownValue, yearOnYear } from '../../../definitions/index.js';
import { act } from '../acts/act.js';
import { fee } from '../acts/fee.js';
import { notary } from '../area.js';
import { levels, models, themes, type Model } from './codes.js';
import { gridMeasures, gridTables } from './grid.js';
import { warning } from './warning.js';

const city = ['lead', 'clerk', 'chief', 'inspector'] as const;
const supervisors = ['lead', 'clerk', 'chief', 'inspector', 'district', 'office'] as const;
/** January and February hold the Spring Festival, now in the one and now in the other. */
const springFestival = { from: 1, to: 2, why: ['春节错月', 'The Spring Festival moves'] } as const;
const own = ['act', 'fact', 'enforcement', 'evidence', 'deposit', 'service', 'copy', 'outside', 'other', 'unclassified'] as const;
/** Without what is collected for others. */
const fees = adding(['收费净额', 'Net fees'], fee, 'countsOn', 'amount', { kind: [...own] });

type Band = 'five' | 'ten' | 'twenty' | 'fifty';
const banded = (band: Band) => dated(feeBands.codes[band].label, act, 'issuedOn', { feeBand: band });
const share = (band: Band) => ({
  title: [`${feeBands.codes[band].label[0]}占比`, `Share ${feeBands.codes[band].label[1]}`] as const,
  unit: 'percent' as const,
  formula: ['该段件数 ÷ 5万元及以上件数', 'Acts of the band ÷ acts of 50,000 and over'] as const,
  of: [band, 'large'] as const,
});
const bandColumns = ['large', 'five', 'ten', 'twenty', 'fifty', 'sum', 'perAct'] as const;

/** N03: an analysis of large fees by the day the certificate was issued: four bands, by matter, office and notary; each number opens the list of its acts. */
export const largeFees = report(notary, 'largeFees', ['较大额收费分析', 'Large fees'], {
  law: 'N03',
  menu: { group: 'warnings', order: 3 },
  see: supervisors,
  narrow: { office: supervisors, category: city, matter: supervisors },
  measures: {
    large: dated(['5万元及以上', '50,000 and over'], act, 'issuedOn', { feeBand: ['five', 'ten', 'twenty', 'fifty'] }),
    five: banded('five'),
    ten: banded('ten'),
    twenty: banded('twenty'),
    fifty: banded('fifty'),
    // 翻译代收 stands outside (N26).
    sum: adding(['收费合计', 'Fees'], act, 'issuedOn', 'ownFee', { feeBand: ['five', 'ten', 'twenty', 'fifty'] }),
  },
  ratios: {
    five5: share('five'),
    ten5: share('ten'),
    twenty5: share('twenty'),
    fifty5: share('fifty'),
    perAct: {
      title: ['单件收费', 'Fee of an act'],
      unit: 'yuan',
      formula: ['收费合计 ÷ 5万元及以上件数', 'Fees ÷ acts of 50,000 and over'],
      of: ['sum', 'large'],
    },
  },
  counters: ['large', 'five', 'ten', 'twenty', 'fifty', 'sum'],
  trend: ['large', 'sum'],
  tables: {
    matters: {
      title: ['按公证事项', 'By matter'],
      head: ['事项', 'Matter'],
      by: 'matter',
      columns: bandColumns,
      rank: 'large',
      chart: 'pie',
      top: 40,
    },
    offices: {
      title: ['按机构', 'By office'],
      head: ['机构', 'Office'],
      by: 'office',
      columns: bandColumns,
      rank: 'sum',
      top: 30,
      standing: true,
    },
    notaries: {
      title: ['按承办公证员（数据排行）', 'By notary'],
      head: ['公证员', 'Notary'],
      by: 'notary',
      columns: bandColumns,
      rank: 'sum',
      top: 50,
    },
  },
});

/** N04: net fees against the same period of last year, every office in a row whether it is over the limit or not; nobody writes into it. */
export const feeGrowth = report(notary, 'feeGrowth', ['收费金额同比', 'Fees against last year'], {
  law: 'N04',
  menu: { group: 'warnings', order: 4 },
  see: supervisors,
  measures: { now: fees, before: lastYear(fees) },
  ratios: { growth: yearOnYear(['同比', 'Against last year'], ['now', 'before'], { least: 100_000_00, together: springFestival }) },
  counters: ['now', 'before'],
  trend: ['now', 'before'],
  tables: {
    offices: {
      title: ['各机构收费同比', 'By office'],
      head: ['机构', 'Office'],
      by: 'office',
      columns: ['now', 'before', 'growth'],
      rank: 'now',
      top: 30,
      standing: true,
    },
    districts: {
      title: ['各区收费同比', 'By district'],
      head: ['区', 'District'],
      by: 'district',
      columns: ['now', 'before', 'growth'],
      rank: 'now',
      top: 20,
    },
  },
});

const acceptances = dated(['受理量', 'Acceptances'], act, 'acceptedOn', { withdrawn: 'false' });
/** N05: acceptances against the same period of last year, by office and notary. */
export const acceptanceGrowth = report(notary, 'acceptanceGrowth', ['受理量同比', 'Acceptances against last year'], {
  law: 'N05',
  menu: { group: 'warnings', order: 5 },
  see: [...supervisors, 'association', 'association-head', 'officer'],
  measures: { now: acceptances, before: lastYear(acceptances) },
  ratios: { growth: yearOnYear(['同比', 'Against last year'], ['now', 'before'], { least: 30, together: springFestival }) },
  counters: ['now', 'before'],
  trend: ['now', 'before'],
  tables: {
    offices: {
      title: ['各机构受理量同比', 'By office'],
      head: ['机构', 'Office'],
      by: 'office',
      columns: ['now', 'before', 'growth'],
      rank: 'now',
      top: 30,
      standing: true,
    },
    notaries: {
      title: ['公证员受理量同比', 'By notary'],
      head: ['公证员', 'Notary'],
      by: 'notary',
      columns: ['now', 'before', 'growth'],
      rank: 'now',
      top: 50,
      standing: true,
    },
  },
});

const all = dated(['预警', 'Warnings'], warning, 'raisedOn');
const ofModel = (model: Model) => dated(models[model], warning, 'raisedOn', { model });
const closed = dated(['已销号', 'Closed'], warning, 'raisedOn', { state: 'closed' });
/** What is told apart by model, in the order of the page. */
const byModel = ['elderly', 'sameParty', 'largeFee', 'fee', 'acceptance', 'video', 'device', 'practice', 'quality', 'usual'] as const;
const wrong = dated(['误报', 'False alarms'], warning, 'raisedOn', { state: 'falseAlarm' });
const lapsed = dated(['已失效', 'Lapsed'], warning, 'raisedOn', { state: 'lapsed' });
/** N07: how many warnings there were, of which model and level, how they stand, and how often a model was wrong. */
export const warningFigures = report(notary, 'warnings', ['预警统计', 'Warnings in figures'], {
  law: 'N07',
  menu: { group: 'warnings', order: 6 },
  see: supervisors,
  narrow: { office: supervisors, model: supervisors, level: supervisors },
  measures: {
    all,
    yellow: dated(levels.yellow, warning, 'raisedOn', { level: 'yellow' }),
    red: dated(levels.red, warning, 'raisedOn', { level: 'red' }),
    closed,
    wrong,
    lapsed,
    signed: reached(['签收', 'Signed for'], warning, 'signed'),
    ended: reached(['销号', 'Closed in the period'], warning, 'closed'),
    late: dated(['超期', 'Overdue'], warning, 'raisedOn', { finishStanding: 'overdue' }),
    elderly: ofModel('elderly'),
    sameParty: ofModel('sameParty'),
    largeFee: ofModel('largeFee'),
    fee: ofModel('feeGrowth'),
    acceptance: ofModel('acceptanceGrowth'),
    video: ofModel('video'),
    device: ofModel('device'),
    practice: dated(themes.practice, warning, 'raisedOn', { theme: 'practice' }),
    quality: dated(themes.quality, warning, 'raisedOn', { model: ['quality', 'refusals'] }),
    usual: dated(['偏离与日办证量', 'Off the usual'], warning, 'raisedOn', { model: ['volume', 'deviation', 'peers', 'composed'] }),
    // Offices that the city supervises, and the city as a whole, stand in no district: with the 16 of them they are all.
    cityOwn: dated(['市管机构及全市预警', 'Of offices of the city and the city as a whole'], warning, 'raisedOn', {
      district: unknownValue,
    }),
    ...gridMeasures,
  },
  ratios: {
    wrongShare: {
      title: ['误报率', 'False alarms'],
      unit: 'percent',
      formula: ['误报 ÷ 预警', 'False alarms ÷ warnings'],
      of: ['wrong', 'all'],
    },
    signing: {
      title: ['平均签收时间', 'Mean time to sign'],
      unit: 'days',
      formula: ['自预警至签收', 'From the warning to the signature'],
      of: ['signed'],
      since: 'raisedOn',
    },
    closing: {
      title: ['平均销号时间', 'Mean time to close'],
      unit: 'days',
      formula: ['自预警至销号', 'From the warning to its end'],
      of: ['ended'],
      since: 'raisedOn',
    },
    closedShare: { title: ['销号率', 'Closed'], unit: 'percent', formula: ['已销号 ÷ 预警', 'Closed ÷ warnings'], of: ['closed', 'all'] },
  },
  counters: ['all', 'yellow', 'red', 'closed', 'wrong', 'lapsed', 'late', 'cityOwn'],
  trend: ['all', 'yellow', 'red'],
  tables: {
    models: {
      title: ['按模型', 'By model'],
      head: ['模型', 'Model'],
      by: 'model',
      columns: ['all', 'yellow', 'red', 'closed', 'wrong', 'lapsed', 'late', 'wrongShare'],
      rank: 'all',
      top: 20,
    },
    districts: {
      title: ['按区', 'By district'],
      head: ['区', 'District'],
      by: 'district',
      columns: ['all', 'yellow', 'red', ...byModel, 'closed', 'wrong'],
      rank: 'all',
      top: 20,
    },
    offices: {
      title: ['按机构', 'By office'],
      head: ['机构', 'Office'],
      by: 'office',
      columns: ['all', 'yellow', 'red', ...byModel, 'closed', 'wrong', 'late'],
      rank: 'all',
      top: 30,
      standing: true,
    },
    notaries: {
      title: ['按公证员', 'By notary'],
      head: ['公证员', 'Notary'],
      by: 'notary',
      columns: ['all', 'yellow', 'red', 'elderly', 'sameParty', 'largeFee', 'acceptance', 'video', 'practice', 'closed', 'wrong'],
      rank: 'all',
      top: 50,
    },
    months: {
      title: ['按月份', 'By month'],
      head: ['月份', 'Month'],
      by: 'raisedMonth',
      columns: ['all', 'yellow', 'red', ...byModel],
      rank: 'all',
      top: 12,
    },
    ...gridTables,
  },
});
