import { and, not, or, type Condition, type Recorded } from '@fatong/contracts/expression';
import {
  boolean,
  date,
  derive,
  end,
  files,
  identifier,
  movesThose,
  prose,
  provided,
  record,
  ref,
  rows,
  slot,
  stamp,
  state,
  text,
} from '../../../definitions/index.js';
import { forensic, see } from '../area.js';
import { person } from '../registers/person.js';

interface Gone {
  readonly isCrossProvince?: boolean | null;
  readonly reason?: string | null;
  readonly hostAuthority?: string | null;
  readonly placeRegion?: string | null;
  readonly appraisers?: readonly string[] | null;
  readonly assistants?: readonly unknown[] | null;
  readonly isStaffed?: boolean | null;
}
const across = (o: Recorded<Gone>): Condition => o.isCrossProvince.is(true);
/** Two at least, one of them an appraiser (条例 art. 37(3)); another province is one whose code does not begin as the city’s. */
const judged = derive<Gone>()(['isCrossProvince', 'isStaffed'], ({ placeRegion, appraisers, assistants }) => ({
  isCrossProvince: typeof placeRegion === 'string' && !placeRegion.startsWith('31'),
  isStaffed: (appraisers ?? []).length >= 1 && (appraisers ?? []).length + (assistants ?? []).length >= 2,
}));
const form = [
  'address',
  'placeRegion',
  'coordinates',
  'planned',
  'appraisers',
  'assistants',
  'purpose',
  'materials',
  'reason',
  'hostAuthority',
] as const;
const need = ['address', 'placeRegion', 'planned', 'appraisers', 'purpose'] as const;
const refuses = [
  {
    at: 'appraisers',
    when: (o: Recorded<Gone>): Condition => not(o.isStaffed.is(true)),
    why: ['外出鉴定不得少于两人，其中至少一名鉴定人。', 'Two go at least, one of them an appraiser.'],
  },
  {
    at: 'reason',
    when: (o: Recorded<Gone>): Condition => and(across(o), not(o.reason.exists())),
    why: ['跨省鉴定须写明理由。', 'An appraisal across provinces says why.'],
  },
  {
    at: 'hostAuthority',
    when: (o: Recorded<Gone>): Condition => and(across(o), not(o.hostAuthority.exists())),
    why: ['跨省鉴定须填写当地司法行政机关。', 'Across provinces the authority there is named.'],
  },
] as const;

