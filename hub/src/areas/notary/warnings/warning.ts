import { officeWarned, videoWarned } from '@fatong/contracts/canonical/notary';
import { and, not, or, type Recorded } from '@fatong/contracts/expression';
import {
  ask,
  derive,
  did,
  end,
  goesOn,
  movesThose,
  provided,
  record,
  say,
  set,
  stamp,
  state,
  workdays,
} from '../../../definitions/index.js';
import { partsOf } from '../acts/hours.js';
import { association, bureau, notary, see } from '../area.js';
import { domainOf, themeOf, type models } from './codes.js';
import { fields } from './fields.js';
import { eventActions, open } from './joining.js';

const inHand = ['pushed', 'signed', 'checking', 'rectifying'] as const;
type Told = { readonly level?: 'yellow' | 'red' | null; readonly model?: keyof typeof models | null };
const isOfRecordings = (w: Recorded<Told>) => w.model.is('video');
const isRed = (w: Recorded<Told>) => w.level.is('red');
const isYellow = (w: Recorded<Told>) => w.level.is('yellow');
/** 风险类别, 监管领域, and by what it is merged with others: one office and theme. */
const classed = derive<{ readonly model: keyof typeof models; readonly office?: string | null }>()(
  ['theme', 'domain', 'cluster'],
  ({ model, office: of }) => ({ theme: themeOf(model), domain: domainOf(themeOf(model)), cluster: `${of ?? ''} ${themeOf(model)}` }),
);

/** By what hours, weekdays and months of Shanghai it is told apart (N27). */
const whenRaised = derive<{ readonly raisedAt: string }>()(['raisedHour', 'raisedWeekday', 'raisedMonth'], ({ raisedAt }) => {
  const { hour, weekday, month } = partsOf(raisedAt);
  return { raisedHour: hour, raisedWeekday: weekday, raisedMonth: month };
});

/**
 * 预警 (N01–N06): what a model found. Its figures are never changed: value, threshold, and the version it was raised by stay for good. A red one is pushed to the office
 * at once, a yellow one when a clerk has judged it. It lapses when what it rests on is no longer so, and is never deleted.
 */
