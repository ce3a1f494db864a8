import { aged, dated, now, report } from '../../../definitions/index.js';
import { notary } from '../area.js';
import { office } from '../registers/office.js';
import { person } from '../registers/person.js';
import { authorities } from '../topics/readers.js';

const working = { status: ['practising', 'suspended'] } as const;
const notaryWho = (title: readonly [string, string], more: object = {}) =>
  now(title, person, { status: 'practising', kind: 'notary', ...more });
const staffWho = (title: readonly [string, string], more: object = {}) => now(title, person, { ...working, ...more });
const standing = { status: 'practising', kind: 'notary' } as const;
const ofAge = (title: readonly [string, string], years: Parameters<typeof aged>[3]) => aged(title, person, 'bornOn', years, standing);
const practised = (title: readonly [string, string], years: Parameters<typeof aged>[3]) =>
  aged(title, person, 'licensedOn', years, standing);
const share = <const P extends string>(title: readonly [string, string], part: P, formula: readonly [string, string]) =>
  ({ title, unit: 'percent', of: [part, 'notaries'], formula }) as const;
const officeCount = now(['机构数', 'Offices'], office, { level: ['city', 'district'] });

/** 机构和人员类数据报表 (N49: tables 8 and 10, and what tables 4 and 5 have in figures) as the registers are now; who joined and left by his day. */
export const staffTables = report(notary, 'staffTables', ['数据报表：机构和人员', 'Tables: offices and staff'], {
  law: 'N49',
  menu: { group: 'analysis', order: 5, among: true },
  see: [...authorities],
  measures: {
    notaries: notaryWho(['公证员', 'Notaries']),
    male: notaryWho(['男', 'Men'], { sex: 'male' }),
    female: notaryWho(['女', 'Women'], { sex: 'female' }),
    doctor: notaryWho(['博士', 'Doctors'], { degree: 'doctor' }),
    master: notaryWho(['硕士', 'Masters'], { degree: 'master' }),
    bachelor: notaryWho(['本科', 'Bachelors'], { degree: 'bachelor' }),
    college: notaryWho(['专科', 'College'], { degree: 'college' }),
    senior: notaryWho(['高级职称', 'Senior titles'], { title: ['first', 'second'] }),
    middle: notaryWho(['中级职称', 'Middle titles'], { title: 'third' }),
    junior: notaryWho(['初级职称', 'Junior titles'], { title: ['fourth', 'junior'] }),
    to35: ofAge(['35岁及以下', 'Up to 35'], { under: 36 }),
    to45: ofAge(['36—45岁', '36 to 45'], { from: 36, under: 46 }),
    to55: ofAge(['46—55岁', '46 to 55'], { from: 46, under: 56 }),
    over55: ofAge(['56岁及以上', '56 and older'], { from: 56 }),
    years5: practised(['执业不满5年', 'Under 5 years'], { under: 5 }),
    years10: practised(['执业5—10年', '5 to 10 years'], { from: 5, under: 10 }),
    years20: practised(['执业10—20年', '10 to 20 years'], { from: 10, under: 20 }),
    over20: practised(['执业20年以上', '20 years and more'], { from: 20 }),
    joined: dated(['期间入所', 'Joined'], person, 'joinedOn', { kind: 'notary' }),
    left: dated(['期间离岗', 'Left'], person, 'leftOn', { kind: 'notary' }),
    staff: staffWho(['人员总数', 'Staff']),
    assistants: staffWho(['助理', 'Assistants'], { kind: 'assistant' }),
    administration: staffWho(['行政人员', 'Administration'], { kind: 'staff' }),
    onStaff: staffWho(['在编', 'On the establishment'], { onStaff: 'true' }),
    offStaff: staffWho(['非编', 'Off the establishment'], { onStaff: 'false' }),
    offices: officeCount,
    ofCity: now(['市管', 'Supervised by the city'], office, { level: 'city' }),
    ofDistricts: now(['区管', 'Supervised by districts'], office, { level: 'district' }),
  },
  ratios: {
    seniorShare: share(['高级职称占比', 'Share of senior titles'], 'senior', ['高级职称 ÷ 公证员', 'senior titles ÷ notaries']),
    masterShare: share(['硕士占比', 'Share of masters'], 'master', ['硕士 ÷ 公证员', 'masters ÷ notaries']),
  },
  counters: ['offices', 'staff', 'notaries', 'joined', 'left'],
  trend: ['joined', 'left'],
  tables: {
    notaries: {
      title: ['公证员统计表', 'Notaries'],
      head: ['公证机构', 'Notary office'],
      by: 'office',
      columns: [
        'notaries',
        'male',
        'female',
        'doctor',
        'master',
        'bachelor',
        'college',
        'senior',
        'middle',
        'junior',
        'seniorShare',
        'joined',
        'left',
      ],
      rank: 'notaries',
      top: 30,
    },
    ages: {
      title: ['公证员年龄与执业年限', 'Notaries by age and years'],
      head: ['公证机构', 'Notary office'],
      by: 'office',
      columns: ['notaries', 'to35', 'to45', 'to55', 'over55', 'years5', 'years10', 'years20', 'over20'],
      rank: 'notaries',
      top: 30,
    },
    offices: {
      title: ['公证机构统计表', 'Offices'],
      head: ['公证机构', 'Notary office'],
      by: 'office',
      columns: ['staff', 'notaries', 'assistants', 'administration', 'onStaff', 'offStaff'],
      rank: 'staff',
      top: 30,
    },
    seats: {
      title: ['各区公证机构', 'Offices by district'],
      head: ['所在区', 'Seat'],
      by: 'seat',
      columns: ['offices', 'ofCity', 'ofDistricts'],
      rank: 'offices',
      top: 20,
    },
    forms: {
      title: ['公证机构组织形式', 'Forms of offices'],
      head: ['组织形式', 'Form'],
      by: 'form',
      columns: ['offices', 'ofCity', 'ofDistricts'],
      rank: 'offices',
      top: 5,
    },
    categories: {
      title: ['三类机构', 'Classes of office'],
      head: ['机构类别', 'Class of office'],
      by: 'category',
      columns: ['offices', 'ofCity', 'ofDistricts'],
      rank: 'offices',
      top: 3,
    },
  },
});
