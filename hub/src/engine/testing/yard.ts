import { and, count, not, some, type Condition } from '@fatong/contracts/expression';
import {
  approval,
  area,
  choice,
  date,
  days,
  did,
  end,
  exists,
  extend,
  gather,
  hours,
  money,
  moves,
  named,
  opens,
  parameter,
  pause,
  record,
  ref,
  register,
  rows,
  rule,
  set,
  since,
  stamp,
  state,
  text,
  workdays,
} from '../../definitions/index.js';

const name = area('yard', ['院', 'Yard'], {
  roles: {
    clerk: { title: ['经办人', 'Clerk'], surface: 'admin' },
    lead: { title: ['负责人', 'Lead'], surface: 'admin' },
    head: { title: ['分管领导', 'Head'], surface: 'admin' },
  },
  groups: { all: ['院务', 'Of the yard'] },
});

/** Somebody with a standing that decisions move. */
const keeper = register(name, 'keeper', ['看守人', 'Keepers'], {
  one: 'Keeper',
  number: { field: 'code' },
  fields: {
    code: text(['编号', 'Code'], { unique: true }),
    restsUntil: text(['休至', 'Rests until']),
    leftOn: date(['离开日期', 'Left on']),
  },
  states: { serving: state(['在岗', 'Serving']), resting: state(['停职', 'Resting']), gone: end(['离开', 'Gone']) },
  see: { clerk: 'city', lead: 'city' },
  actions: {
    admit: { title: ['录用', 'Admit'], to: 'serving', by: 'lead', form: ['code'] },
    rest: { title: ['停职', 'Rest'], from: 'serving', to: 'resting', by: 'lead', form: ['restsUntil'] },
    resume: { title: ['复职', 'Resume'], from: 'resting', to: 'serving', by: 'lead' },
    leave: {
      title: ['离开', 'Leave'],
      from: 'serving',
      to: 'gone',
      by: ['lead', 'clerk'],
      unless: [
        {
          when: (k): Condition => exists(named<typeof matter>('yard.matter'), { by: 'keeper', is: k.id, states: ['open'] }),
          why: ['尚有未了事项。', 'A matter is still open.'],
        },
      ],
      then: [stamp('leftOn')],
    },
  },
  notices: {
    resting: { words: ['{code} 停职。', '{code} rests.'], on: { holds: (k) => k.state.is('resting') }, to: { roles: 'clerk', at: 'all' } },
  },
  heading: ['code'],
  list: { columns: ['code'] },
});

/** A matter about a keeper: deciding it moves him and opens what must be carried out. */
const errand = record(name, 'errand', ['差事', 'Errands'], {
  one: 'Errand',
  number: 'YE{yyyymmdd}{seq:6}',
  fields: { what: text(['内容', 'What'], { required: true }), of: ref(['事项', 'Matter'], 'yard.matter') },
  states: {
    open: state(['待办', 'Open']),
    waiting: pause(['等候', 'Waiting']),
    done: end(['办结', 'Done']),
    dropped: end(['作罢', 'Dropped']),
  },
  clocks: {
    finish: {
      title: ['办结时限', 'Finish'],
      law: 'Y-4',
      from: did('give'),
      within: hours(24),
      met: did('finish'),
      warn: [2],
      atEnd: 'drop',
    },
  },
  see: { clerk: 'city', lead: 'city' },
  actions: {
    give: { title: ['交办', 'Give'], to: 'open', by: 'lead', form: ['what', 'of'] },
    wait: { title: ['等候', 'Wait'], from: 'open', to: 'waiting', by: 'clerk' },
    goOn: { title: ['继续', 'Go on'], from: 'waiting', to: 'open', by: 'clerk' },
    prolong: { title: ['延时', 'Prolong'], from: 'open', by: 'lead', then: [extend('finish', hours(6))] },
    finish: { title: ['办结', 'Finish'], from: 'open', to: 'done', by: 'clerk', due: 'finish' },
    drop: { title: ['作罢', 'Drop'], from: 'open', to: 'dropped', by: [], byClock: true },
  },
  notices: {
    pressing: {
      words: ['差事将于 {finishDue} 到时。', 'An errand ends at {finishDue}.'],
      on: { clock: 'finish', at: 'warn' },
      to: { roles: 'clerk', at: 'all' },
    },
  },
  heading: ['what'],
  list: { columns: ['number', 'finishDue'], filters: ['standing'] },
});

