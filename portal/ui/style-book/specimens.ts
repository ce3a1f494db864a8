import type { Label } from '@fatong/contracts';
import type { FieldKind, FieldView, RecordAnswer, RecordView, TimelineEntry } from '@fatong/contracts/api';
import { bookTexts } from './texts.js';

const choices = [
  { value: 'a', label: ['代理不尽责', 'Negligent representation'] },
  { value: 'b', label: ['利益冲突', 'Conflict of interest'] },
  { value: 'c', label: ['违规收费', 'Improper fee'] },
] as const;

const many = [
  ...choices,
  ...Array.from({ length: 5 }, (_, i) => ({ value: `x${i}`, label: [`其他事由 ${i + 1}`, `Other ground ${i + 1}`] as const })),
];

const cell = (name: string, kind: FieldKind, title: Label, more: Partial<FieldView> = {}): FieldView => ({
  name,
  kind,
  title,
  class: 'internal',
  required: false,
  many: false,
  ...more,
});

/** A value of every kind, as the API writes it. */
const kinds: readonly {
  readonly kind: FieldKind;
  readonly title: Label;
  readonly value: unknown;
  readonly more?: Partial<FieldView>;
  readonly said?: string;
}[] = [
  { kind: 'text', title: ['文本', 'Text'], value: '虹口区某路某号' },
  {
    kind: 'identifier',
    title: ['证号', 'Identifier'],
    value: '13101200810900132',
    more: { hint: bookTexts.hint },
    said: '校验位不符，请核对第 17 位。',
  },
  { kind: 'choice', title: ['单选', 'Choice'], value: 'b', more: { choices } },
  { kind: 'choice', title: ['多选', 'Choices'], value: ['a', 'c'], more: { choices: many, many: true } },
  { kind: 'date', title: ['日期', 'Date'], value: '2026-03-16' },
  { kind: 'instant', title: ['时刻', 'Instant'], value: '2026-03-16T06:05:00.000Z' },
  { kind: 'integer', title: ['整数', 'Integer'], value: 1234 },
  { kind: 'money', title: ['金额', 'Money'], value: '1234567.5' },
  { kind: 'boolean', title: ['是否', 'Yes or no'], value: true },
  { kind: 'ref', title: ['关联', 'Reference'], value: 'r1', more: { to: 'book.person' } },
  { kind: 'person', title: ['人员', 'Person'], value: { name: '张三', phone: '138****5678' } },
  { kind: 'organisation', title: ['单位', 'Organisation'], value: { name: '上海某律师事务所', uscc: '31310000FT00101668' } },
  {
    kind: 'slot',
    title: ['时段', 'Slot'],
    value: { from: '2026-11-03T01:00:00.000Z', until: '2026-11-03T01:40:00.000Z' },
  },
  {
    kind: 'files',
    title: ['附件', 'Files'],
    value: [
      {
        id: 'a',
        name: '委托合同.pdf',
        type: 'pdf',
        bytes: 241_664,
        sm3: '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0',
        until: '2026-12-31',
      },
      {
        id: 'b',
        name: '付款凭证.jpg',
        type: 'jpg',
        bytes: 1_887_437,
        sm3: 'debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732',
      },
    ],
    more: { many: true, most: 5, accept: ['pdf', 'docx', 'jpg', 'png'], maxMb: 50, validUntil: true },
  },
  {
    kind: 'prose',
    title: ['长文', 'Prose'],
    value: '委托后三个月未开展工作，多次联系未得到答复。\n请求退还代理费。',
    more: { maxLength: 2000 },
  },
  {
    kind: 'rows',
    title: ['多行', 'Rows'],
    value: [
      { row: 1, name: '林书言', id: '310***********001X', role: 'a', fine: '1500.00' },
      { row: 2, name: '周海', role: 'b' },
    ],
    more: {
      many: true,
      most: 5,
      class: 'personal',
      fields: [
        cell('name', 'text', ['姓名', 'Name'], { required: true, maxLength: 20 }),
        cell('id', 'identifier', ['证件号码', 'ID number'], { class: 'personal', identifier: 'residentId' }),
        cell('role', 'choice', ['分工', 'Part'], { choices }),
        cell('fine', 'money', ['金额', 'Amount']),
      ],
    },
  },
  {
    kind: 'rows',
    title: ['只增不改的多行', 'Rows that stay'],
    value: [
      { row: 1, what: '现场检查笔录', on: '2026-03-10', at: '2026-03-10T02:00:00.000Z', by: '林书言' },
      { row: 2, what: '更正：检查日期为 3 月 9 日', on: '2026-03-09', at: '2026-03-16T06:05:00.000Z', by: '周海' },
    ],
    more: {
      many: true,
      most: 50,
      appendOnly: true,
      fields: [cell('what', 'prose', ['内容', 'What'], { required: true }), cell('on', 'date', ['日期', 'On'])],
    },
  },
  {
    kind: 'staff',
    title: ['承办人', 'Officials'],
    value: [
      { id: 'a', name: '林书言' },
      { id: 'b', name: '周海' },
    ],
    more: { many: true, least: 2, most: 3 },
    said: '周海在“回避人员”之列，不能指定。',
  },
  { kind: 'hologram' as FieldKind, title: ['未知', 'Unknown'], value: 1 },
];

