import type { Label } from '@fatong/contracts';

export const followingTexts = {
  follow: ['关注', 'Follow'],
  followWhy: [
    '关注后列在待办的“关注”中，状态变化时收到通知（按 S 键切换）。',
    'What you follow stands under “Followed” beside your tray, and you are told when its state changes (press S).',
  ],
  row: (title: string): Label => [`关注：${title}`, `Follow: ${title}`],
  key: ['关注或取消关注本页', 'Follow this record, or no longer'],
  page: ['本页', 'This page'],
  kinds: ['通知', 'Notices'],
  kindsLead: [
    '关闭后不再新发此类通知，对您的账号在所有电脑和手机上生效。因职责收到的通知不能关闭。',
    'Switched off, no new notice of the kind comes, wherever you sign in. What you are told because of your office cannot be switched off.',
  ],
} as const;
