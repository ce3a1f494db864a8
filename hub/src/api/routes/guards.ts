import {
  closed,
  cutting,
  guard,
  guardRequest,
  guards,
  idParams,
  maintenance,
  maintenanceRequest,
  maintenances,
  systemParams,
} from '@fatong/contracts/api';
import { route } from '../frame/route.js';

const tag = 'flow';

export const listGuards = route({
  method: 'get',
  path: '/api/flow/guards',
  tag,
  permission: 'messages',
  title: ['合作方防护', 'How partners are spared: limits, circuits, maintenance'],
  query: closed('', cutting),
  answer: guards,
});
export const changeGuard = route({
  method: 'post',
  path: '/api/flow/guards/:system',
  tag,
  permission: 'retry',
  title: ['修改合作方限值', "Change a partner's limits, from the next call on"],
  params: systemParams,
  body: guardRequest,
  answer: guard,
  problems: ['input', 'stale-version'],
});
export const probeCircuit = route({
  method: 'post',
  path: '/api/flow/guards/:system/probe',
  tag,
  permission: 'retry',
  title: ['立即试发', 'Try an interrupted partner now'],
  params: systemParams,
  answer: guard,
  problems: ['action-not-possible'],
});
export const listMaintenance = route({
  method: 'get',
  path: '/api/flow/maintenance',
  tag,
  permission: 'messages',
  title: ['维护时段', 'Windows in which partners are not sent to'],
  query: closed('', cutting),
  answer: maintenances,
});
export const planMaintenance = route({
  method: 'post',
  path: '/api/flow/maintenance',
  tag,
  permission: 'retry',
  title: ['安排维护时段', 'Plan a window: what is meant for the partner waits and goes by itself at its end'],
  body: maintenanceRequest,
  answer: maintenance,
  status: 201,
  problems: ['input', 'stale-version'],
});
export const endMaintenance = route({
  method: 'post',
  path: '/api/flow/maintenance/:id/end',
  tag,
  permission: 'retry',
  title: ['结束维护时段', 'End a window now, or take it back'],
  params: idParams,
  answer: maintenance,
  problems: ['stale-version'],
});
