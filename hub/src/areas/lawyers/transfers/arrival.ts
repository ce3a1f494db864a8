import { identityAsked } from '@fatong/contracts/canonical/lawyers';
import { provinces } from '@fatong/contracts/codes';
import { and, not, type Condition, type Recorded } from '@fatong/contracts/expression';
import { alike, ask, at, choice, end, hours, identifier, movesThose, record, ref, set, stamp, text } from '../../../definitions/index.js';
import { lawyers } from '../area.js';
import { askedThere, heardThere, steps, under } from '../identity/platform.js';
import { barredThere } from '../registers/at-ministry.js';
import { applicant } from './applicant.js';
import { practisesHere } from './applying.js';

/** What a lawyer of another province says of himself when he wants to come. */
const said = {
  name: text(['姓名', 'Name'], { max: 60, search: true, filter: true }),
  licence: identifier(['原执业证号', 'Licence number there'], 'lawyerLicence', { filter: true }),
  idNumber: identifier(['公民身份号码', 'Resident ID number'], 'residentId', { filter: true }),
  province: choice(['原执业省份', 'Province'], provinces, { filter: true }),
  phone: text(['手机', 'Mobile'], {
    class: 'personal',
    mask: 'phone',
    max: 20,
    hint: ['办理中联系您用，例如 13800000000。', 'By which you are reached, e.g. 13800000000.'],
  }),
};
const told = ['name', 'licence', 'idNumber', 'province', 'phone'] as const;

type Said = Recorded<{ readonly licence?: string | null; readonly province?: string | null; readonly standingThere?: string | null }>;
/** Shanghai’s licences begin with 131. */
const isOurs = (a: Said): Condition => and(a.licence.atLeast('131'), a.licence.less('132'));
const isKnown = (): Condition => alike(applicant, { same: ['idNumber'] });

/**
 * One check of a lawyer of another province who is in no register of ours (L13): the numbers are asked of the ministry's platform (S01), then his face is looked at there, as of
 * one of ours (L16). Once it is he, he is found among those who come by his identity number, or entered. Kept are result, score, request and moment; never a picture.
 */
export const arrival = record(lawyers, 'arrival', ['来沪律师身份核验', 'Identity checks of lawyers who come'], {
  one: 'Identity check',
  law: ['L13', 'L26'],
  number: 'LHY{yyyymmdd}{seq:6}',
  fields: {
    applicant: ref(['来沪律师', 'Lawyer who comes'], applicant, { filter: true }),
    ...said,
    ...askedThere,
    ...heardThere,
  },
  states: {
    ...steps,
    unanswered: end(['平台未答复', 'The platform did not answer'], 'refused'),
    lapsed: end(['已失效', 'Lapsed'], 'refused'),
  },
  sections: [
    { title: ['来沪律师', 'Who comes'], fields: ['applicant', ...told, 'consentedAt'] },
    { title: ['结果', 'Result'], fields: ['result', 'standingThere', 'score', 'answeredAt', 'enteredAt'] },
  ],
  see: { 'city-lead': 'city', 'city-clerk': 'city', incoming: 'own' },
  reveal: { idNumber: ['city-clerk', 'incoming'], phone: ['city-clerk', 'incoming'] },
  withhold: [{ from: ['city-lead', 'city-clerk', 'incoming'], fields: ['ticket', 'page'] }],
  belongs: [
    {
      to: 'lawyers.applicant',
      ref: 'applicant',
      does: 'recognise',
      same: { idNumber: 'idNumber' },
      enters: 'register',
      with: { name: 'name', licence: 'licence' },
      of: (a) => a.enteredAt.exists(),
    },
  ],
  clocks: {
    validity: {
      title: ['核验有效期', 'Valid for'],
      law: 'L13',
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
      form: [...told, 'ticket'],
      need: told,
      refuses: [
        {
          at: 'licence',
          when: isOurs,
          why: [
            '这是本市的执业证号：本市律师请用“律师身份核验登录”。',
            'This is a licence of this city: lawyers of this city sign in as verified lawyers.',
          ],
        },
        {
          at: 'province',
          when: (a: Said) => a.province.is('shanghai'),
          why: ['请选择原执业省份，不是本市。', 'Choose the province where you practise, which is not this city.'],
        },
      ],
      then: [stamp('consentedAt'), ask(identityAsked, { request: 'identityRequest', outcomes: { refused: 'fail', giveUp: 'fail' } })],
    },
    know: {
      title: ['信息一致', 'The numbers agree'],
      from: 'asked',
      to: 'known',
      by: [],
      byReport: true,
      form: ['result', 'standingThere', 'page'],
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
    fail: { title: ['核验平台不可用', 'The platform is not to be had'], from: under, to: 'unanswered', by: [], byReport: true },
    // By now it is he: what keeps him out he may know.
    enter: {
      title: ['登录', 'Sign in'],
      from: 'matched',
      to: 'entered',
      by: [],
      unless: [
        {
          when: () => and(practisesHere(), not(isKnown())),
          why: [
            '您已在本市律师登记中，请回到登录页，用“律师身份核验登录”进入；执业证号见括号',
            'You are in the register of this city: go back and sign in as a verified lawyer; your licence number is in brackets',
          ],
        },
        {
          when: (a: Said) => and(a.standingThere.in(barredThere), not(isKnown())),
          why: [
            '司法部平台显示您的执业状态为停止执业或者注销，不能申请调入；有疑问请向原执业地司法行政机关核实。',
            'The ministry has you suspended or cancelled: you cannot apply to come. Ask the authority where you practised.',
          ],
        },
        {
          when: () => and(alike(applicant, { same: ['licence'] }), not(isKnown())),
          why: [
            '该执业证号已由窗口以另一身份号码登记，请联系市司法局律师工作处窗口更正。',
            'The window has this licence number with another identity number: have it corrected there.',
          ],
        },
      ],
      then: [stamp('enteredAt'), set({ ticket: null })],
    },
    // Whoever comes again may have another number to be called by, and the ministry may say otherwise of him.
    recognise: {
      title: ['归入来沪律师', 'Filed with who comes'],
      by: [],
      byReport: true,
      form: ['applicant'],
      then: [
        movesThose('lawyers.applicant', {
          by: 'id',
          of: 'applicant',
          does: 'confirm',
          with: { phone: 'phone', province: 'province', standingThere: 'standingThere' },
        }),
      ],
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
  place: { involve: { applicant: { role: 'subject', as: 'entry' } } },
  menu: { group: 'transfers', order: 6, calls: { incoming: { title: ['本人身份核验', 'Checks of my identity'] } } },
  heading: ['name', 'result'],
  list: {
    columns: ['number', 'name', 'licence', 'province', 'state', 'result', 'standingThere', 'score', 'consentedAt', 'enteredAt'],
    filters: ['state', 'result', 'standingThere', 'applicant', 'province', 'name', 'licence', 'idNumber'],
    views: {
      entered: { title: ['已登录', 'Signed in'], filter: { state: 'entered' } },
      refused: { title: ['未通过', 'Not confirmed'], filter: { state: 'refused' } },
      unanswered: { title: ['平台未答复', 'Not answered'], filter: { state: 'unanswered' } },
    },
    sort: '-createdAt',
  },
});
