import { dated, reached, report } from '../../../definitions/index.js';
import { lawyers, office } from '../area.js';
import { violation } from './violation.js';

/** How long news of violations is under way, by source and district (L05: 消除信息传递时差). */
export const lags = report(lawyers, 'violationLags', ['违法信息时差', 'How long news of violations takes'], {
  law: 'L05',
  menu: { group: 'violations', order: 1 },
  see: office.all,
  measures: {
    received: reached(['接收', 'Received'], violation, 'received'),
    decided: dated(['作出决定', 'Decided'], violation, 'decidedOn'),
    determined: dated(['认定', 'Determined'], violation, 'determinedOn'),
    illegal: dated(['认定违法', 'Found illegal'], violation, 'determinedOn', { finding: 'illegal' }),
    irregular: dated(['认定违规', 'Found irregular'], violation, 'determinedOn', { finding: 'irregular' }),
  },
  ratios: {
    days: {
      title: ['平均时差（天）', 'Average days under way'],
      unit: 'days',
      of: ['received'],
      since: 'decidedOn',
      formula: [
        '期间内接收的信息，自来源作出决定之日至接收之日的自然日平均数',
        'Natural days from the source’s decision to the day it came, averaged over what came within the period',
      ],
    },
  },
  counters: ['received', 'decided', 'determined', 'illegal', 'irregular'],
  trend: ['decided', 'determined'],
  tables: {
    source: {
      title: ['各来源时差', 'Sources'],
      head: ['信息来源', 'Source'],
      by: 'source',
      columns: ['received', 'days', 'determined', 'illegal', 'irregular'],
      rank: 'received',
      top: 20,
    },
    district: {
      title: ['各区情况', 'Districts'],
      head: ['区', 'District'],
      by: 'district',
      columns: ['received', 'days', 'determined', 'illegal', 'irregular'],
      rank: 'received',
      top: 20,
    },
  },
});
