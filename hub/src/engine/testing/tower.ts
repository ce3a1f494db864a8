import {
  alerting,
  type AlertLevel,
  area,
  boolean,
  choice,
  date,
  did,
  end,
  gather,
  integer,
  look,
  parameter,
  record,
  ref,
  register,
  rule,
  ruleOver,
  since,
  state,
  text,
  until,
} from '../../definitions/index.js';

const name = area('tower', ['塔台', 'Tower'], {
  roles: {
    clerk: { title: ['经办人', 'Clerk'], surface: 'admin' },
    lead: { title: ['负责人', 'Lead'], surface: 'admin' },
    'quarter-clerk': { title: ['区经办人', 'Clerk of a quarter'], surface: 'admin' },
    pilot: { title: ['飞行员', 'Pilot'], surface: 'portal' },
  },
  groups: { all: ['塔台', 'Tower'] },
  steering: { by: ['clerk', 'lead'], approve: ['lead'] },
});

const pilot = register(name, 'pilot', ['飞行员', 'Pilots'], {
  one: 'Pilot',
  number: { field: 'code' },
  fields: { code: text(['编号', 'Code'], { unique: true }), called: text(['姓名', 'Name'], { search: true }) },
  see: { clerk: 'city', lead: 'city', 'quarter-clerk': 'district', pilot: 'own' },
  heading: ['called'],
  list: { columns: ['code'] },
});

const flight = record(name, 'flight', ['飞行', 'Flights'], {
  one: 'Flight',
  number: 'TF{yyyymmdd}{seq:6}',
  fields: {
    pilot: ref(['飞行员', 'Pilot'], pilot, { filter: true }),
    height: integer(['高度', 'Height'], { unit: ['米', 'm'] }),
    secret: boolean(['保密', 'Secret']),
    backBy: date(['应返航日期', 'Back by']),
  },
  states: { out: state(['在飞', 'Out']), back: end(['返航', 'Back']) },
  see: { clerk: 'city', lead: 'city' },
  clocks: { back: { title: ['返航', 'Return'], from: since('backBy'), within: until('backBy'), met: did('land') } },
  actions: {
    start: { title: ['起飞', 'Start'], to: 'out', by: 'clerk', form: ['pilot', 'height', 'secret', 'backBy'] },
    correct: { title: ['更正', 'Correct'], from: 'out', by: 'clerk', form: ['height'] },
    land: { title: ['返航', 'Land'], from: 'out', to: 'back', by: 'clerk' },
  },
  heading: ['height'],
  list: { columns: ['number'], filters: ['pilot'] },
});

const complaint = record(name, 'complaint', ['噪声投诉', 'Noise complaints'], {
  one: 'Noise complaint',
  number: 'TC{yyyymmdd}{seq:6}',
  fields: {
    pilot: ref(['飞行员', 'Pilot'], pilot, { filter: true }),
    loud: choice(['程度', 'Loudness'], { low: ['低', 'Low'], high: ['高', 'High'] }),
  },
  states: { open: state(['在办', 'Open']), dropped: end(['撤回', 'Dropped']) },
  see: { clerk: 'city', lead: 'city' },
  actions: {
    file: { title: ['登记', 'File'], to: 'open', by: 'clerk', form: ['pilot', 'loud'] },
    amend: { title: ['更正', 'Amend'], from: 'open', by: 'clerk', form: ['pilot', 'loud'] },
    drop: { title: ['撤回', 'Drop'], from: 'open', to: 'dropped', by: 'clerk' },
  },
  heading: ['loud'],
  list: { columns: ['number'], filters: ['pilot'] },
});

