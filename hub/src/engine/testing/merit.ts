import {
  area,
  choice,
  date,
  deduction,
  end,
  gather,
  integer,
  moves,
  parameter,
  record,
  ref,
  register,
  rule,
  score,
  stamp,
  state,
  text,
} from '../../definitions/index.js';

const name = area('merit', ['积分', 'Merit'], {
  roles: {
    clerk: { title: ['经办人', 'Clerk'], surface: 'admin' },
    other: { title: ['其他人', 'Other'], surface: 'admin' },
    player: { title: ['队员', 'Player'], surface: 'portal' },
  },
  groups: { all: ['积分', 'Merit'] },
});

/** Somebody who has points. */
const player = register(name, 'player', ['队员', 'Players'], {
  one: 'Player',
  number: { field: 'code' },
  fields: {
    code: text(['编号', 'Code'], { unique: true }),
    rank: choice(['等级', 'Rank'], { good: ['良好', 'Good'], fair: ['一般', 'Fair'], poor: ['较差', 'Poor'] }, { filter: true }),
    warnedOn: date(['提醒日期', 'Warned on']),
  },
  states: { active: state(['在队', 'Active']), gone: end(['离队', 'Gone']) },
  see: { clerk: 'city', other: 'city', player: 'own' },
  withhold: [{ from: 'other', fields: ['rank'] }],
  actions: {
    join: { title: ['入队', 'Join'], to: 'active', by: 'clerk', form: ['code'] },
    warn: { title: ['提醒', 'Warn'], from: 'active', by: 'clerk', then: [stamp('warnedOn')] },
    leave: { title: ['离队', 'Leave'], from: 'active', to: 'gone', by: 'clerk' },
  },
  heading: ['code'],
  list: { columns: ['code', 'rank'], filters: ['rank'] },
});

/** What costs a player points while it is open, and once it is found. */
const foul = record(name, 'foul', ['违例', 'Fouls'], {
  one: 'Foul',
  number: 'MF{yyyymmdd}{seq:6}',
  fields: {
    player: ref(['队员', 'Player'], player, { filter: true }),
    weight: integer(['分值', 'Weight'], { min: 1, max: 100 }),
    openedOn: date(['日期', 'Opened on']),
    foundOn: date(['认定日期', 'Found on']),
  },
  states: { open: state(['在查', 'Open']), found: end(['认定', 'Found']), dropped: end(['不成立', 'Dropped']) },
  see: { clerk: 'city' },
  actions: {
    open: { title: ['立案', 'Open'], to: 'open', by: 'clerk', form: ['player', 'weight', 'openedOn'] },
    amend: { title: ['更正', 'Amend'], from: 'open', by: 'clerk', form: ['player'] },
    find: {
      title: ['认定', 'Find'],
      from: 'open',
      to: 'found',
      by: 'clerk',
      form: ['foundOn'],
      then: [moves(player, { by: 'player', does: 'warn' })],
    },
    drop: { title: ['不成立', 'Drop'], from: 'open', to: 'dropped', by: 'clerk' },
  },
  heading: ['openedOn'],
  list: { columns: ['number'], filters: ['player'] },
});

/** Gives back what a foul cost. */
const protest = record(name, 'protest', ['申诉', 'Protests'], {
  one: 'Protest',
  number: 'MP{yyyymmdd}{seq:6}',
  fields: {
    player: ref(['队员', 'Player'], player, { filter: true }),
    foul: ref(['违例', 'Foul'], foul),
    back: integer(['退回分值', 'Given back'], { min: 1, max: 100 }),
    on: date(['日期', 'On']),
  },
  states: { granted: end(['准许', 'Granted']) },
  see: { clerk: 'city' },
  actions: { grant: { title: ['准许', 'Grant'], to: 'granted', by: 'clerk', form: ['player', 'foul', 'back', 'on'] } },
  heading: ['on'],
  list: { columns: ['number'], filters: ['player'] },
});

/** Each foul that is found is talked over with the player. */
const talk = record(name, 'talk', ['谈话', 'Talks'], {
  one: 'Talk',
  number: 'MT{yyyymmdd}{seq:6}',
  fields: { player: ref(['队员', 'Player'], player), foul: ref(['违例', 'Foul'], foul), weight: integer(['分值', 'Weight']) },
  states: { due: state(['待谈话', 'Due']), held: end(['已谈话', 'Held']) },
  see: { clerk: 'city' },
  actions: {
    arise: { title: ['应谈话', 'Falls due'], to: 'due', by: [], byRule: true },
    hold: { title: ['谈话', 'Hold'], from: 'due', to: 'held', by: 'clerk' },
  },
  heading: ['weight'],
  list: { columns: ['number'] },
});
const talkings = rule(
  parameter('merit.talk', ['最低分值', 'Least weight'], [['2020-01-01', 5]]),
  ['认定违例应谈话', 'A foul found is talked over'],
  {
    watch: foul,
    about: 'player',
    reads: ['foundOn', 'weight'],
    proposes: talk,
    subject: 'player',
    each: true,
    judge: (fouls, least) =>
      fouls
        .filter(({ values: { foundOn, weight } }) => foundOn && (weight ?? 0) >= least)
        .map(({ id, values: { weight } }) => ({ key: id, words: id, records: [id], values: { foul: id, weight: weight ?? null } })),
    values: () => ({}),
  },
);

const bands = [
  ['good', 90],
  ['fair', 70],
  ['poor', 0],
] as const;
const recovery = {
  months: 12,
  then: [
    [2, 3],
    [1, 3],
    [0, 1],
  ],
} as const;

/** From the second version on what is open costs 5, and a fair rank takes less. */
const meritParameter = parameter<{
  readonly full: number;
  readonly floor: number;
  readonly bands: readonly (readonly [string, number])[];
  readonly recovery: typeof recovery;
  readonly open: number;
}>(
  'merit.points',
  ['积分', 'Points'],
  [
    ['2020-01-01', { full: 100, floor: 0, bands, recovery, open: 3 }],
    [
      '2090-01-01',
      {
        full: 100,
        floor: 0,
        bands: [
          ['good', 90],
          ['fair', 60],
          ['poor', 0],
        ],
        recovery,
        open: 5,
      },
    ],
  ],
);

const meritScore = score(meritParameter, ['积分', 'Points'], {
  about: player,
  keeps: 'rank',
  deductions: [
    deduction(meritParameter, foul, {
      name: 'open',
      title: ['在查违例', 'Open foul'],
      by: 'player',
      reads: ['openedOn'],
      whileOpen: true,
      of: ({ state: standing, values: { openedOn } }) =>
        standing === 'open' && openedOn ? [{ since: openedOn, points: ({ open }) => open, words: ['在查', 'Open'] }] : [],
    }),
    deduction(meritParameter, foul, {
      name: 'found',
      title: ['认定违例', 'Foul found'],
      by: 'player',
      reads: ['foundOn', 'weight'],
      of: ({ values: { foundOn, weight } }) => (foundOn ? [{ since: foundOn, points: () => weight ?? 0, words: ['认定', 'Found'] }] : []),
    }),
    deduction(meritParameter, protest, {
      name: 'protest',
      title: ['申诉退回', 'Given back'],
      by: 'player',
      reads: ['foul', 'back', 'on'],
      of: ({ values: { foul: corrects, back, on } }) =>
        on && corrects ? [{ since: on, points: () => back ?? 0, words: ['退回', 'Given back'], corrects }] : [],
    }),
  ],
});

/** A small area whose register has a score, for specs of the engine and the API. */
export const merit = gather(name, [{ player, foul, protest, talk, talkings, meritScore }]);
