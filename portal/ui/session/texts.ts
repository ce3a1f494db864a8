import type { Label } from '@fatong/contracts';

export const sessionTexts = {
  username: ['用户名', 'User name'],
  password: ['密码', 'Password'],
  signIn: ['登录', 'Sign in'],
  signingIn: ['正在登录…', 'Signing in…'],
  required: ['请填写用户名和密码。', 'Enter your user name and password.'],
  ended: ['登录已失效', 'Your session has ended'],
  endedWhy: ['请重新登录后继续，页面上已填写的内容会保留。', 'Sign in again to go on. What you entered on this page stays.'],
  later: ['暂不登录', 'Not now'],
  showPassword: ['显示密码', 'Show password'],
  hidePassword: ['隐藏密码', 'Hide password'],
} as const satisfies Record<string, Label>;
