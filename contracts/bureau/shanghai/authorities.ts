import { codeRows, type CodeOf } from '../../codes/index.js';
import type { Label } from '../../label.js';
import { courts } from './courts.js';
import { districts } from './districts.js';

type Row = readonly [string, Label];

/** One of a kind in every district: its code is the kind's and the last four digits of the district. */
const inDistricts = (kind: string, zh: string, en: string): readonly Row[] =>
  districts.keys.map((code) => {
    const [district, name] = districts.codes[code].label;
    return [`${kind}${code.slice(2)}`, [`${district}${zh}`, `${name} ${en}`]];
  });

const detention: readonly Row[] = [
  ['看守一', ['上海市第一看守所', 'Shanghai First Detention House']],
  ['看守二', ['上海市第二看守所', 'Shanghai Second Detention House']],
  ...inDistricts('看守', '看守所', 'Detention House'),
];
const prisons: readonly Row[] = [
  ['监狱提篮桥', ['上海市提篮桥监狱', 'Tilanqiao Prison']],
  ['监狱青浦', ['上海市青浦监狱', 'Qingpu Prison']],
  ['监狱宝山', ['上海市宝山监狱', 'Baoshan Prison']],
  ['监狱南汇', ['上海市南汇监狱', 'Nanhui Prison']],
  ['监狱女子', ['上海市女子监狱', 'Women’s Prison']],
  ['监狱五角场', ['上海市五角场监狱', 'Wujiaochang Prison']],
];

/** Where lawyers meet who is held: detention houses and prisons. */
export const meetingPlaces = codeRows<string>(['会见场所', 'Place of meeting'], [...detention, ...prisons]);

/** Authorities that a lawyer acts before; a court by the code that stands in its case numbers. */
const groups = {
  court: courts.keys.map((code): Row => [code, courts.codes[code]!.label]),
  procuratorate: [
    ['检', ['上海市人民检察院', 'Shanghai Procuratorate']],
    ['检01', ['上海市人民检察院第一分院', 'First Branch Procuratorate']],
    ['检02', ['上海市人民检察院第二分院', 'Second Branch Procuratorate']],
    ['检03', ['上海市人民检察院第三分院', 'Third Branch Procuratorate']],
    ...inDistricts('检', '人民检察院', 'Procuratorate'),
  ],
  police: [['公安', ['上海市公安局', 'Shanghai Police']], ...inDistricts('公安', '公安分局', 'Police')],
  detention,
  prison: prisons,
  tribunal: [
    ['仲裁上海', ['上海仲裁委员会', 'Shanghai Arbitration Commission']],
    ['仲裁上国', ['上海国际经济贸易仲裁委员会', 'Shanghai International Arbitration Centre']],
    ...inDistricts('劳仲', '劳动人事争议仲裁委员会', 'Labour Arbitration Commission'),
  ],
  companies: [
    ['市监', ['上海市市场监督管理局', 'Shanghai Market Regulation']],
    ...inDistricts('市监', '市场监督管理局', 'Market Regulation'),
  ],
  marriages: [['民政', ['上海市民政局', 'Shanghai Civil Affairs']], ...inDistricts('民政', '民政局', 'Civil Affairs')],
  elsewhere: [['其他', ['外省市或者其他机关', 'Elsewhere']]],
} as const satisfies Readonly<Record<string, readonly Row[]>>;
export type AuthorityKind = keyof typeof groups;

export const authorities = codeRows<string>(['办案机关', 'Authority'], Object.values(groups).flat());
export type Authority = CodeOf<typeof authorities>;

const kinds = new Map(
  Object.entries(groups).flatMap(([kind, rows]: readonly [string, readonly Row[]]) => rows.map(([code]) => [code, kind as AuthorityKind])),
);
/** What an authority is; undefined: no code of {@link authorities}. */
export const authorityKindOf = (code: string): AuthorityKind | undefined => kinds.get(code);