/** 外出鉴定 (F21, 条例 art. 37(3)): asked for, approved by the head before anybody leaves, done by two at least with a witness who signs. */
export const outing = record(forensic, 'outing', ['外出鉴定', 'Outings'], {
  one: 'Outing',
  law: 'F21',
  number: 'WC{yyyymmdd}{seq:6}',
  fields: {
    case: ref(['鉴定案件', 'Case'], 'forensic.case', { required: true, filter: true }),
    address: text(['地点', 'Place'], { required: true, max: 200 }),
    placeRegion: text(['行政区划代码', 'Code of the region'], { required: true, max: 6, filter: true }),
    coordinates: identifier(['坐标', 'Coordinates'], 'coordinates'),
    planned: slot(['计划时间', 'Planned'], { filter: true }),
    appraisers: ref(['鉴定人', 'Appraisers'], person, { many: true, most: 6 }),
    assistants: rows(
      ['其他人员', 'Others'],
      { name: text(['姓名', 'Name'], { required: true, max: 60 }), duty: text(['职责', 'Duty'], { max: 60 }) },
      { most: 10 },
    ),
    isStaffed: boolean(['人员符合要求', 'Staffed'], {}),
    purpose: prose(['事由', 'Purpose'], { required: true, max: 2000 }),
    materials: prose(['拟提取材料', 'Materials to be taken'], { max: 2000 }),
    isCrossProvince: boolean(['跨省鉴定', 'Across provinces'], { filter: true }),
    reason: prose(['跨省理由', 'Why across provinces'], { max: 2000 }),
    hostAuthority: text(['当地司法行政机关', 'Authority there'], { max: 100 }),
    approvedOn: date(['批准日期', 'Approved on'], { filter: true }),
    done: slot(['实际时间', 'Done'], {}),
    witness: text(['委托方见证人', 'Witness of the client'], { class: 'personal', mask: 'name', max: 60 }),
    witnessPapers: files(['见证人签字的记录', 'Record with the signature'], { most: 5 }),
    taken: prose(['提取材料情况', 'What was taken'], { max: 4000 }),
    recordedOn: date(['登记日期', 'Recorded on'], { filter: true }),
  },
  states: {
    asked: state(['待批准', 'To be approved'], 'waiting'),
    approved: state(['已批准', 'Approved'], 'open'),
    underway: state(['执行中', 'Under way']),
    recorded: end(['已登记', 'Recorded']),
    refused: end(['未批准', 'Refused'], 'refused'),
    cancelled: end(['已取消', 'Cancelled'], 'refused'),
  },
  sections: [
    { title: ['申请', 'Request'], fields: ['case', ...form, 'isCrossProvince', 'approvedOn'] },
    { title: ['登记', 'Record'], fields: ['done', 'witness', 'witnessPapers', 'taken', 'recordedOn'], brief: true },
  ],
  see: { ...see, appraiser: 'unit' },
  reveal: { witness: ['head', 'desk', 'appraiser', 'clerk', 'district'] },
  show: {
    isStaffed: (o) => o.isStaffed.is(false),
    reason: (o) => or(across(o), not(o.isCrossProvince.exists())),
    hostAuthority: (o) => or(across(o), not(o.isCrossProvince.exists())),
  },
  actions: {
    ask: {
      title: ['申请外出鉴定', 'Ask for an outing'],
      to: 'asked',
      by: 'appraiser',
      form: ['case', ...form],
      need: ['case', ...need],
      refuses,
      then: [judged],
    },
    approve: {
      title: ['批准外出', 'Approve it'],
      from: 'asked',
      to: 'approved',
      by: 'head',
      due: { clock: null },
      notBy: 'ask',
      then: [
        stamp('approvedOn'),
        provided(
          across,
          movesThose('forensic.case', {
            by: 'id',
            of: 'case',
            does: 'flagOuting',
            with: { placeRegion: 'placeRegion', crossReason: 'reason', hostAuthority: 'hostAuthority' },
          }),
        ),
      ],
    },
    refuse: { title: ['不批准', 'Refuse it'], from: 'asked', to: 'refused', by: 'head', reason: true },
    leave: { title: ['出发', 'Leave'], from: 'approved', to: 'underway', by: 'appraiser' },
    record: {
      title: ['登记外出鉴定', 'Record it'],
      from: 'underway',
      to: 'recorded',
      by: 'appraiser',
      due: { clock: null },
      form: ['done', 'witness', 'witnessPapers', 'taken'],
      need: ['done', 'witness', 'witnessPapers'],
      then: [stamp('recordedOn')],
    },
    cancel: { title: ['取消外出', 'Cancel it'], from: ['asked', 'approved'], to: 'cancelled', by: ['appraiser', 'head'], reason: true },
  },
  notices: {
    asked: {
      words: ['外出鉴定申请待批准：{address}。', 'An outing awaits approval: {address}.'],
      on: { action: 'ask' },
      to: { roles: 'head', at: 'owner' },
    },
    across: {
      words: ['跨省鉴定：{address}，{hostAuthority}。', 'Across provinces: {address}, {hostAuthority}.'],
      on: { holds: across },
      to: { roles: ['clerk', 'lead'], at: 'all' },
    },
  },
  place: { district: 'case', owner: { ref: 'case' } },
  menu: { group: 'cases', order: 5 },
  heading: ['address'],
  list: {
    columns: ['number', 'case', 'address', 'planned', 'isCrossProvince', 'approvedOn', 'recordedOn', 'state'],
    filters: ['state', 'district', 'case', 'placeRegion', 'planned', 'isCrossProvince', 'approvedOn', 'recordedOn'],
    views: {
      asked: { title: ['待批准', 'To be approved'], filter: { state: 'asked' } },
      across: { title: ['跨省', 'Across provinces'], filter: { isCrossProvince: 'true' } },
    },
    sort: '-createdAt',
  },
});
