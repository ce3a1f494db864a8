import {
  area,
  choice,
  date,
  end,
  identifier,
  integer,
  mirror,
  money,
  organisation,
  person,
  prose,
  record,
  ref,
  register,
  rows,
  state,
  text,
} from '../../definitions/index.js';
import { uuidv7 } from '../../platform/index.js';
import type { BodyRow, Cause, DeliveryRow, IndexRow, MessageRow, OutboxRow, RecordEventRow, RecordRow } from '../../ports/index.js';

const test = area('test', ['试', 'Test'], { roles: { clerk: { title: ['经办人', 'Clerk'], surface: 'admin' } }, groups: {} });

/** Record types of tests only: a register, a mirror, a local one. */
export const keeper = register(test, 'keeper', ['保管人', 'Keeper'], {
  fields: {
    name: text(['姓名', 'Name'], { class: 'public', filter: true }),
    licence: text(['证号', 'Licence'], { class: 'public', unique: true }),
    idNumber: identifier(['身份号码', 'ID number'], 'residentId', { unique: true }),
  },
  see: { clerk: 'city' },
  heading: ['name'],
  list: { columns: ['name'], sort: 'name' },
});

export const report = mirror(test, 'report', ['上报', 'Report'], {
  master: 'test-system',
  groups: {},
  fields: {
    subject: text(['事项', 'Subject'], { filter: true }),
    kinds: choice(['类别', 'Kinds'], { a: ['甲', 'A'], b: ['乙', 'B'], ab: ['丙', 'AB'] }, { many: true, filter: true }),
    witness: person(['证人', 'Witness'], { filter: true }),
    accuser: text(['控告人', 'Accuser'], { class: 'personal', filter: true }),
    facts: prose(['事实', 'Facts'], { class: 'sensitive' }),
    firm: organisation(['单位', 'Firm'], { filter: true }),
    keeper: ref(['保管人', 'Keeper'], keeper),
    keepers: ref(['历任', 'Keepers'], keeper, { many: true, filter: true }),
    licences: identifier(['证号', 'Licences'], 'lawyerLicence', { many: true, filter: true }),
    happenedOn: date(['日期', 'Date'], { filter: true }),
    count: integer(['数量', 'Count']),
    fee: money(['费用', 'Fee']),
  },
  states: { open: state(['在办', 'Open']), closed: end(['办结', 'Closed']) },
  see: { clerk: 'city' },
  heading: ['subject'],
  list: { columns: ['subject'], filters: ['witness', 'accuser', 'subject'], sort: '-happenedOn' },
  inStep: { day: 'happenedOn' },
});

export const order = record(test, 'order', ['交办', 'Order'], {
  number: 'TO{yyyymmdd}{seq:6}',
  fields: {
    subject: text(['事项', 'Subject']),
    steps: rows(['步骤', 'Steps'], { what: text(['内容', 'What']), on: date(['日期', 'On']) }),
    people: rows(['人员', 'People'], { name: text(['姓名', 'Name'], { class: 'personal' }), fee: money(['费用', 'Fee']) }),
  },
  states: { open: state(['在办', 'Open']) },
  see: { clerk: 'city' },
  heading: ['subject'],
  list: { columns: ['subject'], sort: '-createdAt' },
});

export const types = [keeper, report, order] as unknown as readonly Parameters<typeof import('../schema/index.js').recordTable>[0][];

export const at = (seconds = 0): string => new Date(Date.UTC(2026, 2, 2, 1) + seconds * 1000).toISOString();

export const message = (over: Partial<MessageRow> = {}): MessageRow => ({
  id: uuidv7(),
  receivedAt: new Date().toISOString(),
  direction: 'in',
  system: 'test-system',
  type: 'test-system.report.v1',
  source: '/systems/test-system',
  time: at(),
  key: 'k1',
  digest: 'd'.repeat(64),
  size: 10,
  state: 'done',
  stages: [{ stage: 'received', at: at(), ok: true }],
  ...over,
});

export const body = (
  of: Pick<MessageRow, 'id' | 'receivedAt'>,
  stage: BodyRow['stage'] = 'received',
  content = '{"name":"张三丰"}',
): BodyRow => ({ messageId: of.id, receivedAt: of.receivedAt, stage, contentType: 'application/json', body: Buffer.from(content) });

export const delivery = (of: MessageRow, over: Partial<DeliveryRow> = {}): DeliveryRow => ({
  id: uuidv7(),
  messageId: of.id,
  messageAt: of.receivedAt,
  direction: of.direction,
  target: of.direction === 'in' ? 'area' : of.system,
  system: of.system,
  type: of.type,
  key: of.key,
  state: 'due',
  dueAt: at(),
  attempt: 0,
  ...over,
});

export const cause = (over: Partial<Cause> = {}): Cause => ({
  stage: 'acted',
  code: 'action',
  kind: 'ours',
  words: ['出错', 'It failed'],
  group: 'acted:test',
  ...over,
});

export const fact = (over: Partial<OutboxRow> = {}): OutboxRow => ({
  id: uuidv7(),
  type: 'test.fact.v1',
  source: '/areas/test',
  time: at(),
  key: 'k1',
  record: 'test.report:r',
  data: { name: '张三丰' },
  ...over,
});

export const reportRow = (sourceId: string, over: Partial<RecordRow> = {}): RecordRow => ({
  id: uuidv7(),
  type: 'test.report',
  number: null,
  version: 0,
  state: 'open',
  ownerUnit: 'association/test',
  district: '310101',
  createdAt: at(),
  updatedAt: at(),
  mirror: { source: 'test-system', sourceId, stateVersion: 1, groups: { base: 1 } },
  values: {},
  ...over,
});

export const keeperRow = (licence: string, over: Partial<RecordRow> = {}): RecordRow => ({
  id: uuidv7(),
  type: 'test.keeper',
  number: null,
  version: 0,
  state: null,
  ownerUnit: null,
  district: null,
  createdAt: at(),
  updatedAt: at(),
  values: { name: `保管${licence}`, licence },
  ...over,
});

export const event = (of: RecordRow, over: Partial<RecordEventRow> = {}): RecordEventRow => ({
  id: uuidv7(),
  type: of.type,
  recordId: of.id,
  at: at(),
  kind: 'report',
  name: 'test.reported.v1',
  fromState: null,
  toState: of.state,
  actor: { kind: 'system', id: 'test-system', name: '测试系统' },
  changes: [{ field: 'accuser', from: null, to: '李四光' }],
  definitionVersion: '1',
  ...over,
});

export const indexRow = (of: RecordRow, title = '标题'): IndexRow => ({
  type: of.type,
  recordId: of.id,
  number: of.number,
  title,
  state: of.state,
  ownerUnit: of.ownerUnit,
  district: of.district,
  openedAt: of.createdAt,
  changedAt: of.updatedAt,
});
