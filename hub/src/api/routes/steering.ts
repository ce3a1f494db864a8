import { closed, cutting, failurePolicy, failurePolicyRequest, idParams, stop, stopRequest, stops } from '@fatong/contracts/api';
import { route } from '../frame/route.js';

const tag = 'flow';

export const listStops = route({
  method: 'get',
  path: '/api/flow/stops',
  tag,
  permission: 'messages',
  title: ['停止项', 'What is stopped, by whom and why'],
  query: closed('', cutting),
  answer: stops,
});
export const stopFlow = route({
  method: 'post',
  path: '/api/flow/stops',
  tag,
  permission: 'retry',
  title: ['停止收发', 'Stop a type, a system or everything: what comes is kept and held'],
  body: stopRequest,
  answer: stop,
  status: 201,
  problems: ['action-not-possible', 'input', 'stale-version'],
});
export const releaseStop = route({
  method: 'post',
  path: '/api/flow/stops/:id/release',
  tag,
  permission: 'retry',
  title: ['恢复收发', 'Release a stop: what it held goes on in order'],
  params: idParams,
  answer: stop,
  problems: ['stale-version'],
});
export const showFailurePolicy = route({
  method: 'get',
  path: '/api/flow/failure-policy',
  tag,
  permission: 'messages',
  title: ['失败处理策略', 'What is done with failures, by kind and code'],
  answer: failurePolicy,
});
export const changeFailurePolicy = route({
  method: 'post',
  path: '/api/flow/failure-policy',
  tag,
  permission: 'retry',
  title: ['修改失败处理策略', 'Change what is done with failures, from the next one on'],
  body: failurePolicyRequest,
  answer: failurePolicy,
  problems: ['input', 'stale-version'],
});
