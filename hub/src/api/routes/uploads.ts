import { route } from '../frame/route.js';
import { closed, idParams, paging, uploadAsked, uploadLockRequest, uploadMonth, uploadUnlockRequest } from '@fatong/contracts/api';

const tag = 'uploads';
const permission = 'records';

export const showUploads = route({
  method: 'get',
  path: '/api/uploads/:id',
  tag,
  permission,
  title: ['上报台账', 'A month of the ledger of what is reported to an outside system'],
  params: idParams,
  query: closed('', { ...paging, ...uploadAsked }),
  answer: uploadMonth,
  problems: ['forbidden'],
});
export const lockUploads = route({
  method: 'post',
  path: '/api/uploads/:id/locks',
  tag,
  permission,
  title: ['锁定月份', 'Locks a month that is over and done with'],
  params: idParams,
  body: uploadLockRequest,
  answer: uploadMonth,
  problems: ['forbidden', 'action-not-possible'],
});
export const unlockUploads = route({
  method: 'post',
  path: '/api/uploads/:id/unlocks',
  tag,
  permission,
  title: ['解除锁定', 'Takes the lock of a month back, with a reason'],
  params: idParams,
  body: uploadUnlockRequest,
  answer: uploadMonth,
  problems: ['forbidden', 'action-not-possible'],
});
