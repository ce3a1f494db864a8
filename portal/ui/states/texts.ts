import type { Label } from '@fatong/contracts';

export const stateTexts = {
  loading: ['正在读取…', 'Loading…'],
  again: ['重试', 'Try again'],
  offlineWhy: ['请检查网络，然后重试。', 'Check the network, then try again.'],
  close: ['关闭', 'Close'],
  noPermission: ['您没有查看这里的权限', 'You may not see this'],
  noPermissionWhy: [
    '这里的内容不属于您的岗位或辖区。如工作需要，请向本单位安全管理员申请。',
    'It belongs to another role or district. If your work needs it, ask your security administrator.',
  ],
  notFound: ['没有这个页面', 'There is no such page'],
  notFoundWhy: ['地址可能写错，或内容已移走。', 'The address may be mistyped, or the content has moved.'],
  home: ['回到首页', 'Back to the home page'],
} as const satisfies Record<string, Label>;
