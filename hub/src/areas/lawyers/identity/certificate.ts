import type { Condition } from '@fatong/contracts/expression';
import { alike, choice, date, did, end, goesOn, record, ref, set, since, stamp, state, text, until } from '../../../definitions/index.js';
import { lawyers, office } from '../area.js';
import { practisingElse } from '../bindings/guards.js';
import { firm } from '../registers/firm.js';
import { lawyer } from '../registers/lawyer.js';

const fields = {
  lawyer: ref(['律师', 'Lawyer'], lawyer, { required: true, filter: true }),
  lawyerName: text(['律师姓名', 'Name'], { take: { ref: 'lawyer', field: 'name' }, search: true }),
  licence: text(['执业证号', 'Licence number'], { take: { ref: 'lawyer', field: 'licence' }, max: 40, search: true }),
  firm: ref(['执业机构', 'Firm'], firm, { filter: true, take: { ref: 'lawyer', field: 'firm' } }),
  serial: text(['证书序列号（SM2）', 'Serial number (SM2)'], {
    required: true,
    max: 40,
    filter: true,
    hint: ['在电子律师执业证应用的“我的证书”中查看，字母为大写。', 'As the licence app shows it under “my certificate”, in capitals.'],
  }),
  issuer: text(['发证机构', 'Issued by'], { required: true, max: 120 }),
  validUntil: date(['证书有效期至', 'Valid until'], { required: true, filter: true }),
  askedOn: date(['登记日期', 'Registered on'], { filter: true }),
  confirmedOn: date(['律所确认日期', 'Confirmed by the firm on'], { filter: true }),
  endedOn: date(['停用日期', 'Out of use since'], { filter: true }),
  ending: choice(
    ['停用原因', 'Why'],
    { asked: ['申请停用', 'Asked for'], left: ['离所', 'He left the firm'], expired: ['证书到期', 'It expired'] },
    { filter: true },
  ),
};
const states = {
  // Left in the same moment.
  registering: state(['登记中', 'Being registered']),
  asked: state(['待律所确认', 'To be confirmed by the firm'], 'waiting'),
  active: state(['有效', 'In use'], 'done'),
  refused: end(['律所未确认', 'Not confirmed'], 'refused'),
  ended: end(['已停用', 'Out of use']),
};
const self = { name: 'lawyers.certificate', fields, states } as const;