export const specimens = kinds.map(({ kind, title, value, more, said }, i) => ({
  value,
  said,
  field: { name: `f${i}`, kind, title, class: 'internal', required: false, many: false, ...more } satisfies FieldView,
}));

export const record: RecordView = {
  type: 'book.case',
  area: 'book',
  title: ['投诉案件', 'Complaints'],
  one: ['投诉案件', 'Complaint'],
  kind: 'mirrored',
  master: { system: 'association', title: ['市律师协会', 'Lawyers association'] },
  fields: specimens.slice(0, 16).map(({ field }) => field),
  states: [
    { name: 'open', label: ['待受理', 'Awaiting acceptance'], tone: 'open', end: false },
    { name: 'active', label: ['待调查', 'Under investigation'], tone: 'active', end: false },
    { name: 'waiting', label: ['待听证', 'Awaiting hearing'], tone: 'waiting', end: false },
    { name: 'done', label: ['已结案', 'Closed'], tone: 'done', end: true },
    { name: 'refused', label: ['不予受理', 'Not accepted'], tone: 'refused', end: true },
  ],
  actions: [
    {
      name: 'urge',
      title: ['催办', 'Urge'],
      creates: false,
      form: ['f4', 'f14', 'f15'],
      required: ['f4'],
      reason: 'required',
      danger: false,
    },
    { name: 'close', title: ['办结', 'Close'], creates: false, form: [], required: [], reason: 'optional', danger: false },
    { name: 'void', title: ['作废', 'Void'], creates: false, form: [], required: [], reason: 'required', danger: true },
  ],
  sections: [{ title: ['投诉', 'Complaint'], fields: specimens.slice(0, 16).map(({ field }) => field.name) }],
  list: { columns: [], filters: [], sort: 'number', views: [] },
  revealable: ['f10', 'f14'],
  badges: [],
  hasRelated: false,
  clocks: [
    {
      name: 'file',
      title: ['立案审查', 'Filing review'],
      law: 'C-1',
      within: ['10 个工作日', '10 working days'],
      due: 'fileDue',
      met: 'fileMet',
      near: 3,
      isTimed: false,
      steps: [],
    },
    {
      name: 'decide',
      title: ['作出决定', 'Decision'],
      law: 'C-4',
      within: ['60 个自然日', '60 days'],
      due: 'decideDue',
      met: 'decideMet',
      near: 10,
      isTimed: false,
      steps: [],
    },
    {
      name: 'hear',
      title: ['听证', 'Hearing'],
      law: null,
      within: ['7 个工作日', '7 working days'],
      due: 'hearDue',
      met: 'hearMet',
      near: 1,
      isTimed: false,
      steps: [],
    },
    {
      name: 'tell',
      title: ['告知', 'Telling'],
      law: 'C-6',
      within: ['24 小时', '24 hours'],
      due: 'tellDue',
      met: 'tellMet',
      near: 4,
      isTimed: true,
      steps: [],
    },
  ],
};

