import type { Label } from '@fatong/contracts';

export const adminTexts = {
  surface: ['管理后台', 'Admin'],
  signInLead: ['市司法局数据交换与监管', 'Exchange and supervision of the city justice bureau'],
  signInWhat: ['法院、检察院、部级平台、公证与鉴定机构、行业协会的报文在这里汇入业务，办理与监督在这里留痕。', 'Messages of courts, procuratorates, ministry platforms, notary and forensic institutions and associations become cases here; handling and supervision leave their trace here.'],
  home: ['首页', 'Home'],
  messages: ['报文交换', 'Message exchange'],
  flows: ['系统概况', 'Systems'],
  messageList: ['报文', 'Messages'],
  failures: ['失败待处理', 'Failures'],
  refusals: ['接入拒收', 'Refusals'],
  supervision: ['审计', 'Audit'],
  audit: ['审计日志', 'Audit log'],
} as const satisfies Record<string, Label>;
