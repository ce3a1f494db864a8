import { Type } from 'typebox';
import { closed, cutting, differencePage, identifier, paging, reckonings, resendAnswer, resendRequest } from '@fatong/contracts/api';
import { route } from '../frame/route.js';

const tag = 'messages';
const params = Type.Object({ system: identifier });

export const listReckonings = route({
  method: 'get',
  path: '/api/reckonings',
  tag,
  permission: 'messages',
  title: ['对账情况', 'How mirrors stand with their masters'],
  query: closed('', cutting),
  answer: reckonings,
});
export const listDifferences = route({
  method: 'get',
  path: '/api/reckonings/:system/differences',
  tag,
  permission: 'messages',
  title: ['差异列表', 'Where a mirror and its master differ'],
  params,
  query: closed('', paging),
  answer: differencePage,
});
export const requestResend = route({
  method: 'post',
  path: '/api/reckonings/:system/requests',
  tag,
  permission: 'retry',
  title: ['请求重报', 'Ask the master to report records again'],
  params,
  body: resendRequest,
  answer: resendAnswer,
});
export const requestRound = route({
  method: 'post',
  path: '/api/reckonings/:system/rounds',
  tag,
  permission: 'retry',
  title: ['立即对账', 'Compare all days now'],
  params,
});
