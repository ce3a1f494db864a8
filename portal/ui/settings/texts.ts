import type { Label } from '@fatong/contracts';

export const settingsTexts = {
  title: ['我的设置', 'My settings'],
  lead: ['仅对您本人在这台电脑上生效，立即保存。', 'For you alone, on this machine; kept at once.'],
  start: ['登录后打开', 'Opened after signing in'],
  startUsual: ['工作台', 'Workbench'],
  startHint: ['可选工作台、全部待办和您收藏的页面。', 'The workbench, the whole tray, or one of your favourites.'],
  startTray: ['全部待办', 'The whole tray'],
  density: ['行距', 'Density'],
  densities: { usual: ['标准', 'Usual'], compact: ['紧凑', 'Compact'] },
  size: ['字号', 'Font size'],
  sizes: { usual: ['标准', 'Usual'], large: ['大', 'Large'], larger: ['特大', 'Larger'] },
  largeType: ['大字版', 'Large type'],
  language: ['语言', 'Language'],
  look: ['外观', 'Appearance'],
} as const satisfies Record<string, Label | Record<string, Label>>;
