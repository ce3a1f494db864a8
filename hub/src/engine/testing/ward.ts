import { contract } from '@fatong/contracts';
import { Type } from 'typebox';
import {
  answer,
  area,
  boolean,
  choice,
  date,
  end,
  fact,
  gather,
  identifier,
  instant,
  integer,
  mirror,
  money,
  note,
  organisation,
  person,
  prose,
  record,
  ref,
  register,
  say,
  stamp,
  state,
  text,
} from '../../definitions/index.js';

const caseSchema = Type.Object({
  id: Type.String(),
  version: Type.Integer(),
  state: Type.String(),
  a: Type.Optional(Type.String()),
  b: Type.Optional(Type.String()),
});
const identity = { id: ['id'], version: 'version', key: 'id', order: 'version' } as const;
const one = contract({
  owner: 'ward',
  message: 'one-reported',
  version: 1,
  title: ['甲报', 'One'],
  kind: 'report',
  schema: caseSchema,
  identity,
});
const two = contract({
  owner: 'ward',
  message: 'two-reported',
  version: 1,
  title: ['乙报', 'Two'],
  kind: 'report',
  schema: caseSchema,
  identity,
});
const answered = contract({
  owner: 'ward',
  message: 'answered',
  version: 1,
  title: ['答', 'Answered'],
  kind: 'report',
  schema: Type.Object({ id: Type.String(), request: Type.String() }),
  identity: { id: ['id'], key: 'id', order: 'key' },
});
export const asked = contract({
  owner: 'ward',
  message: 'asked',
  version: 1,
  title: ['问', 'Asked'],
  kind: 'fact',
  schema: Type.Object({ id: Type.String(), why: Type.String({ minLength: 1 }) }, { additionalProperties: false }),
  identity: { id: ['id'], key: 'id', order: 'key' },
});

const name = area('ward', ['坊', 'Ward'], {
  roles: { clerk: { title: ['经办人', 'Clerk'], surface: 'admin' }, checker: { title: ['复核人', 'Checker'], surface: 'admin' } },
  groups: { all: ['坊务', 'Of the ward'] },
});

const house = register(name, 'house', ['户', 'Houses'], {
  number: { field: 'code' },
  fields: { code: text(['编号', 'Code'], { unique: true }), title: text(['名称', 'Title']) },
  see: { clerk: 'city', checker: 'city' },
  heading: ['title'],
  list: { columns: ['code'] },
});

/** A mirror with two groups, fed in any order. */
const copy = mirror(name, 'mirror', ['镜像', 'Mirrors'], {
  master: 'them',
  fields: {
    a: text(['甲', 'A']),
    a2: text(['甲二', 'A2']),
    b: text(['乙', 'B']),
    house: ref(['户', 'House'], house, { resolve: { by: 'code', from: 'a' } }),
    askedAt: instant(['询问时间', 'Asked at']),
    request: text(['请求', 'Request']),
  },
  states: { begun: ['在办', 'Begun'], gone: ['中止', 'Gone'], over: end(['结', 'Over']) },
  groups: { one: { title: ['甲组', 'One'], fields: ['a', 'a2'] }, two: { title: ['乙组', 'Two'], fields: ['b'] } },
  see: { clerk: 'city' },
  actions: { ask: { title: ['询问', 'Ask'], by: 'clerk', reason: 'optional', then: [stamp('askedAt'), say(asked)] } },
  heading: ['a'],
  list: { columns: ['number'] },
});

/** A record of ours with one field of every kind. */
const form = record(name, 'form', ['表', 'Forms'], {
  number: 'WF{yyyymmdd}{seq:6}',
  fields: {
    line: text(['行', 'Line'], { required: true, max: 10 }),
    text: prose(['文', 'Text'], { max: 20 }),
    kind: choice(['类', 'Kind'], { x: ['甲', 'X'], y: ['乙', 'Y'] }),
    kinds: choice(['多类', 'Kinds'], { x: ['甲', 'X'], y: ['乙', 'Y'] }, { many: true }),
    day: date(['日', 'Day']),
    at: instant(['时', 'At']),
    count: integer(['数', 'Count'], { max: 9 }),
    amount: money(['金额', 'Amount']),
    is: boolean(['是否', 'Is']),
    house: ref(['户', 'House'], house),
    who: person(['人', 'Who']),
    body: organisation(['单位', 'Body']),
    id: identifier(['证号', 'Id'], 'residentId'),
    ids: identifier(['证号', 'Ids'], 'uscc', { many: true, most: 3 }),
    houses: ref(['多户', 'Houses'], house, { many: true, most: 3 }),
    closedBy: text(['办结人', 'Closed by']),
  },
  states: { open: state(['在办', 'Open']), done: end(['办结', 'Done']) },
  see: { clerk: 'city', checker: 'city' },
  actions: {
    open: {
      title: ['新建', 'Open'],
      to: 'open',
      by: ['clerk', 'checker'],
      form: ['line', 'text', 'kind', 'kinds', 'day', 'at', 'count', 'amount', 'is', 'house', 'who', 'body', 'id', 'ids', 'houses'],
    },
    edit: { title: ['修改', 'Edit'], from: 'open', by: 'clerk', form: ['line', 'text'] },
    close: { title: ['办结', 'Close'], from: 'open', to: 'done', by: ['clerk', 'checker'], notBy: 'open', form: ['closedBy'] },
  },
  heading: ['line', 'kind'],
  list: { columns: ['number', 'line'] },
});

/** A small area of its own for specs of the engine: no real area is needed to test it. */
export const ward = gather(name, [
  { records: [house, copy, form] },
  {
    answers: [
      answer(one, copy, 'one', ({ id, version, state: word, a, b }) => ({ sourceId: id, version, state: word, values: { a, a2: b } })),
      answer(two, copy, 'two', ({ id, version, state: word, b }) => ({ sourceId: id, version, state: word, values: { b } })),
      note(answered, copy, ({ id, request }) => ({ sourceId: id, request, values: { request } })),
    ],
    facts: [fact(asked, copy, ({ sourceId }, { reason }) => ({ id: sourceId ?? '', why: reason }))],
  },
]);
