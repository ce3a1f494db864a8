import type { Label } from '@fatong/contracts';

export const auditTexts = {
  at: ['时间', 'Time'],
  account: ['账号', 'Account'],
  unit: ['单位', 'Unit'],
  act: ['操作', 'Act'],
  object: ['对象', 'Object'],
  outcome: ['结果', 'Outcome'],
  address: ['来源地址', 'Address'],
  detail: ['说明', 'Detail'],
  done: ['成功', 'Done'],
  refused: ['被拒绝', 'Refused'],
  none: ['还没有审计记录', 'No audit entry yet'],
} as const satisfies Record<string, Label>;

/** Acts by their code; an unknown one shows as itself. */
export const actNames: Readonly<Record<string, Label>> = {
  'sign-in': ['登录', 'Sign in'],
  'sign-out': ['退出', 'Sign out'],
  login: ['登录', 'Sign in'],
  logout: ['退出', 'Sign out'],
  query: ['按个人信息查询', 'Search by personal data'],
  reveal: ['查看完整信息', 'Reveal'],
  read: ['查看', 'Read'],
  retry: ['重试', 'Retry'],
  act: ['办理', 'Act'],
};
