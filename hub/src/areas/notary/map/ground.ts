import { districtOutlines, groundLimits, outlinesOf } from '@fatong/contracts/bureau/ground';
import { groundSystems } from '@fatong/contracts/codes';
import { and, not, type Condition, type Recorded } from '@fatong/contracts/expression';
import {
  alike,
  approval,
  choice,
  date,
  derive,
  end,
  exists,
  integer,
  movesThose,
  named,
  prose,
  provided,
  record,
  ref,
  set,
  sm3Of,
  stamp,
  state,
  text,
  type RecordType,
} from '../../../definitions/index.js';
import { notary } from '../area.js';

const origins = { maps: ['地图服务（S22）', 'Map service (S22)'], upload: ['人工上传', 'Uploaded'] } as const;
const told = {
  approval: text(['审图号', 'Review number'], { class: 'public', max: 40, required: true, filter: true }),
  maker: text(['编制单位', 'Made by'], { class: 'public', max: 100 }),
  reviewedOn: date(['审定日期', 'Reviewed on'], { class: 'public', filter: true }),
  system: choice(['坐标系', 'Coordinate system'], groundSystems, { class: 'public' }),
  outlines: prose(['区界 GeoJSON', 'Outlines as GeoJSON'], { class: 'public', max: groundLimits.characters, format: districtOutlines }),
  withdrawal: text(['撤回原因', 'Why it was withdrawn'], { max: 500 }),
};
const fields = {
  ...told,
  origin: choice(['来源', 'From'], origins, { filter: true }),
  extent: choice(['范围', 'Of what'], { city: ['全市', 'The city'] }, {}),
  districts: integer(['区数', 'Districts']),
  rings: integer(['轮廓圈数', 'Rings']),
  points: integer(['轮廓点数', 'Points']),
  span: text(['经纬度范围', 'From where to where'], { max: 80 }),
  digest: text(['内容摘要（SM3）', 'Digest (SM3)'], { max: 64 }),
  replaces: ref(['替换的底图', 'Takes the place of'], 'notary.ground', {}),
  effectiveOn: date(['启用日期', 'In force since'], { filter: true }),
  endedOn: date(['停用日期', 'Out of use since'], { filter: true }),
};

interface Own {
  readonly outlines?: string | null;
}
/** What of it can be compared with the paper, since nobody reads thousands of points. */
const measured = derive<Own>()(['districts', 'rings', 'points', 'span', 'digest'], ({ outlines }) => {
  const found = outlinesOf(outlines ?? '');
  const all = 'fault' in found ? [] : found.outlines;
  const spots = all.flatMap(({ rings }) => rings.flat());
  const [east, north] = [spots.map(([x]) => x), spots.map(([, y]) => y)];
  const from = (of: readonly number[]): string => `${Math.min(...of).toFixed(3)}–${Math.max(...of).toFixed(3)}`;
  return {
    districts: all.length,
    rings: all.reduce((sum, { rings }) => sum + rings.length, 0),
    points: spots.length,
    span: spots.length === 0 ? null : `${from(east)}，${from(north)}`,
    digest: outlines ? sm3Of([outlines]) : null,
  };
});

type State = 'draft' | 'adoption' | 'current' | 'replaced' | 'retired' | 'refused';
const self = named<RecordType<typeof fields, string, string, string, State>>('notary.ground');
const adoption = approval('adoption', ['启用底图', 'Use as the map'], {
  from: 'draft',
  to: 'current',
  by: 'clerk',
  chain: ['lead'],
  form: ['replaces'],
  internal: true,
  then: [stamp('effectiveOn'), movesThose('notary.ground', { by: 'id', of: 'replaces', does: 'replace' })],
});
/** One is in use at a time: the former is named, and leaves with the same act. */
const besides = {
  when: (g: Recorded<{ replaces?: string | null }>): Condition =>
    and(alike(self, { same: ['extent'], states: ['current'] }), not(exists(self, { by: 'id', is: g.replaces, states: ['current'] }))),
  why: ['现有底图在用，请退回并选择要替换的底图。', 'There is a map in use: send it back, to say that this one takes its place.'],
} as const;
const opening = [set({ extent: 'city' }), measured] as const;

/**
 * 地图底图 (N44): outlines of the districts with the review number under which they may be shown, told by the map service (S22) or pasted in by a clerk, and used on every map
 * once the head approved them. Until there is one, and when it is withdrawn, maps are drawn on our own sketch, which says that it is one.
 */