export const answer: RecordAnswer = {
  type: 'book.case',
  id: '1',
  number: 'TS2026-000189',
  title: '郝辉 上海锦律律师事务所',
  state: 'active',
  district: null,
  ownerUnit: null,
  createdAt: '2026-03-01T02:00:00.000Z',
  updatedAt: '2026-03-16T06:05:00.000Z',
  version: 3,
  isFollowed: false,
  masked: ['f10', 'f13', 'f14'],
  refs: { r1: '郝辉 13101200810900132' },
  involved: [],
  values: {
    ...Object.fromEntries(specimens.slice(0, 16).map(({ field, value }) => [field.name, value])),
    f10: { name: '朱*', phone: '100****3344' },
    f13: '***',
    f7: null,
  },
  mirror: { system: 'association', sourceId: 'TS2026-000189', version: 5, lastReportAt: '2026-03-16T06:05:00.000Z' },
  clocks: [
    {
      name: 'file',
      standing: 'met',
      startedOn: '2026-02-09',
      dueOn: '2026-02-28',
      metOn: '2026-02-27',
      isProvisional: false,
      left: null,
      ledger: [
        {
          on: '2026-02-09',
          words: ['自投诉日期起算，当日不计；10 个工作日（C-1）', 'Runs from Complained on, that day not counted: 10 working days (C-1)'],
        },
        { on: '2026-02-14', words: ['调休上班 2026-02-14、2026-02-28 计入', 'Worked weekends 2026-02-14, 2026-02-28 are counted'] },
        { on: '2026-02-28', words: ['届满', 'Ends'] },
      ],
    },
    {
      name: 'decide',
      standing: 'overdue',
      startedOn: '2026-01-04',
      dueOn: '2026-03-05',
      metOn: null,
      isProvisional: false,
      left: { count: -11, unit: 'days', standing: 'overdue' },
      ledger: [{ on: '2026-03-05', words: ['届满', 'Ends'] }],
    },
    {
      name: 'hear',
      standing: 'near',
      startedOn: '2026-12-24',
      dueOn: '2027-01-05',
      metOn: null,
      isProvisional: true,
      left: { count: 1, unit: 'workdays', standing: 'near' },
      ledger: [
        {
          on: '2027-01-05',
          words: ['届满（暂定：该年度节假日安排尚未公布）', 'Ends (provisional: the year’s calendar is not published yet)'],
        },
      ],
    },
    {
      name: 'tell',
      standing: 'near',
      startedOn: '2026-03-15T09:30:00.000Z',
      dueOn: '2026-03-16T09:30:00.000Z',
      metOn: null,
      isProvisional: false,
      left: { count: 3, unit: 'hours', standing: 'near' },
      ledger: [
        { on: '2026-03-15 17:30', words: ['自立案起算；24 小时（C-6）', 'Runs from Filing: 24 hours (C-6)'] },
        { on: '2026-03-16 17:30', words: ['届满', 'Ends'] },
      ],
    },
  ],
  score: {
    title: ['诚信分', 'Integrity score'],
    points: 89.7,
    full: 100,
    band: ['B 级', 'B'],
    countedOn: '2026-03-16',
    bands: [
      { label: ['A 级', 'A'], from: 90 },
      { label: ['B 级', 'B'], from: 75 },
      { label: ['C 级', 'C'], from: 60 },
      { label: ['D 级', 'D'], from: 0 },
    ],
    parameter: { key: 'lawyer.score', title: ['诚信分扣分标准', 'Deductions of the integrity score'], version: 1, since: '2023-01-01' },
    parts: [
      {
        title: ['行业惩戒', 'Industry sanction'],
        words: ['通报批评（沪律惩决〔2026〕8号）', 'Circulated criticism (沪律惩决〔2026〕8号)'],
        record: { type: 'style.book', id: 'r2', title: 'TS2026-000189 郝辉 上海法通律师事务所' },
        since: '2026-03-01',
        whole: 10,
        now: 10,
        version: 1,
        next: { on: '2027-03-01', points: 6.7 },
      },
      {
        title: ['行业惩戒', 'Industry sanction'],
        words: ['警告', 'Warning'],
        record: null,
        since: '2024-05-10',
        whole: 8,
        now: 5.3,
        version: 1,
        next: { on: '2027-03-01', points: 2.7 },
      },
      {
        title: ['投诉立案未结', 'Complaint filed and open'],
        words: ['已立案，尚未作出处理决定', 'Filed, not decided yet'],
        record: { type: 'style.book', id: 'r3', title: 'TS2026-000201' },
        since: '2026-03-10',
        whole: 3,
        now: 3,
        version: 1,
        next: null,
      },
      {
        title: ['评分更正', 'Correction'],
        words: ['经复核更正', 'Corrected after a review'],
        record: { type: 'style.book', id: 'r4', title: 'LR20260312000001 郝辉' },
        since: '2026-03-12',
        whole: -8,
        now: -8,
        version: 1,
        next: { on: '2027-03-01', points: -5.3 },
      },
    ],
  },
  letters: [
    {
      id: 'l1',
      title: ['行政处罚决定书', 'Decision on a penalty'],
      number: '沪司罚决〔2026〕12号',
      issuedAt: '2026-03-16T06:05:00.000Z',
      by: { name: '林书言', unit: '律师工作处' },
      to: '郝辉 13101200810900132',
      printed: true,
      cause: null,
      digest: '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0',
      checkCode: 'AB23-CD45-EF67',
      seal: {
        state: 'sealed',
        at: '2026-03-16T06:20:00.000Z',
        seal: '上海市黄浦区司法局行政处罚专用章',
        certificate: '3100000000000029',
        reason: null,
        mayAskAgain: false,
      },
      mayDeliver: true,
      deliveries: [
        {
          id: 'd1',
          way: 'post',
          sentOn: '2026-03-17',
          arrivedOn: null,
          receivedBy: null,
          proof: 'EMS 1123 4567 8901',
          notedBy: '林书言',
          at: '2026-03-17T02:00:00.000Z',
        },
        {
          id: 'd2',
          way: 'post',
          sentOn: '2026-03-17',
          arrivedOn: '2026-03-19',
          receivedBy: '本人',
          proof: 'EMS 1123 4567 8901',
          notedBy: '林书言',
          at: '2026-03-19T02:00:00.000Z',
        },
      ],
    },
    {
      id: 'l2',
      title: ['拟处罚告知书', 'Prior notice'],
      number: '沪司罚告〔2026〕31号',
      issuedAt: '2026-03-10T06:05:00.000Z',
      by: { name: '林书言', unit: '律师工作处' },
      to: '张𠮷 13101200810900133',
      printed: false,
      digest: null,
      deliveries: [],
      checkCode: 'GH23-JK45-LM67',
      seal: {
        state: 'refused',
        at: '2026-03-10T06:20:00.000Z',
        seal: null,
        certificate: null,
        reason: '用印单位未备案印章',
        mayAskAgain: true,
      },
      mayDeliver: true,
      cause: [
        '字体中没有以下字：𠮷（U+20BB7）。请安装含有这些字的字体，或在 FATONG_LETTER_FONTS 中指定。',
        'No face has these characters: 𠮷（U+20BB7）. Install one that has them, or name it in FATONG_LETTER_FONTS.',
      ],
    },
    {
      id: 'l3',
      title: ['立案审批表', 'Filing form'],
      number: '沪司立〔2026〕8号',
      issuedAt: '2026-03-01T02:00:00.000Z',
      by: { name: '林书言', unit: '律师工作处' },
      to: null,
      printed: false,
      cause: null,
      digest: null,
      deliveries: [],
      checkCode: 'NP23-QR45-ST67',
      seal: null,
      mayDeliver: false,
    },
  ],
  outgoing: (['sent', 'done', 'later', 'unknown', 'parked'] as const).map((state, i) => ({
    messageId: `m${i}`,
    system: 'association',
    title: ['催办', 'Urge'],
    state,
    at: '2026-03-16T06:05:00.000Z',
    since: '2026-03-16T06:05:00.000Z',
    attempt: i,
    answeredAt: null,
    why: state === 'parked' ? ['对方拒收（HTTP 422）：请查看对方的答复。', 'The partner refused it (HTTP 422): see its answer.'] : null,
    next:
      state === 'unknown'
        ? {
            words: [
              '系统将自动向对方查询；确认没有收到才会重发',
              'The partner is asked automatically; it is sent again only once he says that it never came',
            ],
            at: '2026-03-16T06:35:00.000Z',
          }
        : null,
    decisions: state === 'unknown' ? ['arrived', 'again', 'giveUp'] : state === 'parked' || state === 'later' ? ['again', 'giveUp'] : [],
    words: (
      [
        ['已发出，等待对方接收', 'Sent, waiting for the partner'],
        ['已送达', 'Delivered'],
        ['对方系统暂不可用，稍后自动重发', 'The partner is away; it is sent again later'],
        ['已发出，对方是否收到不明', 'Sent; whether it arrived is unknown'],
        ['对方拒收，等待人工处理', 'Refused; a person must look'],
      ] as const
    )[i]!,
  })),
};

