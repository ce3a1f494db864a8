import type { Label } from '@fatong/contracts';

export const identityTexts = {
  begin: ['同意并核验', 'Consent and check'],
  required: ['请填写执业证号和身份号码，并勾选单独同意。', 'Enter both numbers and tick your consent.'],
  allRequired: ['请填写各项，并勾选单独同意。', 'Fill in all of it and tick your consent.'],
  choose: ['请选择', 'Choose'],
  checking: ['正在核验，请稍候。', 'You are being checked, a moment.'],
  late: ['核验平台还没有答复', 'The platform has not answered yet'],
  waiting: [
    '正在核验，请稍候；用电子律师执业证登录的，请在其应用中确认。',
    'You are being checked, a moment; who signs in by the electronic licence confirms in its app.',
  ],
  face: [
    '信息一致。请在身份核验平台的页面完成人脸核验，完成后本页自动进入。',
    'The numbers agree. Have your face looked at on the platform’s page: this page goes on by itself.',
  ],
  openPage: ['打开人脸核验页面', 'Open the platform’s page'],
  stop: ['停止', 'Stop'],
} as const satisfies Record<string, Label>;
