import { closed, noticePage, noticeReads, paging, unreadNotices } from '@fatong/contracts/api';
import { route } from '../frame/route.js';

const tag = 'notices';
const permission = 'records';

export const listNotices = route({
  method: 'get',
  path: '/api/notices',
  tag,
  permission,
  title: ['通知', 'What this person is told, newest first'],
  query: closed('', paging),
  filters: ['unread'],
  answer: noticePage,
});
export const countNotices = route({
  method: 'get',
  path: '/api/notices/unread',
  tag,
  permission,
  title: ['未读通知数', 'How many notices are not read, exactly up to 99'],
  answer: unreadNotices,
});
export const readNotices = route({
  reads: true,
  method: 'post',
  path: '/api/notices/reads',
  tag,
  permission,
  title: ['标为已读', 'These notices are read, or all up to one'],
  body: noticeReads,
  answer: unreadNotices,
});
