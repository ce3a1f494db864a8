import { report } from '../../../definitions/index.js';
import { notary } from '../area.js';
import { accepted, distinctMatters, issued } from './counted.js';
import { authorities } from './readers.js';

/**
 * 实时数据总览 (N22): what is accepted and issued, of what matters, at what hour, counted when it is asked: with `period=today` the day as it stands. A late message
 * counts on the day it speaks of; what is taken back or revoked leaves.
 */
export const live = report(notary, 'live', ['实时数据总览', 'Live overview'], {
  law: 'N22',
  menu: { group: 'supervision', order: 1 },
  see: [...authorities, 'office'],
  narrow: { category: ['lead', 'clerk', 'chief', 'inspector'], office: [...authorities, 'office'] },
  measures: {
    accepted: accepted(['办证总量', 'Accepted']),
    issued: issued(),
    inHand: accepted(['其中在办', 'Of them in hand'], { state: ['accepted', 'approved'] }),
    outside: accepted(['外出办证', 'Outside the office'], { place: 'outside' }),
    wholly: accepted(['全程网办', 'Wholly online'], { online: 'whole' }),
  },
  ratios: { matterCount: distinctMatters },
  counters: ['accepted', 'issued', 'inHand', 'outside', 'wholly'],
  trend: ['accepted', 'issued'],
  tables: {
    matter: {
      title: ['公证事项前十', 'First ten matters'],
      head: ['公证事项', 'Matter'],
      by: 'matter',
      columns: ['accepted', 'issued'],
      rank: 'accepted',
      top: 10,
    },
    hour: {
      title: ['受理时段', 'By the hour'],
      head: ['时段', 'Hour'],
      by: 'acceptedHour',
      columns: ['accepted', 'outside', 'wholly'],
      rank: 'accepted',
      top: 24,
    },
    office: {
      title: ['机构排行', 'Offices'],
      head: ['公证机构', 'Notary office'],
      by: 'office',
      columns: ['accepted', 'issued', 'matterCount'],
      rank: 'accepted',
      top: 30,
      standing: true,
    },
  },
});
