import { and, not, type Condition, type Recorded } from '@fatong/contracts/expression';
import { consult, text } from '../../../definitions/index.js';
import { firm } from '../registers/firm.js';
import { dutyTable } from './duty-table.js';

const phone = { class: 'personal', mask: 'phone', max: 20 } as const;
interface Called {
  readonly firm?: string | null;
  readonly cityPhone?: string | null;
  readonly districtPhone?: string | null;
  readonly confined?: boolean | null;
}
type Row = Recorded<Called>;
/** Rows that name a post; one that names none serves for all. */
const phoneIn = (rows: readonly { readonly post?: unknown; readonly phone?: string | null }[]): string | null =>
  (rows.find(({ post }) => Array.isArray(post) && post.length > 0) ?? rows[0])?.phone ?? null;

const words = [
  '【异常执业预警】{level}：{rule}，编号{number}，请值班人员登录系统签收核查。',
  'Alert ({level}): {rule}, {number}. Whoever is on duty is to take it up.',
] as const;
const texted = (to: 'cityPhone' | 'districtPhone') =>
  ({ through: 'lawyers.bureauText', template: 'alert', purpose: 'notice', phone: to, with: { alert: 'id' } }) as const;

/** Whoever is on duty in the city's office and in the district of the firm is called by text message too, where these are switched on (L11). */
export const calling = {
  fields: {
    cityPhone: text(['市局值班手机', 'Mobile on duty of the city'], phone),
    districtPhone: text(['区局值班手机', 'Mobile on duty of the district'], phone),
  },
  action: {
    title: ['短信提醒值班人员', 'Whoever is on duty is called'],
    from: 'pending',
    by: [],
    then: [
      consult<Called>()(dutyTable, {
        fills: ['cityPhone'],
        asks: {},
        given: () => ({ post: 'city' }),
        says: ({ rows }) => ({ set: { cityPhone: phoneIn(rows) } }),
      }),
      consult<Called>()(dutyTable, {
        fills: ['districtPhone'],
        asks: {},
        reads: { ref: 'firm', of: firm, fields: ['seat'] },
        given: (_, __, { entry }) => ({ post: entry.seat }),
        // What discipline inspection tells stays with the city.
        says: ({ rows, values, entry }) => ({ set: { districtPhone: values.confined === true || !entry.seat ? null : phoneIn(rows) } }),
      }),
    ],
  },
  notices: {
    calledCity: {
      words,
      on: { holds: (a: Row): Condition => a.cityPhone.exists() },
      to: [],
      text: texted('cityPhone'),
    },
    calledDistrict: {
      words,
      on: { holds: (a: Row): Condition => and(a.districtPhone.exists(), not(a.confined.is(true))) },
      to: [],
      text: texted('districtPhone'),
    },
  },
} as const;
