import { and, each, most, not, or, some, sum, when, type Condition, type Recorded } from '@fatong/contracts/expression';
import {
  approval,
  area,
  choice,
  committee,
  end,
  gather,
  integer,
  money,
  moves,
  offer,
  onDay,
  parameter,
  provided,
  reckon,
  record,
  ref,
  register,
  rows,
  set,
  stamp,
  state,
  text,
  date,
} from '../../definitions/index.js';

const name = area('bench', ['厅', 'Bench'], {
  roles: {
    'city-clerk': { title: ['市经办人', 'City clerk'], surface: 'admin' },
    'district-clerk': { title: ['区经办人', 'District clerk'], surface: 'admin' },
    'city-head': { title: ['市领导', 'City head'], surface: 'admin' },
    'district-head': { title: ['区领导', 'District head'], surface: 'admin' },
  },
  groups: { all: ['厅务', 'Of the bench'] },
});

const porter = register(name, 'porter', ['脚夫', 'Porters'], {
  one: 'Porter',
  number: { field: 'code' },
  fields: { code: text(['编号', 'Code'], { unique: true }), called: text(['姓名', 'Name']), restsUntil: text(['休至', 'Rests until']) },
  see: { 'city-clerk': 'city', 'district-clerk': 'city' },
  actions: { rest: { title: ['停业', 'Rest'], by: [], form: ['restsUntil'] } },
  heading: ['called'],
  list: { columns: ['code'] },
});
const guild = register(name, 'guild', ['行会', 'Guilds'], {
  one: 'Guild',
  number: { field: 'code' },
  fields: { code: text(['编号', 'Code'], { unique: true }), called: text(['名称', 'Name']) },
  see: { 'city-clerk': 'city', 'district-clerk': 'city' },
  heading: ['called'],
  list: { columns: ['code'] },
});

/** What a fine above it must pass first; raised in March 2026. */
const grave = parameter(
  'bench.grave',
  ['较大数额', 'Large amount'],
  [
    ['2020-01-01', 1_000_00],
    ['2026-03-01', 2_000_00],
  ],
);

interface Rulings {
  readonly rulings: readonly { readonly kind?: 'fine' | 'rest' | null; readonly amount?: number | null; readonly days?: number | null }[];
}
const finedBy = (v: Recorded<Rulings>) => sum(each(v.rulings, (one) => when(one.kind.is('fine'), one.amount)));

const filing = approval('filing', ['立案', 'Filing'], {
  from: 'open',
  to: 'filed',
  by: ['city-clerk', 'district-clerk'],
  chain: [['city-head', 'district-head']],
  then: [stamp('filedOn')],
});
const panel = committee('panel', ['集体讨论', 'Discussion'], {
  from: 'filed',
  to: 'discussed',
  convene: ['city-clerk', 'district-clerk'],
  by: ['city-head', 'district-head'],
  quorum: 3,
  barred: 'officers',
});
const handing = offer('handing', ['移送市级', 'Handing to the city'], {
  from: 'filed',
  back: 'filed',
  to: 'open',
  by: 'district-clerk',
  receiver: 'city-clerk',
  then: [set({ authority: 'city' })],
});

/** A case of one of two authorities, about a porter or a guild. */
const hearing = record(name, 'hearing', ['案件', 'Cases'], {
  one: 'Case',
  number: 'BH{yyyymmdd}{seq:6}',
  fields: {
    authority: choice(['机关', 'Authority'], { city: ['市', 'City'], district: ['区', 'District'] }),
    porter: ref(['脚夫', 'Porter'], porter),
    guild: ref(['行会', 'Guild'], guild),
    party: text(['当事人', 'Party'], {
      take: [
        { ref: 'porter', field: 'called' },
        { ref: 'guild', field: 'called' },
      ],
    }),
    officers: rows(['人员', 'Officers'], { name: text(['姓名', 'Name'], { required: true }) }),
    rulings: rows(['处罚', 'Rulings'], {
      kind: choice(['种类', 'Kind'], { fine: ['罚款', 'Fine'], rest: ['停业', 'Rest'] }, { required: true }),
      amount: money(['金额', 'Amount']),
      days: integer(['天数', 'Days']),
    }),
    fined: money(['罚款合计', 'Fined']),
    longest: integer(['最长天数', 'Longest']),
    filedOn: date(['立案日期', 'Filed on']),
    restsUntil: text(['休至', 'Rests until']),
    ...filing.fields,
    ...panel.fields,
    ...handing.fields,
  },
  states: {
    open: state(['在办', 'Open']),
    ...filing.states,
    filed: state(['已立案', 'Filed']),
    ...panel.states,
    discussed: state(['已讨论', 'Discussed']),
    ...handing.states,
    done: end(['办结', 'Done']),
  },
  see: { 'city-clerk': 'city', 'district-clerk': 'district', 'city-head': 'city', 'district-head': 'district' },
  only: [
    {
      roles: ['city-clerk', 'city-head'],
      when: (h) => or(h.authority.is('city'), h.state.is('handingOffered')),
      why: ['本案由区办理。', 'The district has this case.'],
    },
    {
      roles: ['district-clerk', 'district-head'],
      when: (h) => not(h.authority.is('city')),
      why: ['本案由市办理。', 'The city has this case.'],
    },
  ],
  actions: {
    open: {
      title: ['登记', 'Open'],
      to: 'open',
      by: 'district-clerk',
      form: ['porter', 'guild', 'officers', 'restsUntil'],
      then: [set({ authority: 'district' })],
      refuses: [{ at: 'guild', when: (h) => and(h.porter.exists(), h.guild.exists()), why: ['当事人只能填一项。', 'There is one party.'] }],
    },
    ...filing.actions,
    ...panel.actions,
    ...handing.actions,
    rule: {
      title: ['决定', 'Rule'],
      from: ['filed', 'discussed'],
      to: 'done',
      by: ['city-head', 'district-head'],
      form: ['rulings'],
      need: ['rulings'],
      refuses: [
        {
          when: (h) => some(h.rulings, (one) => and(one.kind.is('rest'), one.days.greater(30))),
          why: ['三十天以上由市决定。', 'More than thirty days are for the city.'],
        },
        {
          at: 'rulings.amount',
          when: (h) => each(h.rulings, (one): Condition => and(one.kind.is('fine'), not(one.amount.atMost(5_000_00)))),
          why: ['罚款应在五千元以下。', 'A fine is 5,000 at most.'],
        },
        {
          at: 'rulings',
          when: (h) =>
            and(h.state.is('filed'), sum(each(h.rulings, (one) => when(one.kind.is('fine'), one.amount))).atLeast(onDay(grave, h.filedOn))),
          why: ['须先集体讨论。', 'It must be discussed first.'],
        },
      ],
      then: [
        reckon('fined', finedBy),
        reckon('longest', (v: Recorded<Rulings>) => most(each(v.rulings, (one) => when(one.kind.is('rest'), one.days)))),
        provided(
          (v: Recorded<Rulings>) => some(v.rulings, (one) => one.kind.is('rest')),
          moves(porter, { by: 'porter', does: 'rest', with: { restsUntil: 'restsUntil' } }),
        ),
      ],
    },
  },
  notices: { ...filing.notices, ...handing.notices },
  place: { owner: 'actor' },
  heading: ['party'],
  list: { columns: ['number', 'fined'], filters: ['state', 'handingAnswer'], views: handing.views },
});

/** A small area of two authorities that decide in bodies and hand cases to each other, for specs of the engine. */
export const bench = gather(name, [{ porter, guild, hearing }]);
