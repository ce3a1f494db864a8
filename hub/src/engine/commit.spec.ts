import { describe, expect, it } from 'vitest';
import { checkAreas } from '../definitions/index.js';
import { city, entry, newWorld, somebody, yard, type World } from './testing/index.js';

const clerk = somebody('clerk', ['yard.clerk'], city);
const lead = somebody('lead', ['yard.lead'], city);
let key = 0;
const act = (world: World, viewer: typeof clerk, type: string, action: string, form: Record<string, unknown> = {}, id?: string) =>
  world.engine.perform({
    viewer,
    type: `yard.${type}`,
    action,
    form,
    idempotencyKey: `k${++key}`,
    ...(id !== undefined && { id, version: world.tables.records.get(`yard.${type}:${id}`)!.version }),
  });

function withKeeper(state = 'serving'): World {
  const world = newWorld([yard]);
  world.tables.put({ ...entry('yard.keeper', 'k', { code: 'K1' }), number: 'K1', state });
  return world;
}
const keeperOf = (world: World) => world.tables.records.get('yard.keeper:k')!;

describe('an act that changes other records', () => {
  it('is sound as declared', () => {
    expect(checkAreas([yard])).toEqual([]);
  });

  it('moves the register entry and opens the record its effects name, in one transaction and as the same person', async () => {
    const world = withKeeper();
    await act(world, clerk, 'matter', 'open', { subject: '失职', keeper: 'k', until: '2026-05-01' });
    const { id, number } = world.only('yard.matter');
    await act(world, lead, 'matter', 'decide', {}, id);
    expect(world.tables.records.get(`yard.matter:${id}`)).toMatchObject({ state: 'done', values: { outcome: '停职' } });
    expect(keeperOf(world)).toMatchObject({ state: 'resting', version: 2, values: { restsUntil: '2026-05-01' } });
    expect(world.only('yard.errand')).toMatchObject({ state: 'open', values: { what: '失职', of: id } });
    const told = world.tables.added.event.filter(({ name }) => ['rest', 'give'].includes(name));
    expect(told.map(({ type, actor, reason }) => [type, actor.id, reason])).toEqual([
      ['yard.errand', 'lead', `事项 ${number}`],
      ['yard.keeper', 'lead', `事项 ${number}`],
    ]);
    expect(world.tables.added.notice.map(({ name }) => name)).toContain('resting');
  });

  it('gives an entry of a register that it opens the number that its field says', async () => {
    const world = newWorld([yard]);
    expect(await act(world, lead, 'keeper', 'admit', { code: 'K7' })).toMatchObject({ done: { number: 'K7' } });
    expect(world.only('yard.keeper')).toMatchObject({ number: 'K7', state: 'serving', values: { code: 'K7' } });
  });

  it('is refused whole when the other record does not allow it: nothing of it remains', async () => {
    const world = withKeeper('resting');
    await act(world, clerk, 'matter', 'open', { subject: '失职', keeper: 'k' });
    const { id } = world.only('yard.matter');
    const events = world.tables.added.event.length;
    expect(await act(world, lead, 'matter', 'decide', {}, id)).toMatchObject({
      refused: { problem: 'action-not-possible', why: ['当前状态为“停职”，不能停职。', expect.any(String)] },
    });
    expect(world.only('yard.matter').state).toBe('open');
    expect(world.tables.of('yard.errand')).toEqual([]);
    expect(world.tables.added.event).toHaveLength(events);
  });

  it('moves nobody when the ref is empty', async () => {
    const world = withKeeper();
    await act(world, clerk, 'matter', 'open', { subject: '无人' });
    expect(await act(world, lead, 'matter', 'decide', {}, world.only('yard.matter').id)).toMatchObject({ done: { state: 'done' } });
    expect(keeperOf(world).version).toBe(1);
  });
});

describe('a guard that asks other records', () => {
  it('bars the action while such a record stands, names it, and says so before anybody tries', async () => {
    const world = withKeeper();
    await act(world, clerk, 'matter', 'open', { subject: '查', keeper: 'k' });
    const { number, id } = world.only('yard.matter');
    const why = [`尚有未了事项。（${number}）`, `A matter is still open. (${number})`];
    expect(await act(world, clerk, 'keeper', 'leave', {}, 'k')).toEqual({ refused: { problem: 'action-not-possible', why } });
    expect(await world.engine.offers(keeperOf(world), clerk)).toEqual([{ action: 'leave', allowed: false, why }]);
    await act(world, lead, 'matter', 'decide', {}, id);
    await act(world, lead, 'keeper', 'resume', {}, 'k');
    expect(await act(world, clerk, 'keeper', 'leave', {}, 'k')).toMatchObject({ done: { state: 'gone' } });
    expect(keeperOf(world).values['leftOn']).toBe('2026-03-02');
  });

  it('locks what both lead to: the entry, by who asks and by who opens the record that would bar', async () => {
    const world = withKeeper();
    world.tables.reads.length = 0;
    await act(world, clerk, 'matter', 'open', { subject: '查', keeper: 'k' });
    expect(world.tables.reads).toContain('records yard.keeper');
  });
});

describe('what the machine does', () => {
  it('has the effects of its action, tells people and wakes rules as a person’s act does', async () => {
    const world = withKeeper();
    for (const subject of ['一', '二']) await act(world, clerk, 'matter', 'open', { subject, keeper: 'k' });
    expect(world.only('yard.alarm')).toMatchObject({ state: 'raised', values: { keeper: 'k', raisedOn: '2026-03-02' } });
    expect(world.tables.added.notice.map(({ name }) => name)).toEqual(['raised']);
  });

  it('leaves nothing when what follows from it throws after the row is written: no record, event, notice or answer, and the same key may be tried again', async () => {
    const judge = (): never => {
      throw new Error('judged wrongly');
    };
    const world = newWorld([{ ...yard, rules: yard.rules.map((rule) => ({ ...rule, judge })) }]);
    world.tables.put({ ...entry('yard.keeper', 'k', { code: 'K1' }), number: 'K1', state: 'serving' });
    const opening = (): Promise<unknown> =>
      world.engine.perform({
        viewer: clerk,
        type: 'yard.matter',
        action: 'open',
        form: { subject: '失职', keeper: 'k' },
        idempotencyKey: 'again',
      });
    await expect(opening()).rejects.toThrow('judged wrongly');
    const { tables } = world;
    expect([tables.of('yard.matter'), tables.added.event, tables.added.notice, tables.added.state]).toEqual([[], [], [], []]);
    expect([tables.index.size, tables.clocks.size, tables.turns.size, tables.answers.size]).toEqual([0, 0, 0, 0]);
    await expect(opening()).rejects.toThrow('judged wrongly');
  });
});
