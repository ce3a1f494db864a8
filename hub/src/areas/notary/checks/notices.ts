const bureau = { roles: ['clerk', 'lead'], at: 'all' } as const;
const those = { roles: ['district', 'inspector'], at: 'scope' } as const;

/** Who is told of a check; the office that is looked into only that there is one, and how it ended. */
export const notices = {
  deployed: {
    words: ['收到专案核查：{subject}，请签收，{dueOn}前完成。', 'A check: {subject}; sign for it, due on {dueOn}.'],
    on: { action: 'deploy' },
    to: [those, { roles: 'office', at: 'owner' }, { assignee: 'team' }],
  },
  unsigned: {
    words: ['专案核查{number}超过一个工作日未签收。', 'Check {number} was not signed for within a working day.'],
    on: { clock: 'receipt', at: 'end' },
    to: [bureau, those, { roles: 'office', at: 'owner' }],
  },
  near: {
    words: ['专案核查{number}将于{finishDue}到期。', 'Check {number} is due on {finishDue}.'],
    on: { clock: 'finish', at: 'warn' },
    to: [those, { assignee: 'team' }],
  },
  over: {
    words: ['专案核查{number}已超期。', 'Check {number} is overdue.'],
    on: { clock: 'finish', at: 'end' },
    to: [bureau, those],
  },
  reported: {
    words: ['专案核查{number}已提交报告，请审核。', 'Check {number} was reported: review it.'],
    on: { action: 'report' },
    to: bureau,
  },
  sentBack: {
    words: ['专案核查{number}退回补充核查。', 'Check {number} was sent back.'],
    on: { action: 'sendBack' },
    to: [those, { assignee: 'team' }],
  },
  concluded: {
    words: ['专案核查{number}已作出结论：{conclusion}。', 'Check {number} is concluded: {conclusion}.'],
    on: { action: 'conclude' },
    to: [those, { roles: 'office', at: 'owner' }],
  },
} as const;
