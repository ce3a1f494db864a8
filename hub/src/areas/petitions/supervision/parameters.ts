import { boolean, choice, date, integer, parameter, rows, text } from '../../../definitions/index.js';
import { channels, contents, flags, levels as grades } from '../registration/codes.js';
import { kinds, orderLevels, recipients, triggers } from './kinds.js';

/** One rule as two persons made it in the page: what it looks at, what makes it true, and what comes of it. */
export interface Warning {
  readonly name: string;
  readonly kind: keyof typeof kinds;
  readonly trigger: keyof typeof triggers;
  readonly limit: number;
  readonly level: keyof typeof orderLevels;
  readonly due: number;
  readonly recipients?: readonly (keyof typeof recipients)[] | null;
  readonly channels?: readonly (keyof typeof channels)[] | null;
  readonly contents?: readonly (keyof typeof contents)[] | null;
  readonly grades?: readonly (keyof typeof grades)[] | null;
  readonly flags?: readonly (keyof typeof flags)[] | null;
  readonly unit?: 'office' | 'district' | null;
  readonly isOff?: boolean | null;
  readonly from?: string | null;
  readonly to?: string | null;
}
const units = { office: ['市局处室', 'Offices of the city'], district: ['区局', 'Districts'] } as const;

const cells = {
  name: text(['规则名称', 'Rule'], { required: true, max: 60 }),
  kind: choice(['类别', 'Kind'], kinds, { required: true }),
  trigger: choice(['触发条件', 'What is looked for'], triggers, { required: true }),
  limit: integer(['数值', 'Number'], { required: true, min: 1, max: 365 }),
  level: choice(['督办级别', 'Level'], orderLevels, { required: true }),
  due: integer(['反馈天数', 'Days to answer'], { required: true, min: 1, max: 60, unit: ['天', 'days'] }),
  recipients: choice(['同时告知', 'Told besides'], recipients, { many: true }),
  channels: choice(['适用渠道', 'Channels'], channels, { many: true }),
  contents: choice(['适用业务', 'Business'], contents, { many: true }),
  grades: choice(['适用案件级别', 'Levels of the case'], grades, { many: true }),
  flags: choice(['适用标记', 'Flags'], flags, { many: true }),
  unit: choice(['适用单位', 'Units'], units),
  isOff: boolean(['停用', 'Switched off']),
  from: date(['自', 'From']),
  to: date(['至', 'Until']),
};
const first: readonly Warning[] = [
  { name: '逾期未接收', kind: 'node', trigger: 'sent', limit: 2, level: 'reminder', due: 7 },
  { name: '逾期未受理', kind: 'node', trigger: 'accepting', limit: 5, level: 'reminder', due: 7 },
  { name: '超过答复期限', kind: 'deadline', trigger: 'overdue', limit: 1, level: 'order', due: 7 },
  { name: '重大案件临期', kind: 'grave', trigger: 'near', limit: 10, level: 'order', due: 5, grades: ['grave'], recipients: ['lead'] },
  { name: '多次退回', kind: 'node', trigger: 'returned', limit: 2, level: 'order', due: 5, recipients: ['lead'] },
  { name: '集中反映工作人员', kind: 'complaint', trigger: 'aboutStaff', limit: 3, level: 'order', due: 10, recipients: ['lead'] },
];

/** The rules of supervision (P15): all rows together are one version, changed in the page by two persons with a trial over ninety days. */
export const warnings = parameter<{ readonly rules: readonly Warning[] }>(
  'petition.warnings',
  ['预警条件', 'Warning rules'],
  [['2026-01-01', { rules: first }]],
  { rules: rows(['预警规则', 'Rules'], cells, { required: true, most: 60 }) },
);

/** From so many orders of a quarter on an advice is proposed (P27). */
export const repeated = parameter<{ readonly times: number }>(
  'petition.warn.repeated',
  ['一季度内重复督办', 'Repeated orders within a quarter'],
  [['2026-01-01', { times: 3 }]],
  { times: integer(['督办单数', 'Orders'], { required: true, min: 1, max: 100 }) },
);
