import { contract } from '@fatong/contracts';
import { Type } from 'typebox';
import { describe, expect, it } from 'vitest';
import { area, fact, gather, record, say, state, text } from '../definitions/index.js';
import { city, newWorld, somebody } from './testing/index.js';

const told = (message: string) =>
  contract({
    owner: 'ward',
    message,
    version: 1,
    title: ['报文', 'Message'],
    kind: 'fact',
    identity: { id: ['request'], key: 'entry', order: 'key' },
    schema: Type.Object({ request: Type.String(), entry: Type.String() }),
  });
const [plain, unnamed] = [told('plain'), told('unnamed')];
const ward = area('ward', ['病区', 'Ward'], {
  roles: { nurse: { title: ['护士', 'Nurse'], surface: 'admin' } },
  groups: { all: ['全部', 'All'] },
});
const stay = record(ward, 'stay', ['住院', 'Stays'], {
  one: 'Stay',
  number: 'WB{yyyymmdd}{seq:6}',
  fields: { words: text(['内容', 'Words']) },
  states: { open: state(['在院', 'Open']) },
  see: { nurse: 'city' },
  actions: { enter: { title: ['登记', 'Enter'], to: 'open', by: 'nurse', form: ['words'], then: [say(plain), say(unnamed)] } },
  heading: ['words'],
  list: { columns: ['number'] },
});
const facts = [
  fact(plain, stay, (_, act) => ({ request: act.id, entry: 'E-1' })),
  fact(unnamed, stay, (_, act) => ({ request: act.id, entry: 'E-1' }), { isUnnamed: true }),
];

describe('the message of a fact', () => {
  it('is called by the number of its record, or by its key alone where the fact is unnamed', async () => {
    const world = newWorld([gather(ward, [{ stay }, { facts }])]);
    const viewer = somebody('nurse', ['ward.nurse'], city);
    await world.engine.perform({ viewer, type: 'ward.stay', action: 'enter', form: {}, idempotencyKey: 'unnamed' });
    expect(world.tables.added.outbox.map(({ subject, key }) => [subject, key])).toEqual([
      [world.only('ward.stay').number, 'E-1'],
      ['E-1', 'E-1'],
    ]);
  });
});
