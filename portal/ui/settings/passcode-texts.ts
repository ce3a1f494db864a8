import type { Label } from '@fatong/contracts';

export const passcodeTexts = {
  title: ['动态口令（第二要素）', 'One-time codes (second factor)'],
  lead: [
    '身份核验平台暂不可用时，您可以凭密码和手机应用中的动态口令登录，查看自己的案件、事项和文书；这样登录不能提交。请在能够核验身份时先行设置。',
    'While the identity platform is away you sign in by password and a code of your phone’s app, and read your cases, requests and documents; you hand in nothing then. Set it up while you can be identified.',
  ],
  begin: ['设置动态口令', 'Set up'],
  again: ['重新设置', 'Set up anew'],
  end: ['停用', 'Take out of use'],
  isSet: ['已设置，可以使用。', 'Set up and in use.'],
  install: ['在手机上安装任一动态口令（TOTP）应用。', 'Install any authenticator app (TOTP) on your phone.'],
  add: ['在应用中添加账号，手工录入密钥：', 'Add an account in it and type this key:'],
  open: ['本页就在该手机上的，点此直接添加', 'On that very phone: add it by this link'],
  show: [
    '填写应用显示的六位口令，确认可以使用。密钥只显示这一次，请勿告诉他人。',
    'Enter the six digits it shows. The key is shown this once: tell it to nobody.',
  ],
  code: ['六位口令', 'Six digits'],
  confirm: ['确认', 'Confirm'],
} as const satisfies Record<string, Label>;
