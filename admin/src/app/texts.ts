import type { Label } from '@fatong/contracts';

export const adminTexts = {
  surface: ['管理后台', 'Admin'],
  signInLead: ['司法行政数据交换与监管', 'Exchange and supervision for the justice bureau'],
  signInWhat: [
    '法院、检察院、部级平台、公证与鉴定机构、行业协会的报文在这里汇入业务，办理与监督在这里留痕。',
    'Messages of courts, procuratorates, ministry platforms, notary and forensic institutions and associations become cases here; handling and supervision leave their trace here.',
  ],
  home: ['工作台', 'Workbench'],
  waiting: ['等待他人', 'Waiting for others'],
  followed: ['关注', 'Followed'],
  functions: ['全部功能', 'All functions'],
  functionsLead: ['您可以打开的每一页和可以发起的每一件事。', 'Every page you may open and everything you may begin.'],
  functionsFilter: ['按名称筛选', 'Filter by name'],
  functionsNone: ['没有这样的功能', 'There is no such function'],
  functionsNoneWhy: ['请换一个词；您看不到的业务不在这里。', 'Try another word; what you do not see is not here.'],
  foldRail: ['收起菜单', 'Fold the menu'],
  unfoldRail: ['展开菜单', 'Unfold the menu'],
  imports: ['Excel 导入', 'Import from Excel'],
  settings: ['工具与设置', 'Tools and settings'],
  rules: ['规则与参数', 'Rules and parameters'],
  calendar: ['节假日安排', 'Days of rest'],
  demo: ['演示', 'Demonstration'],
  demoClock: ['演示时钟', 'Demo clock'],
  styleBook: ['样式册', 'Style book'],
  audit: ['审计', 'Audit'],
  exchange: ['报文交换', 'Message exchange'],
} as const satisfies Record<string, Label>;