/** 电子执业证证书 (L16): by which certificate a lawyer signs in when he does not want to show his face. He registers it, and his firm confirms that it is his. */
export const certificate = record(lawyers, 'certificate', ['电子执业证证书', 'Certificates of electronic licences'], {
  one: 'Certificate',
  law: 'L16',
  number: 'ZS{yyyymmdd}{seq:6}',
  fields,
  states,
  sections: [
    { title: ['证书', 'Certificate'], fields: ['lawyerName', 'licence', 'lawyer', 'firm', 'serial', 'issuer', 'validUntil'] },
    { title: ['确认', 'Confirmed'], fields: ['askedOn', 'confirmedOn', 'endedOn', 'ending'], brief: true },
  ],
  see: { ...office.see, 'firm-clerk': 'unit', lawyer: 'own' },
  clocks: {
    validity: {
      title: ['证书有效期', 'Valid'],
      law: 'L16',
      from: since('confirmedOn'),
      within: until('validUntil'),
      met: did('end', 'leave'),
      warn: [30, 7],
      atEnd: 'expire',
    },
  },
  actions: {
    register: {
      title: ['登记证书', 'Register'],
      to: 'registering',
      by: 'lawyer',
      form: ['lawyer', 'serial', 'issuer', 'validUntil'],
      need: ['serial', 'issuer', 'validUntil'],
      refuses: [
        {
          at: 'validUntil',
          when: (c) => c.askedOn.atLeast(c.validUntil),
          why: ['证书已经到期，请更新证书后登记。', 'The certificate has expired: renew it first.'],
        },
      ],
      then: [stamp('askedOn'), goesOn('hand')],
    },
    hand: {
      title: ['提交律所确认', 'Handed to the firm'],
      from: 'registering',
      to: 'asked',
      by: [],
      unless: [
        practisingElse('certificate'),
        {
          when: (): Condition => alike(self, { same: ['serial'], states: ['asked', 'active'] }),
          why: ['该证书已经登记', 'The certificate is registered already'],
        },
      ],
    },
    confirm: {
      title: ['确认为本人证书', 'Confirm that it is his'],
      from: 'asked',
      to: 'active',
      by: 'firm-clerk',
      due: { clock: null },
      then: [stamp('confirmedOn')],
    },
    refuse: { title: ['不予确认', 'Do not confirm'], from: 'asked', to: 'refused', by: 'firm-clerk', reason: true },
    end: {
      title: ['停用', 'Take out of use'],
      from: ['asked', 'active'],
      to: 'ended',
      by: ['lawyer', 'firm-clerk', 'city-clerk'],
      reason: true,
      then: [stamp('endedOn'), set({ ending: 'asked' })],
    },
    // With the firm that confirmed it, or with his licence.
    leave: {
      title: ['离所停用', 'Out of use: he left'],
      from: ['asked', 'active'],
      to: 'ended',
      by: [],
      then: [stamp('endedOn'), set({ ending: 'left' })],
    },
    expire: {
      title: ['证书到期停用', 'Out of use: it expired'],
      from: 'active',
      to: 'ended',
      by: [],
      byClock: true,
      then: [stamp('endedOn'), set({ ending: 'expired' })],
    },
  },
  notices: {
    asked: {
      words: [
        '{lawyerName}律师登记了电子执业证证书，请确认是否为本人证书。',
        '{lawyerName} registered a certificate: confirm that it is his.',
      ],
      on: { action: 'hand' },
      to: { roles: 'firm-clerk', at: 'owner' },
    },
    confirmed: {
      words: ['您的电子执业证证书已经律所确认，可用于登录。', 'Your certificate is confirmed: you may sign in by it.'],
      on: { action: 'confirm' },
      to: { roles: 'lawyer', at: { entry: 'lawyer' } },
    },
    refused: {
      words: ['律所未确认您登记的电子执业证证书。', 'Your firm did not confirm the certificate.'],
      on: { action: 'refuse' },
      to: { roles: 'lawyer', at: { entry: 'lawyer' } },
    },
    ending: {
      words: [
        '您的电子执业证证书将于 {validUntil} 到期，请及时更新并重新登记。',
        'Your certificate expires on {validUntil}: renew and register it.',
      ],
      on: { clock: 'validity', at: 'warn' },
      to: { roles: 'lawyer', at: { entry: 'lawyer' } },
    },
    ended: {
      words: ['电子执业证证书已停用（{ending}），不能再用于登录。', 'The certificate is out of use ({ending}).'],
      on: { action: ['end', 'leave', 'expire'] },
      to: { roles: 'lawyer', at: { entry: 'lawyer' } },
    },
  },
  place: { district: 'lawyer', owner: { ref: 'firm' }, involve: { lawyer: { role: 'subject', as: 'entry' } } },
  menu: {
    group: 'registers',
    order: 7,
    calls: {
      lawyer: { title: ['本人登录证书', 'My certificates'] },
      'firm-clerk': { title: ['本所律师登录证书', 'Certificates of my lawyers'] },
    },
  },
  heading: ['lawyerName', 'serial'],
  list: {
    columns: ['number', 'lawyerName', 'licence', 'firm', 'serial', 'state', 'validUntil', 'confirmedOn'],
    filters: ['state', 'lawyer', 'firm', 'district', 'serial', 'validUntil', 'askedOn', 'confirmedOn', 'endedOn', 'ending', 'standing'],
    views: {
      asked: { title: ['待确认', 'To be confirmed'], filter: { state: 'asked' } },
      active: { title: ['有效', 'In use'], filter: { state: 'active' } },
    },
    sort: '-createdAt',
  },
});
