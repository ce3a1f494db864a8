import {
  approval,
  area,
  end,
  gather,
  issue,
  minutes,
  onBehalf,
  record,
  ref,
  register,
  stamp,
  state,
  text,
  date,
} from '../../definitions/index.js';

const name = area('moot', ['公堂', 'Moot'], {
  roles: {
    clerk: { title: ['书吏', 'Clerk'], surface: 'admin' },
    reeve: { title: ['里正', 'Reeve'], surface: 'admin' },
    lord: { title: ['堂官', 'Lord'], surface: 'admin' },
    freeman: { title: ['百姓', 'Freeman'], surface: 'portal' },
  },
  groups: { all: ['公堂', 'Of the moot'] },
});

const freeman = register(name, 'freeman', ['百姓', 'Freemen'], {
  one: 'Freeman',
  number: { field: 'called' },
  fields: { called: text(['姓名', 'Name'], { unique: true }) },
  see: { clerk: 'city', reeve: 'city', lord: 'city', freeman: 'own' },
  heading: ['called'],
  list: { columns: ['called'] },
});

const behalf = onBehalf();
const ruling = approval('ruling', ['裁定', 'Ruling'], {
  from: 'heard',
  to: 'ruled',
  by: 'clerk',
  chain: ['reeve', 'lord'],
  notBy: ['hear'],
  internal: true,
  minutes: 'opinions',
  then: [stamp('ruledOn'), issue('ruling')],
});

/** A plea that a freeman makes, or a clerk for him; ruled on by two who did not hear it, and sent into the portal. */
const plea = record(name, 'plea', ['陈情', 'Pleas'], {
  one: 'Plea',
  number: 'PL{yyyymmdd}{seq:6}',
  fields: {
    freeman: ref(['陈情人', 'Freeman'], freeman, { required: true }),
    called: text(['姓名', 'Name'], { take: { ref: 'freeman', field: 'called' } }),
    wish: text(['请求', 'Wish']),
    ruledOn: date(['裁定日期', 'Ruled on']),
    opinions: minutes(['审批意见', 'Opinions']),
    ...behalf.fields,
    ...ruling.fields,
  },
  states: { made: state(['已提出', 'Made']), heard: state(['已听', 'Heard']), ...ruling.states, ruled: end(['已裁定', 'Ruled']) },
  see: { clerk: 'city', reeve: 'city', lord: 'city', freeman: 'own' },
  withhold: [{ from: 'freeman', fields: ['opinions', 'rulingStep'] }],
  letters: {
    ruling: {
      title: ['裁定书', 'Ruling'],
      number: '堂裁〔{yyyy}〕{seq}号',
      template: new URL('ruling.docx', import.meta.url),
      fields: ['called', 'wish', 'opinions'],
      to: 'freeman',
      portal: true,
    },
  },
  actions: {
    make: { title: ['陈情', 'Make'], to: 'made', by: 'freeman', form: ['freeman', 'wish'] },
    enter: {
      title: ['代为登记', 'Enter'],
      to: 'made',
      by: ['clerk', 'reeve'],
      form: ['freeman', 'wish', ...behalf.form],
      need: behalf.need,
      then: behalf.then,
    },
    hear: { title: ['听取', 'Hear'], from: 'made', to: 'heard', by: ['clerk', 'reeve'] },
    ...ruling.actions,
  },
  notices: ruling.notices,
  place: { involve: { freeman: { role: 'subject', as: 'entry' } } },
  heading: ['called'],
  list: { columns: ['number', 'onBehalf'], filters: ['onBehalf'] },
});

/** A small area in which pleas are entered for others and ruled on, for specs. */
export const moot = gather(name, [{ freeman, plea }]);
