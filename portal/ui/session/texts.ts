import type { Label } from '@fatong/contracts';

export const sessionTexts = {
  username: ['用户名', 'User name'],
  password: ['密码', 'Password'],
  signIn: ['登录', 'Sign in'],
  signingIn: ['正在登录…', 'Signing in…'],
  required: ['请填写用户名和密码。', 'Enter your user name and password.'],
  ended: ['登录已失效', 'Your session has ended'],
  endedWhy: ['请重新登录后继续，页面上已填写的内容会保留。', 'Sign in again to go on. What you entered on this page stays.'],
  ending: (clock: string): Label => [
    `长时间没有操作，登录将于 ${clock} 结束`,
    `Nothing was done for a while: your session ends at ${clock}`,
  ],
  endingWhy: [
    '结束后页面会遮住；已填写的内容会保留，重新登录后可继续。',
    'The page is covered then. What you entered stays; sign in again to go on.',
  ],
  stay: ['继续工作', 'Stay signed in'],
  later: ['暂不登录', 'Not now'],
  showPassword: ['显示密码', 'Show password'],
  hidePassword: ['隐藏密码', 'Hide password'],
} as const satisfies Record<string, Label | ((clock: string) => Label)>;
