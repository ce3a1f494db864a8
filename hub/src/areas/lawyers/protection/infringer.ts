import { districts } from '@fatong/contracts/bureau/shanghai';
import { choice, duplicates, movesThose, register, rows, text } from '../../../definitions/index.js';
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

const known = duplicates('lawyers.infringer', {
  by: handlers,
  then: [movesThose('lawyers.rights', { by: 'infringer', does: 'identify', with: { infringer: 'mergedInto' } })],
});

/** Who infringed rights of lawyers (L22, 侵权人信息): a unit with its level, district and contact; its cases and how they ended stand beside it. */
export const infringer = register(lawyers, 'infringer', ['侵权人信息', 'Infringers'], {
  one: 'Infringer',
  law: 'L22',
  number: { field: 'name' },
  fields: {
    name: text(['单位名称', 'Name'], { required: true, unique: true, search: true, filter: true, max: 120 }),
    kind: choice(['机关类别', 'Kind'], authorities, { filter: true }),
    level: choice(['层级', 'Level'], levels, { filter: true }),
    seat: choice(['所在区', 'District'], districts, { filter: true }),
    persons: rows(
      ['联系人及侵权人员', 'Persons'],
      {
        name: text(['姓名', 'Name'], { required: true, max: 60 }),
        post: text(['职务', 'Post'], { max: 60 }),
        phone: text(['联系电话', 'Telephone'], { class: 'personal', mask: 'phone', max: 20 }),
      },
      { most: 20 },
    ),
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
