import { closed, hold, holdRelease, holdRequest, holds, idParams, newestFirst, paging } from '@fatong/contracts/api';
import { route } from '../frame/route.js';

const tag = 'messages';

export const listHolds = route({
  method: 'get',
  path: '/api/holds',
  tag,
  permission: 'messages',
  title: ['保全列表', 'Legal holds, newest first'],
  query: closed('', { ...paging, ...newestFirst('at') }),
  filters: ['state'],
  answer: holds,
});
export const layHold = route({
  method: 'post',
  path: '/api/holds',
  tag,
  permission: 'hold',
  title: ['保全', 'Hold the messages of a record, a key or a person: they outlive their time'],
  body: holdRequest,
  answer: hold,
  status: 201,
  problems: ['input', 'action-not-possible'],
});
export const releaseHold = route({
  method: 'post',
  path: '/api/holds/:id/release',
  tag,
  permission: 'hold',
  title: ['解除保全', 'Release a hold, with a reason'],
  params: idParams,
  body: holdRelease,
  answer: hold,
  problems: ['action-not-possible'],
});
