import { dated, now, report } from '../../../definitions/index.js';
import { lawyers, office } from '../area.js';
import { complaint } from './complaint.js';
import { filingRate } from './ratios.js';

/** What became of complaints before investigation (L03): the results of the filing review over time, by district and firm. */
export const filings = report(lawyers, 'filings', ['立案信息统计', 'Filing decisions'], {
  law: 'L03',
  menu: { group: 'supervision', order: 3 },
  see: [...office.all, 'association-clerk'],
  measures: {
    waiting: now(['待立案审查', 'Awaiting examination'], complaint, { state: ['acceptance', 'preliminary'] }),
    received: dated(['收到投诉', 'Received'], complaint, 'complainedOn'),
    examined: dated(['作出立案审查', 'Examined'], complaint, 'filedOn'),
    filed: dated(['立案', 'Filed'], complaint, 'filedOn', { filing: 'filed' }),
    notFiled: dated(['不予立案', 'Not filed'], complaint, 'filedOn', { filing: 'notFiled' }),
    refused: dated(['不予受理', 'Not accepted'], complaint, 'filedOn', { filing: 'refused' }),
    transferred: dated(['转送', 'Transferred'], complaint, 'filedOn', { filing: 'transferred' }),
    mediated: dated(['调解', 'Mediated'], complaint, 'filedOn', { filing: 'mediated' }),
  },
  ratios: { filingRate },
  counters: ['waiting', 'received', 'examined', 'filed', 'notFiled', 'refused', 'transferred', 'mediated'],
  trend: ['received', 'examined', 'filed'],
  tables: {
    district: {
      title: ['各区立案情况', 'Districts'],
      head: ['区', 'District'],
      by: 'district',
      columns: ['examined', 'filed', 'notFiled', 'refused', 'transferred', 'mediated', 'filingRate'],
      rank: 'examined',
      top: 20,
    },
    firm: {
      title: ['各律所立案情况', 'Law firms'],
      head: ['律师事务所', 'Law firm'],
      by: 'firm',
      columns: ['examined', 'filed', 'notFiled', 'refused', 'transferred', 'mediated', 'filingRate'],
      rank: 'examined',
      top: 20,
    },
  },
});
