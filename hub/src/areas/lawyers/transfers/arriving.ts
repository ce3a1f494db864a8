import { identityAnswered, identityAsked } from '@fatong/contracts/canonical/lawyers';
import { fact, identification, note } from '../../../definitions/index.js';
import { answer, question } from '../identity/platform.js';
import { arrival } from './arrival.js';

/** A lawyer of another province registers himself in the portal by the word of the ministry’s platform, and comes in again the same way (L13). */
export const arriving = identification(
  'arrival',
  ['我是外省市律师，申请调入上海', 'I am a lawyer of another province and want to come to Shanghai'],
  {
    record: arrival,
    subject: 'applicant',
    number: 'licence',
    secret: 'idNumber',
    registers: {
      explains: [
        '用于在外省市执业、拟调入上海的律师，第一次使用即登记，以后同样进入。登记后可以提交调入申请、查看办理进度和办事指南。',
        'For lawyers who practise in another province and want to come: the first time you register by it, later you come in the same way. Then you may apply and see how it goes.',
      ],
      asks: ['name', 'province', 'phone'],
    },
    consent: [
      '为核验本人身份，本人单独同意将姓名、执业证号、公民身份号码提供给司法部“中国律师身份核验平台”，并在该平台完成人脸核验。本系统只保存核验结果、得分、请求编号和时间，不保存人脸图像。不同意的，可以到市司法局律师工作处窗口申请。',
      'To be identified I consent, apart from anything else, that my name, licence number and identity number are given to the ministry’s identity platform and that my face is looked at there. Fatong keeps the result, the score, the request and the time, and no picture. Who does not consent applies at the window of the bureau.',
    ],
    begins: 'begin',
    ticket: 'ticket',
    waits: ['asked', 'known'],
    page: 'page',
    matched: 'matched',
    enters: 'enter',
    assurance: 'face',
    account: { role: 'incoming', name: 'name', unit: 'own' },
    away: {
      states: ['unanswered'],
      says: [
        '司法部身份核验平台暂时没有答复。您填写的内容还在，可以稍后重试；急需办理的，请带身份证、执业证到市司法局律师工作处窗口，由工作人员代为登记和录入。',
        'The ministry’s identity platform does not answer for now. What you filled in is still there: try again later. If it is urgent, come to the window of the Lawyers Office with identity card and licence; a clerk enters you and your application.',
      ],
    },
  },
);

/** What is asked of the ministry's platform (S01) of who wants to come, and how its answers are taken. */
export const asking = fact(identityAsked, arrival, question);
export const answered = note(identityAnswered, arrival, answer);