const height = parameter<{ readonly metres: number; readonly complaints: number }>(
  'tower.height',
  ['高度与投诉', 'Height and complaints'],
  [['2020-01-01', { metres: 100, complaints: 1 }]],
  {
    metres: integer(['最低高度', 'Least height'], { unit: ['米', 'm'], min: 1, max: 10_000 }),
    complaints: integer(['投诉件数', 'Complaints'], { min: 1, max: 100 }),
  },
);
const late = parameter<{ readonly days: number }>('tower.late', ['迟归天数', 'Days late'], [['2020-01-01', { days: 0 }]], {
  days: integer(['天数', 'Days'], { min: 0, max: 365 }),
});
const titles = { 'tower.height': ['低飞扰民', 'Low and loud'], 'tower.late': ['逾期未归', 'Not back'] } as const;

const words = alerting({ rules: titles, clerks: ['clerk', 'quarter-clerk'], leads: 'lead', heads: 'lead' });

/** What the tower is warned of; what is secret stays with the city. */
const alert = record(name, 'alert', ['预警', 'Alerts'], {
  one: 'Alert',
  number: 'TA{yyyymmdd}{seq:6}',
  fields: { ...words.fields, pilot: ref(['飞行员', 'Pilot'], pilot, { filter: true }), secret: boolean(['保密', 'Secret']) },
  states: words.states,
  sections: words.sections,
  see: { clerk: 'city', lead: 'city', 'quarter-clerk': { scope: 'district', when: (a) => a.secret.is(false) } },
  clocks: words.clocks,
  actions: words.actions,
  notices: words.notices,
  place: { district: 'pilot' },
  heading: ['rule'],
  list: { columns: ['number', 'level', 'rule', 'pilot', 'state'], filters: ['state', 'level', 'rule', 'standing'], views: words.views },
});

/** Somebody who flies low and is complained of, in whatever order the two become known. */
const lowAndLoud = ruleOver(height, titles['tower.height'], {
  over: {
    flights: look({ watch: flight, about: 'pilot', reads: ['height', 'secret'] }),
    complaints: look({ watch: complaint, about: 'pilot', reads: ['loud'] }),
  },
  proposes: alert,
  subject: 'pilot',
  each: true,
  wrong: ['falseAlarm', 'unfounded'],
  judge: ({ flights, complaints }, { metres, complaints: least }) => {
    const loud = complaints.filter(({ state: standing }) => standing !== 'dropped');
    const level: AlertLevel = loud.some((one) => one.values.loud === 'high') ? 'grave' : 'hint';
    return loud.length < least
      ? []
      : flights
          .filter(({ values }) => (values.height ?? metres) < metres)
          .map(({ id, createdAt, values }) => ({
            key: id,
            words: `高度 ${values.height} 米`,
            records: [id],
            values: {
              level,
              secret: values.secret ?? false,
              storedAt: createdAt,
            },
          }));
  },
  values: (facts, { version, since: from }) => ({
    rule: 'tower.height',
    ruleVersion: `第 ${version} 版（${from} 起）`,
    facts: facts.map(({ words: line }) => line).join('\n'),
  }),
});

/** Who is not back in time: nothing happens, time alone makes it true. */
const notBack = rule(late, titles['tower.late'], {
  watch: flight,
  about: 'pilot',
  reads: ['backDue', 'backMet'],
  proposes: alert,
  subject: 'pilot',
  each: true,
  daily: true,
  wrong: ['falseAlarm', 'unfounded'],
  judge: (flights, { days }, today) =>
    flights
      .filter(({ values: { backDue, backMet } }) => backDue && !backMet && Date.parse(today) - Date.parse(backDue) > days * 86_400_000)
      .map(({ id, createdAt }) => ({
        key: id,
        words: '逾期未归',
        records: [id],
        values: { level: 'ordinary', secret: false, storedAt: createdAt },
      })),
  values: (facts, { version }) => ({
    rule: 'tower.late',
    ruleVersion: `第 ${version} 版`,
    facts: facts.map(({ words: line }) => line).join('\n'),
  }),
});

/** A small area that is warned of what flies, for specs of rules, alerts and their steering. */
export const tower = gather(name, [{ pilot, flight, complaint, alert, lowAndLoud, notBack }]);