export const warning = record(notary, 'warning', ['预警', 'Warnings'], {
  law: ['N01', 'N02', 'N03', 'N04', 'N05', 'N06', 'N40', 'N41'],
  one: 'Warning',
  number: 'YJ{yyyymmdd}{seq:5}',
  fields,
  states: {
    raised: state(['已预警', 'Raised'], 'open'),
    pushed: state(['已推送', 'Pushed'], 'open'),
    signed: state(['已签收', 'Signed for']),
    checking: state(['核查中', 'Being checked']),
    explained: state(['正常说明', 'Explained'], 'waiting'),
    rectifying: state(['整改', 'Being put right']),
    transferred: state(['移送', 'Handed on'], 'waiting'),
    review: state(['复核', 'Review'], 'waiting'),
    closed: end(['销号', 'Closed']),
    falseAlarm: end(['误报', 'False alarm'], 'refused'),
    lapsed: end(['已失效', 'Lapsed'], 'refused'),
  },
  sections: [
    {
      title: ['预警', 'Warning'],
      fields: ['model', 'level', 'item', 'office', 'officeName', 'officeCode', 'notary', 'act', 'party', 'device', 'period'],
    },
    { title: ['风险与事件', 'Risk and event'], fields: ['theme', 'domain', 'event', 'eventStanding', 'cluster'] },
    { title: ['依据', 'What it rests on'], fields: ['value', 'threshold', 'ruleVersion', 'facts', 'acts', 'elsewhere'] },
    { title: ['时间', 'Times'], fields: ['raisedAt', 'raisedOn', 'raisedHour', 'raisedWeekday', 'raisedMonth', 'pushedOn', 'signedOn'] },
    {
      title: ['告知协会', 'Told to the association'],
      fields: ['associationStanding', 'associationReceipt', 'associationOn'],
      brief: true,
    },
    {
      title: ['核查与销号', 'Checked and closed'],
      fields: ['outcome', 'finding', 'transferredTo', 'reviewText', 'closing', 'closedOn'],
      brief: true,
    },
  ],
  // The association reads what is told to it: recordings (N06) and what is red (N41); a notary what is about him.
  see: {
    ...see,
    association: { scope: 'city', when: (w) => or(w.model.is('video'), w.level.is('red')) },
    'association-head': { scope: 'city', when: (w) => or(w.model.is('video'), w.level.is('red')) },
    officer: 'own',
  },
  // Areas/notary.md, section 0: the association has no fees of persons.
  withhold: [
    {
      from: association,
      fields: ['value', 'facts'],
      until: (w) => not(or(w.theme.is('fee'), w.theme.is('deviation'))),
      why: ['收费情况不向协会提供', 'The association is not told of fees'],
    },
  ],
  show: {
    notary: (w) => w.notary.exists(),
    act: (w) => w.act.exists(),
    party: (w) => w.party.exists(),
    device: (w) => w.device.exists(),
    elsewhere: (w) => w.model.is('sameParty'),
    transferredTo: (w) => w.outcome.is('transferred'),
  },
  actions: {
    raise: {
      title: ['模型预警', 'Raised by a model'],
      to: 'raised',
      by: [],
      byRule: true,
      then: [
        stamp('raisedAt'),
        stamp('raisedOn'),
        whenRaised,
        classed,
        set({ eventStanding: 'none' }),
        movesThose('notary.event', { by: 'office', of: 'office', where: { model: 'model' }, does: 'recur', with: { again: 'id' } }),
        provided(
          isYellow,
          movesThose('notary.event', {
            by: 'office',
            of: 'office',
            being: { merged: true },
            where: { cluster: 'cluster' },
            does: 'takeIn',
            with: { gathered: 'id' },
          }),
        ),
        provided(isOfRecordings, ask(videoWarned, { request: 'associationRequest' })),
        provided(isRed, goesOn('pushAtOnce')),
      ],
    },
    lapse: {
      title: ['基数变化失效', 'Lapsed: its basis has changed'],
      from: [...open],
      to: 'lapsed',
      by: [],
      byRule: true,
      then: [set({ closing: 'basis' }), stamp('closedOn')],
    },
    pushAtOnce: {
      title: ['红色预警推送', 'Pushed at once'],
      from: 'raised',
      to: 'pushed',
      by: [],
      then: [stamp('pushedOn'), say(officeWarned)],
    },
    push: {
      title: ['研判推送', 'Push to the office'],
      from: 'raised',
      to: 'pushed',
      by: bureau,
      due: true,
      bulk: true,
      then: [stamp('pushedOn'), say(officeWarned)],
    },
    sign: { title: ['签收', 'Sign for'], from: 'pushed', to: 'signed', by: ['office'], due: 'sign', then: [stamp('signedOn')] },
    check: { title: ['开始核查', 'Begin to check'], from: 'signed', to: 'checking', by: ['office', 'district'], due: 'finish' },
    explain: {
      title: ['正常说明', 'Explain'],
      from: 'checking',
      to: 'explained',
      by: ['office', 'district'],
      form: ['finding'],
      need: ['finding'],
      due: 'finish',
      then: [set({ outcome: 'explained' })],
    },
    rectify: {
      title: ['整改', 'Put right'],
      from: 'checking',
      to: 'rectifying',
      by: ['office', 'district'],
      form: ['finding'],
      need: ['finding'],
      then: [set({ outcome: 'rectified' })],
    },
    transfer: {
      title: ['移送', 'Hand on'],
      from: ['checking', 'rectifying'],
      to: 'transferred',
      by: ['district', ...bureau],
      form: ['transferredTo', 'finding'],
      need: ['transferredTo', 'finding'],
      then: [set({ outcome: 'transferred' })],
    },
    submit: {
      title: ['提请复核', 'Ask for the review'],
      from: ['explained', 'rectifying', 'transferred'],
      to: 'review',
      by: ['office', 'district', ...bureau],
      due: 'finish',
    },
    sendBack: {
      title: ['退回核查', 'Send back'],
      from: 'review',
      to: 'checking',
      by: bureau,
      reason: true,
      notBy: ['explain', 'rectify', 'transfer'],
    },
    close: {
      title: ['复核销号', 'Review and close'],
      from: 'review',
      to: 'closed',
      by: bureau,
      form: ['reviewText'],
      need: ['reviewText'],
      due: 'finish',
      notBy: ['explain', 'rectify', 'transfer', 'submit'],
      then: [set({ closing: 'closed' }), stamp('closedOn')],
    },
    dismiss: {
      title: ['认定误报', 'False alarm'],
      from: [...open],
      to: 'falseAlarm',
      by: bureau,
      reason: true,
      then: [set({ closing: 'falseAlarm' }), stamp('closedOn')],
    },
    ...eventActions,
    comment: {
      title: ['批注', 'Comment'],
      by: [...bureau, 'chief', 'inspector', 'district', ...association],
      reason: ['批注内容', 'Comment'],
      internal: true,
    },
  },
  clocks: {
    sign: {
      title: ['签收', 'Signing for it'],
      from: did('push', 'pushAtOnce'),
      within: workdays(1),
      met: did('sign', 'dismiss', 'lapse', 'closeWithEvent', 'dismissWithEvent'),
    },
    finish: {
      title: ['核查销号', 'Checking and closing'],
      from: did('push', 'pushAtOnce'),
      within: workdays(15),
      met: did('close', 'dismiss', 'lapse', 'closeWithEvent', 'dismissWithEvent'),
      warn: [3, 1],
    },
  },
  notices: {
    raised: {
      words: [
        '{level}预警：{model}，{officeName}，编号{number}，请研判。',
        '{level} warning: {model}, {officeName}, {number}. It is to be judged.',
      ],
      on: { action: 'raise' },
      to: { roles: 'clerk', at: 'scope' },
    },
    told: {
      words: ['{level}预警：{model}，{officeName}，编号{number}。', '{level} warning: {model}, {officeName}, {number}.'],
      on: { action: 'raise' },
      to: [
        { roles: ['district', ...association], at: 'scope' },
        { roles: 'office', at: 'owner' },
      ],
    },
    grave: {
      words: ['红色预警：{model}，{officeName}，编号{number}。', 'Red warning: {model}, {officeName}, {number}.'],
      on: { holds: (w) => w.level.is('red') },
      to: { roles: 'lead', at: 'scope' },
    },
    gravest: {
      words: ['执业监管红色预警：{item}，{officeName}，编号{number}。', 'Red warning of practice: {item}, {officeName}, {number}.'],
      on: { holds: (w) => and(w.level.is('red'), w.domain.is('practice')) },
      to: { roles: 'chief', at: 'scope' },
    },
    pushed: {
      words: ['请于{signDue}前签收预警{number}：{model}。', 'The warning {number} is to be signed for by {signDue}: {model}.'],
      on: { action: ['push', 'pushAtOnce'] },
      to: { roles: 'office', at: 'owner' },
    },
    unsigned: {
      words: [
        '预警{number}超过一个工作日未签收：{officeName}。',
        'The warning {number} was not signed for within a working day: {officeName}.',
      ],
      on: { clock: 'sign', at: 'end' },
      to: { roles: ['clerk', 'district'], at: 'scope' },
    },
    near: {
      words: ['预警{number}应于{finishDue}前销号。', 'The warning {number} is to be closed by {finishDue}.'],
      on: { clock: 'finish', at: 'warn' },
      to: { roles: 'office', at: 'owner' },
    },
    over: {
      words: ['预警{number}超期未销号：{officeName}。', 'The warning {number} is overdue: {officeName}.'],
      on: { clock: 'finish', at: 'end' },
      to: { roles: ['clerk', 'lead', 'district'], at: 'scope' },
    },
    reviewing: {
      words: ['预警{number}提请复核：{officeName}。', 'The warning {number} waits for the review: {officeName}.'],
      on: { action: 'submit' },
      to: { roles: 'clerk', at: 'scope' },
    },
    lapsed: {
      words: ['预警{number}已失效：{closing}。', 'The warning {number} has lapsed: {closing}.'],
      on: { action: 'lapse' },
      to: { roles: ['clerk', 'district'], at: 'scope' },
    },
  },
  place: { district: 'office', owner: { ref: 'office' }, involve: { notary: { role: 'subject', as: 'entry' } } },
  related: [
    { title: ['该机构的其他预警', 'Other warnings of the office'], type: 'notary.warning', by: 'office', of: 'office', show: 5 },
    { title: ['该公证员的其他预警', 'Other warnings of the notary'], type: 'notary.warning', by: 'notary', of: 'notary', show: 5 },
  ],
  menu: {
    group: 'warnings',
    order: 1,
    calls: { office: { title: ['本机构预警', 'Our warnings'] }, officer: { title: ['涉及本人的预警', 'Warnings about me'] } },
  },
  heading: ['model', 'officeName', 'period'],
  list: {
    // 预警时间、机构名称、风险类别、检测名称、监测值、风险等级、事件处理状态 (N40).
    columns: ['raisedAt', 'officeName', 'theme', 'item', 'value', 'level', 'eventStanding'],
    sheet: [
      'number',
      'raisedAt',
      'officeName',
      'model',
      'theme',
      'domain',
      'item',
      'value',
      'threshold',
      'level',
      'eventStanding',
      'state',
      'notary',
      'period',
      'signDue',
      'finishDue',
    ],
    filters: [
      'state',
      'domain',
      'theme',
      'model',
      'level',
      'event',
      'eventStanding',
      'cluster',
      'office',
      'notary',
      'district',
      'period',
      'item',
      'raisedOn',
      'raisedHour',
      'raisedWeekday',
      'raisedMonth',
      'raisedAt',
      'pushedOn',
      'signedOn',
      'closedOn',
      'closing',
      'outcome',
      'standing',
      'signStanding',
      'finishStanding',
    ],
    views: {
      open: { title: ['未销号', 'Open'], filter: { state: [...open] } },
      judge: { title: ['待研判', 'To be judged'], filter: { state: 'raised' } },
      hand: { title: ['办理中', 'In hand'], filter: { state: [...inHand] } },
      review: { title: ['待复核', 'For review'], filter: { state: 'review' } },
      red: { title: ['红色', 'Red'], filter: { level: 'red' } },
      operation: { title: ['运营监管', 'Operation'], filter: { domain: 'operation' } },
      practice: { title: ['执业监管', 'Practice'], filter: { domain: 'practice' } },
      overdue: { title: ['超期', 'Overdue'], filter: { standing: 'overdue' } },
    },
    sort: '-raisedAt',
  },
  counted: {
    raisedOn: ['model', 'theme', 'domain', 'level', 'office', 'raisedHour', 'raisedWeekday', 'raisedMonth', 'ruleVersion', 'closing'],
    closedOn: ['model', 'level', 'office', 'closing'],
  },
});
