import type { FieldView, RecordAnswer, RecordItem, RecordView, TimelineEntry } from '@fatong/contracts/api';

export const fieldView = (name: string, more: Partial<FieldView> = {}): FieldView => ({
  name,
  kind: 'text',
  title: [`${name}名`, `${name} title`],
  class: 'internal',
  required: false,
  many: false,
  ...more,
});

/** A type of records with one of everything that screens treat apart. */
export const recordView = (more: Partial<RecordView> = {}): RecordView => ({
  type: 'ward.case',
  area: 'ward',
  title: ['案件', 'Cases'],
  one: ['案件', 'Case'],
  kind: 'mirrored',
  master: { system: 'the-court', title: ['法院', 'The court'] },
  fields: [
    fieldView('subject', { title: ['事由', 'Subject'] }),
    fieldView('kind', {
      kind: 'choice',
      title: ['类别', 'Kind'],
      choices: [
        { value: 'a', label: ['甲', 'Alpha'] },
        { value: 'b', label: ['乙', 'Beta'] },
      ],
    }),
    fieldView('party', { kind: 'person', title: ['当事人', 'Party'], class: 'personal' }),
    fieldView('filedOn', { kind: 'date', title: ['立案日期', 'Filed on'] }),
    fieldView('facts', { kind: 'prose', title: ['事实', 'Facts'], class: 'sensitive' }),
    fieldView('dueOn', { kind: 'date', title: ['反馈期限', 'Due on'] }),
  ],
  states: [
    { name: 'open', label: ['待办', 'Open'], tone: 'open', end: false },
    { name: 'shut', label: ['已结', 'Shut'], tone: 'done', end: true },
  ],
  actions: [
    { name: 'urge', title: ['催办', 'Urge'], creates: false, form: ['dueOn'], required: ['dueOn'], reason: 'required', danger: false },
    { name: 'annotate', title: ['批注', 'Annotate'], creates: false, form: [], required: [], reason: 'optional', danger: false },
  ],
  sections: [{ title: ['案情', 'The case'], fields: ['subject', 'kind', 'party', 'filedOn', 'facts'] }],
  list: {
    columns: ['number', 'subject', 'state', 'filedOn', 'party'],
    filters: ['state', 'subject', 'filedOn', 'kind', 'party'],
    sort: '-filedOn',
    views: [{ name: 'open', title: ['在办', 'In hand'], filter: { state: 'open' } }],
  },
  revealable: ['party'],
  badges: [],
  clocks: [],
  hasRelated: false,
  ...more,
});

export const recordItem = (id: string, more: Partial<RecordItem> = {}): RecordItem => ({
  id,
  number: `N-${id}`,
  title: `第 ${id} 案`,
  state: 'open',
  district: null,
  ownerUnit: null,
  createdAt: '2026-01-02T03:04:05.000Z',
  updatedAt: '2026-01-02T03:04:05.000Z',
  values: { subject: `事由 ${id}`, filedOn: '2026-01-02', party: { name: '张*' } },
  refs: {},
  ...more,
});

export const recordAnswer = (id: string, more: Partial<RecordAnswer> = {}): RecordAnswer => ({
  ...recordItem(id),
  type: 'ward.case',
  version: 3,
  isFollowed: false,
  masked: ['party', 'facts'],
  outgoing: [],
  involved: [],
  values: { subject: '违约', kind: 'b', party: { name: '张*' }, facts: '***' },
  mirror: { system: 'the-court', sourceId: 'C-17', version: 5, lastReportAt: '2026-01-02T03:04:05.000Z' },
  ...more,
});

export const timelineEntry = (id: string, more: Partial<TimelineEntry> = {}): TimelineEntry => ({
  id,
  at: '2026-01-02T03:04:05.000Z',
  happenedAt: null,
  kind: 'report',
  title: ['已报送', 'Reported'],
  by: { kind: 'system', name: '法院', title: ['法院', 'The court'], unit: null, unitTitle: null },
  fromState: null,
  toState: null,
  sourceVersion: null,
  changes: [],
  reason: null,
  messageId: null,
  ...more,
});
