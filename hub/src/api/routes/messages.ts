import { Type } from 'typebox';
import {
  auditPage,
  bodyReveal,
  closed,
  conversation,
  cutting,
  discardAnswer,
  discardRequest,
  failureGroup,
  failureGroups,
  failureNote,
  flow,
  identifier,
  idParams,
  messageAnswer,
  messagePage,
  messageQuery,
  newestFirst,
  paging,
  purpose,
  refusalAnswer,
  refusalPage,
  retryAnswer,
  retryRequest,
  revealedBody,
  statesAnswer,
  statesRequest,
  systemViews,
} from '@fatong/contracts/api';
import { route } from '../frame/route.js';

const tag = 'messages';

export const listMessages = route({
  method: 'get',
  path: '/api/messages',
  tag,
  permission: 'messages',
  title: ['报文列表', 'Messages'],
  query: closed('', { ...paging, ...newestFirst('receivedAt'), query: Type.Optional(identifier) }),
  filters: ['type', 'area', 'system', 'state', 'direction', 'channel', 'key', 'record', 'group', 'time', 'from', 'to'],
  answer: messagePage,
});
export const queryMessages = route({
  method: 'post',
  path: '/api/messages/query',
  tag,
  permission: 'messages',
  title: ['按人员查询报文', 'Messages about a person, audited; the person stands in no address'],
  body: messageQuery,
  answer: messagePage,
});
export const showConversation = route({
  method: 'get',
  path: '/api/messages/:id/conversation',
  tag,
  permission: 'messages',
  title: ['报文往来', 'Messages that belong together, and what joins them'],
  params: idParams,
  answer: conversation,
});
export const showMessage = route({
  method: 'get',
  path: '/api/messages/:id',
  tag,
  permission: 'messages',
  title: ['报文', 'A message with its stages; bodies are masked'],
  params: idParams,
  answer: messageAnswer,
});
export const revealBody = route({
  method: 'post',
  path: '/api/messages/:id/reveal',
  tag,
  permission: 'revealBodies',
  title: ['查看报文原文', 'A body in clear, for a purpose, audited'],
  params: idParams,
  body: bodyReveal,
  answer: revealedBody,
  problems: ['too-many', 'body-removed'],
});
export const retryMessage = route({
  method: 'post',
  path: '/api/messages/:id/retries',
  tag,
  permission: 'retry',
  title: ['重试报文', 'Try a message again'],
  params: idParams,
  body: retryRequest,
  idempotent: true,
  answer: retryAnswer,
  problems: ['message-held', 'idempotency-conflict'],
});
export const countStates = route({
  method: 'post',
  path: '/api/messages/states',
  tag,
  permission: 'messages',
  title: ['报文状态计数', 'How many of these messages stand in each state'],
  body: statesRequest,
  answer: statesAnswer,
});
export const listFailures = route({
  method: 'get',
  path: '/api/failures/groups',
  tag,
  permission: 'messages',
  title: ['失败分组', 'Failures by cause'],
  query: closed('', {
    ...cutting,
    resolved: Type.Optional(Type.Boolean({ description: 'With those that have resolved themselves within a week' })),
  }),
  answer: failureGroups,
});
export const noteFailure = route({
  method: 'post',
  path: '/api/failures/groups/:id/note',
  tag,
  permission: 'retry',
  title: ['失败分组的负责人与备注', 'Whose a group of failures is, and what is known of it'],
  params: idParams,
  body: failureNote,
  answer: failureGroup,
  problems: ['input', 'stale-version'],
});
export const retryFailures = route({
  method: 'post',
  path: '/api/failures/groups/:id/retries',
  tag,
  permission: 'retry',
  title: ['重试一组失败', 'Try a group of failures again'],
  params: idParams,
  body: retryRequest,
  idempotent: true,
  answer: retryAnswer,
  problems: ['message-held', 'idempotency-conflict'],
});
export const discardMessage = route({
  method: 'post',
  path: '/api/messages/:id/discards',
  tag,
  permission: 'retry',
  title: ['作废报文', 'Give a message up, with a reason; what waited behind it goes on'],
  params: idParams,
  body: discardRequest,
  idempotent: true,
  answer: discardAnswer,
  problems: ['message-held', 'idempotency-conflict', 'input'],
});
export const discardFailures = route({
  method: 'post',
  path: '/api/failures/groups/:id/discards',
  tag,
  permission: 'retry',
  title: ['作废一组失败', 'Give a group of failures up, with a reason'],
  params: idParams,
  body: discardRequest,
  idempotent: true,
  answer: discardAnswer,
  problems: ['message-held', 'idempotency-conflict', 'input'],
});
export const listRefusals = route({
  method: 'get',
  path: '/api/refusals',
  tag,
  permission: 'messages',
  title: ['接口拒收', 'What the doors turned away'],
  query: closed('', { ...paging, ...newestFirst('at') }),
  filters: ['system'],
  answer: refusalPage,
});
export const showRefusal = route({
  method: 'get',
  path: '/api/refusals/:id',
  tag,
  permission: 'messages',
  title: ['拒收详情', 'A refusal with its body, masked'],
  params: idParams,
  answer: refusalAnswer,
});
export const revealRefusal = route({
  method: 'post',
  path: '/api/refusals/:id/reveal',
  tag,
  permission: 'revealBodies',
  title: ['查看拒收原文', 'What was refused in clear, for a purpose, audited'],
  params: idParams,
  body: purpose,
  answer: revealedBody,
  problems: ['too-many'],
});
export const listSystems = route({
  method: 'get',
  path: '/api/systems',
  tag,
  permission: 'messages',
  title: ['外部系统', 'Outside systems and their load'],
  query: closed('', { ...cutting, minutes: Type.Optional(Type.Integer({ minimum: 1, maximum: 1440, description: 'Default 60' })) }),
  answer: systemViews,
});
export const showFlow = route({
  method: 'get',
  path: '/api/flow',
  tag,
  permission: 'messages',
  title: ['报文流向', 'What moves between systems and areas'],
  query: closed('', { minutes: Type.Optional(Type.Integer({ minimum: 1, maximum: 1440, description: 'Default 60' })) }),
  answer: flow,
});
export const listAudit = route({
  method: 'get',
  path: '/api/audit',
  tag: 'audit',
  permission: 'audit',
  title: ['审计日志', 'Who did what'],
  query: closed('', { ...paging, ...newestFirst('at') }),
  filters: ['account', 'object'],
  answer: auditPage,
});
