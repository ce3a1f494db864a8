import { dated, now, reached, report } from '../../../definitions/index.js';
import { lawyers } from '../area.js';
import { rights } from './rights.js';

const of = (right: 'meeting' | 'reading' | 'inquiry' | 'defence' | 'information' | 'correspondence' | 'person' | 'other') =>
  ({ rights: right }) as const;
const columns = ['submitted', 'accepted', 'closed', 'protected', 'partly', 'success', 'days'] as const;

/** Rights cases in figures (L22): by right, authority and district, over time, how many were protected and how long they took. */
export const rightsFigures = report(lawyers, 'rightsFigures', ['律师维权统计', 'Rights protection in figures'], {
  law: 'L22',
  menu: { group: 'protection', order: 11 },
  see: ['city-lead', 'city-clerk', 'rights-clerk', 'rights-lead', 'rights-president', 'rights-branch'],
  measures: {
    open: now(['待办结', 'In hand'], rights, {
      state: ['submitted', 'supplement', 'refusal', 'offered', 'accepted', 'handling', 'extension', 'result', 'forwarded', 'replied'],
    }),
    over: now(['已办结', 'Closed'], rights, { state: ['closed', 'archived'] }),
    submitted: dated(['收到申请', 'Received'], rights, 'submittedOn'),
    infringements: dated(['权利受侵害', 'Rights infringed'], rights, 'submittedOn', { kind: 'infringement' }),
    matters: dated(['案件问题反映', 'Problems of cases'], rights, 'submittedOn', { kind: 'matter' }),
    urgent: dated(['紧急', 'Urgent'], rights, 'submittedOn', { urgent: 'true' }),
    accepted: dated(['受理', 'Accepted'], rights, 'acceptedOn'),
    closed: reached(['办结', 'Closed in the period'], rights, 'closed'),
    ended: dated(['已办结', 'Ended'], rights, 'closedOn', { state: ['closed', 'archived'] }),
    protected: dated(['已维护', 'Protected'], rights, 'closedOn', { result: 'protected' }),
    partly: dated(['部分维护', 'Protected in part'], rights, 'closedOn', { result: 'partly' }),
    meeting: dated(['会见权', 'To meet the client'], rights, 'submittedOn', of('meeting')),
    reading: dated(['阅卷权', 'To read the file'], rights, 'submittedOn', of('reading')),
    inquiry: dated(['调查取证权', 'To collect evidence'], rights, 'submittedOn', of('inquiry')),
    defence: dated(['辩论辩护权', 'To argue and defend'], rights, 'submittedOn', of('defence')),
    information: dated(['知情权', 'To be informed'], rights, 'submittedOn', of('information')),
    correspondence: dated(['通信权', 'To correspond'], rights, 'submittedOn', of('correspondence')),
    person: dated(['人身权', 'Of the person'], rights, 'submittedOn', of('person')),
    other: dated(['其他权利', 'Other rights'], rights, 'submittedOn', of('other')),
  },
  ratios: {
    success: {
      title: ['维护率', 'Protected'],
      unit: 'percent',
      formula: ['已维护 ÷ 已办结', 'protected ÷ ended'],
      of: ['protected', 'ended'],
    },
    days: {
      title: ['平均办理天数', 'Mean days'],
      unit: 'days',
      formula: ['自提交之日至办结', 'from the application to the closing'],
      of: ['closed'],
      since: 'submittedOn',
    },
  },
  counters: [
    'open',
    'over',
    'submitted',
    'infringements',
    'matters',
    'urgent',
    'meeting',
    'reading',
    'inquiry',
    'defence',
    'information',
    'correspondence',
    'person',
    'other',
  ],
  trend: ['submitted', 'accepted', 'protected'],
  tables: {
    authority: {
      title: ['按机关类别', 'By authority'],
      head: ['机关类别', 'Authority'],
      by: 'authority',
      columns,
      rank: 'submitted',
      top: 20,
    },
    district: { title: ['按区', 'By district'], head: ['区', 'District'], by: 'district', columns, rank: 'submitted', top: 20 },
  },
});
