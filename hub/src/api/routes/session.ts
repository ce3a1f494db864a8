import { credentials, definitions, sessionView } from '@fatong/contracts/api';
import { route } from '../frame/route.js';

export const signIn = route({
  method: 'post',
  path: '/api/session',
  tag: 'session',
  title: ['登录', 'Sign in'],
  permission: 'anyone',
  withoutCsrf: true,
  body: credentials,
  answer: sessionView,
  status: 201,
  problems: ['login-failed', 'login-locked', 'wrong-surface', 'too-many'],
});
export const session = route({
  method: 'get',
  path: '/api/session',
  tag: 'session',
  title: ['当前会话', 'The current session'],
  permission: 'session',
  answer: sessionView,
});
export const signOut = route({
  method: 'delete',
  path: '/api/session',
  tag: 'session',
  title: ['退出', 'Sign out'],
  permission: 'session',
});
export const showDefinitions = route({
  method: 'get',
  path: '/api/definitions',
  tag: 'definitions',
  title: ['可见的定义', 'What this user may see'],
  permission: 'session',
  answer: definitions,
});
