import { beforeEach, describe, expect, it } from 'vitest';
import { scopesOf } from '../../access/index.js';
import { checkAreas } from '../../definitions/index.js';
import type { Viewer } from '../../ports/index.js';
import { city, districtUnit, newWorld, roster, somebody, type World } from '../testing/index.js';

const clerk = somebody('甲', ['roster.clerk'], city);
const second = somebody('乙', ['roster.clerk'], city);
const third = somebody('丙', ['roster.clerk'], city);
const lead = somebody('负责人', ['roster.lead'], city);
const officer = somebody('外勤', ['roster.officer'], city);
const elsewhere = somebody('他区', ['roster.district-clerk'], districtUnit('310115'));
const retired = {
  ...somebody('离职', ['roster.clerk'], city),
  account: { ...somebody('离职', ['roster.clerk'], city).account, disabled: true },
};

let world: World;
let key = 0;
beforeEach(() => {
  world = newWorld([roster]);
  world.employ(clerk, second, third, lead, officer, elsewhere, retired);
});

const rowOf = (type: string, id: string) => world.tables.records.get(`${type}:${id}`)!;
async function order(viewer: Viewer, action: string, form: Record<string, unknown>, id?: string, type = 'roster.job') {
  const { reason } = world.engine.catalogue.type(type)!.actions[action]!;
  return world.engine.perform({
    viewer,
    type,
    action,
    form,
    ...(reason === 'required' && { reason: '应当如此' }),
    idempotencyKey: `k${++key}`,
    ...(id !== undefined && { id, version: rowOf(type, id).version }),
  });
}
async function done(...args: Parameters<typeof order>): Promise<string> {
  const outcome = await order(...args);
  if ('refused' in outcome) throw new Error(JSON.stringify(outcome.refused));
  return outcome.done.id;
}
async function refused(...args: Parameters<typeof order>) {
  const outcome = await order(...args);
  if ('done' in outcome) throw new Error(`${args[1]} was done`);
  return outcome.refused;
}
const ids = (...who: readonly Viewer[]) => who.map(({ account: { id } }) => ({ id }));
const involved = (id: string): string[] =>
  (world.tables.involvements.get(`roster.job:${id}`) ?? []).filter(({ done: over }) => !over).map(({ who, role }) => `${who} ${role}`);
const asked = (type: string, id: string): string[] =>
  (world.tables.turns.get(`${type}:${id}`) ?? []).map(({ action, address }) => `${action} ${address}`);
const sees = async (viewer: Viewer, id: string): Promise<boolean> =>
  (await world.reader.get('roster.job', id, scopesOf(viewer, world.engine.catalogue.type('roster.job')!))) !== null;

