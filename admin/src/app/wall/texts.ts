import type { Label } from '@fatong/contracts';

export const wallTexts = {
  title: ['大屏接入', 'Screen on a wall'],
  lead: [
    '请输入开通大屏时得到的接入码。接入后本屏只显示该数据板，不能办理其他事项。',
    'Type the code that was told when the screen was opened. It shows that board alone, and nothing else can be done here.',
  ],
  code: ['接入码', 'Code'],
  show: ['显示数据板', 'Show the board'],
  wrong: {
    title: ['接入码不正确或者已失效', 'The code is wrong, or it has run out'],
    detail: [
      '接入码 15 分钟内有效，只能使用一次；请由开通人员重新开通。',
      'A code works once, within fifteen minutes: have the screen opened anew.',
    ],
  },
} as const satisfies Record<string, Label | { readonly title: Label; readonly detail: Label }>;
