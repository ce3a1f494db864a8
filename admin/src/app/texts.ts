import type { Label } from '@fatong/contracts';

export const adminTexts = {
  surface: ['管理后台', 'Admin'],
  signInLead: ['司法行政数据交换与监管', 'Exchange and supervision for the justice bureau'],
  signInWhat: [
    '法院、检察院、部级平台、公证与鉴定机构、行业协会的报文在这里汇入业务，办理与监督在这里留痕。',
    'Messages of courts, procuratorates, ministry platforms, notary and forensic institutions and associations become cases here; handling and supervision leave their trace here.',
  ],
  home: ['工作台', 'Workbench'],
  imports: ['Excel 导入', 'Import from Excel'],
  settings: ['系统设置', 'Settings'],
  rules: ['规则与参数', 'Rules and parameters'],
  calendar: ['节假日安排', 'Days of rest'],
  demo: ['演示', 'Demonstration'],
  demoClock: ['演示时钟', 'Demo clock'],
  styleBook: ['样式册', 'Style book'],
  audit: ['审计', 'Audit'],
  exchange: ['报文交换', 'Message exchange'],
} as const satisfies Record<string, Label>;
