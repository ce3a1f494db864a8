import type { Label } from '@fatong/contracts';

export const keyTexts = {
  title: ['键盘快捷键', 'Keyboard shortcuts'],
  open: ['快捷键一览', 'Keyboard shortcuts'],
  close: ['关闭', 'Close'],
  everywhere: ['任何页面', 'Everywhere'],
  help: ['显示本页的快捷键', 'Show the shortcuts of this page'],
  search: ['查找', 'Find'],
  leave: ['关闭菜单、面板和对话框', 'Close a menu, a panel or a dialog'],
  list: ['列表', 'Lists'],
  next: ['下一行', 'Next row'],
  previous: ['上一行', 'Previous row'],
  enter: ['打开', 'Open'],
  forms: ['表单', 'Forms'],
  submit: ['提交', 'Submit'],
} as const satisfies Record<string, Label>;
