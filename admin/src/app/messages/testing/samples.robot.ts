import type {
  AuditEntry,
  CauseView,
  FailureGroupView,
  ListAnswer,
  MessageAnswer,
  MessageItem,
  RefusalView,
  SessionView,
  SystemView,
} from '@fatong/contracts/api';

/** One of each thing the console shows, to be varied by the specs. */
export const session = (may: Partial<SessionView['may']> = {}): SessionView => ({
  account: { id: 'a1', username: 'operator', name: '王运维' },
  roles: [],
  unit: { id: 'u1', title: ['信息中心', 'Information centre'], district: null },
  surface: 'admin',
  csrf: 'token',
  expiresAt: '2099-01-01T00:00:00.000Z',
  assurance: 'password',
  demo: true,
  daysAhead: 0,
  may: {
    messages: true,
    retry: true,
    revealBodies: true,
    hold: true,
    audit: true,
    records: false,
    moveClock: false,
    calendar: false,
    ...may,
  },
});

export const listOf = <T>(items: readonly T[], rest: Partial<ListAnswer<T>> = {}): ListAnswer<T> => ({
  items,
  next: null,
  total: items.length,
  ...rest,
});

export const minutesAgo = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();

export const cause: CauseView = {
  stage: 'validated',
  code: 'contract',
  kind: 'contract',
  words: ['证号校验位不正确', 'The check digit is wrong'],
  paths: ['/LSZYZH'],
};

export const item = (rest: Partial<MessageItem> = {}): MessageItem => ({
  id: '01a2b300-9f3c-8a1e-b2c4-5d1000000000',
  receivedAt: '2026-03-16T01:00:00.000Z',
  direction: 'in',
  system: 'association',
  type: 'association.complaint.v1',
  channel: null,
  key: 'LX-2026-000124',
  state: 'done',
  size: 640,
  cause: null,
  record: null,
  ...rest,
});

export const message = (rest: Partial<MessageAnswer> = {}): MessageAnswer => ({
  ...item(),
  attributes: { id: 'x', source: '//association' },
  digest: 'ab12',
  receipt: '7c9e6679-7425-40de-944b-e07fc1f90ae7',
  stages: [
    { stage: 'received', title: ['接收', 'Received'], at: '2026-03-16T01:00:00.000Z', ok: true, note: null },
    { stage: 'validated', title: ['校验', 'Validated'], at: '2026-03-16T01:00:00.004Z', ok: true, note: ['多出 1 个字段', '1 field more'] },
  ],
  bodies: [
    {
      stage: 'received',
      title: ['收到的内容', 'What was received'],
      contentType: 'application/json',
      size: 40,
      text: '{"AJBH":"LX-1","TSRXM":"欧阳*","XX":1}',
      masked: true,
    },
    {
      stage: 'mapped',
      title: ['转换后', 'As mapped'],
      contentType: 'application/json',
      size: 30,
      text: '{"case":{"id":"LX-1"}}',
      masked: true,
    },
  ],
  deliveries: [],
  attempts: [],
  conversation: [],
  recordTitle: null,
  bodiesRemovedAt: null,
  isHeld: false,
  lineage: [
    { target: 'case.id', sources: ['AJBH'], through: ['照抄', 'as it is'] },
    { target: 'complainant.name', sources: ['TSRXM'], through: ['照抄', 'as it is'] },
  ],
  retry: { allowed: false, why: '已处理完成。' },
  ...rest,
});

export const group = (rest: Partial<FailureGroupView> = {}): FailureGroupView => ({
  id: 'g1',
  system: 'association',
  type: 'association.complaint.v1',
  cause,
  state: 'parked',
  count: 18,
  firstAt: '2026-03-16T01:00:00.000Z',
  lastAt: '2026-03-16T02:00:00.000Z',
  retriable: true,
  resolved: false,
  total: 18,
  trend: [],
  owner: null,
  note: null,
  notedBy: null,
  notedAt: null,
  version: 0,
  ...rest,
});

export const system = (rest: Partial<SystemView> = {}): SystemView => ({
  system: 'association',
  title: ['律师协会', 'Lawyers association'],
  simulated: true,
  directions: ['in', 'out'],
  in: { done: 3412 },
  out: { done: 37 },
  queued: 0,
  lastAt: '2026-03-16T02:00:00.000Z',
  oldestUnsettledAt: null,
  perMinute: [1, 5, 3],
  refused: 0,
  circuit: null,
  maintenance: null,
  ...rest,
});

export const refusal = (rest: Partial<RefusalView> = {}): RefusalView => ({
  id: 'r1',
  at: '2026-03-16T01:00:00.000Z',
  system: 'association',
  door: 'POST /exchange/association/complaint',
  status: 422,
  problem: 'contract-broken',
  type: 'association.complaint.v1',
  key: 'LX-1',
  paths: ['/TSLB/0', '/TSRQ'],
  ...rest,
});

export const entry = (rest: Partial<AuditEntry> = {}): AuditEntry => ({
  id: 'e1',
  at: '2026-03-16T01:00:00.000Z',
  account: 'operator',
  who: { username: 'operator', name: '韩运' },
  unit: 'city/information-centre',
  unitTitle: ['信息中心', 'Information centre'],
  address: '10.0.0.1',
  act: 'reveal',
  actTitle: null,
  objectTitle: null,
  objectName: null,
  terms: {},
  object: 'message:01a2b300-9f3c-8a1e-b2c4-5d1000000000',
  outcome: 'done',
  detail: { stage: 'received', purpose: '核对证号' },
  ...rest,
});

/** What the server answers when something that was entered is wrong. */
export const wrongAt = (pointer: string, detail: string): object => ({
  type: '/problems/input',
  title: '填写有误',
  status: 422,
  errors: [{ pointer, code: 'value', detail }],
});
