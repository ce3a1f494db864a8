import { Type } from 'typebox';
import {
  auditPage,
  closed,
  idParams,
  newestFirst,
  operatorChecks,
  paging,
  systemContact,
  systemContactRequest,
  systemPage,
} from '@fatong/contracts/api';
import { route } from '../frame/route.js';

const tag = 'messages';
export const showSystem = route({
  method: 'get',
  path: '/api/systems/:id',
  tag,
  permission: 'messages',
  title: ['外部系统详情', 'One outside system: contracts, load, how long things take, the end of its keys, whom one phones'],
  params: idParams,
  query: closed('', { minutes: Type.Optional(Type.Integer({ minimum: 1, maximum: 1440, description: 'Default 60' })) }),
  answer: systemPage,
});
export const keepSystemContact = route({
  method: 'post',
  path: '/api/systems/:id/contact',
  tag,
  permission: 'retry',
  title: ['登记外部系统联系人', 'Write down whom one phones about a system'],
  params: idParams,
  body: systemContactRequest,
  answer: systemContact,
  problems: ['stale-version', 'input'],
});
export const showChecks = route({
  method: 'get',
  path: '/api/checks',
  tag,
  permission: 'messages',
  title: ['运行检查', 'Database, broker, migrations, room on the disk, clocks and keys that end, as this process sees them'],
  answer: operatorChecks,
});
export const listFlowEvents = route({
  method: 'get',
  path: '/api/flow/events',
  tag,
  permission: 'messages',
  title: ['收发控制记录', 'What operators did to the flow: stops, limits, maintenance, treatment of failures'],
  query: closed('', { ...paging, ...newestFirst('at') }),
  filters: ['object'],
  answer: auditPage,
});
