import { describe, expect, it } from 'vitest';
import { admit, area, beside, checkAreas, door, end, files, gather, prose, record, ref, state, text, type DoorType } from '../index.js';

const x = area('x', ['某', 'X'], {
  roles: { clerk: { title: ['经办人', 'Clerk'], surface: 'admin' } },
  groups: { all: ['全部', 'All'] },
});
const bed = record(x, 'bed', ['病床', 'Beds'], {
  fields: {
    name: text(['名称', 'Name']),
    patient: text(['病人', 'Patient'], { class: 'personal' }),
    code: text(['查询码', 'Code'], { filter: true }),
    key: text(['密码', 'Key'], { class: 'sensitive' }),
    wish: prose(['愿望', 'Wish']),
    papers: files(['材料', 'Papers']),
  },
  states: { taken: state(['在用', 'Taken']), free: end(['空', 'Free']) },
  see: { clerk: 'city' },
  actions: {
    take: { title: ['入住', 'Take'], to: 'taken', by: 'clerk', form: ['name', 'patient'], then: [admit('code', 'key')] },
    ask: { title: ['申请', 'Ask'], from: 'taken', by: [], form: ['wish', 'papers'], need: ['wish'] },
    leave: { title: ['离开', 'Leave'], from: 'taken', to: 'free', by: 'clerk' },
  },
  heading: ['name'],
  list: { columns: ['name'], filters: ['code'] },
});
const meal = record(x, 'meal', ['餐', 'Meals'], {
  fields: { bed: ref(['病床', 'Bed'], bed), other: ref(['别的', 'Other'], 'x.meal'), dish: text(['菜', 'Dish']) },
  states: { served: end(['已上', 'Served']) },
  see: { clerk: 'city' },
  actions: { serve: { title: ['上菜', 'Serve'], to: 'served', by: 'clerk', form: ['bed', 'other', 'dish'] } },
  heading: ['dish'],
  list: { columns: ['dish'] },
});
const query = door('bed', ['病床查询', 'My bed'], {
  record: bed,
  explains: ['说明', 'Explained'],
  code: 'code',
  key: 'key',
  says: { taken: ['您在这里', 'You are here'] },
  shows: ['name'],
  does: ['ask'],
  files: ['papers'],
  besides: [beside(meal, { by: 'bed', title: ['餐', 'Meal'], says: {}, shows: ['dish'] })],
  forms: [{ name: 'wish', title: ['申请书', 'Wish'], file: new URL('wish.docx', import.meta.url), does: 'ask' }],
});
const sound = gather(x, [{ bed, meal, query }]);
const faults = (change: Partial<DoorType>) =>
  checkAreas([{ ...sound, doors: [{ ...query, ...change }] }]).map((line) => line.replace('x.bed: its door ', ''));

describe('a door', () => {
  it('is in order', () => {
    expect(checkAreas([sound])).toEqual([]);
  });

  it.each<[string, Partial<DoorType>, string]>([
    ['what is personal', { shows: ['patient'] }, 'shows patient, which is personal or no plain value.'],
    ['files as values', { shows: ['papers'] }, 'shows papers, which is personal or no plain value.'],
    ['a field that is not there', { shows: ['size'] }, 'shows size, which is no field.'],
    ['files of a field without', { files: ['name'] }, 'shows the files of name, which has none.'],
    ['a code that is not found', { code: 'name' }, 'finds by name, which is no text that lists are filtered by.'],
    ['a password for everybody', { key: 'name' }, 'keeps the password in name, which is no sensitive text.'],
    ['what an official does', { does: ['ask', 'leave'] }, 'does leave, which is no action that nobody of ours does.'],
    ['an unknown state', { says: { gone: ['', ''] } }, 'names the unknown state gone.'],
    ['an unknown letter', { letters: [{ name: 'bill', when: null, opened: null }] }, 'shows the unknown letter bill.'],
    [
      'an act of ours as the opening of a letter',
      { letters: [{ name: 'bill', when: null, opened: 'leave' }] },
      'does leave when bill is opened, which asks for something or somebody.',
    ],
    [
      'what asks for something as the opening of a letter',
      { letters: [{ name: 'bill', when: null, opened: 'ask' }] },
      'does ask when bill is opened, which asks for something or somebody.',
    ],
    [
      'a form that nothing takes',
      { forms: [{ ...query.forms[0]!, does: 'leave' }] },
      'takes the form wish by leave, which is not done there.',
    ],
    [
      'a record that leads elsewhere',
      { besides: [{ ...query.besides[0]!, by: 'other' }] },
      'shows x.meal beside it, whose other does not lead there.',
    ],
  ])('does not show or do %s', (_, change, fault) => {
    expect(faults(change)).toContain(fault);
  });
});
