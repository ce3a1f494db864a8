import type { Label } from '@fatong/contracts';

export const undoTexts = {
  soon: (what: Label): Label => [`即将办理：${what[0]}`, `About to be done: ${what[1]}`],
  why: [
    '现在撤销，什么都不会发生，也没有通知任何人；离开本列表则立即办理。',
    'Take it back and nothing has happened, nobody was told. Leaving this list does it at once.',
  ],
  seconds: (count: number): Label => [`${count} 秒`, `${count} s`],
  undo: ['撤销', 'Undo'],
  now: ['立即办理', 'Do it now'],
  undone: (what: Label): Label => [`已撤销，未办理：${what[0]}`, `Taken back, nothing was done: ${what[1]}`],
  of: (title: Label, number: string): Label => [`${title[0]} ${number}`, `${title[1]} ${number}`],
  key: ['撤销刚才的操作', 'Undo what was just pressed'],
} as const;
