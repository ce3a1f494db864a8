import type { Label } from '@fatong/contracts';

export const homeTexts = {
  greeting: (name: string): Label => [`${name}，您好`, `Good day, ${name}`],
  here: ['首页', 'First page'],
  begin: ['快捷录入', 'Enter a new one'],
  stands: ['业务概况', 'Where things stand'],
  nothing: ['您的岗位不办理业务', 'Your role handles no cases'],
  nothingWhy: [
    '系统、安全、审计三员分立：您看不到业务数据，业务人员也看不到您的设置。',
    'Administration, security and audit are kept apart from the work: you see no business data, and officials see none of your settings.',
  ],
  pressing: (overdue: number, week: number): Label => [
    [...(overdue > 0 ? [`逾期 ${overdue}`] : []), ...(week > 0 ? [`本周 ${week}`] : [])].join(' · '),
    [...(overdue > 0 ? [`${overdue} overdue`] : []), ...(week > 0 ? [`${week} this week`] : [])].join(' · '),
  ],
  choose: ['选择显示的业务（最多 6 类）', 'Choose what is shown (6 at most)'],
  usual: ['恢复默认', 'As usual'],
} as const;
