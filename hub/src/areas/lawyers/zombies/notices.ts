import { office } from '../area.js';
import { determination, exclusion } from './checking.js';
import { cancellation } from './disposing.js';

const district = { roles: office.district, at: 'district' } as const;
const parties = [
  { roles: 'lawyer', at: { entry: 'lawyer' } },
  { roles: 'firm-clerk', at: { unitOf: 'firm' }, unseen: true },
] as const;

export const notices = {
  ...determination.notices,
  ...exclusion.notices,
  ...cancellation.notices,
  suspected: {
    words: ['{lawyerName}疑似僵尸律师（程度：{level}），请核查。', '{lawyerName} is suspected to be a zombie lawyer ({level}): check it.'],
    on: { action: 'suspect' },
    to: { roles: 'district-clerk', at: 'district' },
  },
  published: {
    words: [
      '{lawyerName}拟认定为僵尸律师，自{publishedOn}起公示至{windowDue}。如有异议，请在公示期内提出。',
      '{lawyerName} is to be determined a zombie lawyer: published from {publishedOn} until {windowDue}. Objections are made until then.',
    ],
    on: { action: 'publish' },
    to: parties,
  },
  objected: {
    words: [
      '{lawyerName}的公示有异议，请于{answerDue}前复核。',
      'There is an objection about {lawyerName}: it is to be decided by {answerDue}.',
    ],
    on: { action: ['object', 'recordObjection', 'objectPublicly'] },
    to: { roles: office.city, at: 'all' },
  },
  determined: {
    words: ['{lawyerName}已认定为僵尸律师，请处置。', '{lawyerName} is determined a zombie lawyer: see to it.'],
    on: { action: ['stand', 'uphold'] },
    to: district,
  },
  decided: {
    words: ['{lawyerName}的异议已有结果。', 'The objection about {lawyerName} is decided.'],
    on: { action: ['uphold', 'clear'] },
    to: { roles: 'lawyer', at: { entry: 'lawyer' } },
  },
  urged: {
    words: ['请{lawyerName}律师尽快办理转所手续。', '{lawyerName} is urged to find a firm.'],
    on: { action: 'urge' },
    to: parties,
  },
  refused: {
    words: [
      '{lawyerName}的状态同步被诚信平台退回，请更正后重新同步。',
      'The platform refused the status of {lawyerName}: put it right and tell it again.',
    ],
    on: { action: 'takeRefusal' },
    to: { roles: 'city-clerk', at: 'all' },
  },
} as const;
