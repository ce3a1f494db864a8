import { integer, parameter } from '../../../definitions/index.js';

interface Months {
  readonly months: number;
}
const months = { months: integer(['月数', 'Months'], { unit: ['个月', 'months'], min: 1, max: 240, required: true }) };

/** What the criteria Z1 to Z7 go by (domain rules 4.7, section 9); users switch and set them in the page of the rules, two persons each time. */
export const criteria = {
  inactive: parameter<Months>(
    'zombie.Z1',
    ['Z1 无执业活动的月数', 'Z1: months without activity'],
    [['2023-01-01', { months: 24 }]],
    months,
  ),
  unassessed: parameter<{ readonly years: number }>(
    'zombie.Z2',
    ['Z2 未参加年度考核的年数', 'Z2: years without assessment'],
    [['2023-01-01', { years: 2 }]],
    { years: integer(['年数', 'Years'], { unit: ['年', 'years'], min: 1, max: 20, required: true }) },
  ),
  firmless: parameter<Months>('zombie.Z3', ['Z3 无执业机构的月数', 'Z3: months without a firm'], [['2023-01-01', { months: 6 }]], months),
  dead: parameter<object>('zombie.Z4', ['Z4 死亡', 'Z4: deceased'], [['2023-01-01', {}]], {}),
  otherPost: parameter<object>('zombie.Z5', ['Z5 其他专职任职', 'Z5: another full-time post'], [['2023-01-01', {}]], {}),
  uninsured: parameter<Months>(
    'zombie.Z6',
    ['Z6 无社会保险缴费的月数', 'Z6: months without social insurance'],
    [['2023-01-01', { months: 12 }]],
    months,
  ),
  unreachable: parameter<{ readonly contacts: number; readonly days: number }>(
    'zombie.Z7',
    ['Z7 联系不上的次数与天数', 'Z7: contacts in vain, within days'],
    [['2023-01-01', { contacts: 3, days: 30 }]],
    {
      contacts: integer(['联系次数', 'Contacts'], { unit: ['次', 'times'], min: 1, max: 20, required: true }),
      days: integer(['天数', 'Days'], { unit: ['日', 'days'], min: 1, max: 365, required: true }),
    },
  ),
} as const;

/** Criteria by the key of their parameter, as a hit names them. */
export const criterionTitles = {
  'zombie.Z1': ['Z1 无执业活动', 'Z1: no activity'],
  'zombie.Z2': ['Z2 未参加年度考核', 'Z2: not assessed'],
  'zombie.Z3': ['Z3 无执业机构', 'Z3: without a firm'],
  'zombie.Z4': ['Z4 死亡', 'Z4: deceased'],
  'zombie.Z5': ['Z5 其他专职任职', 'Z5: another full-time post'],
  'zombie.Z6': ['Z6 无社会保险缴费', 'Z6: no social insurance'],
  'zombie.Z7': ['Z7 联系不上', 'Z7: cannot be reached'],
} as const;
export type Criterion = keyof typeof criterionTitles;

/** Data of a source may be so many days old (nd). */
export const sourceAge = parameter<{ readonly days: number }>(
  'zombie.sourceAge',
  ['数据来源最长天数', 'Age of the data of a source'],
  [['2023-01-01', { days: 35 }]],
);

/** Who was licensed within so many months is left alone; what was excluded is not raised again for so many, on the same facts. */
export const [freshMonths, heldMonths] = [12, 12];

/** Days of publication (公示, nd). */
export const publicationDays = parameter<number>('zombie.publication', ['公示天数', 'Days of publication'], [['2023-01-01', 15]]);

/** How sure it is that somebody is a zombie lawyer. */
export const levels = { high: ['高', 'High'], medium: ['中', 'Medium'], low: ['低', 'Low'] } as const;
export type ZombieLevel = keyof typeof levels;
