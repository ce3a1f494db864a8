import { Type } from 'typebox';
import {
  closed,
  idParams,
  newestFirst,
  operation,
  operationMessages,
  operationPage,
  operationRequest,
  paging,
} from '@fatong/contracts/api';
import { route } from '../frame/route.js';

const tag = 'operations';

export const listOperations = route({
  method: 'get',
  path: '/api/operations',
  tag,
  permission: 'messages',
  title: ['批量操作列表', "Everybody's work on many messages, with its progress"],
  query: closed('', {
    ...paging,
    ...newestFirst('createdAt'),
    open: Type.Optional(Type.Boolean({ description: 'Those that have not ended, or those that have' })),
  }),
  filters: ['kind', 'account'],
  answer: operationPage,
});
export const prepareOperation = route({
  method: 'post',
  path: '/api/operations',
  tag,
  permission: 'retry',
  title: ['准备批量操作', 'Freeze what an operation is about; nothing happens to it yet, and nobody else takes it'],
  body: operationRequest,
  idempotent: true,
  answer: operation,
  status: 201,
  problems: ['input', 'message-held', 'idempotency-conflict'],
});
export const showOperation = route({
  method: 'get',
  path: '/api/operations/:id',
  tag,
  permission: 'messages',
  title: ['批量操作', 'An operation with its progress and its dry run'],
  params: idParams,
  answer: operation,
});
export const listOperationMessages = route({
  method: 'get',
  path: '/api/operations/:id/messages',
  tag,
  permission: 'messages',
  title: ['批量操作的报文', 'The messages of an operation, what became of each, and why not'],
  params: idParams,
  query: closed('', paging),
  filters: ['state'],
  answer: operationMessages,
});

const told = { method: 'post', tag, permission: 'retry', params: idParams, answer: operation, problems: ['action-not-possible'] } as const;
export const tryOperation = route({
  ...told,
  path: '/api/operations/:id/dry-runs',
  title: ['试运行', 'Run its messages through the mapping of today without any effect'],
});
export const startOperation = route({ ...told, path: '/api/operations/:id/start', title: ['开始', 'Begin with the first wave'] });
export const pauseOperation = route({
  ...told,
  path: '/api/operations/:id/pause',
  title: ['暂停', 'Begin no more messages until it is resumed'],
});
export const resumeOperation = route({ ...told, path: '/api/operations/:id/resume', title: ['继续', 'Go on, with small waves again'] });
export const cancelOperation = route({
  ...told,
  path: '/api/operations/:id/cancel',
  title: ['取消', 'End it: what was not begun is let go'],
});
