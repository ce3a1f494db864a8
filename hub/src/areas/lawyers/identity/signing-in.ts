import { identification } from '../../../definitions/index.js';
import { identityCheck } from './check.js';

/** Whom the register knows and who has no account yet, as who was just granted to come (L13), comes in as what he is there: a lawyer of his firm. */
const account = { role: 'lawyer', name: 'name', unit: 'owner' } as const;

/** … or by the certificate of his electronic licence: nobody has to show his face. */
export const signingInByCard = identification('card', ['电子律师执业证登录', 'Sign in by the electronic licence'], {
  record: identityCheck,
  subject: 'lawyer',
  number: 'licence',
  secret: 'idNumber',
  consent: [
    '为核验本人身份，本人单独同意将执业证号、姓名提供给“电子律师执业证”系统，并在其应用中用本人 SM2 证书确认登录。证书须已登记并经律所确认。本系统只保存确认结果、证书序列号、请求编号和时间。',
    'To be identified I consent, apart from anything else, that my licence number and name are given to the electronic licence, in whose app I confirm with my SM2 certificate, which my firm has confirmed. Fatong keeps the result, the serial number, the request and the time.',
  ],
  begins: 'beginCard',
  ticket: 'ticket',
  waits: ['asked'],
  page: 'page',
  matched: 'matched',
  enters: 'enterCard',
  assurance: 'card',
  account,
});

/** A lawyer signs in by the word of the ministry’s platform (L16). */
export const signingIn = identification('identity', ['律师身份核验登录', 'Sign in as a verified lawyer'], {
  record: identityCheck,
  subject: 'lawyer',
  number: 'licence',
  secret: 'idNumber',
  consent: [
    '为核验本人身份，本人单独同意将执业证号、姓名、公民身份号码提供给司法部“中国律师身份核验平台”，并在该平台完成人脸核验。本系统只保存核验结果、得分、请求编号和时间，不保存人脸图像。不同意的，可以用账号和密码登录。',
    'To be identified I consent, apart from anything else, that my licence number, name and identity number are given to the ministry’s identity platform and that my face is looked at there. Fatong keeps the result, the score, the request and the time, and no picture. Who does not consent signs in by name and password.',
  ],
  begins: 'begin',
  ticket: 'ticket',
  waits: ['asked', 'known'],
  page: 'page',
  matched: 'matched',
  enters: 'enter',
  assurance: 'face',
  account,
  away: {
    states: [],
    says: [
      '司法部身份核验平台暂时没有答复，可以再等一会儿或者稍后重试；也可以用电子律师执业证登录，或者用密码和动态口令登录（只能查看）。',
      'The ministry’s identity platform does not answer for now: wait, or try again later. Or sign in by the electronic licence, or by password and one-time code, to read.',
    ],
  },
});
