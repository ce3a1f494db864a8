import type { Label } from '@fatong/contracts';

export const accountTexts = {
  password: ['修改密码', 'Change the password'],
  passwordLead: [
    '至少 10 个字符，包含大写字母、小写字母、数字、其他符号中的至少三种，不含用户名。修改后，您在其他电脑和手机上的登录全部失效。',
    'At least 10 characters of three kinds: capitals, small letters, digits, other signs; not your user name. Where else you are signed in you are signed out then.',
  ],
  current: ['当前密码', 'Present password'],
  next: ['新密码', 'New password'],
  again: ['再次输入新密码', 'The new password again'],
  change: ['修改', 'Change'],
  differs: ['两次输入的新密码不一致。', 'The new password is not the same twice.'],
  changed: ['密码已修改，其他地方的登录已失效。', 'Changed; elsewhere you are signed out.'],
  signIns: ['登录记录', 'Sign-ins'],
  signInsLead: [
    '最近 10 次。发现不是本人的登录，请立即修改密码并告知管理员。',
    'The latest ten. If one is not yours, change your password at once and tell the administrator.',
  ],
  at: ['时间', 'Time'],
  from: ['网络地址', 'Address'],
  outcome: ['结果', 'Outcome'],
  done: ['成功', 'Signed in'],
  refused: ['失败', 'Refused'],
} as const satisfies Record<string, Label>;
