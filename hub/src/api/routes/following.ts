import { followed, noticeKindChange, noticeKindParams, noticeKinds, recordParams } from '@fatong/contracts/api';
import { route } from '../frame/route.js';

const permission = 'records';

/** A mark of one's own, as that something was read: nothing of the record changes. */
export const follow = route({
  reads: true,
  method: 'post',
  path: '/api/following/:type/:id',
  tag: 'following',
  permission,
  title: ['关注', 'Follows a record that this person may see'],
  params: recordParams,
  answer: followed,
  problems: ['forbidden', 'following-full'],
});
export const unfollow = route({
  reads: true,
  method: 'delete',
  path: '/api/following/:type/:id',
  tag: 'following',
  permission,
  title: ['取消关注', 'Follows a record no longer, whether it may be seen or not'],
  params: recordParams,
  answer: followed,
});
export const listNoticeKinds = route({
  method: 'get',
  path: '/api/notices/kinds',
  tag: 'notices',
  permission,
  title: ['可关闭的通知', 'Kinds of notices that this person may switch off, and which he did'],
  answer: noticeKinds,
});
export const switchNoticeKind = route({
  reads: true,
  method: 'post',
  path: '/api/notices/kinds/:kind',
  tag: 'notices',
  permission,
  title: ['开关一类通知', 'Switches a kind of notices on or off for this person'],
  params: noticeKindParams,
  body: noticeKindChange,
  answer: noticeKinds,
});
