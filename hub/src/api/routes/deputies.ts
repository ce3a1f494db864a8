import { deputies, deputyOrder, deputyView, idParams } from '@fatong/contracts/api';
import { route } from '../frame/route.js';

export const listDeputies = route({
  method: 'get',
  path: '/api/deputies',
  tag: 'records',
  permission: 'records',
  title: ['离岗代理', 'Who acts in whose place: oneself, those one has charge of, and for whom one acts'],
  answer: deputies,
});
export const addDeputy = route({
  method: 'post',
  path: '/api/deputies',
  tag: 'records',
  permission: 'records',
  title: ['设定代理人', 'Name who acts in somebody’s place from a day until a day'],
  body: deputyOrder,
  status: 201,
  answer: deputyView,
  problems: ['forbidden'],
});
export const endDeputy = route({
  method: 'post',
  path: '/api/deputies/:id/end',
  tag: 'records',
  permission: 'records',
  title: ['终止代理', 'End it before its last day, or take it back'],
  params: idParams,
  problems: ['forbidden'],
});