const extension = approval('extension', ['延期', 'Extension'], {
  from: 'open',
  to: 'open',
  by: 'clerk',
  chain: ['lead'],
  then: [extend('decide', workdays(5), { law: 'Y-3' })],
});

const matter = record(name, 'matter', ['事项', 'Matters'], {
  one: 'Matter',
  number: 'YM{yyyymmdd}{seq:6}',
  fields: {
    subject: text(['事由', 'Subject'], { filter: true }),
    keeper: ref(['看守人', 'Keeper'], keeper, { filter: true }),
    until: text(['至', 'Until']),
    outcome: text(['结果', 'Outcome']),
    receivedOn: date(['收到日期', 'Received on']),
    ...extension.fields,
  },
  states: {
    open: state(['在办', 'Open']),
    ...extension.states,
    waiting: pause(['待补正', 'Waiting for papers']),
    done: end(['办结', 'Done']),
    lapsed: end(['失效', 'Lapsed']),
  },
  see: { clerk: 'city', lead: 'city' },
  clocks: {
    law: { title: ['法定期限', 'By law'], law: 'Y-1', from: since('receivedOn'), within: days(30), met: did('decide') },
    decide: {
      title: ['办理期限', 'Decide'],
      law: 'Y-2',
      from: did('open'),
      within: workdays(5),
      met: did('decide'),
      warn: [1],
      cap: 'law',
      atEnd: 'lapse',
    },
  },
  actions: {
    open: { title: ['立案', 'Open'], to: 'open', by: 'clerk', form: ['subject', 'keeper', 'until', 'receivedOn'] },
    ask: { title: ['要求补正', 'Ask for papers'], from: 'open', to: 'waiting', by: 'clerk' },
    resume: { title: ['恢复', 'Go on'], from: 'waiting', to: 'open', by: 'clerk' },
    ...extension.actions,
    lapse: { title: ['失效', 'Lapse'], from: 'open', to: 'lapsed', by: [], byClock: true },
    decide: {
      title: ['决定', 'Decide'],
      from: 'open',
      to: 'done',
      by: 'lead',
      due: 'decide',
      then: [
        set({ outcome: '停职' }),
        moves(keeper, { by: 'keeper', does: 'rest', with: { restsUntil: 'until' } }),
        opens(errand, { does: 'give', with: { what: 'subject', of: 'id' } }),
      ],
    },
  },
  notices: {
    ...extension.notices,
    near: {
      words: ['事项即将到期：{decideDue}。', 'A matter is due on {decideDue}.'],
      on: { clock: 'decide', at: 'warn' },
      to: { roles: 'clerk', at: 'all' },
    },
    over: { words: ['事项已失效。', 'A matter lapsed.'], on: { clock: 'decide', at: 'end' }, to: { roles: 'lead', at: 'all' } },
  },
  heading: ['subject'],
  list: { columns: ['number', 'decideDue'], filters: ['keeper', 'subject', 'standing'] },
});

const granting = approval('granting', ['准许', 'Grant'], {
  from: 'open',
  to: 'granted',
  by: 'clerk',
  chain: ['lead', 'head'],
  form: ['what'],
  need: ['what'],
  then: [stamp('grantedOn')],
});

/** A wish that passes two posts. */
const wish = record(name, 'wish', ['心愿', 'Wishes'], {
  one: 'Wish',
  number: 'YW{yyyymmdd}{seq:6}',
  fields: { what: text(['内容', 'What']), grantedOn: date(['准许日期', 'Granted on']), ...granting.fields },
  states: { open: state(['在办', 'Open']), ...granting.states, granted: end(['已准许', 'Granted']) },
  see: { clerk: 'city', lead: 'city', head: 'city' },
  actions: { make: { title: ['提出', 'Make'], to: 'open', by: ['clerk', 'lead'] }, ...granting.actions },
  notices: { ...granting.notices },
  heading: ['what'],
  list: { columns: ['number'] },
});

