import { makeResidentId, makeUscc } from '@fatong/contracts/codes';
import { describe, expect, it } from 'vitest';
import { MemoryStore, city, entry, newWorld, somebody, ward, type World } from './testing/index.js';
import { definitionVersion } from '../definitions/index.js';

const clerk = somebody('clerk', ['ward.clerk'], city);
const checker = somebody('checker', ['ward.checker'], city);
const stranger = somebody('stranger', ['elsewhere.clerk', 'operator'], city);
const order = { type: 'ward.form', viewer: clerk } as const;
const opening = (world: World, form: Record<string, unknown> = { line: '一' }, idempotencyKey = 'open') =>
  world.engine.perform({ ...order, action: 'open', form, idempotencyKey });
const editing = (world: World, form: Record<string, unknown>, { version = 1, idempotencyKey = 'edit' } = {}) =>
  world.engine.perform({ ...order, id: world.only('ward.form').id, action: 'edit', version, form, idempotencyKey });

describe('an action', () => {
  it('opens a record with number, event, index, involvement and audit in one transaction', async () => {
    const world = newWorld([ward]);
    const outcome = await opening(world, { line: '一', kind: 'y' });
    const row = world.only('ward.form');
    expect(outcome).toEqual({
      done: { type: 'ward.form', id: row.id, number: 'WF20260302000001', version: 1, state: 'open', fact: null },
      isRepeat: false,
    });
    expect(world.tables.index.get(`ward.form:${row.id}`)).toMatchObject({ title: '一 乙', ownerUnit: 'city/office', closedAt: null });
    expect(world.tables.involvements.get(`ward.form:${row.id}`)).toMatchObject([{ who: 'clerk', role: 'handler' }]);
    expect(world.tables.added.event).toMatchObject([
      {
        kind: 'action',
        name: 'open',
        fromState: null,
        toState: 'open',
        changes: [
          { field: 'line', from: null, to: '一' },
          { field: 'kind', from: null, to: 'y' },
        ],
        definitionVersion: definitionVersion(ward.records[2]!),
      },
    ]);
    expect(world.tables.added.audit).toMatchObject([{ account: 'clerk', act: 'ward.form/open', outcome: 'done', address: '127.0.0.1' }]);
  });

  it('writes the fields of its form and no other', async () => {
    const world = newWorld([ward]);
    await opening(world, { line: '一', count: 3 });
    expect(await editing(world, { text: '说明', count: 4 })).toMatchObject({
      refused: { problem: 'input', findings: [{ pointer: '/form/count', code: 'unknown' }] },
    });
    await editing(world, { text: '说明' });
    expect(world.only('ward.form')).toMatchObject({ version: 2, values: { line: '一', text: '说明', count: 3 } });
  });

  it('clears a field with null, but not a required one when opening', async () => {
    const world = newWorld([ward]);
    expect(await opening(world, { line: ' ' })).toMatchObject({
      refused: { problem: 'input', findings: [{ pointer: '/form/line', code: 'required' }] },
    });
    await opening(world, { line: '一', text: '旧' });
    await editing(world, { text: null });
    expect(world.only('ward.form').values['text']).toBeNull();
    expect(world.tables.added.event.at(-1)!.changes).toEqual([{ field: 'text', from: '旧', to: null }]);
  });

  it('is refused with the current version when somebody was faster', async () => {
    const world = newWorld([ward]);
    await opening(world);
    await editing(world, { text: '先' });
    expect(await editing(world, { text: '后' }, { idempotencyKey: 'other' })).toEqual({
      refused: { problem: 'stale-version', params: { yours: 1, current: 2 } },
    });
    expect(world.only('ward.form').values['text']).toBe('先');
  });

  it('is refused as stale when the guard of the write fails', async () => {
    const world = newWorld([ward]);
    await opening(world);
    const row = world.only('ward.form');
    const racing = class extends MemoryStore {
      override async transact<T>(work: Parameters<MemoryStore['transact']>[0]): Promise<T> {
        return super.transact(async (unit) => {
          const result = await work(unit);
          world.tables.put({ ...row, version: 7 });
          return result;
        }) as Promise<T>;
      }
    };
    const raced = newWorld([ward], undefined, new racing(world.tables));
    expect(await editing(raced, { text: '后' })).toEqual({ refused: { problem: 'stale-version', params: { yours: 1, current: 7 } } });
    expect(world.tables.added.event).toHaveLength(1);
  });

  it('repeated with the same key gives the first answer and changes nothing; with another body it is a conflict', async () => {
    const world = newWorld([ward]);
    const first = await opening(world);
    expect(await opening(world)).toEqual({ ...first, isRepeat: true });
    expect(await opening(world, { line: '二' })).toEqual({ refused: { problem: 'idempotency-conflict' } });
    expect(world.tables.of('ward.form')).toHaveLength(1);
    expect(world.tables.added.event).toHaveLength(1);
  });

  it('that was refused does not use its key up', async () => {
    const world = newWorld([ward]);
    await opening(world, {});
    expect(await opening(world)).toMatchObject({ done: { version: 1 } });
  });

  it('is not found for an unknown type, action or record, forbidden without the role and audited', async () => {
    const world = newWorld([ward]);
    await opening(world);
    const at = { id: world.only('ward.form').id, version: 1, form: {}, idempotencyKey: 'k' };
    expect(await world.engine.perform({ ...order, ...at, type: 'ward.none', action: 'edit' })).toEqual({
      refused: { problem: 'not-found' },
    });
    expect(await world.engine.perform({ ...order, ...at, action: 'none' })).toEqual({ refused: { problem: 'not-found' } });
    expect(await world.engine.perform({ ...order, ...at, action: 'open' })).toEqual({ refused: { problem: 'not-found' } });
    expect(await world.engine.perform({ ...order, ...at, id: 'none', action: 'edit' })).toEqual({ refused: { problem: 'not-found' } });
    expect(await world.engine.perform({ ...order, ...at, viewer: stranger, action: 'edit' })).toEqual({
      refused: { problem: 'forbidden' },
    });
    expect(world.tables.added.audit.at(-1)).toMatchObject({ account: 'stranger', outcome: 'refused', detail: { problem: 'forbidden' } });
  });

  it('needs the version the actor saw', async () => {
    const world = newWorld([ward]);
    await opening(world);
    expect(
      await world.engine.perform({ ...order, id: world.only('ward.form').id, action: 'edit', form: {}, idempotencyKey: 'k' }),
    ).toMatchObject({ refused: { problem: 'input', findings: [{ pointer: '/version' }] } });
  });

  it('is not done by who did the act that bars it, also when the history is longer', async () => {
    const world = newWorld([ward]);
    await opening(world);
    await editing(world, { text: '甲' });
    const closing = (viewer: typeof clerk) =>
      world.engine.perform({
        type: 'ward.form',
        viewer,
        id: world.only('ward.form').id,
        version: 2,
        action: 'close',
        form: {},
        idempotencyKey: 'c',
      });
    expect(await closing(clerk)).toMatchObject({ refused: { problem: 'action-not-possible' } });
    expect(await world.engine.offers(world.only('ward.form'), clerk)).toMatchObject([
      { action: 'edit', allowed: true },
      { action: 'close', allowed: false, why: [expect.stringContaining('由您本人经办'), expect.any(String)] },
    ]);
    expect(await closing(checker)).toMatchObject({ done: { state: 'done' } });
  });

  it('whose fact breaks its own contract is our defect: it throws and leaves nothing', async () => {
    const world = newWorld([ward]);
    await world.report('ward', [
      {
        id: 'm',
        source: '/systems/them',
        type: 'ward.one-reported.v1',
        time: '',
        datacontenttype: '',
        partitionkey: 'c',
        data: { id: 'c', version: 1, state: 'begun' },
      },
    ]);
    const ask = (reason: string) =>
      world.engine.perform({
        type: 'ward.mirror',
        viewer: clerk,
        id: world.only('ward.mirror').id,
        version: 1,
        action: 'ask',
        form: {},
        reason,
        idempotencyKey: 'k',
      });
    await expect(ask('')).rejects.toThrow('ward.asked.v1 breaks its contract at /why');
    expect(world.tables.added.outbox).toEqual([]);
    expect(await ask('为何')).toMatchObject({ done: { version: 2, fact: world.tables.added.outbox[0]!.id } });
    expect(world.tables.added.outbox[0]!.sender).toBe(clerk.account.id);
    expect(world.only('ward.mirror').values['askedAt']).toBe('2026-03-02T01:00:00.000Z');
  });
});

