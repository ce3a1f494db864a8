import { contract } from '@fatong/contracts';
import type { Condition } from '@fatong/contracts/expression';
import { Type } from 'typebox';
import {
  area,
  ask,
  boolean,
  choice,
  end,
  fact,
  gather,
  identification,
  identifier,
  note,
  record,
  ref,
  register,
  set,
  stamp,
  instant,
  state,
  text,
} from '../../definitions/index.js';

/** What the guild of pilots is asked of who lands, and how it answers. */
const asked = contract({
  owner: 'harbour',
  message: 'asked',
  version: 1,
  title: ['查问', 'Asked'],
  kind: 'fact',
  identity: { id: ['request'], key: 'request', order: 'key' },
  schema: Type.Object({ request: Type.String(), book: Type.String(), document: Type.String() }),
});
const heard = contract({
  owner: 'harbour',
  message: 'heard',
  version: 1,
  title: ['答复', 'Answer'],
  kind: 'report',
  identity: { id: ['request', 'says'], key: 'request', order: 'key' },
  schema: Type.Object({
    request: Type.String(),
    says: Type.String(),
    page: Type.Optional(Type.String()),
    banned: Type.Optional(Type.Boolean()),
  }),
});

const name = area('harbour', ['港', 'Harbour'], {
  roles: {
    master: { title: ['港务', 'Harbour master'], surface: 'admin' },
    sailor: { title: ['水手', 'Sailor'], surface: 'portal' },
  },
  groups: { all: ['港务', 'Of the harbour'] },
});

const sailor = register(name, 'sailor', ['水手', 'Sailors'], {
  number: { field: 'book' },
  fields: {
    book: text(['海员证号', 'Book'], { unique: true, filter: true }),
    called: text(['姓名', 'Name'], { required: true }),
    document: identifier(['身份号码', 'Document'], 'residentId', { filter: true }),
  },
  see: { master: 'city', sailor: 'own' },
  actions: {
    sign: { title: ['登记', 'Sign on'], by: [], byReport: true, enters: true, form: ['book', 'called', 'document'] },
    list: { title: ['录入', 'List'], by: 'master', enters: true, form: ['book', 'called', 'document'] },
  },
  heading: ['called'],
  list: { columns: ['book', 'called'] },
});

/** Who wants to land says who he is; he is signed on once the guild has said that it is he. */
const landing = record(name, 'landing', ['登岸', 'Landings'], {
  number: 'HL{yyyymmdd}{seq:6}',
  fields: {
    sailor: ref(['水手', 'Sailor'], sailor, { filter: true }),
    book: text(['海员证号', 'Book'], { max: 20 }),
    document: identifier(['身份号码', 'Document'], 'residentId'),
    called: text(['姓名', 'Name'], { max: 20 }),
    ship: choice(['船', 'Ship'], { sloop: ['单桅', 'Sloop'], brig: ['双桅', 'Brig'] }),
    ticket: text(['凭据', 'Ticket'], { max: 64, unique: true }),
    request: text(['请求', 'Request']),
    banned: boolean(['禁入', 'Banned']),
    page: text(['页面', 'Page']),
    landedAt: instant(['登岸时间', 'Landed at']),
  },
  states: {
    asked: state(['查问中', 'Asked']),
    known: state(['已知', 'Known'], 'waiting'),
    matched: state(['属实', 'It is he'], 'waiting'),
    landed: end(['已登岸', 'Landed']),
    refused: end(['不符', 'Not he'], 'refused'),
    silent: end(['无答复', 'No answer'], 'refused'),
  },
  see: { master: 'city', sailor: 'own' },
  belongs: [
    {
      to: 'harbour.sailor',
      ref: 'sailor',
      does: 'know',
      same: { document: 'document' },
      enters: 'sign',
      with: { book: 'book', called: 'called' },
      of: (l) => l.landedAt.exists(),
    },
  ],
  actions: {
    hail: {
      title: ['查问', 'Hail'],
      to: 'asked',
      by: [],
      form: ['book', 'document', 'called', 'ship', 'ticket'],
      need: ['called', 'ship'],
      refuses: [{ at: 'book', when: (l) => l.book.is('B-0'), why: ['此证号无效。', 'No such book.'] }],
      then: [ask(asked, { request: 'request', outcomes: { giveUp: 'fail', refused: 'fail' } })],
    },
    tell: { title: ['已知', 'Known'], from: 'asked', to: 'known', by: [], byReport: true, form: ['page'] },
    match: { title: ['属实', 'It is he'], from: ['asked', 'known'], to: 'matched', by: [], byReport: true, form: ['banned'] },
    refuse: { title: ['不符', 'Not he'], from: ['asked', 'known'], to: 'refused', by: [], byReport: true },
    fail: { title: ['无答复', 'No answer'], from: 'asked', to: 'silent', by: [], byReport: true },
    land: {
      title: ['登岸', 'Land'],
      from: 'matched',
      to: 'landed',
      by: [],
      unless: [
        {
          when: (l): Condition => l.banned.is(true),
          why: ['禁止登岸。', 'Banned from landing.'],
        },
      ],
      then: [stamp('landedAt'), set({ ticket: null })],
    },
    know: { title: ['归入', 'Filed'], by: [], byReport: true, form: ['sailor'] },
  },
  place: { involve: { sailor: { role: 'subject', as: 'entry' } } },
  heading: ['called'],
  list: { columns: ['number', 'called'] },
});

/** A sailor nobody knows lands by the guild’s word, and lands again the same way. */
const landingHere = identification('landing', ['登岸', 'Land'], {
  record: landing,
  subject: 'sailor',
  number: 'book',
  secret: 'document',
  registers: { explains: ['水手登岸', 'For sailors who land'], asks: ['called', 'ship'] },
  consent: ['同意', 'I consent'],
  begins: 'hail',
  ticket: 'ticket',
  waits: ['asked', 'known'],
  page: 'page',
  matched: 'matched',
  enters: 'land',
  assurance: 'guild',
  account: { role: 'sailor', name: 'called', unit: 'own' },
  away: { states: ['silent'], says: ['行会没有答复，请到港务处。', 'The guild does not answer: come to the office.'] },
});

/** A small area into which people come whom nobody knows, for specs of the engine and of the API. */
export const harbour = gather(name, [
  { sailor, landing, landingHere },
  {
    answers: [
      note(heard, landing, ({ request, says, page, banned }) => ({
        request,
        asked: 'request',
        does: ({ known: 'tell', he: 'match' } as Record<string, 'tell' | 'match'>)[says] ?? 'refuse',
        values: says === 'known' ? { page: page ?? null } : says === 'he' ? { banned: banned ?? null } : {},
      })),
    ],
    facts: [fact(asked, landing, ({ values }, act) => ({ request: act.id, book: values.book ?? '', document: values.document ?? '' }))],
  },
]);
