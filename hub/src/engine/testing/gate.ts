import { contract } from '@fatong/contracts';
import { and, not } from '@fatong/contracts/expression';
import { Type } from 'typebox';
import {
  among,
  area,
  ask,
  boolean,
  born,
  choice,
  date,
  days,
  did,
  end,
  entered,
  fact,
  gather,
  identifier,
  intake,
  integer,
  matchResults,
  note,
  parameter,
  record,
  ref,
  register,
  rule,
  set,
  stamp,
  state,
  text,
} from '../../definitions/index.js';

/** What two partners say of somebody at the gate, and how a third answers what we tell him. */
const seen = contract({
  owner: 'gate',
  message: 'seen',
  version: 1,
  title: ['门禁通报', 'Seen at the gate'],
  kind: 'report',
  identity: { id: ['source', 'id'], version: 'version', key: 'id', order: 'version' },
  schema: Type.Object({
    source: Type.String(),
    id: Type.String(),
    version: Type.Integer(),
    withdrawn: Type.Optional(Type.Boolean()),
    name: Type.String(),
    pass: Type.Optional(Type.String()),
    idNumber: Type.Optional(Type.String()),
    birthYear: Type.Optional(Type.Integer()),
    kept: Type.Optional(Type.Boolean()),
    happenedOn: Type.Optional(Type.String()),
    grave: Type.Optional(Type.Boolean()),
  }),
});
const heard = contract({
  owner: 'gate',
  message: 'heard',
  version: 1,
  title: ['答复', 'Answer'],
  kind: 'report',
  identity: { id: ['request', 'says'], key: 'request', order: 'key' },
  schema: Type.Object({ request: Type.String(), says: Type.String() }),
});
export const told = contract({
  owner: 'gate',
  message: 'told',
  version: 1,
  title: ['告知', 'Told'],
  kind: 'fact',
  identity: { id: ['request'], key: 'request', order: 'key' },
  schema: Type.Object({ request: Type.String(), about: Type.String() }),
});

const name = area('gate', ['门', 'Gate'], {
  roles: {
    clerk: { title: ['经办人', 'Clerk'], surface: 'admin' },
    keeper: { title: ['属地门岗', 'Keeper of a district'], surface: 'admin' },
  },
  groups: { all: ['门务', 'Of the gate'] },
});

const entrant = register(name, 'entrant', ['出入人员', 'Entrants'], {
  number: { field: 'pass' },
  fields: {
    pass: text(['证号', 'Pass'], { unique: true, filter: true }),
    name: text(['姓名', 'Name'], { filter: true }),
    idNumber: identifier(['身份号码', 'ID number'], 'residentId', { filter: true }),
  },
  see: { clerk: 'city', keeper: 'district' },
  heading: ['name'],
  list: { columns: ['pass', 'name'] },
});
const carrier = register(name, 'carrier', ['车队', 'Carriers'], {
  number: { field: 'code' },
  fields: { code: text(['编号', 'Code'], { unique: true }), name: text(['名称', 'Name'], { filter: true }) },
  see: { clerk: 'city', keeper: 'district' },
  heading: ['name'],
  list: { columns: ['code'] },
});

