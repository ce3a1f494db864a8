import {
  area,
  choice,
  end,
  gather,
  identifier,
  integer,
  prose,
  record,
  ref,
  register,
  rows,
  state,
  text,
} from '../../definitions/index.js';

const name = area('chronicle', ['文牍', 'Chronicle'], {
  roles: {
    scribe: { title: ['书吏', 'Scribe'], surface: 'admin' },
    keeper: { title: ['掌簿', 'Keeper'], surface: 'admin' },
  },
  groups: { all: ['文牍', 'Chronicle'] },
});
const see = { scribe: 'city', keeper: 'city' } as const;

/** Who writes: found by his number, entered with his first note. */
const author = register(name, 'author', ['作者', 'Authors'], {
  one: 'Author',
  number: 'AU{yyyymmdd}{seq:6}',
  fields: {
    document: identifier(['证件号', 'Number'], 'residentId', { unique: true, filter: true }),
    called: text(['姓名', 'Name'], { class: 'personal', mask: 'name', max: 60 }),
    mergedInto: ref(['并入', 'Merged into'], 'chronicle.author'),
  },
  states: { current: state(['在册', 'Current']) },
  see,
  actions: { enter: { title: ['建档', 'Entered'], to: 'current', by: [], byReport: true, form: ['document', 'called'] } },
  heading: [],
  list: { columns: ['number'] },
});
/** What an office answers for; nobody enters one by himself. */
const bureau = register(name, 'bureau', ['衙署', 'Offices'], {
  one: 'Office',
  fields: { code: text(['编号', 'Code'], { filter: true, max: 20 }) },
  see,
  heading: ['code'],
  list: { columns: ['code'] },
});

/** What somebody wrote; one that is sealed is compared with nothing. */
const note = record(name, 'note', ['文书', 'Notes'], {
  one: 'Note',
  number: 'NO{yyyymmdd}{seq:6}',
  fields: {
    writer: text(['作者姓名', 'Writer'], { class: 'personal', mask: 'name', max: 60 }),
    document: identifier(['证件号', 'Number'], 'residentId', { filter: true }),
    body: prose(['正文', 'Body'], { class: 'sensitive', max: 2000 }),
    points: rows(['要点', 'Points'], { point: prose(['要点', 'Point'], { max: 500 }) }),
    about: text(['所涉', 'About'], { class: 'sensitive', max: 60 }),
    kind: choice(['密级', 'Kind'], { plain: ['普通', 'Plain'], sealed: ['密', 'Sealed'] }),
    code: text(['主管编号', 'Code'], { max: 20 }),
    author: ref(['作者档案', 'Author'], author, { filter: true }),
    bureau: ref(['主管', 'Office'], bureau, { filter: true }),
  },
  states: { filed: state(['已录', 'Filed'], 'open'), ended: end(['已结', 'Ended']) },
  see: { scribe: 'city', keeper: { scope: 'city', when: (n) => n.kind.is('plain') } },
  likeness: {
    title: ['查重', 'Likeness'],
    parts: {
      who: { title: ['作者', 'Who'], weight: 40, same: [['document']] },
      text: { title: ['文字', 'Text'], weight: 40, words: ['body', 'points.point'] },
      about: { title: ['所涉', 'About'], weight: 20, same: [['about']] },
    },
    levels: { same: { title: ['相同', 'The same'], from: 85 }, near: { title: ['近似', 'Near'], from: 60 } },
    on: ['file', 'amend'],
    proposes: {
      type: 'chronicle.pair',
      does: 'propose',
      weighs: 'weigh',
      later: 'later',
      earlier: 'earlier',
      score: 'score',
      level: 'level',
      parts: { who: 'who', text: 'text' },
    },
    of: (n) => n.kind.is('plain'),
  },
  belongs: [
    {
      to: 'chronicle.author',
      ref: 'author',
      does: 'noteAuthor',
      same: { document: 'document' },
      enters: 'enter',
      with: { called: 'writer' },
      follows: 'mergedInto',
      of: (n) => n.kind.is('plain'),
    },
    { to: 'chronicle.bureau', ref: 'bureau', does: 'noteBureau', same: { code: 'code' } },
  ],
  actions: {
    file: { title: ['录入', 'File'], to: 'filed', by: 'scribe', form: ['writer', 'document', 'body', 'points', 'about', 'kind', 'code'] },
    amend: { title: ['更正', 'Amend'], from: 'filed', by: 'scribe', form: ['document', 'body', 'kind'] },
    noteAuthor: { title: ['归档', 'Filed with its author'], by: [], byReport: true, form: ['author'] },
    noteBureau: { title: ['归口', 'Its office'], by: [], byReport: true, form: ['bureau'] },
    close: { title: ['结', 'End'], from: 'filed', to: 'ended', by: 'scribe' },
  },
  heading: [],
  list: { columns: ['number', 'kind', 'state'], filters: ['state'] },
});

const whole = (title: readonly [string, string]) => integer(title, { min: 0, max: 100 });
const pair = record(name, 'pair', ['对照', 'Pairs'], {
  one: 'Pair',
  fields: {
    later: ref(['后', 'Later'], note, { filter: true }),
    earlier: ref(['先', 'Earlier'], note, { filter: true }),
    score: whole(['总', 'Score']),
    who: whole(['作者', 'Who']),
    text: whole(['文字', 'Text']),
    level: choice(['等', 'Level'], { same: ['相同', 'The same'], near: ['近似', 'Near'] }),
  },
  states: { open: state(['待定', 'Open'], 'open'), ended: end(['已定', 'Ended']) },
  see,
  actions: {
    propose: {
      title: ['提出', 'Propose'],
      to: 'open',
      by: [],
      byReport: true,
      form: ['later', 'earlier', 'score', 'who', 'text', 'level'],
    },
    weigh: { title: ['称量', 'Weigh'], by: [], byReport: true, form: ['score', 'who', 'text', 'level'] },
    suggest: { title: ['人工提出', 'Suggest'], to: 'open', by: 'scribe', form: ['later', 'earlier'], need: ['later', 'earlier'] },
    settle: { title: ['定', 'Settle'], from: 'open', to: 'ended', by: 'scribe' },
  },
  heading: ['level'],
  list: { columns: ['level', 'state'], filters: ['state'] },
});

/** Notes that may be the same, and the entries they belong to; for specs. */
export const chronicle = gather(name, [{ author, bureau, note, pair }]);
