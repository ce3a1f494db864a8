import type { Label } from '@fatong/contracts';
import type { KioskView } from '@fatong/contracts/api';

export const kioskTexts = {
  title: ['大屏开通', 'Screens on walls'],
  lead: [
    '为一块无人登录的大屏开通本数据板：到期或者停用后即不再显示，大屏不能读取其他任何内容。',
    'Opens this board on a screen where nobody is signed in: it ends on its day or when it is ended, and reads nothing else.',
  ],
  open: ['开通大屏', 'Open a screen'],
  place: ['大屏所在位置', 'Where it hangs'],
  until: ['显示至', 'Shown until'],
  noDay: ['请填写日期，如 2026-12-31', 'Fill in a day, such as 2026-12-31'],
  code: ['接入码', 'Code'],
  known: ['已开通的大屏', 'Screens that were opened'],
  none: ['尚未开通大屏', 'None was opened'],
  by: ['开通人', 'Opened by'],
  seen: ['最近显示', 'Last shown'],
  state: ['状态', 'State'],
  end: ['停用', 'End it'],
  whose: ['范围', 'Of'],
  whole: ['全市', 'The city'],
} as const satisfies Record<string, Label>;

export const kioskStates = {
  waiting: ['待接入', 'Waits for its code'],
  shown: ['显示中', 'Shown'],
  ended: ['已到期', 'Over'],
  revoked: ['已停用', 'Ended'],
} as const satisfies Record<KioskView['state'], Label>;

/** Told once: what is typed where. */
export const codeWords = (code: string, time: string): { readonly title: Label; readonly detail: Label } => ({
  title: [`接入码 ${code}`, `Code ${code}`],
  detail: [
    `请在大屏的浏览器中打开 ${wall()} 并输入接入码；${time} 前有效，只能使用一次，离开本页后不再显示。`,
    `Open ${wall()} in the browser of the screen and type it there. It works once, until ${time}, and is not shown again.`,
  ],
});
const wall = (): string => new URL('wall', document.baseURI).href;
