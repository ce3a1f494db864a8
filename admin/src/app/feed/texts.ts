import type { Label } from '@fatong/contracts';

export const feedTexts = {
  title: ['操作动态', 'What is done'],
  lead: [
    '办理过程和结果实时反馈：谁、何时、对哪一件做了什么，状态由什么变为什么。检举控告不在其中。',
    'What is done, as it is done: who, when, on which record, from which state to which.',
  ],
  when: ['时间', 'When'],
  who: ['操作人', 'Who'],
  unit: ['单位', 'Unit'],
  what: ['事项', 'Record'],
  action: ['操作', 'What was done'],
  states: ['变化', 'From – to'],
  type: ['业务类型', 'Type'],
  days: ['日期', 'Days'],
  more: ['更早的', 'Earlier'],
  none: ['没有符合条件的操作。', 'Nothing was done that is so.'],
  fields: (names: readonly Label[]): Label => [names.map(([zh]) => zh).join('、'), names.map(([, en]) => en).join(', ')],
} as const;
