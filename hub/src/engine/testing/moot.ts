import { not } from '@fatong/contracts/expression';
import {
  approval,
  area,
  atLeast,
  boolean,
  date,
  did,
  end,
  gather,
  handover,
  issue,
  minutes,
  moves,
  onBehalf,
  record,
  ref,
  register,
  set,
  stamp,
  state,
  text,
  workdays,
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

const hundred = register(name, 'hundred', ['公所', 'Hundreds'], {
  one: 'Hundred',
  number: { field: 'called' },
  fields: { called: text(['名称', 'Name'], { unique: true }) },
  see: { clerk: 'city', reeve: 'city' },
  heading: ['called'],
  list: { columns: ['called'] },
});

/** What one hundred has and may hand to another; its clerk alone acts where it is his. */
const parcel = record(name, 'parcel', ['包裹', 'Parcels'], {
  one: 'Parcel',
  number: 'PA{yyyymmdd}{seq:6}',
  fields: {
    hundred: ref(['公所', 'Hundred'], hundred, { required: true }),
    openTo: ref(['拟交公所', 'Open to'], hundred),
    isSealed: boolean(['已封', 'Sealed']),
    fetchedOn: date(['取件日期', 'Fetched on']),
  },
  states: { kept: state(['在手', 'Kept']), offered: state(['交接中', 'Offered']), fetched: end(['已取', 'Fetched']) },
  see: { clerk: 'association', reeve: 'association' },
  only: [{ roles: ['reeve'], when: (p) => not(p.isSealed.is(true)), why: ['已封，由书吏办理。', 'It is sealed: the clerk’s.'] }],
  clocks: { fetch: { title: ['取件', 'Fetch'], from: did('keep'), within: workdays(3), met: did('fetch') } },
  actions: {
    keep: { title: ['收存', 'Keep'], to: 'kept', by: 'clerk', form: ['hundred', 'isSealed'] },
    fetch: { title: ['取件', 'Fetch'], bulk: true, from: 'kept', to: 'fetched', by: 'clerk', then: [stamp('fetchedOn')] },
    hand: { title: ['交接', 'Hand'], from: 'kept', to: 'offered', by: [], form: ['openTo'] },
    return: { title: ['退回', 'Return'], from: 'offered', to: 'kept', by: [], then: [set({ openTo: null })] },
    take: {
      title: ['接管', 'Take'],
      from: 'offered',
      to: 'kept',
      by: [],
      form: ['hundred'],
      then: [set({ openTo: null }), atLeast('fetch', workdays(2), { law: 'M-2' })],
    },
  },
  place: { owner: { ref: 'hundred' }, involve: { openTo: { role: 'copy', as: 'unit' } } },
  heading: ['hundred'],
  list: { columns: ['number'] },
});

const back = [moves(parcel, { by: 'subject', does: 'return', as: 'outsider' })] as const;
const handing = handover(['交接单', 'Handing'], {
  of: parcel,
  to: hundred,
  by: ['clerk', 'reeve'],
  receivers: ['clerk', 'reeve'],
  remind: 1,
  within: 3,
  then: {
    offer: [moves(parcel, { by: 'subject', does: 'hand', with: { openTo: 'receiver' }, as: 'theirs' })],
    accept: [moves(parcel, { by: 'subject', does: 'take', with: { hundred: 'receiver' } })],
    refuse: back,
    withdraw: back,
    lapse: back,
  },
});
const handed = record(name, 'handing', ['交接单', 'Handings'], {
  one: 'Handing',
  number: 'PH{yyyymmdd}{seq:6}',
  fields: { ...handing.fields },
  states: handing.states,
  sections: handing.sections,
  see: { clerk: 'association', reeve: 'association' },
  clocks: handing.clocks,
  actions: handing.actions,
  notices: handing.notices,
  place: handing.place,
  heading: ['subject'],
  list: { columns: ['number', 'receiver'], filters: ['side', 'state'], views: handing.views },
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

/** A small area in which pleas are entered for others and ruled on, and parcels are handed from one unit to another, for specs. */
export const moot = gather(name, [{ freeman, hundred, parcel, handed, plea }]);
