import { Type } from 'typebox';
import { beforeEach, expect, it } from 'vitest';
import { contract, internal, type Message } from '@fatong/contracts';
import { answer, area, checkAreas, end, gather, integer, mirror, parts, state, text } from '../definitions/index.js';
import { newWorld, type World } from './testing/index.js';

const ward = area('ward', ['区', 'Ward'], { roles: { clerk: { title: ['经办人', 'Clerk'], surface: 'admin' } }, groups: { all: ['区', 'Ward'] } });
const told = contract({
  owner: 'ward',
  message: 'delivery-told',
  version: 1,
  title: ['送货', 'Delivery'],
  kind: 'report',
  identity: { id: ['id'], version: 'version', key: 'id', order: 'version' },
  schema: internal(Type.Object({ id: Type.String(), version: Type.Integer(), items: Type.Array(Type.Object({ name: Type.String(), pieces: Type.Integer() })) })),
});
const states = { open: state(['在途', 'Open']), done: end(['到达', 'Done']) };
const common = { master: 'sms', states, see: { clerk: 'city' } } as const;
const delivery = mirror(ward, 'delivery', ['送货', 'Deliveries'], {
  one: 'Delivery',
  ...common,
  fields: { items: integer(['件数', 'Items']) },
  groups: { all: { title: ['送货', 'Delivery'], fields: ['items'] } },
  heading: ['items'],
  list: { columns: ['number'] },
});
const item = mirror(ward, 'item', ['物品', 'Items'], {
  one: 'Item',
  ...common,
  fields: { name: text(['名称', 'Name']), pieces: integer(['件数', 'Pieces']) },
  groups: { all: { title: ['物品', 'Item'], fields: ['name', 'pieces'] } },
  heading: ['name'],
  list: { columns: ['number'] },
});
const about = answer(told, delivery, 'all', ({ id, version, items }) => ({ sourceId: id, version, state: 'open', values: { items: items.length } }));
const besides = parts(told, item, 'all', ({ id, version, items }) =>
  items.map(({ name, pieces }, i) => ({ sourceId: `${id}-${i + 1}`, version, state: 'open', values: { name, pieces } })),
);
const all = gather(ward, [{ delivery, item, about, besides }]);

let world: World;
const says = (version: number, ...items: readonly (readonly [string, number])[]): Message => ({
  id: `00000000-0000-8000-8000-${String(version).padStart(12, '0')}`,
  source: '/systems/sms',
  type: told.type,
  time: '2026-03-02T01:00:00.000Z',
  datacontenttype: 'application/json',
  partitionkey: 'D1',
  data: { id: 'D1', version, items: items.map(([name, pieces]) => ({ name, pieces })) },
});
const shown = () => world.tables.of('ward.item').map(({ number, values }) => [number, values['name'], values['pieces']]);
beforeEach(() => void (world = newWorld([all])));

it('one report tells of several records besides the one it is about, each in versions of its own', async () => {
  expect(await world.report('ward', [says(1, ['书', 2], ['笔', 5])])).toMatchObject([{ done: true, note: 'applied' }]);
  expect(world.only('ward.delivery').values).toEqual({ items: 2 });
  expect(shown()).toEqual([
    ['D1-1', '书', 2],
    ['D1-2', '笔', 5],
  ]);
  await world.report('ward', [says(3, ['书', 2], ['笔', 6])]);
  await world.report('ward', [says(2, ['书', 9], ['笔', 9])]);
  expect(shown()).toEqual([
    ['D1-1', '书', 2],
    ['D1-2', '笔', 6],
  ]);
  expect(world.tables.added.event.filter(({ type }) => type === 'ward.item')).not.toHaveLength(0);
});

it('the check wants a record that the report is about, and a mirror', () => {
  const faults = (area: typeof all) => checkAreas([area]).filter((line) => line.includes('besides') || line.includes('no mirror'));
  expect(faults(all)).toEqual([]);
  expect(faults({ ...all, answers: [] })).toEqual(['ward has ward.delivery-told.v1 tell of ward.item besides, and of no other record that it is about.']);
});
