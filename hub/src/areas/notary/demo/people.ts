import { makeResidentId } from '@fatong/contracts/codes';
import type { DemoAccount, DemoEntry, DemoUnit } from '../../../definitions/index.js';
import { person } from '../registers/person.js';
import { categoryOf, offices, type Office } from './offices.js';

export const bureauUnits: readonly DemoUnit[] = [
  {
    id: 'city/notary-office',
    parent: 'city',
    kind: 'office',
    title: ['公共法律服务管理处', 'Public Legal Services Office'],
    district: null,
  },
  {
    id: 'association/notaries',
    parent: 'city',
    kind: 'association',
    title: ['上海市公证协会', 'Shanghai Notary Association'],
    district: null,
  },
];

const account = (username: string, name: string, role: string, unit: string, surface: 'admin' | 'portal' = 'admin'): DemoAccount => ({
  username,
  name,
  roles: [`notary.${role}`],
  unit,
  surface,
});

/** Those of the page of the area (areas/notary.md, section 0). */
export const accounts: readonly DemoAccount[] = [
  account('notary.lead', '卫修文', 'lead', 'city/notary-office'),
  account('notary.clerk', '孟知微', 'clerk', 'city/notary-office'),
  account('notary.clerk.b', '俞安', 'clerk', 'city/notary-office'),
  account('notary.chief', '章廷玉', 'chief', 'city/notary-office'),
  account('notary.inspector', '樊立', 'inspector', 'city/notary-office'),
  account('notary.district', '盛怀远', 'district', 'district/310101'),
  account('notary.pudong', '祁连', 'district', 'district/310115'),
  account('notary.association', '喻文渊', 'association', 'association/notaries'),
  account('notary.association.head', '尚知礼', 'association-head', 'association/notaries'),
  account('notary.office', '丁允恭', 'office', 'notary/GZ-01', 'portal'),
  account('notary.office.b', '靳秋实', 'office', 'notary/GZ-02', 'portal'),
  { ...account('notary.officer', '范思齐', 'officer', 'notary/GZ-01', 'portal'), person: { type: 'notary.person', key: 'G-0101' } },
];

const family = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张'];
const given = ['文博', '思远', '静怡', '明哲', '雨桐', '子衿', '若水', '知行', '怀瑾', '清扬', '景行', '修远', '安然'];
const nameOf = (i: number): string => `${family[(i * 7) % family.length]}${given[(i * 5) % given.length]}`;

/** The notaries of an office and an assistant to every four of them: G-0101 is the first of GZ-01. */
function staffOf(one: Office, at: number): readonly DemoEntry[] {
  const count = one.notaries + Math.ceil(one.notaries / 4);
  return Array.from({ length: count }, (_, i): DemoEntry => {
    const serial = at * 100 + i;
    const isNotary = i < one.notaries;
    const licence = `${isNotary ? 'G' : 'Z'}-${String(at + 1).padStart(2, '0')}${String(i + 1).padStart(2, '0')}`;
    const sex = i % 2 === 0 ? 'female' : 'male';
    const born = `19${65 + (serial % 30)}-0${1 + (i % 9)}-1${i % 10}`;
    const licensedOn = `20${String(1 + (serial % 23)).padStart(2, '0')}-05-10`;
    return {
      record: person,
      key: licence,
      number: licence,
      at: '2024-01-03T01:00:00.000Z',
      values: {
        name: licence === 'G-0101' ? '范思齐' : nameOf(serial),
        licence,
        idNumber: makeResidentId({ born, serial: 1 + (serial % 990), sex }),
        sex,
        bornOn: born,
        kind: isNotary ? 'notary' : 'assistant',
        status: 'practising',
        onStaff: one.form !== 'cooperative' && i % 3 !== 2,
        post: i === 0 ? 'director' : i === 1 ? 'deputy' : i < 5 ? 'section' : 'none',
        degree: i % 4 === 0 ? 'master' : 'bachelor',
        lawDegree: i % 5 !== 4,
        ...(i % 2 === 0 && { field: [['family', 'finance', 'property', 'foreign', 'intellectual', 'company'][serial % 6]!] }),
        title: isNotary ? (['second', 'third', 'fourth', 'third'] as const)[i % 4] : 'junior',
        partyMember: i % 3 === 0,
        licensedOn,
        joinedOn: licensedOn,
        office: one.code,
        officeClass: categoryOf(one),
        officeForm: one.form,
      },
    };
  });
}

export const people: readonly DemoEntry[] = offices.flatMap(staffOf);
