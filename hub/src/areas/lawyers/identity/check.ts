import { cardAsked, identityAsked } from '@fatong/contracts/canonical/lawyers';
import { cardResults } from '@fatong/contracts/codes';
import { not, type Condition, type Recorded } from '@fatong/contracts/expression';
import {
  ask,
  at,
  choice,
  end,
  exists,
  identifier,
  hours,
  movesThose,
  provided,
  record,
  ref,
  set,
  stamp,
  text,
} from '../../../definitions/index.js';
import { lawyers, office } from '../area.js';
import { barredThere } from '../registers/at-ministry.js';
import { lawyer } from '../registers/lawyer.js';
import { certificate } from './certificate.js';
import { askedThere, heardThere, steps, under } from './platform.js';

const ways = {
  face: ['人脸核验（司法部平台）', 'By face, at the ministry'],
  card: ['电子执业证证书确认', 'By the certificate of his licence'],
} as const;
interface Checked {
  readonly lawyer?: string | null;
  readonly way?: keyof typeof ways | null;
  readonly serial?: string | null;
}
type Row = Recorded<Checked>;
const isByCard = (c: Row): Condition => c.way.is('card');

const told = (c: Recorded<{ readonly standingThere?: string | null }>): Condition => c.standingThere.in(barredThere);
const practises = (c: Recorded<{ readonly standingThere?: string | null }>): Condition => c.standingThere.is('practising');
const onEntry = { by: 'id', of: 'lawyer' } as const;
/** Who does not practise by the ministry’s word reads and hands in nothing; once it has him practising again that is over. */
const standingTold = [
  provided(
    told,
    movesThose('lawyers.lawyer', {
      ...onEntry,
      being: { standingThere: null },
      does: 'noteStanding',
      with: { standingThere: 'standingThere' },
    }),
  ),
  ...barredThere.map((standingThere) =>
    provided(practises, movesThose('lawyers.lawyer', { ...onEntry, being: { standingThere }, does: 'clearStanding' })),
  ),
];

/**
 * One check of who signs in (L16, 身份核验): the numbers are asked of the ministry's platform (S01), then the face is looked at there; or, since a face is never the only
 * way, he confirms in the app of his electronic licence (S27) with the certificate that his firm confirmed. Kept are the result, the score, the
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
    ...askedThere,
    way: choice(['核验方式', 'Way'], ways, { filter: true }),
    cardResult: choice(['电子证确认结果', 'Result of the licence app'], cardResults, { filter: true }),
    serial: text(['证书序列号', 'Serial number of the certificate'], { max: 40 }),
    ...heardThere,
  },
  states: {
    ...steps,
    lapsed: end(['已失效', 'Lapsed'], 'refused'),
  },
  sections: [
    { title: ['核验', 'Check'], fields: ['way', 'lawyer', 'licence', 'idNumber', 'consentedAt'] },
    { title: ['结果', 'Result'], fields: ['result', 'standingThere', 'score', 'cardResult', 'serial', 'answeredAt', 'enteredAt'] },
  ],
  see: { ...office.see, lawyer: 'own' },
  reveal: { idNumber: office.clerks },
  withhold: [{ from: [...office.all, 'lawyer'], fields: ['ticket', 'page'] }],
  show: {
    result: (c: Row) => not(isByCard(c)),
    standingThere: (c: Row) => not(isByCard(c)),
    score: (c: Row) => not(isByCard(c)),
    cardResult: isByCard,
    serial: isByCard,
  },
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
      then: [
        stamp('consentedAt'),
        set({ way: 'face' }),
        ask(identityAsked, { request: 'identityRequest', outcomes: { refused: 'fail', giveUp: 'fail' } }),
      ],
    },
    // The face is not the only way (个人信息保护法 28): with his certificate in the app of his licence, which his firm confirmed to be his.
    beginCard: {
      title: ['申请电子证确认', 'Ask his electronic licence'],
      to: 'asked',
      by: [],
      form: ['lawyer', 'idNumber', 'ticket'],
      then: [
        stamp('consentedAt'),
        set({ way: 'card' }),
        ask(cardAsked, { request: 'identityRequest', outcomes: { refused: 'fail', giveUp: 'fail' } }),
      ],
    },
    matchCard: {
      title: ['电子证已确认', 'Confirmed with his certificate'],
      from: 'asked',
      to: 'matched',
      by: [],
      byReport: true,
      form: ['cardResult', 'serial', 'answeredAt'],
    },
    know: {
      title: ['信息一致', 'The numbers agree'],
      from: 'asked',
      to: 'known',
      by: [],
      byReport: true,
      form: ['result', 'standingThere', 'page'],
      then: standingTold,
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
      form: ['result', 'score', 'cardResult', 'answeredAt'],
    },
    fail: { title: ['核验平台不可用', 'The platform is not to be had'], from: under, to: 'lapsed', by: [], byReport: true },
    enter: {
      title: ['登录', 'Sign in'],
      from: 'matched',
      to: 'entered',
      by: [],
      unless: [{ when: isByCard, why: ['本次核验以电子证确认。', 'This check was made by the electronic licence.'] }],
      then: [stamp('enteredAt'), set({ ticket: null })],
    },
    enterCard: {
      title: ['以电子证登录', 'Sign in by the electronic licence'],
      from: 'matched',
      to: 'entered',
      by: [],
      unless: [
        { when: (c: Row) => not(isByCard(c)), why: ['本次核验以人脸核验。', 'This check was made by face.'] },
        {
          when: (c: Row) => not(exists(certificate, { by: 'lawyer', is: c.lawyer, states: ['active'], same: ['serial'] })),
          why: ['所用证书未经律所确认，或者已停用。', 'The certificate is not confirmed by his firm, or is no longer in use.'],
        },
      ],
      then: [stamp('enteredAt'), set({ ticket: null })],
    },
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
    columns: ['number', 'lawyer', 'licence', 'way', 'state', 'result', 'score', 'consentedAt', 'enteredAt'],
    filters: ['state', 'way', 'result', 'cardResult', 'standingThere', 'lawyer', 'district', 'name'],
    views: {
      entered: { title: ['已登录', 'Signed in'], filter: { state: 'entered' } },
      refused: { title: ['未通过', 'Not confirmed'], filter: { state: 'refused' } },
    },
    sort: '-createdAt',
  },
});
