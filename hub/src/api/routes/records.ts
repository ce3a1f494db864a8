import { Type } from 'typebox';
import {
  actionAnswer,
  actionOffers,
  counts as countsAnswer,
  actionRequest,
  closed,
  cutting,
  decisionRequest,
  districtCounts as districtCountsAnswer,
  identifier,
  likenessAnswer,
  likenessRequest,
  paging,
  recordAnswer,
  recordPage,
  recordParams,
  recordQuery,
  relatedList,
  revealRequest,
  revealed,
  searchAnswer,
  searchRequest,
  sentPage,
  sorting,
  staffPage,
  staffQuery,
  textPage,
  textRequest,
  timeline,
  trayAnswer,
  trayList,
  typeParams,
  wholeFile,
} from '@fatong/contracts/api';
import { route } from '../frame/route.js';

const tag = 'records';
const permission = 'session';

export const listRecords = route({
  method: 'get',
  path: '/api/records/:type',
  tag,
  permission,
  title: ['记录列表', 'A list of records'],
  params: typeParams,
  query: closed('', { ...paging, ...sorting, query: Type.Optional(identifier) }),
  filters: 'record',
  answer: recordPage,
  problems: ['personal-filter', 'forbidden'],
});
export const queryRecords = route({
  reads: true,
  method: 'post',
  path: '/api/records/:type/query',
  tag,
  permission,
  title: ['按条件查询', 'A list by a filter that may hold personal values'],
  params: typeParams,
  body: recordQuery,
  answer: recordPage,
  problems: ['forbidden'],
});
export const findTexts = route({
  reads: true,
  method: 'post',
  path: '/api/records/:type/texts',
  tag,
  permission,
  title: ['全文检索', 'Pages of files of these records on which the words stand, with what stands around them'],
  params: typeParams,
  body: textRequest,
  answer: textPage,
  problems: ['forbidden'],
});
const acting = {
  idempotent: true,
  body: actionRequest,
  answer: actionAnswer,
  problems: ['forbidden', 'action-not-possible', 'idempotency-conflict'],
} as const;
export const createRecord = route({
  method: 'post',
  path: '/api/records/:type/actions/:action',
  tag,
  permission,
  title: ['新建', 'An action that creates a record'],
  params: Type.Object({ type: identifier, action: identifier }),
  status: 201,
  ...acting,
});
export const showRecord = route({
  method: 'get',
  path: '/api/records/:type/:id',
  tag,
  permission,
  title: ['查看记录', 'A record'],
  params: recordParams,
  answer: recordAnswer,
  problems: ['forbidden'],
});
export const offerActions = route({
  method: 'get',
  path: '/api/records/:type/:id/actions',
  tag,
  permission,
  title: ['可执行的操作', 'Actions that are allowed, and why not'],
  params: recordParams,
  query: closed('', cutting),
  answer: actionOffers,
  problems: ['forbidden'],
});
export const performAction = route({
  method: 'post',
  path: '/api/records/:type/:id/actions/:action',
  tag,
  permission,
  title: ['执行操作', 'An action on a record'],
  params: Type.Object({ type: identifier, id: identifier, action: identifier }),
  ...acting,
  problems: [...acting.problems, 'stale-version'],
});
export const decideOutgoing = route({
  method: 'post',
  path: '/api/records/:type/:id/outgoing/:messageId/decisions',
  tag,
  permission,
  title: ['决定发出的消息', 'What becomes of an outgoing message that does not go on by itself'],
  params: Type.Object({ type: identifier, id: identifier, messageId: identifier }),
  idempotent: true,
  body: decisionRequest,
  problems: ['forbidden', 'action-not-possible', 'idempotency-conflict'],
});
export const showTimeline = route({
  method: 'get',
  path: '/api/records/:type/:id/timeline',
  tag,
  permission,
  title: ['办理过程', 'What happened to a record'],
  params: recordParams,
  query: closed('', cutting),
  answer: timeline,
  problems: ['forbidden'],
});
export const showRelated = route({
  method: 'get',
  path: '/api/records/:type/:id/related',
  tag,
  permission,
  title: ['相关记录', 'What stands beside a record'],
  params: recordParams,
  query: closed('', cutting),
  answer: relatedList,
  problems: ['forbidden'],
});
const alike = { tag, permission, answer: likenessAnswer } as const;
export const typedLikeness = route({
  reads: true,
  method: 'post',
  path: '/api/records/:type/likeness',
  ...alike,
  title: ['判重', 'What is alike to a form that is being filled in'],
  params: typeParams,
  body: likenessRequest,
  problems: ['forbidden', 'too-many'],
});
export const showLikeness = route({
  method: 'get',
  path: '/api/records/:type/:id/likeness',
  ...alike,
  title: ['判重结果', 'What is alike to a record'],
  params: recordParams,
  problems: ['forbidden'],
});
export const showFile = route({
  method: 'get',
  path: '/api/records/:type/:id/file',
  tag,
  permission,
  title: ['档案总览', 'The whole file of an entry of a register'],
  params: recordParams,
  answer: wholeFile,
  problems: ['forbidden'],
});
export const revealField = route({
  method: 'post',
  path: '/api/records/:type/:id/reveal',
  tag,
  permission,
  title: ['查看完整信息', 'A masked value in clear, for a purpose, audited'],
  params: recordParams,
  body: revealRequest,
  answer: revealed,
  problems: ['forbidden', 'too-many'],
});
export const staff = route({
  method: 'get',
  path: '/api/staff',
  tag,
  permission,
  title: ['可指定的人员', 'Who may be named in a field of a form'],
  query: staffQuery,
  answer: staffPage,
  problems: ['forbidden'],
});
export const tray = route({
  method: 'get',
  path: '/api/tray',
  tag,
  permission,
  title: ['我的待办', 'What is asked of me, and what I have in hand beside'],
  query: closed('', { ...paging, list: Type.Optional(trayList) }),
  answer: trayAnswer,
});
export const sent = route({
  method: 'get',
  path: '/api/tray/sent',
  tag,
  permission,
  title: ['我发出而未办妥的', 'What I sent and what does not go on by itself'],
  answer: sentPage,
});
export const counts = route({
  method: 'get',
  path: '/api/counts',
  tag,
  permission,
  title: ['在办数量', 'How many records stand in each state that is no end, and how many wait for me'],
  answer: countsAnswer,
});
export const districtCounts = route({
  method: 'get',
  path: '/api/counts/districts',
  tag,
  permission,
  title: ['各区超期与临期', 'On how many records a time limit is over or near, by district, of types seen in the whole city'],
  answer: districtCountsAnswer,
});
export const search = route({
  reads: true,
  method: 'post',
  path: '/api/search',
  tag,
  permission,
  title: ['查找', 'Records by number, title or licence'],
  body: searchRequest,
  answer: searchAnswer,
});
