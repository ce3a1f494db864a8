import type { Label } from '@fatong/contracts';

export const clockTexts = {
  title: ['演示时钟', 'Demo clock'],
  lead: [
    '把整个演示系统拨到另一天，看期限临近、届满时会怎样。只有演示环境有此页，生产环境没有。',
    'Makes it another day for the whole demo, to see what happens as time limits come near and end. Only a demo has this page.',
  ],
  today: ['演示的今天', 'Today in the demo'],
  wanted: ['拨到', 'Make it'],
  move: ['拨到这一天', 'Make it this day'],
  steps: ['往后拨', 'Go on by'],
  real: ['回到真实日期', 'Back to the real day'],
  missing: ['请填写日期。', 'Enter a day.'],
  follows: ['随之变化', 'What goes by it'],
  followsWhat: [
    ['办理期限：临期、逾期标记与筛选，到期提醒，届满时的自动办理', 'Time limits: marks and filters, reminders, what is done at their end'],
    [
      '“今天”、剩余天数、统计期间、名册有效期、新记录与办理的日期',
      '“Today”, days left, periods of reports, validity in registers, the date of new records and acts',
    ],
    ['模拟系统报来的日期', 'The dates that simulated partners report'],
  ],
  stays: ['不随之变化', 'What does not'],
  staysWhat: [
    ['报文的收发时间、重试、登录与会话、审计中的登录时间', 'When messages came and went, retries, sign-ins and sessions'],
    [
      '已经发生的事：往回拨不会撤销提醒和办理，也不再重复',
      'What was done: going back takes back no reminder and no act, and none comes twice',
    ],
  ],
  step: (days: number): Label => [`+${days} 天`, `+${days} ${days === 1 ? 'day' : 'days'}`],
  moved: (day: string): Label => [`已拨到 ${day}，所有页面随之更新。`, `It is ${day} now; all screens follow.`],
} as const;