/** Something that partners saw: theirs are the values, ours is what we make of it. */
const sighting = record(name, 'sighting', ['门禁情况', 'Sightings'], {
  number: 'GS{yyyymmdd}{seq:6}',
  fields: {
    name: text(['姓名', 'Name'], { required: true, filter: true }),
    pass: text(['证号', 'Pass']),
    idNumber: identifier(['身份号码', 'ID number'], 'residentId'),
    birthYear: integer(['出生年份', 'Born']),
    happenedOn: date(['发生日期', 'Happened on']),
    kept: boolean(['仅市局可见', 'The city’s alone']),
    grade: choice(['程度', 'Grade'], { light: ['轻微', 'Light'], grave: ['严重', 'Grave'] }),
    entrant: ref(['出入人员', 'Entrant'], entrant, { filter: true }),
    entrants: ref(['疑似人员', 'May be'], entrant, { many: true }),
    carrier: ref(['车队', 'Carrier'], carrier),
    carriers: ref(['疑似车队', 'May be carriers'], carrier, { many: true }),
    matched: choice(['匹配', 'Matched'], matchResults, { filter: true }),
    lag: integer(['时差（天）', 'Days under way']),
    lookedOn: date(['核实日期', 'Looked into on']),
    reporting: choice(['上报', 'Reporting'], {
      sent: ['已发', 'Sent'],
      taken: ['已收', 'Taken'],
      returned: ['退回', 'Returned'],
      lost: ['未送达', 'Undelivered'],
    }),
    request: text(['请求', 'Request']),
  },
  states: {
    received: state(['已接收', 'Received']),
    search: state(['待匹配', 'To be matched']),
    look: state(['待核实', 'To be looked into']),
    told: state(['已上报', 'Told']),
    doubt: state(['结果未知', 'Outcome unknown'], 'waiting'),
    done: end(['办结', 'Done']),
    withdrawn: end(['已撤回', 'Withdrawn']),
  },
  see: { clerk: 'city', keeper: { scope: 'district', when: (s) => not(s.kept.is(true)) } },
  intake: {
    fields: ['name', 'pass', 'idNumber', 'birthYear', 'happenedOn', 'kept', 'grade'],
    opens: 'receive',
    withdraws: 'withdraw',
    lag: { days: 'lag', since: ['happenedOn'] },
  },
  matching: {
    result: 'matched',
    found: 'recognise',
    open: 'seek',
    among: [
      among(entrant, {
        ref: 'entrant',
        candidates: 'entrants',
        exact: [{ pass: 'pass', name: 'name' }],
        probable: [
          { name: 'name', idNumber: 'idNumber' },
          { name: 'name', idNumber: born('birthYear') },
        ],
      }),
      among(carrier, { ref: 'carrier', candidates: 'carriers', exact: [{ code: 'pass', name: 'name' }], probable: [{ name: 'name' }] }),
    ],
  },
  clocks: { look: { title: ['核实期限', 'Look into'], from: entered('look'), within: days(10), met: did('report') } },
  actions: {
    receive: { title: ['接收', 'Receive'], to: 'received', by: [], byReport: true },
    recognise: { title: ['匹配成功', 'Recognised'], from: ['received', 'search', 'look'], to: 'look', by: [], byReport: true },
    seek: { title: ['转人工匹配', 'To be matched by hand'], from: ['received', 'look'], to: 'search', by: [], byReport: true },
    name: {
      title: ['人工匹配', 'Match by hand'],
      from: 'search',
      to: 'look',
      by: 'clerk',
      form: ['entrant'],
      need: ['entrant'],
      then: [set({ matched: 'hand', entrants: null, carriers: null })],
    },
    report: {
      title: ['上报', 'Report'],
      from: 'look',
      to: 'told',
      by: 'clerk',
      then: [
        stamp('lookedOn'),
        set({ reporting: 'sent' }),
        ask(told, { request: 'request', undelivered: { reporting: 'lost' }, outcomes: { unknown: 'doubt', delivered: 'arrive' } }),
      ],
    },
    doubt: { title: ['结果未知', 'Outcome unknown'], from: 'told', to: 'doubt', by: [], byReport: true },
    arrive: { title: ['已送达', 'Arrived'], from: 'doubt', to: 'told', by: [], byReport: true },
    again: { title: ['退回重办', 'Returned'], from: 'told', to: 'look', by: [], byReport: true },
    close: { title: ['办结', 'Close'], from: 'told', to: 'done', by: 'clerk' },
    withdraw: {
      title: ['来源撤回', 'Withdrawn by its source'],
      from: ['received', 'search', 'look', 'told', 'doubt', 'done'],
      to: 'withdrawn',
      by: [],
      byReport: true,
      then: [set({ reporting: null })],
      unless: [
        { when: (s) => and(s.state.is('told'), s.reporting.is('sent')), why: ['上报尚未答复。', 'What was told is not answered yet.'] },
      ],
    },
  },
  notices: {
    came: { words: ['收到：{name}。', 'Received: {name}.'], on: { action: 'receive' }, to: { roles: 'clerk', at: 'all' } },
    known: { words: ['已匹配：{name}。', 'Recognised: {name}.'], on: { action: 'recognise' }, to: { roles: 'keeper', at: 'district' } },
    back: { words: ['上报被退回。', 'What we told was returned.'], on: { report: 'gate.heard.v1' }, to: { roles: 'clerk', at: 'asker' } },
  },
  place: { district: ['entrant', 'carrier'], owner: { unit: 'city' }, involve: { entrant: { role: 'subject', as: 'entry' } } },
  heading: ['name'],
  list: { columns: ['number', 'name', 'matched', 'lag'], filters: ['matched'] },
});

/** The machine warns of an entrant of whom something grave was seen, and takes the warning back when that is no longer so. */
const warning = record(name, 'warning', ['警告', 'Warnings'], {
  number: 'GW{yyyymmdd}{seq:6}',
  fields: { entrant: ref(['出入人员', 'Entrant'], entrant), why: text(['事由', 'Why']) },
  states: {
    proposed: state(['待确认', 'Proposed']),
    issued: state(['已发出', 'Issued']),
    closed: end(['关闭', 'Closed']),
    gone: end(['已撤回', 'Taken back']),
  },
  see: { clerk: 'city', keeper: 'district' },
  actions: {
    arise: { title: ['提出', 'Arise'], to: 'proposed', by: [], byRule: true },
    issue: { title: ['发出', 'Issue'], from: 'proposed', to: 'issued', by: 'clerk' },
    close: { title: ['关闭', 'Close'], from: 'issued', to: 'closed', by: 'clerk' },
    retract: { title: ['规则撤回', 'Taken back by rule'], from: 'proposed', to: 'gone', by: [], byRule: true },
  },
  heading: ['why'],
  list: { columns: ['number', 'why'] },
});
const grave = rule(parameter('gate.grave', ['程度', 'Grade'], [['2020-01-01', 'grave']]), ['严重情况', 'Grave'], {
  watch: sighting,
  about: 'entrant',
  reads: ['grade', 'name'],
  proposes: warning,
  subject: 'entrant',
  judge: (sightings, wanted) =>
    sightings.filter(({ values }) => values.grade === wanted).map(({ id }) => ({ key: id, words: id, records: [id] })),
  values: (facts) => ({ why: `${facts.length}` }),
});

/** A small area whose records partners open, for specs of the engine. */
export const gate = gather(name, [
  { entrant, carrier, sighting, warning, grave },
  {
    answers: [
      intake(seen, sighting, ({ source, id, version, withdrawn, happenedOn, ...said }) => ({
        source,
        sourceId: id,
        version,
        withdrawn: withdrawn === true,
        ...(happenedOn !== undefined && { happenedAt: happenedOn }),
        values: {
          name: said.name,
          pass: said.pass,
          idNumber: said.idNumber,
          birthYear: said.birthYear,
          happenedOn,
          kept: said.kept,
          grade: said.grave === true ? 'grave' : 'light',
        },
      })),
      note(heard, sighting, ({ request, says }) => ({
        request,
        asked: 'request',
        ...(says === 'returned' ? { values: { reporting: 'returned' }, does: 'again' } : { values: { reporting: 'taken' } }),
      })),
    ],
    facts: [fact(told, sighting, ({ id }, act) => ({ request: act.id, about: id }))],
  },
]);
