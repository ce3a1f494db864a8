import { makeResidentId } from '@fatong/contracts/codes';
import type { DemoAccount, DemoEntry, DemoUnit } from '../../../definitions/index.js';
import { client } from '../registers/client.js';
import { person } from '../registers/person.js';
import { institutions, scopeOf, unitOf } from './institutions.js';

export const bureauUnits: readonly DemoUnit[] = [
  {
    id: 'city/notary-office',
    parent: 'city',
    kind: 'office',
    title: ['公共法律服务管理处', 'Public Legal Services Office'],
    district: null,
  },
  {
    id: 'association/forensic',
    parent: 'city',
    kind: 'association',
    title: ['上海市司法鉴定协会', 'Shanghai Forensic Association'],
    district: null,
  },
  { id: 'client/police', parent: 'district/310101', kind: 'institution', title: ['黄浦公安分局', 'Huangpu police'], district: '310101' },
];

const account = (username: string, name: string, role: string, unit: string, surface: 'admin' | 'portal' = 'admin'): DemoAccount => ({
  username,
  name,
  roles: [`forensic.${role}`],
  unit,
  surface,
});
const inside = (username: string, name: string, role: string, code: string, key?: string): DemoAccount => ({
  ...account(username, name, role, unitOf(code)),
  ...(key && { person: { type: 'forensic.person', key } }),
});

/** Those of the page of the area (areas/forensic.md, section 0). */
export const accounts: readonly DemoAccount[] = [
  account('forensic.lead', '邵公允', 'lead', 'city/notary-office'),
  account('forensic.clerk', '池明远', 'clerk', 'city/notary-office'),
  account('forensic.chief', '章廷玉', 'chief', 'city/notary-office'),
  account('forensic.district', '骆秉文', 'district', 'district/310101'),
  account('forensic.pudong', '桑榆', 'district', 'district/310115'),
  account('forensic.association', '阮知行', 'association', 'association/forensic'),
  account('forensic.association.head', '缪远', 'association-head', 'association/forensic'),
  account('forensic.expert', '费专', 'expert', 'association/forensic'),
  account('forensic.expert.b', '樊平', 'expert', 'association/forensic'),
  account('forensic.expert.c', '苏见', 'expert', 'association/forensic'),
  account('forensic.expert.d', '秦析', 'expert', 'association/forensic'),
  inside('forensic.head', '闵厚德', 'head', 'J-01'),
  inside('forensic.desk', '单秀', 'desk', 'J-01'),
  inside('forensic.a1', '耿直', 'appraiser', 'J-01', 'P-011'),
  inside('forensic.a2', '路遥', 'appraiser', 'J-01', 'P-012'),
  inside('forensic.reviewer', '庞复', 'reviewer', 'J-01', 'P-013'),
  inside('forensic.assistant', '梅初', 'assistant', 'J-01'),
  inside('forensic.head.b', '鲁达', 'head', 'J-02'),
  inside('forensic.b1', '齐英', 'appraiser', 'J-02', 'P-021'),
  { ...account('forensic.client', '万警官', 'client', 'client/police', 'portal'), person: { type: 'forensic.client', key: 'C-01' } },
];

const named: Readonly<Record<string, string>> = { 'P-011': '耿直', 'P-012': '路遥', 'P-013': '庞复', 'P-021': '齐英' };
const family = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许'];
const given = ['文博', '思远', '静怡', '明哲', '雨桐', '子衿', '若水', '知行', '怀瑾', '清扬', '景行'];

/** P-011 is the first of J-01. The last of each institution has no item: he may be named for none. */
export const people: readonly DemoEntry[] = institutions.flatMap((one, at) =>
  Array.from({ length: one.appraisers }, (_, i): DemoEntry => {
    const licence = `P-${String(at + 1).padStart(2, '0')}${i + 1}`;
    const serial = at * 10 + i;
    const name = named[licence] ?? `${family[(serial * 7) % family.length]}${given[(serial * 5) % given.length]}`;
    return {
      record: person,
      key: licence,
      number: licence,
      at: '2023-01-05T01:00:00.000Z',
      values: {
        name,
        licence,
        idNumber: makeResidentId({ born: `19${65 + (serial % 25)}-0${1 + (i % 9)}-1${i % 10}`, serial: 1 + (serial % 900), sex: 'male' }),
        title: (['senior', 'middle', 'senior', 'middle', 'junior'] as const)[i % 5],
        status: 'practising',
        institution: one.code,
        joinedOn: '2023-01-05',
        licensedOn: `20${String(8 + (serial % 14)).padStart(2, '0')}-05-10`,
        validUntil: '2030-12-31',
        history: [{ row: 1, institution: one.name, since: '2023-01-05', until: null }],
        scope: i === one.appraisers - 1 ? [] : scopeOf(one.categories, '2023-01-05'),
      },
    };
  }),
);

const authority = (key: string, kind: string, name: string): DemoEntry => ({
  record: client,
  key,
  number: `WT20230106${key.slice(2).padStart(6, '0')}`,
  at: '2023-01-06T01:00:00.000Z',
  values: { kind, name },
});
export const clients: readonly DemoEntry[] = [
  { ...authority('C-01', 'police', '上海市公安局黄浦分局'), ownerUnit: 'client/police' },
  authority('C-02', 'police', '上海市公安局浦东分局交警支队'),
  authority('C-03', 'procuratorate', '上海市黄浦区人民检察院'),
  authority('C-04', 'court', '上海市黄浦区人民法院'),
  authority('C-05', 'court', '上海市浦东新区人民法院'),
  authority('C-06', 'authority', '上海市生态环境局执法总队'),
];
