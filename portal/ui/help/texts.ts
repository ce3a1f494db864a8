import type { Label } from '@fatong/contracts';

export const helpTexts = {
  open: ['帮助', 'Help'],
  title: ['本页帮助', 'Help for this page'],
  states: ['经过的状态', 'States it passes through'],
  clocks: ['期限', 'Time limits'],
  acts: ['您在这里可以办理', 'What you may do here'],
  readOnly: ['您的岗位在这里只查看，不办理。', 'Your role reads here and does nothing.'],
  places: [
    '左侧菜单是您可以打开的页面；Ctrl K 可以查找记录、页面和操作。',
    'The menu has the pages you may open; Ctrl K finds records, pages and actions.',
  ],
  keys: ['键盘快捷键', 'Keyboard shortcuts'],
  close: ['关闭', 'Close'],
} as const satisfies Record<string, Label>;
