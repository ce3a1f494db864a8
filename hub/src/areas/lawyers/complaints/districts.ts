import { dated, holding, now, reached, report } from '../../../definitions/index.js';
import { lawyers, office } from '../area.js';
import { complaint } from './complaint.js';
import { inHand } from './in-hand.js';
import { membership } from '../registers/membership.js';
import { days, filingRate, perLawyers, substantiated } from './ratios.js';

/** Complaints as each district has them (L02): what is in hand, what came and went, what was urged, and who is complained of again and again. */
export const districts = report(lawyers, 'districts', ['投诉分区统计', 'Complaints by district'], {
  law: 'L02',
  menu: { group: 'supervision', order: 2 },
  see: [...office.all, 'association-clerk'],
  measures: {
    inHand: now(['在办', 'In hand'], complaint, { state: inHand }),
    received: dated(['收到投诉', 'Received'], complaint, 'complainedOn'),
    filed: dated(['立案', 'Filed'], complaint, 'filedOn', { filing: 'filed' }),
    examined: dated(['作出立案审查', 'Examined'], complaint, 'filedOn'),
    closed: reached(['已结案', 'Closed'], complaint, 'closed'),
    decided: dated(['作出处理决定', 'Decided'], complaint, 'decidedOn'),
    sanctioned: dated(['处分', 'Sanctioned'], complaint, 'decidedOn', { decision: 'sanctioned' }),
    urged: dated(['催办', 'Urged'], complaint, 'urgedOn'),
    receivedOfLawyers: dated(['收到投诉', 'Received'], complaint, 'complainedOn', { subject: 'lawyer' }),
    filedOfLawyers: dated(['立案', 'Filed'], complaint, 'filedOn', { subject: 'lawyer', filing: 'filed' }),
    sanctionedOfLawyers: dated(['处分', 'Sanctioned'], complaint, 'decidedOn', { subject: 'lawyer', decision: 'sanctioned' }),
    lawyers: holding(['执业律师', 'Lawyers'], membership),
  },
  ratios: { perLawyers, filingRate, substantiated, days },
  counters: ['inHand', 'received', 'filed', 'closed', 'sanctioned', 'urged'],
  trend: ['received', 'filed', 'urged'],
  tables: {
    district: {
      title: ['各区情况', 'Districts'],
      head: ['区', 'District'],
      by: 'district',
      columns: [
        'received',
        'inHand',
        'filed',
        'closed',
        'sanctioned',
        'urged',
        'lawyers',
        'perLawyers',
        'filingRate',
        'substantiated',
        'days',
      ],
      rank: 'received',
      top: 20,
    },
    lawyer: {
      title: ['被投诉较多的律师', 'Lawyers most complained of'],
      head: ['律师', 'Lawyer'],
      by: 'lawyer',
      columns: ['receivedOfLawyers', 'filedOfLawyers', 'sanctionedOfLawyers'],
      rank: 'receivedOfLawyers',
      top: 20,
    },
  },
});
