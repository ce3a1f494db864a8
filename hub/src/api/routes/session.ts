import {
  credentials,
  definitions,
  identityAnswer,
  identityContinued,
  identityOrder,
  identityWays,
  passcodeBegun,
  passcodeConfirmed,
  passwordOrder,
  sessionView,
  signIns,
} from '@fatong/contracts/api';
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
  problems: ['login-failed', 'second-factor', 'passcode-wrong', 'login-locked', 'wrong-surface', 'too-many'],
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
  reads: true,
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
export const listIdentityWays = route({
  method: 'get',
  path: '/api/session/identity',
  tag: 'session',
  title: ['身份核验登录方式', 'How one signs in by another system’s word'],
  permission: 'anyone',
  answer: identityWays,
});
export const beginIdentity = route({
  method: 'post',
  path: '/api/session/identity',
  tag: 'session',
  title: ['申请身份核验', 'Ask another system who one is; the ticket comes as a cookie'],
  permission: 'anyone',
  withoutCsrf: true,
  body: identityOrder,
  status: 202,
  problems: ['not-found', 'input', 'login-locked', 'too-many'],
});
export const continueIdentity = route({
  method: 'post',
  path: '/api/session/identity/continue',
  tag: 'session',
  title: ['继续身份核验登录', 'What became of it; who is confirmed is in'],
  permission: 'anyone',
  withoutCsrf: true,
  body: identityContinued,
  answer: identityAnswer,
  problems: ['not-found', 'identity-refused', 'identity-away', 'action-not-possible', 'wrong-surface', 'too-many'],
});
export const beginPasscode = route({
  method: 'post',
  path: '/api/session/passcode',
  tag: 'session',
  title: ['设置动态口令', 'Begin one-time codes; what was set up before counts no more'],
  permission: 'session',
  answer: passcodeBegun,
  status: 201,
  problems: ['not-found'],
});
export const confirmPasscode = route({
  method: 'post',
  path: '/api/session/passcode/confirm',
  tag: 'session',
  title: ['确认动态口令', 'A first code of the app: from now on they count'],
  permission: 'session',
  body: passcodeConfirmed,
  problems: ['passcode-wrong', 'too-many'],
});
export const endPasscode = route({
  method: 'delete',
  path: '/api/session/passcode',
  tag: 'session',
  title: ['停用动态口令', 'One-time codes count no more'],
  permission: 'session',
  problems: ['not-found'],
});
export const changePassword = route({
  method: 'post',
  path: '/api/session/password',
  tag: 'session',
  title: ['修改密码', 'Another password of one’s own; sessions elsewhere are over'],
  permission: 'session',
  body: passwordOrder,
  problems: ['too-many'],
});
export const listSignIns = route({
  method: 'get',
  path: '/api/session/sign-ins',
  tag: 'session',
  title: ['登录记录', 'When and from where somebody signed in with one’s own name, or tried to'],
  permission: 'session',
  answer: signIns,
});