/** Done by several officers; what they find stays as it was written down. */
const inspection = record(name, 'inspection', ['检查', 'Inspections'], {
  one: 'Inspection',
  number: 'YI{yyyymmdd}{seq:6}',
  fields: {
    subject: text(['事由', 'Subject'], { required: true }),
    officers: rows(
      ['检查人员', 'Officers'],
      {
        name: text(['姓名', 'Name'], { required: true, max: 10 }),
        certificate: text(['证号', 'Certificate'], { class: 'personal', mask: 'idNumber' }),
        home: text(['住址', 'Home'], { class: 'sensitive' }),
        keeper: ref(['看守人', 'Keeper'], keeper),
      },
      { most: 3 },
    ),
    findings: rows(
      ['发现', 'Findings'],
      {
        what: text(['内容', 'What'], { required: true }),
        kind: choice(['类别', 'Kind'], { light: ['轻微', 'Light'], grave: ['严重', 'Grave'] }),
        fine: money(['罚款', 'Fine']),
        on: date(['日期', 'On']),
      },
      { appendOnly: true },
    ),
  },
  states: { open: state(['在办', 'Open']), done: end(['办结', 'Done']) },
  see: { clerk: 'city', lead: 'city' },
  reveal: { officers: ['lead'] },
  withhold: [{ from: 'lead', fields: ['officers.home'] }],
  actions: {
    begin: { title: ['开始', 'Begin'], to: 'open', by: 'clerk', form: ['subject', 'officers', 'findings'] },
    amend: { title: ['变更人员', 'Amend'], from: 'open', by: 'clerk', form: ['officers'] },
    note: { title: ['记录', 'Note'], from: 'open', by: ['clerk', 'lead'], form: ['findings'] },
    finish: {
      title: ['办结', 'Finish'],
      from: 'open',
      to: 'done',
      by: 'clerk',
      need: ['officers'],
      unless: [
        {
          when: (i) =>
            and(
              some(i.findings, (one) => one.kind.is('grave')),
              not(count(i.officers).atLeast(2)),
            ),
          why: ['有严重情形的，检查人员不得少于两人。', 'With a grave finding there must be two officers.'],
        },
      ],
    },
  },
  heading: ['subject'],
  list: { columns: ['number', 'officers'] },
});

/** The machine opens one for a keeper of whom two are open, and its own action has effects as a person's has. */
const alarm = record(name, 'alarm', ['警示', 'Alarms'], {
  one: 'Alarm',
  number: 'YA{yyyymmdd}{seq:6}',
  fields: { keeper: ref(['看守人', 'Keeper'], keeper), raisedOn: date(['日期', 'Raised on']) },
  states: { raised: state(['已发出', 'Raised']), closed: end(['关闭', 'Closed']) },
  see: { clerk: 'city', lead: 'city' },
  actions: {
    raise: { title: ['发出', 'Raise'], to: 'raised', by: [], byRule: true, then: [stamp('raisedOn')] },
    close: { title: ['关闭', 'Close'], from: 'raised', to: 'closed', by: 'clerk' },
  },
  notices: { raised: { words: ['有新的警示。', 'A new alarm.'], on: { action: 'raise' }, to: { roles: 'lead', at: 'all' } } },
  heading: ['raisedOn'],
  list: { columns: ['number'] },
});

const twice = rule(parameter('yard.twice', ['件数', 'Matters'], [['2020-01-01', 2]]), ['两件以上', 'Two or more'], {
  watch: matter,
  about: 'keeper',
  reads: ['subject'],
  proposes: alarm,
  subject: 'keeper',
  judge: (matters, most) => (matters.length < most ? [] : matters.map(({ id }) => ({ key: id, words: id, records: [id] }))),
  values: () => ({}),
});

/** A small area whose records act on each other, for specs of the engine. */
export const yard = gather(name, [{ keeper, matter, errand, wish, inspection, alarm, twice }]);