export const ground = record(notary, 'ground', ['地图底图', 'Map outlines'], {
  one: 'Map outlines',
  law: 'N44',
  number: 'DT{yyyymmdd}{seq:4}',
  fields: { ...fields, ...adoption.fields },
  sections: [
    { title: ['底图', 'Map'], fields: ['approval', 'maker', 'reviewedOn', 'system', 'origin'] },
    { title: ['内容', 'What it holds'], fields: ['districts', 'rings', 'points', 'span', 'digest'] },
    { title: ['启用', 'In use'], fields: ['replaces', 'effectiveOn', 'endedOn', 'withdrawal', 'adoptionStep'], brief: true },
  ],
  states: {
    draft: state(['待启用', 'Not in use yet'], 'open'),
    ...adoption.states,
    current: state(['在用', 'In use'], 'done'),
    replaced: end(['已替换', 'Replaced']),
    retired: end(['已停用', 'Out of use'], 'refused'),
    refused: end(['不予启用', 'Not used'], 'refused'),
  },
  see: { lead: 'city', clerk: 'city', chief: 'city' },
  intake: { fields: Object.keys(told) as readonly (keyof typeof told)[], opens: 'receive', withdraws: 'withdraw', renews: 'renew' },
  actions: {
    receive: {
      title: ['地图服务提供', 'Told by the map service'],
      to: 'draft',
      by: [],
      byReport: true,
      then: [set({ origin: 'maps' }), ...opening],
    },
    // What the service says anew is approved anew: until then the sketch is shown.
    renew: {
      title: ['地图服务更新', 'Told anew'],
      to: 'draft',
      from: ['draft', 'adoption', 'current', 'replaced', 'retired', 'refused'],
      by: [],
      byReport: true,
      then: [set({ adoptionStep: null, effectiveOn: null, endedOn: null, replaces: null }), measured],
    },
    upload: {
      title: ['上传底图', 'Upload outlines'],
      to: 'draft',
      by: 'clerk',
      form: ['approval', 'maker', 'reviewedOn', 'system', 'outlines'],
      need: ['approval', 'maker', 'reviewedOn', 'system', 'outlines'],
      then: [set({ origin: 'upload' }), ...opening],
    },
    ...adoption.actions,
    approveAdoption: { ...adoption.actions.approveAdoption, unless: [...(adoption.actions.approveAdoption.unless ?? []), besides] },
    discard: { title: ['不予启用', 'Do not use'], from: 'draft', to: 'refused', by: 'clerk', reason: true },
    replace: { title: ['被替换', 'Replaced'], from: 'current', to: 'replaced', by: [], then: [stamp('endedOn')] },
    retire: {
      title: ['停用底图', 'Take out of use'],
      from: 'current',
      to: 'retired',
      by: 'lead',
      reason: true,
      danger: true,
      then: [stamp('endedOn')],
    },
    withdraw: {
      title: ['地图服务撤回', 'Withdrawn by the map service'],
      from: ['draft', 'adoption', 'current', 'replaced', 'retired', 'refused'],
      to: 'retired',
      by: [],
      byReport: true,
      then: [provided((g: Recorded<{ effectiveOn?: string | null }>) => g.effectiveOn.exists(), stamp('endedOn'))],
    },
  },
  notices: {
    ...adoption.notices,
    told: {
      words: [
        '地图服务提供了区界底图（{approval}），请核对后提请启用。',
        'The map service told outlines ({approval}): look at them and ask for their use.',
      ],
      on: { action: ['receive', 'renew'] },
      to: { roles: 'clerk', at: 'all' },
    },
    withdrawn: {
      words: ['区界底图（{approval}）已撤回，地图改用示意图。', 'The outlines {approval} were withdrawn: maps are drawn on the sketch.'],
      on: { action: ['withdraw', 'retire'] },
      to: { roles: ['clerk', 'lead'], at: 'all' },
    },
  },
  menu: { group: 'analysis', order: 5 },
  heading: ['approval', 'maker'],
  list: {
    columns: ['number', 'approval', 'maker', 'reviewedOn', 'origin', 'points', 'effectiveOn', 'endedOn', 'state'],
    filters: ['state', 'approval', 'origin', 'reviewedOn', 'effectiveOn', 'endedOn'],
    views: { open: { title: ['待启用', 'Not in use yet'], filter: { state: ['draft', 'adoption'] } } },
    sort: '-createdAt',
  },
});
