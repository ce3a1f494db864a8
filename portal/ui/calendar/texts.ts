import type { Label } from '@fatong/contracts';

export const calendarTexts = {
  list: ['列表', 'List'],
  month: ['月', 'Month'],
  week: ['周', 'Week'],
  today: ['今天', 'Today'],
  before: ['往前', 'Earlier'],
  after: ['往后', 'Later'],
  none: ['这段时间没有安排', 'Nothing in this time'],
  more: ['还有未显示的，请按周查看', 'There is more: look week by week'],
  shown: ['日程范围', 'What is shown'],
} as const satisfies Record<string, Label>;

export const weekdays: readonly Label[] = [
  ['一', 'Mon'],
  ['二', 'Tue'],
  ['三', 'Wed'],
  ['四', 'Thu'],
  ['五', 'Fri'],
  ['六', 'Sat'],
  ['日', 'Sun'],
];
