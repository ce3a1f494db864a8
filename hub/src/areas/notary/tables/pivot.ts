import { adding, dated, now, report } from '../../../definitions/index.js';
import { fee } from '../acts/fee.js';
import { party } from '../acts/party.js';
import { notary } from '../area.js';
import { person } from '../registers/person.js';
import { complaint } from '../supervision/complaint.js';
import { accepted, issued, kept } from '../topics/counted.js';
import { authorities } from '../topics/readers.js';
import { warning } from '../warnings/warning.js';

/**
 * 监管分析 (N51): whatever is counted, by the dimensions that a reader chooses for rows and columns: each number opens its list. No name and no number of a person is a
 * dimension.
 */
export const supervisionAnalysis = report(notary, 'supervisionAnalysis', ['监管分析', 'Analysis of supervision'], {
  law: 'N51',
  menu: { group: 'indicators', order: 6, among: true },
  see: [...authorities, 'office'],
  narrow: { office: [...authorities, 'office'] },
  measures: {
    accepted: accepted(),
    issued: issued(),
    fees: adding(['收费净额', 'Net fees'], fee, 'countsOn', 'amount', { kind: [...kept] }),
    refunds: adding(['退费', 'Refunds'], fee, 'countsOn', 'amount', { state: 'refund', kind: [...kept] }),
    applicants: dated(['申请人（人次）', 'Applicants, each time'], party, 'acceptedOn', { state: 'counted' }),
    warnings: dated(['预警', 'Warnings'], warning, 'raisedOn'),
    complaints: dated(['投诉', 'Complaints'], complaint, 'receivedOn'),
    staff: now(['在岗人员', 'Staff'], person, { status: ['practising', 'suspended'] }),
  },
  ratios: {
    persons: {
      title: ['办证人数（去重）', 'Applicants, each once'],
      unit: 'sum',
      of: ['applicants'],
      distinct: 'digest',
      formula: [
        '证件号码摘要不同的申请人数，同一人多次办证只计一次',
        'different digests of identity numbers among the applicants: each person once',
      ],
    },
    days: {
      title: ['平均出证时长（工作日）', 'Mean working days'],
      unit: 'days',
      of: ['issued'],
      mean: 'issuedIn',
      formula: ['出证用时（扣除后的工作日）的平均数', 'mean working days until the certificate, without pauses'],
    },
  },
  counters: ['accepted', 'issued', 'fees', 'warnings', 'complaints'],
  pivot: {
    measures: ['accepted', 'issued', 'fees', 'refunds', 'persons', 'applicants', 'warnings', 'complaints', 'days', 'staff'],
    dimensions: [
      'matter',
      'class',
      'month',
      'quarter',
      'year',
      'district',
      'category',
      'office',
      'notary',
      'ageBand',
      'band',
      'online',
      'place',
      'feeBand',
      'waiver',
      'kind',
      'state',
      'model',
      'level',
      'channel',
      'result',
      'degree',
      'title',
      'sex',
    ],
  },
});
