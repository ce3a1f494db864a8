import type { Label } from '@fatong/contracts';

export const noticeTexts = {
  title: ['通知', 'Notices'],
  bell: (count: string): Label =>
    count === '' ? ['通知，没有未读', 'Notices, none unread'] : [`通知 ${count} 条未读`, `Notices ${count} unread`],
  unread: ['未读', 'Unread'],
  all: ['全部', 'All'],
  which: ['显示哪些通知', 'Which notices to show'],
  readAll: ['全部标为已读', 'Mark all as read'],
  read: ['标为已读', 'Mark as read'],
  gone: ['您现在不能查看这条记录。', 'You may not open this record now.'],
  none: ['没有未读通知', 'No unread notices'],
  noneWhy: ['与您有关的事项有进展时，会在这里通知您。', 'When something that concerns you moves on, you are told here.'],
  noneAtAll: ['还没有通知', 'No notices yet'],
  kept: ['通知保存 180 天。', 'Notices are kept for 180 days.'],
  keys: ['通知', 'Notices'],
  mark: ['标为已读', 'Mark as read'],
} as const;
