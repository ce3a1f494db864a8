import type { Label } from '@fatong/contracts';

export const shellTexts = {
  name: ['法通', 'Fatong'],
  skip: ['跳到正文', 'Skip to the content'],
  menu: ['菜单', 'Menu'],
  closeMenu: ['关闭菜单', 'Close the menu'],
  demo: ['合作方为模拟', 'Simulated partners'],
  demoShort: ['模拟', 'Simulated'],
  demoWhy: [
    '法院、律师协会等外部系统均由程序模拟，所有人员与案件均为虚构。',
    'Courts, associations and other partners are played by programs; all persons and cases are invented.',
  ],
  demoDay: (day: string): Label => [`今天按 ${day} 计`, `Today is taken as ${day}`],
  turns: ['待办', 'My turn'],
  turnsSpoken: (count: string): Label => [`待我处理 ${count} 项`, `${count} for me to do`],
  settings: ['我的设置', 'My settings'],
  deputies: ['离岗代理', 'Deputies'],
  look: ['外观', 'Appearance'],
  schemes: { auto: ['跟随系统', 'As the system'], light: ['浅色', 'Light'], dark: ['深色', 'Dark'] },
  contrast: ['高对比度', 'High contrast'],
  signOut: ['退出登录', 'Sign out'],
  live: ['实时更新', 'Live'],
  notLive: ['实时更新中断，正在重连', 'Live updates are interrupted; reconnecting'],
  lastSignIn: ['上次登录', 'Last sign-in'],
  failures: (count: number): Label => [`此后失败 ${count} 次`, `${count} refused since`],
  person: ['当前用户', 'Signed in as'],
  navigation: ['主导航', 'Main'],
} as const satisfies Record<string, Label | Record<string, Label> | ((words: string) => Label) | ((count: number) => Label)>;