describe('a form', () => {
  const good = {
    line: ' 一\n二 ',
    text: '文',
    kind: 'x',
    kinds: ['y', 'x'],
    day: '2026-03-01',
    at: '2026-03-01T08:00:00+08:00',
    count: 9,
    amount: '-12.5',
    is: false,
    house: 'h',
    who: { name: '张三', idNumber: makeResidentId({ born: '1990-01-02', serial: 1, sex: 'male' }), phone: '' },
    body: { name: '某公司', uscc: makeUscc({ serial: 5 }) },
    id: makeResidentId({ born: '1990-01-02', serial: 2, sex: 'female' }).toLowerCase(),
  };

  it('is read by the kind of each field', async () => {
    const world = newWorld([ward]);
    world.tables.put(entry('ward.house', 'h', { code: 'x' }));
    await opening(world, good);
    expect(world.only('ward.form').values).toEqual({
      ...good,
      line: '一 二',
      kinds: ['x', 'y'],
      at: '2026-03-01T00:00:00.000Z',
      amount: -1250,
      who: { name: '张三', idNumber: good.who.idNumber },
      id: good.id.toUpperCase(),
    });
  });

  it.each([
    ['line', 5, '/form/line', 'type'],
    ['line', '一二三四五六七八九十零', '/form/line', 'too-long'],
    ['text', '\ud800', '/form/text', 'type'],
    ['kind', 'z', '/form/kind', 'choice'],
    ['kind', 'constructor', '/form/kind', 'choice'],
    ['kinds', 'x', '/form/kinds', 'choice'],
    ['kinds', ['x', 'z'], '/form/kinds', 'choice'],
    ['day', '2026-02-30', '/form/day', 'date'],
    ['at', 'yesterday', '/form/at', 'instant'],
    ['count', 10, '/form/count', 'range'],
    ['count', 1.5, '/form/count', 'range'],
    ['count', '3', '/form/count', 'range'],
    ['amount', '1,5', '/form/amount', 'money'],
    ['amount', 15, '/form/amount', 'money'],
    ['is', 'yes', '/form/is', 'type'],
    ['house', 'nowhere', '/form/house', 'reference'],
    ['who', '张三', '/form/who', 'type'],
    ['who', { phone: '1' }, '/form/who/name', 'required'],
    ['who', { name: '张三', idNumber: '310101199003070018' }, '/form/who/idNumber', 'check-digit'],
    ['who', { name: '张三', __proto__x: 1 }, '/form/who/__proto__x', 'unknown'],
    ['body', { name: '某', uscc: '1' }, '/form/body/uscc', 'format'],
    ['id', '310101199002300012', '/form/id', 'date'],
    ['constructor', 1, '/form/constructor', 'unknown'],
  ])('refuses %s = %j at %s as %s', async (field, value, pointer, code) => {
    const world = newWorld([ward]);
    expect(await opening(world, { line: '一', [field]: value })).toMatchObject({
      refused: { problem: 'input', findings: [{ pointer, code }] },
    });
    expect(world.tables.of('ward.form')).toEqual([]);
  });

  it('takes several identifiers and refs, each once, in their order (L04)', async () => {
    const world = newWorld([ward]);
    world.tables.put(entry('ward.house', 'h', { code: 'x' }), entry('ward.house', 'i', { code: 'y' }));
    const [one, two] = [makeUscc({ serial: 5 }), makeUscc({ serial: 6 })];
    await opening(world, { line: '一', ids: [` ${two.toLowerCase()}`, one], houses: ['i', 'h'] });
    expect(world.only('ward.form').values).toMatchObject({ ids: [two, one], houses: ['i', 'h'] });
  });

  it.each([
    ['ids', 'x', ['/form/ids type']],
    ['ids', Array.from({ length: 4 }, (_, serial) => makeUscc({ serial })), ['/form/ids too-many']],
    ['ids', ['1', makeUscc({ serial: 1 }), 5], ['/form/ids/0 format', '/form/ids/2 type']],
    ['ids', [makeUscc({ serial: 1 }), makeUscc({ serial: 1 }).toLowerCase()], ['/form/ids/1 repeated']],
    ['houses', ['h', 'nowhere', ''], ['/form/houses/2 type']],
    ['houses', ['nowhere', 'h', 'gone'], ['/form/houses/0 reference', '/form/houses/2 reference']],
  ])('says of %s = %j beside each item what is wrong: %j', async (field, value, places) => {
    const world = newWorld([ward]);
    world.tables.put(entry('ward.house', 'h', { code: 'x' }));
    const outcome = await opening(world, { line: '一', [field]: value });
    expect('refused' in outcome && outcome.refused.findings!.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual(places);
  });

  it('names every failing field at once', async () => {
    const outcome = await opening(newWorld([ward]), { line: '一', count: 99, day: 'x', nothing: 1 });
    expect('refused' in outcome && outcome.refused.findings!.map(({ pointer }) => pointer)).toEqual([
      '/form/count',
      '/form/day',
      '/form/nothing',
    ]);
  });
});
