import { identityAsked } from '@fatong/contracts/canonical/lawyers';
import { identityResults, practiceStandings } from '@fatong/contracts/codes';
import {
  ask,
  at,
  choice,
  end,
  identifier,
  instant,
  integer,
  hours,
  record,
  ref,
  set,
  stamp,
  state,
  text,
} from '../../../definitions/index.js';
import { lawyers, office } from '../area.js';
import { lawyer } from '../registers/lawyer.js';

const under = ['asked', 'known'] as const;

/**
 * One check of who signs in (L16, 身份核验): the numbers are asked of the ministry's platform (S01), then the face is looked at there. Kept are the result, the score, the
 * request and the moment; never a picture. Who agreed can enter once, within the hour.
 */
export const identityCheck = record(lawyers, 'identityCheck', ['身份核验记录', 'Identity checks'], {
  one: 'Identity check',
  law: ['L16', 'L26'],
  number: 'HY{yyyymmdd}{seq:6}',
  fields: {
    lawyer: ref(['律师', 'Lawyer'], lawyer, { filter: true }),
    name: text(['姓名', 'Name'], { search: true, filter: true, max: 60, take: { ref: 'lawyer', field: 'name' } }),
    licence: text(['执业证号', 'Licence number'], { max: 40, search: true, take: { ref: 'lawyer', field: 'licence' } }),
    idNumber: identifier(['公民身份号码', 'Resident ID number'], 'residentId', {}),
    consentedAt: instant(['单独同意时间', 'Consented at']),
    ticket: text(['登录凭据', 'Ticket'], { max: 64, unique: true }),
    identityRequest: text(['请求号', 'Request id'], { max: 40 }),
    result: choice(['核验结果', 'Result'], identityResults, { filter: true }),
    standing: choice(['执业状态（司法部）', 'Status at the ministry'], practiceStandings, { filter: true }),
    page: text(['人脸核验页面', 'Page of the platform'], { max: 300 }),
    score: integer(['人脸比对得分', 'Score'], { min: 0, max: 100 }),
    answeredAt: instant(['答复时间', 'Answered at']),
    enteredAt: instant(['登录时间', 'Signed in at']),
  },
  states: {
    asked: state(['核验中', 'Being checked'], 'waiting'),
    known: state(['待人脸核验', 'The face is next'], 'waiting'),
    matched: state(['核验通过', 'Matches'], 'waiting'),
    entered: end(['已登录', 'Signed in']),
    refused: end(['未通过', 'Not confirmed'], 'refused'),
    lapsed: end(['已失效', 'Lapsed'], 'refused'),
  },
  sections: [
    { title: ['核验', 'Check'], fields: ['lawyer', 'licence', 'idNumber', 'consentedAt'] },
    { title: ['结果', 'Result'], fields: ['result', 'standing', 'score', 'answeredAt', 'enteredAt'] },
  ],
  see: { ...office.see, lawyer: 'own' },
  reveal: { idNumber: office.clerks },
  withhold: [{ from: [...office.all, 'lawyer'], fields: ['ticket', 'page'] }],
  clocks: {
    validity: {
      title: ['核验有效期', 'Valid for'],
      law: 'L16',
      from: at('consentedAt'),
      within: hours(1),
      met: at('enteredAt'),
      atEnd: 'lapse',
    },
  },
  actions: {
    begin: {
      title: ['申请身份核验', 'Ask who it is'],
      to: 'asked',
      by: [],
      form: ['lawyer', 'idNumber', 'ticket'],
      then: [stamp('consentedAt'), ask(identityAsked, { request: 'identityRequest', outcomes: { refused: 'fail', giveUp: 'fail' } })],
    },
    know: {
      title: ['信息一致', 'The numbers agree'],
      from: 'asked',
      to: 'known',
      by: [],
      byReport: true,
      form: ['result', 'standing', 'page'],
    },
    match: {
      title: ['人脸核验通过', 'The face matches'],
      from: under,
      to: 'matched',
      by: [],
      byReport: true,
      form: ['result', 'score', 'answeredAt'],
    },
    refuse: {
      title: ['核验未通过', 'Not confirmed'],
      from: under,
      to: 'refused',
      by: [],
      byReport: true,
      form: ['result', 'score', 'answeredAt'],
    },
    fail: { title: ['核验平台不可用', 'The platform is not to be had'], from: under, to: 'lapsed', by: [], byReport: true },
    enter: { title: ['登录', 'Sign in'], from: 'matched', to: 'entered', by: [], then: [stamp('enteredAt'), set({ ticket: null })] },
    lapse: {
      title: ['超时失效', 'Lapsed'],
      from: [...under, 'matched'],
      to: 'lapsed',
      by: [],
      byClock: true,
      then: [set({ ticket: null })],
    },
  },
  place: { district: 'lawyer', owner: { ref: 'lawyer' }, involve: { lawyer: { role: 'subject', as: 'entry' } } },
  menu: { group: 'protection', order: 9, calls: { lawyer: { title: ['本人身份核验', 'Checks of my identity'] } } },
  heading: ['name', 'result'],
  list: {
    columns: ['number', 'lawyer', 'licence', 'state', 'result', 'score', 'consentedAt', 'enteredAt'],
    filters: ['state', 'result', 'standing', 'lawyer', 'district', 'name'],
    views: {
      entered: { title: ['已登录', 'Signed in'], filter: { state: 'entered' } },
      refused: { title: ['未通过', 'Not confirmed'], filter: { state: 'refused' } },
    },
    sort: '-createdAt',
  },
});
