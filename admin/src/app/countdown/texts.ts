import type { Label } from '@fatong/contracts';

export const countdownTexts = {
  title: ['期限倒计时', 'Countdown'],
  lead: [
    '信访和各条线投诉正在运行的全部期限，先到期的在前。其他条线只显示编号、状态、单位和期限，不显示内容。检举控告不在其中。',
    'Every time limit that runs on petitions and on complaints of every line, the first to end first. Of other lines only number, state, unit and day are shown.',
  ],
  record: ['事项', 'Record'],
  state: ['状态', 'State'],
  unit: ['单位', 'Unit'],
  limit: ['期限', 'Time limit'],
  due: ['应于', 'Due'],
  left: ['倒计时', 'Left'],
  type: ['业务类型', 'Type'],
  span: ['到期时间', 'Ends'],
  more: ['更多', 'More'],
  none: ['没有符合条件的期限。', 'There is no such time limit.'],
  paused: ['暂停', 'Stands still'],
} as const;

/** Which time limits: how soon they end. */
export const spans = [
  { value: 'over', label: ['已超期', 'Over'] },
  { value: 'three', label: ['三日内（含超期）', 'Within three days'] },
  { value: 'month', label: ['三十日内（含超期）', 'Within thirty days'] },
  { value: 'year', label: ['全部', 'All'] },
  { value: 'paused', label: ['暂停', 'Standing still'] },
] as const satisfies readonly { readonly value: string; readonly label: Label }[];
export type Span = (typeof spans)[number]['value'];
export const daysOf: Readonly<Record<Exclude<Span, 'paused'>, number>> = { over: -1, three: 3, month: 30, year: 366 };