const entry = (id: string, at: string, more: Partial<TimelineEntry>): TimelineEntry => ({
  id,
  at,
  happenedAt: null,
  kind: 'report',
  title: ['办理进度已报告', 'Progress reported'],
  by: { kind: 'system', name: '市律师协会', title: ['市律师协会', 'Lawyers association'], unit: null, unitTitle: null },
  fromState: null,
  toState: null,
  sourceVersion: null,
  changes: [],
  reason: null,
  messageId: null,
  ...more,
});

export const story: readonly TimelineEntry[] = [
  entry('1', '2026-03-01T02:00:00.000Z', {
    title: ['投诉已登记', 'Complaint registered'],
    toState: 'open',
    sourceVersion: 1,
    changes: [{ field: 'f2', from: null, to: 'b' }],
  }),
  entry('2', '2026-03-10T02:00:00.000Z', { fromState: 'open', toState: 'active', sourceVersion: 2 }),
  entry('3', '2026-03-16T05:00:00.000Z', {
    kind: 'action',
    title: ['催办', 'Urge'],
    by: { kind: 'account', name: '林书言', title: ['林书言', '林书言'], unit: 'city/office', unitTitle: ['律师工作处', 'Lawyers Office'] },
    reason: '投诉人多次来访，请于期限内反馈调查进度。',
  }),
  entry('4', '2026-03-16T05:01:00.000Z', { kind: 'outcome', title: ['已送达', 'Delivered'] }),
];

export const offers = [
  { action: 'urge', allowed: true },
  { action: 'close', allowed: false, why: '案件由市律师协会办理，不能在此办结' },
  { action: 'void', allowed: true },
];
