import { adding, dated, lastWeek, report } from '../../../definitions/index.js';
import { fee } from '../acts/fee.js';
import { party } from '../acts/party.js';
import { notary } from '../area.js';
import { warning } from '../warnings/warning.js';
import { accepted, distinctMatters, issued, kept } from './counted.js';
import { authorities } from './readers.js';

/**
 * 实时数据总览 (N22): what is accepted and issued, of what matters, at what hour, counted when it is asked: with `period=today` the day as it stands. A late message
 * counts on the day it speaks of; what is taken back or revoked leaves.
 */
export const live = report(notary, 'live', ['实时数据总览', 'Live overview'], {
  law: 'N22',
  live: true,
  menu: { group: 'supervision', order: 1, among: true },
  home: 'day',
  see: [...authorities, 'office'],
  narrow: { office: [...authorities, 'office'] },
  measures: {
    accepted: accepted(['办证总量', 'Accepted']),
    weekBefore: lastWeek(accepted(['办证总量', 'Accepted'])),
    issued: issued(),
    inHand: accepted(['其中在办', 'Of them in hand'], { state: ['accepted', 'approved'] }),
    outside: accepted(['外出办证', 'Outside the office'], { place: 'outside' }),
    wholly: accepted(['全程网办', 'Wholly online'], { online: 'whole' }),
    // What was paid on the day less what was given back on it, whenever its act was issued.
    fees: adding(['收费量', 'Net fees'], fee, 'paidOn', 'amount', { kind: [...kept] }),
    applicants: dated(['申请人次', 'Applicants'], party, 'acceptedOn', { state: 'counted' }),
    warnings: dated(['预警数', 'Warnings raised'], warning, 'raisedOn'),
    red: dated(['其中红色', 'Of them red'], warning, 'raisedOn', { level: 'red' }),
  },
  ratios: {
    matterCount: distinctMatters,
    persons: {
      title: ['办证人数', 'Persons'],
      unit: 'sum',
      of: ['applicants'],
      distinct: 'digest',
      formula: ['不同申请人数：同一证件号码摘要计一人', 'different applicants: who has the same digest of an identity number counts once'],
    },
  },
  counters: ['accepted', 'issued', 'fees', 'warnings', 'red', 'inHand', 'outside', 'wholly'],
  trend: ['accepted', 'weekBefore', 'issued', 'fees', 'warnings'],
  tables: {
    matter: {
      chart: 'pie',
      title: ['公证事项前十', 'First ten matters'],
      head: ['公证事项', 'Matter'],
      by: 'matter',
      columns: ['accepted', 'issued'],
      rank: 'accepted',
      top: 10,
    },
    hour: {
      title: ['受理时段（与上周同日）', 'By the hour, and on the same weekday of last week'],
      head: ['时段', 'Hour'],
      by: 'acceptedHour',
      columns: ['accepted', 'weekBefore', 'outside', 'wholly'],
      rank: 'accepted',
      top: 24,
    },
    office: {
      title: ['机构排行', 'Offices'],
      head: ['公证机构', 'Notary office'],
      by: 'office',
      columns: ['accepted', 'issued', 'matterCount', 'fees', 'persons', 'warnings'],
      rank: 'accepted',
      top: 30,
      standing: true,
    },
  },
});
