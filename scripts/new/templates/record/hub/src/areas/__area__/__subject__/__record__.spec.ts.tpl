import { describe, expect, it } from 'vitest';
import { city, newWorld, somebody } from '../../../engine/testing/index.js';
import { area } from '../index.js';

const type = '__area__.__recordCamel__';
const clerk = somebody('clerk', ['__area__.__role__'], city);
const stranger = somebody('stranger', ['operator'], city);
const opening = { type, action: 'open', form: { subject: '核对登记信息', dueOn: '2026-03-31' }, idempotencyKey: 'open' } as const;

describe('__recordZh__ (__recordLower__)', () => {
  it('__title__is opened with a number, finished with a result, and then is over', async () => {
    const world = newWorld([area]);
    expect(await world.engine.perform({ ...opening, viewer: clerk })).toMatchObject({ done: { number: '__letters__20260302000001', state: 'open' } });
    const { id } = world.only(type);
    const finishing = { type, id, version: 1, action: 'finish', viewer: clerk } as const;
    expect(await world.engine.perform({ ...finishing, form: {}, idempotencyKey: 'a' })).toMatchObject({ refused: {} });
    expect(await world.engine.perform({ ...finishing, form: { result: '信息无误。' }, idempotencyKey: 'b' })).toMatchObject({ done: { state: 'done', version: 2 } });
    expect(world.only(type).values).toMatchObject({ result: '信息无误。', closedOn: '2026-03-02' });
    expect((await world.engine.offers(world.only(type), clerk)).map(({ allowed }) => allowed)).toEqual([false, false]);
  });

  it('__title__is nobody\'s who is not named', async () => {
    const world = newWorld([area]);
    expect(await world.engine.perform({ ...opening, viewer: stranger })).toEqual({ refused: { problem: 'forbidden' } });
    expect(world.tables.of(type)).toEqual([]);
  });
});
