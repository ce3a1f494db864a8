import type { DemoAct } from '../../../definitions/index.js';
import { actsOn, day } from './days.js';

/** Three tasks: one closed after it was sent back, one in hand with a milestone that is overdue, one that nobody signed for yet. */
export function tasks(today: string): { readonly acts: readonly DemoAct[] } {
  const of = (name: string, ago: number) => actsOn(today, 'notary.task', name, ago);
  const [old, running, fresh] = [of('task-old', 40), of('task-running', 14), of('task-fresh', 0)];
  const later = (name: string, ago: number) => of(name, ago);
  return {
    acts: [
      old('notary.clerk', 0, 'create', {
        subject: '公证档案逾期归档清理',
        content: '请督促所属公证机构清理逾期未归档案卷。',
        urgency: 'usual',
        lead: '310101',
        assisting: ['GZ-01'],
        dueOn: day(today, 20),
        milestones: [
          { content: '摸底统计', unit: '310101', due: day(today, 35) },
          { content: '完成归档', unit: 'GZ-01', due: day(today, 22) },
        ],
      }),
      old('notary.district', 60, 'sign'),
      old('notary.office', 90, 'acknowledge'),
      later('task-old', 30)('notary.district', 0, 'report', { feedback: [{ milestone: 1, what: '已完成摸底，逾期案卷 37 件。' }] }),
      later('task-old', 25)('notary.district', 0, 'askClose', { summary: '案卷均已归档。' }),
      later('task-old', 24)('notary.clerk', 0, 'sendBack', {}, '请附归档清单。'),
      later('task-old', 23)('notary.district', 0, 'askClose', { summary: '案卷均已归档，清单已补充。' }),
      later('task-old', 22)('notary.clerk', 0, 'close', { conclusion: '同意办结。' }),
      running('notary.clerk', 0, 'create', {
        subject: '公证收费公示整改',
        content: '检查中发现收费公示不完整，请督促整改。',
        urgency: 'urgent',
        lead: '310101',
        assisting: ['GZ-01', 'GZ-20'],
        dueOn: day(today, -10),
        milestones: [
          { content: '整改方案', unit: '310101', due: day(today, 3) },
          { content: '整改到位', unit: 'GZ-01', due: day(today, -7) },
        ],
      }),
      running('notary.district', 120, 'sign'),
      fresh('notary.clerk.b', 0, 'create', {
        subject: '公证员执业信息核对',
        content: '请核对公证员执业信息并报送更正清单。',
        urgency: 'usual',
        lead: 'GZ-02',
        dueOn: day(today, -20),
        milestones: [{ content: '报送清单', unit: 'GZ-02', due: day(today, -10) }],
      }),
    ],
  };
}
