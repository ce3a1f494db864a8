import { districts, type District } from '@fatong/contracts/bureau/shanghai';
import { makeUscc } from '@fatong/contracts/codes';
import type { DemoEntry, DemoUnit } from '../../../definitions/index.js';
import type { Category } from '../categories/form.js';
import { formOf, forms } from '../categories/forms.js';
import { itemCode } from '../categories/form.js';
import { institution } from '../registers/institution.js';

export interface Institution {
  readonly code: string;
  readonly name: string;
  readonly seat: District;
  readonly categories: readonly Category[];
  /** How many appraisers it has. */
  readonly appraisers: number;
}

const every = forms.map(({ code }) => code);
const sets: readonly (readonly Category[])[] = [
  ['A01', 'A02', 'A03'],
  ['A02', 'A04', 'A05'],
  ['A06', 'A07', 'A08'],
  ['A09', 'A10', 'A11'],
  ['A12', 'A13', 'A15'],
  ['A14', 'A17', 'A18'],
  ['A02', 'A05', 'A07'],
];
const words = [...'衡正源信诚达明鉴德恒瑞华中科启安博同济仁和公允清远致真维实'];

/** 46 institutions: J-01 has every category, J-02 in Pudong traces and toxicology, the others three each. All names are made up. */
export const institutions: readonly Institution[] = Array.from({ length: 46 }, (_, i): Institution => {
  const seats = Object.keys(districts.codes) as District[];
  const seat = i === 0 ? '310101' : i === 1 ? '310115' : seats[(i * 5) % seats.length]!;
  return {
    code: `J-${String(i + 1).padStart(2, '0')}`,
    name: `上海申${words[i % words.length]}${words[(i * 7 + 3) % words.length]}司法鉴定所`,
    seat,
    categories: i === 0 ? every : i === 1 ? ['A02', 'A05', 'A07'] : sets[i % sets.length]!,
    appraisers: i === 0 ? 8 : i === 1 ? 5 : 4,
  };
});

export const unitOf = (code: string): string => `forensic/${code}`;

export const institutionUnits: readonly DemoUnit[] = institutions.map(({ code, name, seat }) => ({
  id: unitOf(code),
  parent: `district/${seat}`,
  kind: 'institution',
  title: [name, name],
  district: seat,
}));

/** The last item of each category nobody of the demo has, so that an item outside the scope is there to be met. */
export const scopeOf = (categories: readonly Category[], since: string) =>
  categories
    .flatMap((code) =>
      formOf(code)
        .items.slice(0, -1)
        .map(([name], at) => ({ code: itemCode(code, at), name, since, until: null, state: 'held' as const })),
    )
    .map((one, at) => ({ row: at + 1, ...one }));

const heads = ['闵厚德', '鲁达', '孟知理', '钟德明', '汤允文', '尚思齐', '卜方正', '柴慎独', '纪存真'];
/** The accreditations of J-01 cover its laboratories; the certificates of the others end at different times. */
const accreditationsOf = ({ code, categories }: Institution, i: number) =>
  code === 'J-01' || categories.some((one) => one >= 'A12')
    ? [
        {
          row: 1,
          kind: 'cma',
          certificate: `2208${String(9000 + i)}`,
          categories: categories.filter((one) => one >= 'A12' || one === 'A05').join(' '),
          until: code === 'J-01' ? '2030-06-30' : `20${27 + (i % 3)}-0${1 + (i % 9)}-30`,
        },
      ]
    : [];

export const institutionEntries: readonly DemoEntry[] = institutions.map((one, i) => ({
  record: institution,
  key: one.code,
  number: one.code,
  at: '2023-01-04T01:00:00.000Z',
  ownerUnit: unitOf(one.code),
  values: {
    code: one.code,
    name: one.name,
    licence: `3100${String(23000 + i)}`,
    uscc: makeUscc({ serial: 8100 + i }),
    form: (['institution', 'hospital', 'university', 'company', 'institute'] as const)[i % 5],
    seat: one.seat,
    address: `上海市${districts.codes[one.seat].label[0]}鉴定路${20 + i}号`,
    head: heads[i % heads.length],
    status: 'practising',
    licensedOn: '2023-01-04',
    validUntil: i === 4 ? '2026-01-03' : '2030-12-31',
    appraisers: one.appraisers,
    premises: [{ row: 1, address: `上海市${districts.codes[one.seat].label[0]}鉴定路${20 + i}号`, use: 'acceptance', coordinates: null }],
    equipment: [{ row: 1, name: '扫描电子显微镜-能谱仪', model: 'SEM-EDS', calibratedUntil: '2026-12-31' }],
    scope: scopeOf(one.categories, '2023-01-04'),
    accreditations: accreditationsOf(one, i),
  },
}));
