import type { Label } from '@fatong/contracts';

export const sessionTexts = {
  username: ['用户名', 'User name'],
  password: ['密码', 'Password'],
  code: ['动态口令', 'One-time code'],
  codeHint: [
    '身份核验平台暂不可用、无法人脸核验的，可以填写手机应用中的六位动态口令登录：只能查看，不能提交。',
    'Where you cannot be identified now, enter the six digits of your app: you read, and hand in nothing.',
  ],
  withCode: ['身份核验暂不可用？改用动态口令（只能查看）', 'Identity check away? Use a one-time code (reading only)'],
  codeMissing: ['请填写六位动态口令。', 'Enter the six digits of your app.'],
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
