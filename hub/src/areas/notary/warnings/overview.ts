import { dated, now, report } from '../../../definitions/index.js';
import { notary } from '../area.js';
import { domains, themes, type Theme } from './codes.js';
import { warning } from './warning.js';

const open = ['raised', 'pushed', 'signed', 'checking', 'explained', 'rectifying', 'transferred', 'review'] as const;
const tile = (theme: Theme) => now(themes[theme], warning, { theme, state: [...open] });
const raised = (theme: Theme) => dated(themes[theme], warning, 'raisedOn', { theme });

/** 智能预警展示 (N40): 运营监管 and 执业监管, the eight themes with what is open of each; every tile opens the list of its warnings. */
export const alertFigures = report(notary, 'alerts', ['智能预警展示', 'Warnings at a glance'], {
  law: 'N40',
  menu: { group: 'warnings', order: 1 },
  see: ['lead', 'clerk', 'chief', 'inspector', 'district', 'office'],
  narrow: { office: ['lead', 'clerk', 'chief', 'inspector', 'district'] },
  measures: {
    volume: tile('volume'),
    quality: tile('quality'),
    deviation: tile('deviation'),
    device: tile('device'),
    fee: tile('fee'),
    elderly: tile('elderly'),
    sameParty: tile('sameParty'),
    practice: tile('practice'),
    operating: now(domains.operation, warning, { domain: 'operation', state: [...open] }),
    practising: now(domains.practice, warning, { domain: 'practice', state: [...open] }),
    all: dated(['预警', 'Warnings'], warning, 'raisedOn'),
    yellow: dated(['黄色', 'Yellow'], warning, 'raisedOn', { level: 'yellow' }),
    red: dated(['红色', 'Red'], warning, 'raisedOn', { level: 'red' }),
    ofOperation: dated(domains.operation, warning, 'raisedOn', { domain: 'operation' }),
    ofPractice: dated(domains.practice, warning, 'raisedOn', { domain: 'practice' }),
    inEvents: dated(['已转事件', 'In events'], warning, 'raisedOn', {
      eventStanding: ['judging', 'dispatch', 'sign', 'checking', 'rectifying', 'review', 'closed', 'repaired', 'unfounded'],
    }),
    wrong: dated(['误报', 'False alarms'], warning, 'raisedOn', { state: 'falseAlarm' }),
    raisedVolume: raised('volume'),
    raisedQuality: raised('quality'),
    raisedDeviation: raised('deviation'),
    raisedDevice: raised('device'),
    raisedFee: raised('fee'),
    raisedElderly: raised('elderly'),
    raisedSameParty: raised('sameParty'),
    raisedPractice: raised('practice'),
  },
  ratios: {
    operationShare: {
      title: ['运营监管占比', 'Share of operation'],
      unit: 'percent',
      formula: ['运营监管预警 ÷ 预警', 'Warnings of operation ÷ warnings'],
      of: ['ofOperation', 'all'],
    },
    practiceShare: {
      title: ['执业监管占比', 'Share of practice'],
      unit: 'percent',
      formula: ['执业监管预警 ÷ 预警', 'Warnings of practice ÷ warnings'],
      of: ['ofPractice', 'all'],
    },
    eventShare: {
      title: ['转事件率', 'In events'],
      unit: 'percent',
      formula: ['已转事件 ÷ 预警', 'In events ÷ warnings'],
      of: ['inEvents', 'all'],
    },
    wrongShare: {
      title: ['误报率', 'False alarms'],
      unit: 'percent',
      formula: ['误报 ÷ 预警', 'False alarms ÷ warnings'],
      of: ['wrong', 'all'],
    },
  },
  counters: ['operating', 'practising', 'volume', 'quality', 'deviation', 'device', 'fee', 'elderly', 'sameParty', 'practice'],
  trend: ['all', 'red'],
  tables: {
    domains: {
      chart: 'pie',
      title: ['运营监管、执业监管', 'Operation and practice'],
      head: ['监管领域', 'Domain'],
      by: 'domain',
      columns: ['all', 'yellow', 'red', 'inEvents', 'wrong', 'wrongShare'],
      rank: 'all',
      top: 2,
    },
    themes: {
      chart: 'pie',
      title: ['按风险类别', 'By theme'],
      head: ['风险类别', 'Theme'],
      by: 'theme',
      columns: ['all', 'yellow', 'red', 'inEvents', 'wrong', 'wrongShare'],
      rank: 'all',
      top: 8,
    },
    offices: {
      title: ['按机构', 'By office'],
      head: ['机构', 'Office'],
      by: 'office',
      columns: [
        'all',
        'red',
        'raisedVolume',
        'raisedQuality',
        'raisedDeviation',
        'raisedDevice',
        'raisedFee',
        'raisedElderly',
        'raisedSameParty',
        'raisedPractice',
        'inEvents',
      ],
      rank: 'all',
      top: 30,
    },
  },
});
