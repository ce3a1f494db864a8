import { codeRows, type CodeOf } from '../../codes/index.js';
import { districts, type District } from './districts.js';

const special = [
  ['沪', ['上海市高级人民法院', 'Shanghai High Court']],
  ['沪01', ['上海市第一中级人民法院', 'Shanghai First Intermediate Court']],
  ['沪02', ['上海市第二中级人民法院', 'Shanghai Second Intermediate Court']],
  ['沪03', ['上海市第三中级人民法院', 'Shanghai Third Intermediate Court']],
  ['沪71', ['上海铁路运输中级法院', 'Shanghai Railway Intermediate Court']],
  ['沪72', ['上海海事法院', 'Shanghai Maritime Court']],
  ['沪73', ['上海知识产权法院', 'Shanghai Intellectual Property Court']],
  ['沪74', ['上海金融法院', 'Shanghai Financial Court']],
  ['沪7101', ['上海铁路运输法院', 'Shanghai Railway Court']],
] as const;

/** Code of a district's own court: 沪 and the last four digits of the district. */
export const courtOf = (district: District): string => `沪${district.slice(2)}`;

/** Courts by the code that stands in their case numbers (法〔2015〕137号). */
export const courts = codeRows<string>(
  ['法院', 'Court'],
  [
    ...special,
    ...districts.keys.map((code) => {
      const [zh, en] = districts.codes[code].label;
      return [courtOf(code), [`上海市${zh}人民法院`, `${en} District Court`]] as const;
    }),
  ],
);
export type Court = CodeOf<typeof courts>;

/** The intermediate court above a district's court. */
export const intermediateCourtOf = (district: District): '沪01' | '沪02' => (first.has(district) ? '沪01' : '沪02');

const first: ReadonlySet<District> = new Set(['310104', '310105', '310112', '310115', '310116', '310117', '310120']);
