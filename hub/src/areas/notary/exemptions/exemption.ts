import { not, type Condition, type Recorded } from '@fatong/contracts/expression';
import {
  approval,
  date,
  end,
  files,
  identifier,
  prose,
  register,
  set,
  since,
  stamp,
  state,
  text,
  until,
} from '../../../definitions/index.js';
import { bureau, notary } from '../area.js';

interface Period {
  readonly from?: string | null;
  readonly until?: string | null;
}
const turned = {
  at: 'until',
  when: (e: Recorded<Period>): Condition => not(e.from.atMost(e.until)),
  why: ['截止日期不得早于起始日期。', 'It ends before it begins.'],
} as const;
const form = ['name', 'reason', 'from', 'until', 'papers'] as const;
const need = ['name', 'reason', 'from', 'until'] as const;

const listing = approval('listing', ['列入', 'Listing'], {
  from: 'draft',
  to: 'current',
  by: 'clerk',
  chain: ['lead'],
  then: [stamp('approvedOn')],
});

/**
 * 不计入企业 (N02): enterprises whose many acts are ordinary business, and are not counted as the same party's: which, why, and from when until when. A clerk lists one, the
 * head of the office approves; acts accepted outside the period count. It is found by its credit code, and over by itself on its last day.
 */
export const exemption = register(notary, 'exemption', ['不计入预警的企业', 'Enterprises not counted'], {
  one: 'Enterprise not counted',
  law: 'N02',
  number: { field: 'uscc' },
  fields: {
    uscc: identifier(['统一社会信用代码', 'Credit code'], 'uscc', { class: 'public', required: true, unique: true, filter: true }),
    name: text(['企业名称', 'Name'], { class: 'public', required: true, search: true, filter: true, max: 120 }),
    reason: prose(['不计入原因', 'Why it is not counted'], { required: true, max: 1000 }),
    from: date(['起始日期', 'From'], { required: true, filter: true }),
    until: date(['截止日期', 'Until'], { required: true, filter: true }),
    papers: files(['佐证材料', 'Papers'], { most: 5 }),
    approvedOn: date(['批准日期', 'Approved on'], { filter: true }),
    endedOn: date(['停用日期', 'Ended on'], { filter: true }),
    ...listing.fields,
  },
  states: {
    draft: state(['待报批', 'To be approved'], 'open'),
    ...listing.states,
    current: state(['不计入', 'Not counted'], 'done'),
    ended: end(['已停用', 'Ended']),
  },
  see: { lead: 'city', clerk: 'city', chief: 'city', inspector: 'city' },
  clocks: {
    period: {
      title: ['不计入期间', 'Period'],
      from: since('approvedOn'),
      within: until('until'),
      met: since('endedOn'),
      warn: [30],
      atEnd: 'expire',
    },
  },
  actions: {
    propose: {
      title: ['提出列入', 'Propose'],
      to: 'draft',
      by: 'clerk',
      form: ['uscc', ...form],
      need: ['uscc', ...need],
      refuses: [turned],
    },
    ...listing.actions,
    revise: {
      title: ['修改（重新报批）', 'Change, to be approved again'],
      from: ['draft', 'current', 'ended'],
      to: 'draft',
      by: 'clerk',
      form,
      need,
      refuses: [turned],
      then: [set({ approvedOn: null, endedOn: null })],
    },
    stop: {
      title: ['停用', 'End'],
      from: 'current',
      to: 'ended',
      by: bureau,
      reason: true,
      danger: true,
      then: [stamp('endedOn')],
    },
    expire: { title: ['期满', 'Its period is over'], from: 'current', to: 'ended', by: [], byClock: true, then: [stamp('endedOn')] },
  },
  notices: {
    ...listing.notices,
    near: {
      words: ['企业“{name}”不计入预警的期间将于{until}届满。', 'The period of “{name}” ends on {until}.'],
      on: { clock: 'period', at: 'warn' },
      to: { roles: 'clerk', at: 'all' },
    },
  },
  menu: { group: 'warnings', order: 4 },
  heading: ['name'],
  list: {
    columns: ['uscc', 'name', 'from', 'until', 'state', 'approvedOn'],
    filters: ['state', 'uscc', 'name', 'from', 'until', 'approvedOn', 'endedOn'],
    views: {
      current: { title: ['不计入', 'Not counted'], filter: { state: 'current' } },
      waiting: { title: ['待批准', 'To be approved'], filter: { state: ['draft', 'listing'] } },
    },
    sort: '-from',
  },
});

/** What of it a rule reads through the applicant. */
export interface Exempted {
  readonly from?: string | null;
  readonly until?: string | null;
  readonly approvedOn?: string | null;
  readonly endedOn?: string | null;
}

/** Whether an act accepted on that day is not counted; one that nobody has approved excludes nothing. */
export const isExempt = ({ from, until: last, approvedOn, endedOn }: Exempted, on: string): boolean =>
  !!approvedOn && !!from && !!last && on >= from && on <= last && (!endedOn || on <= endedOn);
