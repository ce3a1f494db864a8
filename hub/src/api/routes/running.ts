import { Type } from 'typebox';
import { liveEvent, liveness, readiness } from '@fatong/contracts/api';
import { route } from '../frame/route.js';

const anything = Type.Unknown({ description: 'A document of its own format' });

export const events = route({
  method: 'get',
  path: '/api/events',
  tag: 'live',
  permission: 'session',
  isUnattended: true,
  title: ['实时事件', 'What changes, as server-sent events: ids only'],
  produces: 'text/event-stream',
  answer: liveEvent,
  problems: ['too-many'],
});
export const openapi = route({
  method: 'get',
  path: '/api/openapi.json',
  tag: 'about',
  permission: 'anyone',
  title: ['接口文档', 'This document'],
  answer: anything,
});
export const asyncapi = route({
  method: 'get',
  path: '/api/asyncapi.json',
  tag: 'about',
  permission: 'anyone',
  title: ['报文文档', 'Messages of outside systems'],
  answer: anything,
});
export const live = route({
  method: 'get',
  path: '/health/live',
  tag: 'running',
  permission: 'anyone',
  title: ['存活', 'The process lives'],
  answer: liveness,
});
export const ready = route({
  method: 'get',
  path: '/health/ready',
  tag: 'running',
  permission: 'anyone',
  title: ['就绪', 'Ready (200) or not (503), and why'],
  answer: readiness,
});
export const metrics = route({
  method: 'get',
  path: '/metrics',
  tag: 'running',
  permission: 'anyone',
  title: ['指标', 'Prometheus metrics, from this machine or with the token'],
  produces: 'text/plain',
  problems: ['forbidden'],
});
