import { describe, expect, it } from 'vitest';
import type { Message } from '@fatong/contracts';
import { city, newWorld, somebody } from '../../../engine/testing/index.js';
import { area } from '../index.js';

const clerk = somebody('clerk', ['__area__.__role__'], city);
const stranger = somebody('stranger', ['operator'], city);

const reported = (version: number, data: object = {}): Message => ({
  id: `00000000-0000-8000-8000-00000000000${version}`, source: '/systems/__system__', type: '__area__.__message__-reported.v1', time: '2026-03-02T01:00:00.000Z',
  datacontenttype: 'application/json', partitionkey: 'X-1', causationid: `00000000-0000-8000-8000-00000000001${version}`,
  data: { case: { source: '__system__', id: 'X-1', version }, state: 'received', subject: '情况反映', on: '2026-03-01', contact: '陈思远', text: '请核实。', ...data },
});

describe('__messageZh__, mirrored from __system__', () => {
  it('makes a record of a report; what comes late is not taken', async () => {
    const world = newWorld([area]);
    await world.report('__area__', [reported(2, { state: 'withdrawn' })]);
    await world.report('__area__', [reported(1)]);
    expect(world.only('__area__.__messageCamel__')).toMatchObject({ number: 'X-1', state: 'withdrawn', values: { subject: '情况反映', on: '2026-03-01' } });
  });

#answering   it('answered by the clerk states the fact that goes out, and by a stranger nothing', async () => {
#hearing   it('annotated by the clerk keeps who and why, and by a stranger nothing', async () => {
    const world = newWorld([area]);
    await world.report('__area__', [reported(1)]);
    const { id } = world.only('__area__.__messageCamel__');
#answering     const act = { type: '__area__.__messageCamel__', id, version: 1, action: 'answer', reason: '已核实。', form: {} } as const;
#hearing     const act = { type: '__area__.__messageCamel__', id, version: 1, action: 'annotate', reason: '已核实。', form: {} } as const;
    expect(await world.engine.perform({ ...act, viewer: stranger, idempotencyKey: 'a' })).toMatchObject({ refused: { problem: 'forbidden' } });
    expect(await world.engine.perform({ ...act, viewer: clerk, idempotencyKey: 'b' })).toMatchObject({ done: { version: 2 } });
#answering     expect(world.tables.added.outbox).toMatchObject([{ type: '__area__.__message__-answered.v1', key: 'X-1', data: { case: { id: 'X-1' }, text: '已核实。' } }]);
#hearing     expect(world.tables.added.event.at(-1)).toMatchObject({ kind: 'action', name: 'annotate', reason: '已核实。', actor: { name: 'clerk' } });
  });
});
