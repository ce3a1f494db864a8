import { describe, expect, it } from 'vitest';
import { city, newWorld, somebody, yard, type World } from '../../engine/testing/index.js';

const clerk = somebody('clerk', ['yard.clerk'], city);
const lead = somebody('lead', ['yard.lead'], city);
const head = somebody('head', ['yard.head'], city);
const both = somebody('both', ['yard.lead', 'yard.head'], city);
let key = 0;
const act = (
  world: World,
  viewer: typeof clerk,
  action: string,
  more: { readonly form?: Record<string, unknown>; readonly reason?: string } = {},
) => {
  const row = world.tables.of('yard.wish').at(0);
  return world.engine.perform({
    viewer,
    type: 'yard.wish',
    action,
    form: {},
    idempotencyKey: `a${++key}`,
    ...(row && { id: row.id, version: row.version }),
    ...more,
  });
};
const asked = async (): Promise<World> => {
  const world = newWorld([yard]);
  await act(world, clerk, 'make');
  await act(world, clerk, 'askGranting', { form: { what: '调休' } });
  return world;
};
const toldTo = (world: World) => world.tables.added.notice.map(({ name, address }) => [name, address]);

describe('an approval', () => {
  it('is one state in which the record passes the posts in their order; each is told when it is his turn, and who asked at the end', async () => {
    const world = await asked();
    expect(world.only('yard.wish')).toMatchObject({ state: 'granting', values: { grantingStep: 1 } });
    expect(await act(world, lead, 'passGranting')).toMatchObject({ done: { state: 'granting' } });
    expect(await act(world, head, 'approveGranting')).toMatchObject({ done: { state: 'granted' } });
    expect(world.only('yard.wish').values).toMatchObject({ grantingStep: null, grantedOn: '2026-03-02' });
    const [lead0, clerk0] = [
      ['grantingAsked', 'yard.lead@*'],
      ['grantingApproved', 'yard.clerk@*'],
    ];
    expect(toldTo(world)).toEqual(expect.arrayContaining([lead0, ['grantingAsked', 'yard.head@*'], clerk0]));
  });

  it('is not passed out of turn, nor twice by one person, nor asked without what it needs', async () => {
    const world = newWorld([yard]);
    await act(world, clerk, 'make');
    expect(await act(world, clerk, 'askGranting')).toMatchObject({ refused: { problem: 'input', findings: [{ pointer: '/form/what' }] } });
    await act(world, clerk, 'askGranting', { form: { what: '调休' } });
    expect(await act(world, head, 'approveGranting')).toMatchObject({ refused: { why: ['尚未轮到这一级审批。', expect.any(String)] } });
    await act(world, both, 'passGranting');
    expect(await act(world, both, 'approveGranting')).toMatchObject({
      refused: { why: ['“准许审核通过”由您本人经办，须由他人批准准许。', expect.any(String)] },
    });
    expect(await act(world, clerk, 'approveGranting')).toEqual({ refused: { problem: 'forbidden' } });
  });

  it('goes back with a reason to where it was asked, and begins anew from the first post', async () => {
    const world = await asked();
    await act(world, lead, 'passGranting');
    expect(await act(world, head, 'returnGranting')).toMatchObject({ refused: { problem: 'input', findings: [{ pointer: '/reason' }] } });
    expect(await act(world, head, 'returnGranting', { reason: '请补充。' })).toMatchObject({ done: { state: 'open' } });
    await act(world, clerk, 'askGranting', { form: { what: '调休两天' } });
    expect(world.only('yard.wish').values['grantingStep']).toBe(1);
  });

  it('gives just the keys its type promises', () => {
    const wish = yard.records.find(({ name }) => name === 'yard.wish')!;
    expect(Object.keys(wish.actions)).toEqual(['make', 'askGranting', 'passGranting', 'approveGranting', 'returnGranting']);
    expect(Object.keys(wish.states)).toEqual(['open', 'granting', 'granted']);
  });
});
