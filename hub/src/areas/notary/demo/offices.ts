import { districts, type District } from '@fatong/contracts/bureau/shanghai';
import { makeUscc } from '@fatong/contracts/codes';
import type { DemoEntry, DemoUnit } from '../../../definitions/index.js';
import { office } from '../registers/office.js';
import { placeIn } from './places.js';

export interface Office {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly seat: District;
  readonly level: 'city' | 'district';
  readonly form: 'administrative' | 'institution' | 'cooperative' | 'mixed';
  /** How many notaries it has. */
  readonly notaries: number;
}

type Row = readonly [name: string, seat: District, level: Office['level'], form: Office['form'], notaries: number];

/** 22 offices as the page of the area counts them: 16 districts, three of the city, and three more in the busiest districts. All names are made up. */
const rows: readonly Row[] = [
  ['申黄公证处', '310101', 'district', 'institution', 24],
  ['申浦公证处', '310115', 'district', 'mixed', 30],
  ['申城公证处', '310106', 'city', 'cooperative', 36],
  ['申新公证处', '310104', 'city', 'cooperative', 28],
  ['申江公证处', '310105', 'city', 'institution', 20],
  ['申徐公证处', '310104', 'district', 'institution', 18],
  ['申长公证处', '310105', 'district', 'institution', 14],
  ['申静公证处', '310106', 'district', 'mixed', 18],
  ['申普公证处', '310107', 'district', 'institution', 12],
  ['申虹公证处', '310109', 'district', 'institution', 12],
  ['申杨公证处', '310110', 'district', 'institution', 12],
  ['申闵公证处', '310112', 'district', 'mixed', 14],
  ['申宝公证处', '310113', 'district', 'institution', 10],
  ['申嘉公证处', '310114', 'district', 'institution', 10],
  ['申金公证处', '310116', 'district', 'administrative', 6],
  ['申松公证处', '310117', 'district', 'institution', 8],
  ['申青公证处', '310118', 'district', 'institution', 7],
  ['申奉公证处', '310120', 'district', 'institution', 7],
  ['申崇公证处', '310151', 'district', 'administrative', 5],
  ['申卢公证处', '310101', 'district', 'institution', 12],
  ['申张公证处', '310115', 'district', 'mixed', 12],
  ['申闸公证处', '310106', 'district', 'institution', 9],
];

export const offices: readonly Office[] = rows.map(([name, seat, level, form, notaries], i) => {
  const code = `GZ-${String(i + 1).padStart(2, '0')}`;
  return { code, name: `上海市${name}`, unit: `notary/${code}`, seat, level, form, notaries };
});

export const categoryOf = ({ level, form }: Pick<Office, 'level' | 'form'>) => (form === 'mixed' ? 'mixed' : level);
/** The district that supervises it; the city's own have none. */
export const supervisorOf = ({ level, seat }: Office): District | null => (level === 'district' ? seat : null);

export const officeUnits: readonly DemoUnit[] = offices.map((one) => ({
  id: one.unit,
  parent: one.level === 'district' ? `district/${one.seat}` : 'city/notary-office',
  kind: 'institution',
  title: [one.name, one.name],
  district: supervisorOf(one),
}));

/** One that was a public institution until the middle of 2025 (N24): what it did before counts in its old class. */
const changed = {
  code: 'GZ-12',
  formHistory: [
    { row: 1, since: '1991-05-03', form: 'institution', category: 'district', basis: null },
    { row: 2, since: '2025-07-01', form: 'mixed', category: 'mixed', basis: '沪司复〔2025〕18号' },
  ],
};
const headNames = ['丁允恭', '靳秋实', '郭守正', '冯清源', '宋远桥', '戴明理', '潘静之', '余知行', '范景行', '钟毓秀', '谢自衡'];
const day = (i: number): string => `${1 + (i % 9)}`.padStart(2, '0');
export const officeEntries: readonly DemoEntry[] = offices.map((one, i) => ({
  record: office,
  key: one.code,
  number: one.code,
  at: '2024-01-02T01:00:00.000Z',
  ownerUnit: one.unit,
  values: {
    code: one.code,
    name: one.name,
    shortName: one.name.slice(3, 5),
    uscc: makeUscc({ serial: 7000 + i }),
    licence: `沪公证机构证${String(i + 1).padStart(3, '0')}号`,
    level: one.level,
    form: one.form,
    category: categoryOf(one),
    seat: one.seat,
    supervisor: supervisorOf(one),
    address: `上海市${districts.codes[one.seat].label[0]}公证路${10 + i}号`,
    coordinates: placeIn(one.seat, offices.slice(0, i).filter(({ seat }) => seat === one.seat).length),
    practicePlaces: `${(121.35 + (i % 11) * 0.03).toFixed(4)},${(31.1 + (i % 7) * 0.04).toFixed(4)}`,
    head: headNames[i % headNames.length],
    headSince: `20${15 + (i % 9)}-07-01`,
    foundedOn: `19${80 + (i % 19)}-05-${day(i)}`,
    ...(one.code === changed.code && { formHistory: changed.formHistory }),
    connectedOn: `2025-0${1 + (i % 6)}-${day(i)}`,
    insuredUntil: '2026-12-31',
    notaries: one.notaries,
    staff: one.notaries * 2 + 4,
  },
}));
