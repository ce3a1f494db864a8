import { districts } from '@fatong/contracts/bureau/shanghai';
import { choice, derive, duplicates, movesThose, register, rows, text } from '../../../definitions/index.js';
import { lawyers } from '../area.js';
import { rightsColumns } from '../beside.js';
import { authorities } from './kinds.js';
import { association, handlers } from './posts.js';

const levels = {
  national: ['中央', 'National'],
  city: ['市级', 'City'],
  district: ['区级', 'District'],
  other: ['其他', 'Other'],
} as const;

/** Who is named in a case, and so kept with the unit; the telephone is the association’s. */
const person = {
  name: text(['姓名', 'Name'], { required: true, max: 60 }),
  post: text(['职务', 'Post'], { max: 60 }),
  phone: text(['联系电话', 'Telephone'], { class: 'personal', mask: 'phone', max: 20 }),
} as const;
interface Person {
  readonly row: number;
  readonly name?: string | null;
  readonly post?: string | null;
  readonly phone?: string | null;
}
interface Kept {
  readonly persons?: readonly Person[] | null;
  readonly met?: readonly Person[] | null;
}
const most = 60;

/** Whom a case names is added once: the same name in the same post is the same person, whose missing telephone is filled in. */
export function withMet({ persons, met }: Kept): readonly Person[] | null {
  const kept = [...(persons ?? [])];
  for (const { name, post, phone } of met ?? []) {
    const at = kept.findIndex((one) => one.name === name && (!one.post || !post || one.post === post));
    if (at >= 0) kept[at] = { ...kept[at]!, post: kept[at]!.post ?? post ?? null, phone: kept[at]!.phone ?? phone ?? null };
    else if (kept.length < most) kept.push({ row: Math.max(0, ...kept.map(({ row }) => row)) + 1, name, post, phone });
  }
  return kept.length > 0 ? kept : null;
}

const known = duplicates('lawyers.infringer', {
  by: handlers,
  then: [movesThose('lawyers.rights', { by: 'infringer', does: 'followMerged', with: { infringer: 'mergedInto' } })],
});

/** Who infringed rights of lawyers (L22, 侵权人信息): a unit with its level, district and contact; its cases and how they ended stand beside it. A case that names a unit enters it, with its persons. */
export const infringer = register(lawyers, 'infringer', ['侵权人信息', 'Infringers'], {
  one: 'Infringer',
  law: 'L22',
  number: { field: 'name' },
  fields: {
    name: text(['单位名称', 'Name'], { required: true, unique: true, search: true, filter: true, max: 120 }),
    kind: choice(['机关类别', 'Kind'], authorities, { filter: true }),
    level: choice(['层级', 'Level'], levels, { filter: true }),
    seat: choice(['所在区', 'District'], districts, { filter: true }),
    persons: rows(['联系人及侵权人员', 'Persons'], person, { most }),
    met: rows(['案件所列人员', 'Named in a case'], person, { most: 10 }),
    ...known.fields,
  },
  states: known.states,
  see: {
    'city-lead': 'city',
    'city-clerk': 'city',
    'rights-clerk': 'city',
    'rights-lead': 'city',
    'rights-president': 'city',
    'rights-branch': 'city',
  },
  sections: [
    { title: ['单位', 'Unit'], fields: ['name', 'kind', 'level', 'seat'] },
    { title: ['人员', 'Persons'], fields: ['persons'] },
    { title: ['合并', 'Merged'], fields: ['mergedInto'], brief: true },
  ],
  reveal: { persons: association },
  related: [{ title: ['维权案件', 'Rights cases'], type: 'lawyers.rights', by: 'infringer', columns: rightsColumns }],
  actions: {
    add: {
      title: ['登记侵权人', 'Add an infringer'],
      to: 'current',
      by: handlers,
      form: ['name', 'kind', 'level', 'seat', 'persons'],
      need: ['name', 'kind'],
    },
    amend: {
      title: ['维护侵权人信息', 'Maintain'],
      from: 'current',
      by: handlers,
      form: ['name', 'kind', 'level', 'seat', 'persons'],
      need: ['name', 'kind'],
    },
    // By what a case says (维权申请): the unit that it names, with the persons that it names there.
    enter: {
      title: ['由维权申请登记', 'Entered by a case'],
      to: 'current',
      by: [],
      byReport: true,
      form: ['name', 'kind', 'seat'],
    },
    notePersons: {
      title: ['补充案件所列人员', 'Persons named in a case'],
      from: 'current',
      by: [],
      form: ['met'],
      then: [derive<Kept>()(['persons'], (values) => ({ persons: withMet(values) }))],
    },
    ...known.actions,
  },
  place: { district: 'seat' },
  menu: { group: 'protection', order: 13 },
  heading: ['name'],
  list: {
    columns: ['name', 'kind', 'level', 'seat', 'state', 'mergedInto'],
    filters: ['name', 'kind', 'level', 'seat', 'state'],
    views: { current: { title: ['在用', 'In use'], filter: { state: 'current' } } },
    sort: 'name',
  },
});