describe('officials named on a record', () => {
  it('keep the rules that the check at start asks for', () => {
    expect(checkAreas([roster])).toEqual([]);
  });

  it('are kept by account and name, have it in hand, and are told of it themselves', async () => {
    const id = await done(clerk, 'open', { what: '争议' });
    await done(lead, 'assign', { handlers: ids(clerk, officer) }, id);
    expect(rowOf('roster.job', id).values['handlers']).toEqual([
      { id: '甲', name: '甲' },
      { id: '外勤', name: '外勤' },
    ]);
    expect(involved(id)).toEqual(expect.arrayContaining(['甲 handler', '外勤 handler', '负责人 part']));
    expect(world.tables.added.notice.map(({ address, words: [zh] }) => [address, zh])).toEqual(
      expect.arrayContaining([
        ['roster.clerk@甲', expect.stringContaining('由您承办（甲、外勤）')],
        ['roster.officer@外勤', expect.stringContaining('由您承办')],
      ]),
    );
  });

  it('are asked for what is theirs, each himself, and nobody is while none is named', async () => {
    const id = await done(clerk, 'open', { what: '争议' });
    expect(asked('roster.job', id)).toEqual(['assign roster.lead@*']);
    await done(lead, 'assign', { handlers: ids(clerk, second) }, id);
    const own = asked('roster.job', id);
    expect(own).toEqual(expect.arrayContaining(['find roster.clerk@甲', 'find roster.clerk@乙']));
    expect(own.some((one) => one.endsWith('@*'))).toBe(false);
  });

  it('alone may do it; the others who see the record are told whose it is', async () => {
    const id = await done(clerk, 'open', { what: '争议' });
    expect(await refused(clerk, 'find', {}, id)).toMatchObject({
      problem: 'action-not-possible',
      why: ['“承办人”不足 2 人，不能办结。', expect.any(String)],
    });
    await done(lead, 'assign', { handlers: ids(clerk, second) }, id);
    expect(await refused(third, 'find', {}, id)).toMatchObject({
      problem: 'action-not-possible',
      why: ['本件“承办人”为甲、乙，由其办结。', expect.any(String)],
    });
    const [offer] = (await world.engine.offers(rowOf('roster.job', id), third)).filter(({ action }) => action === 'find');
    expect(offer).toMatchObject({ allowed: false });
    await done(second, 'find', { finding: '属实' }, id);
    expect(rowOf('roster.job', id).state).toBe('done');
  });

  it('are others after a reason; who was named before goes on reading, and both stand on the timeline', async () => {
    const id = await done(clerk, 'open', { what: '争议' });
    expect(await sees(officer, id)).toBe(false);
    await done(lead, 'assign', { handlers: ids(clerk, officer) }, id);
    const unreasoned = await world.engine.perform({
      viewer: lead,
      type: 'roster.job',
      action: 'assign',
      id,
      version: rowOf('roster.job', id).version,
      form: { handlers: ids(clerk, second) },
      idempotencyKey: 'no reason',
    });
    expect(unreasoned).toMatchObject({ refused: { problem: 'input', findings: [{ pointer: '/reason' }] } });
    await done(lead, 'assign', { handlers: ids(clerk, second) }, id);
    expect(involved(id)).toEqual(expect.arrayContaining(['甲 handler', '乙 handler', '外勤 former']));
    expect(await sees(officer, id)).toBe(true);
    expect(await refused(officer, 'find', {}, id)).toMatchObject({ problem: 'action-not-possible' });
    expect(world.tables.added.event.at(-1)?.changes).toEqual([
      {
        field: 'handlers',
        from: [
          { id: '甲', name: '甲' },
          { id: '外勤', name: '外勤' },
        ],
        to: [
          { id: '甲', name: '甲' },
          { id: '乙', name: '乙' },
        ],
      },
    ]);
  });

  it('are refused at their place: too few, unknown, gone, of another post or another district', async () => {
    const id = await done(clerk, 'open', { what: '争议' });
    expect(await refused(lead, 'assign', { handlers: ids(clerk) }, id)).toMatchObject({
      findings: [{ pointer: '/form/handlers', code: 'too-few' }],
    });
    expect(await refused(lead, 'assign', {}, id)).toMatchObject({ findings: [{ pointer: '/form/handlers', code: 'required' }] });
    for (const wrong of [{ id: '无此人' }, ...ids(retired), ...ids(lead), ...ids(elsewhere)])
      expect(await refused(lead, 'assign', { handlers: [...ids(clerk), wrong] }, id)).toMatchObject({
        problem: 'input',
        findings: [{ pointer: '/form/handlers/1', code: 'staff' }],
      });
  });

  it('go when they are recused, are not named again and act no more', async () => {
    const id = await done(clerk, 'open', { what: '争议' });
    await done(lead, 'assign', { handlers: ids(clerk, second) }, id);
    await done(clerk, 'recuse', { recused: ids(clerk) }, id);
    expect(rowOf('roster.job', id).values).toMatchObject({ handlers: [{ id: '乙' }], recused: [{ id: '甲' }] });
    expect(involved(id)).toEqual(expect.arrayContaining(['乙 handler', '甲 former']));
    expect(asked('roster.job', id)).toEqual([]);
    expect(await refused(clerk, 'recuse', { recused: [] }, id)).toMatchObject({
      why: ['您在本件“回避人员”之列，不能办理本件。', expect.any(String)],
    });
    expect(await refused(lead, 'assign', { handlers: ids(second, clerk) }, id)).toMatchObject({
      findings: [{ pointer: '/form/handlers/1', words: ['甲在“回避人员”之列，不能指定。', expect.any(String)] }],
    });
    expect(await refused(lead, 'swap', { handlers: ids(second, third), recused: ids(clerk, third) }, id)).toMatchObject({
      findings: [{ pointer: '/form/handlers/1', code: 'staff' }],
    });
    await done(lead, 'assign', { handlers: ids(second, third) }, id);
    await done(third, 'find', {}, id);
  });

  it('are whoever takes it up, and the next who does takes his place', async () => {
    const id = await done(clerk, 'log', { what: '来电' }, undefined, 'roster.call');
    await done(clerk, 'take', {}, id, 'roster.call');
    expect(asked('roster.call', id)).toContain('close roster.clerk@甲');
    await done(second, 'take', {}, id, 'roster.call');
    expect(rowOf('roster.call', id).values['taker']).toEqual([{ id: '乙', name: '乙' }]);
    expect(await refused(clerk, 'close', {}, id, 'roster.call')).toMatchObject({ problem: 'action-not-possible' });
    await done(second, 'close', {}, id, 'roster.call');
  });

  it('cost nothing where nobody is named', async () => {
    await done(clerk, 'open', { what: '争议' });
    expect(world.tables.reads).not.toContain('staff');
  });
});
