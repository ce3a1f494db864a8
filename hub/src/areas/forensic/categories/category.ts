import { not, or, type Condition, type Recorded } from '@fatong/contracts/expression';
import { choice, ref, register, set, stamp, text, date } from '../../../definitions/index.js';
import { everybody, forensic } from '../area.js';
import { entryStates, groups, levels } from '../registers/codes.js';
import { categoryTitles } from './form.js';

interface Entry {
  readonly level?: keyof typeof levels | null;
  readonly status?: keyof typeof entryStates | null;
}
const isProposed = (c: Recorded<Entry>): Condition => c.status.is('proposed');

/** 鉴定类别字典: classes of the law, categories, sets and items. The bureau adds items, one clerk proposing and the head approving; the forms of the categories a release changes. */
export const category = register(forensic, 'category', ['鉴定类别字典', 'Dictionary of categories'], {
  one: 'Entry of the dictionary',
  law: 'F19',
  number: { field: 'code' },
  fields: {
    code: text(['编码', 'Code'], { class: 'public', required: true, unique: true, max: 20, filter: true, search: true }),
    name: text(['名称', 'Name'], { class: 'public', required: true, max: 60, filter: true, search: true }),
    level: choice(['层级', 'Level'], levels, { class: 'public', filter: true }),
    group: choice(['法定大类', 'Class of the law'], groups, { class: 'public', filter: true }),
    category: choice(['鉴定类别', 'Category'], categoryTitles, { class: 'public', filter: true }),
    parent: ref(['上级', 'Above'], 'forensic.category', { class: 'public', filter: true }),
    status: choice(['状态', 'State'], entryStates, { class: 'public', filter: true }),
    since: date(['启用日期', 'In use since'], { class: 'public' }),
    until: date(['停用日期', 'Retired on'], { class: 'public' }),
  },
  actions: {
    add: {
      title: ['新增鉴定事项', 'Add an item'],
      by: 'clerk',
      enters: true,
      form: ['code', 'name', 'group', 'category', 'parent'],
      need: ['code', 'name', 'group', 'category', 'parent'],
      then: [set({ level: 'item', status: 'proposed' })],
    },
    approve: {
      title: ['批准启用', 'Approve it'],
      by: 'lead',
      due: { clock: null, when: isProposed },
      notBy: 'add',
      unless: [{ when: (c: Recorded<Entry>) => not(isProposed(c)), why: ['该条目不在待批准状态。', 'It does not wait to be approved.'] }],
      then: [set({ status: 'current' }), stamp('since')],
    },
    retire: {
      title: ['停用', 'Retire it'],
      by: 'lead',
      reason: true,
      danger: true,
      unless: [
        {
          when: (c: Recorded<Entry>) => or(not(c.status.is('current')), not(c.level.is('item'))),
          why: ['只有在用的鉴定事项可以停用。', 'Only an item in use is retired.'],
        },
      ],
      then: [set({ status: 'retired' }), stamp('until')],
    },
  },
  see: everybody,
  menu: { group: 'registers', order: 4 },
  related: [{ title: ['下级条目', 'Below it'], type: 'forensic.category', by: 'parent' }],
  heading: ['name'],
  list: {
    columns: ['code', 'name', 'level', 'group', 'category', 'parent', 'status'],
    filters: ['code', 'name', 'level', 'group', 'category', 'parent', 'status'],
    views: {
      categories: { title: ['鉴定类别', 'Categories'], filter: { level: 'category' } },
      items: { title: ['鉴定事项', 'Items'], filter: { level: 'item', status: 'current' } },
      proposed: { title: ['待批准', 'To be approved'], filter: { status: 'proposed' } },
    },
    sort: 'code',
  },
});
