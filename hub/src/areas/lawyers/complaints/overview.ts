import { dated, holding, now, reached, report } from '../../../definitions/index.js';
import { lawyers, office } from '../area.js';
import { complaint } from './complaint.js';
import { inHand } from './in-hand.js';
import { membership } from '../registers/membership.js';
import { days, filingRate, perLawyers, substantiated } from './ratios.js';

/** The overview of complaints (L01): eight counters, four of those about firms themselves, the trend, rankings by district and firm, ratios (domain rules 4.1). */
export const overview = report(lawyers, 'overview', ['投诉案件概览', 'Overview of complaints'], {
  law: 'L01',
  menu: { group: 'supervision', order: 1 },
  see: [...office.all, 'association-clerk'],
  measures: {
    acceptance: now(['待受理', 'Awaiting acceptance'], complaint, { state: 'acceptance' }),
    preliminary: now(['待初审', 'Awaiting preliminary review'], complaint, { state: 'preliminary' }),
    investigation: now(['待调查', 'Awaiting investigation'], complaint, { state: 'investigation' }),
    deliberation: now(['待审议', 'Awaiting deliberation'], complaint, { state: 'deliberation' }),
    deliberated: reached(['已审议', 'Deliberated'], complaint, 'deliberated'),
    hearing: now(['待听证', 'Awaiting hearing'], complaint, { state: 'hearing' }),
    closed: reached(['已结案', 'Closed'], complaint, 'closed'),
    review: now(['待复查', 'Awaiting review'], complaint, { state: 'review' }),
    received: dated(['收到投诉', 'Received'], complaint, 'complainedOn'),
    examined: dated(['作出立案审查', 'Examined'], complaint, 'filedOn'),
    filed: dated(['立案', 'Filed'], complaint, 'filedOn', { filing: 'filed' }),
    decided: dated(['作出处理决定', 'Decided'], complaint, 'decidedOn'),
    sanctioned: dated(['处分', 'Sanctioned'], complaint, 'decidedOn', { decision: 'sanctioned' }),
    firmsInHand: now(['律所投诉在办', 'About firms, in hand'], complaint, { subject: 'firm', state: inHand }),
    firmsReceived: dated(['收到律所投诉', 'About firms'], complaint, 'complainedOn', { subject: 'firm' }),
    firmsFiled: dated(['律所投诉立案', 'About firms, filed'], complaint, 'filedOn', { subject: 'firm', filing: 'filed' }),
    firmsSanctioned: dated(['律所受处分', 'Firms sanctioned'], complaint, 'decidedOn', { subject: 'firm', decision: 'sanctioned' }),
    lawyers: holding(['执业律师', 'Lawyers'], membership),
  },
  ratios: { perLawyers, filingRate, substantiated, days },
  counters: [
    'acceptance',
    'preliminary',
    'investigation',
    'deliberation',
    'deliberated',
    'hearing',
    'closed',
    'review',
    'firmsReceived',
    'firmsInHand',
    'firmsFiled',
    'firmsSanctioned',
  ],
  trend: ['received', 'filed', 'decided'],
  tables: {
    district: {
      title: ['各区排名', 'Districts'],
      head: ['区', 'District'],
      by: 'district',
      columns: [
        'received',
        'firmsReceived',
        'filed',
        'decided',
        'sanctioned',
        'lawyers',
        'perLawyers',
        'filingRate',
        'substantiated',
        'days',
      ],
      rank: 'received',
      top: 20,
    },
    firm: {
      title: ['律所排名', 'Law firms'],
      head: ['律师事务所', 'Law firm'],
      by: 'firm',
      columns: [
        'received',
        'firmsReceived',
        'filed',
        'decided',
        'sanctioned',
        'lawyers',
        'perLawyers',
        'filingRate',
        'substantiated',
        'days',
      ],
      rank: 'received',
      top: 20,
    },
  },
});
