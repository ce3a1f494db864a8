import {
  area,
  choice,
  date,
  end,
  gather,
  integer,
  look,
  parameter,
  record,
  ref,
  register,
  ruleOver,
  source,
  state,
  sweep,
  sweeping,
  text,
} from '../../definitions/index.js';

const name = area('census', ['普查', 'Census'], {
  roles: { clerk: { title: ['经办人', 'Clerk'], surface: 'admin' }, lead: { title: ['负责人', 'Lead'], surface: 'admin' } },
  groups: { all: ['普查', 'Census'] },
  steering: { by: ['clerk'], approve: ['lead'] },
});
const see = { clerk: 'city', lead: 'city' } as const;

const tree = register(name, 'tree', ['树木', 'Trees'], {
  one: 'Tree',
  fields: { kind: text(['树种', 'Kind']), height: integer(['高度', 'Height']) },
  see,
  heading: ['kind'],
  list: { columns: ['kind'] },
});
/** What somebody saw of a tree on a day. */
const sight = record(name, 'sight', ['观察', 'Sights'], {
  one: 'Sight',
  fields: {
    tree: ref(['树木', 'Tree'], tree, { filter: true }),
    health: choice(['状况', 'Health'], { ill: ['病', 'Ill'], well: ['好', 'Well'] }),
    asOf: date(['数据日期', 'As of'], { filter: true }),
  },
  states: { seen: end(['已记录', 'Seen']) },
  see,
  actions: { note: { title: ['记录', 'Note'], to: 'seen', by: 'clerk', form: ['tree', 'health', 'asOf'] } },
  heading: ['health'],
  list: { columns: ['health'] },
});

const running = sweeping({ by: ['clerk'] });
const run = record(name, 'run', ['批次', 'Runs'], {
  one: 'Run',
  ...running,
  number: 'CR{yyyymmdd}{seq:6}',
  see,
  heading: ['startedOn'],
  list: { columns: ['number', 'state'], filters: ['state'] },
});
const hit = record(name, 'hit', ['命中', 'Hits'], {
  one: 'Hit',
  fields: {
    run: ref(['批次', 'Run'], run, { filter: true }),
    tree: ref(['树木', 'Tree'], tree, { filter: true }),
    words: text(['事实', 'Facts'], { max: 400 }),
  },
  states: { found: state(['待看', 'To be looked at'], 'open'), felled: end(['已伐', 'Felled']) },
  see,
  actions: {
    find: { title: ['命中', 'Found'], to: 'found', by: [], byRule: true },
    fell: { title: ['砍伐', 'Fell'], from: 'found', to: 'felled', by: 'clerk' },
  },
  heading: ['words'],
  list: { columns: ['words'], filters: ['run'] },
});

const self = look({ watch: tree, about: 'id', reads: ['height'] });
const tall = parameter<{ readonly metres: number }>('census.tall', ['高度', 'Height'], [['2020-01-01', { metres: 30 }]], {
  metres: integer(['米', 'Metres'], { min: 1, max: 200 }),
});
const ill = parameter<object>('census.ill', ['病树', 'Ill'], [['2020-01-01', {}]], {});
const swept = { proposes: hit, subject: 'tree', swept: true, values: () => ({}) } as const;
const tooTall = ruleOver(tall, ['过高', 'Too tall'], {
  ...swept,
  over: { self },
  judge: ({ self: [one] }, { metres }) =>
    (one?.values.height ?? 0) > metres ? [{ key: 'tall', words: `高 ${one!.values.height} 米`, records: [] }] : [],
});
const isIll = ruleOver(ill, ['有病', 'Ill'], {
  ...swept,
  over: { sights: look({ watch: sight, about: 'tree', reads: ['health'] }) },
  needs: ['sights'],
  judge: ({ sights }) => (sights[0]?.values.health === 'ill' ? [{ key: sights[0].id, words: '有病', records: [] }] : []),
});
const search = sweep(run, ['普查', 'Census'], {
  opens: hit,
  runs: 'run',
  subject: 'tree',
  rules: [tooTall, isIll],
  sources: { sights: source(sight, { title: ['观察', 'Sights'], day: 'asOf' }) },
  age: parameter<{ readonly days: number }>('census.age', ['数据天数', 'Age'], [['2020-01-01', { days: 10 }]]),
  beside: { self },
  // A sapling is left alone, whatever is said of it.
  combine: (hits, { self: [one] }) =>
    (one?.values.height ?? 0) < 2 ? null : { does: 'find', values: { words: hits.map(({ fact }) => fact.words).join('；') } },
});

/** A small area that looks through everybody, for specs of searches. */
export const census = gather(name, [{ tree, sight, run, hit, tooTall, isIll, search }]);
