import { describe, expect, it } from 'vitest';
import { rolesIn, scopesOf } from '../../../access/index.js';
import { withheldFrom } from '../../../definitions/index.js';
import { city, firmUnit, somebody, type World } from '../../../engine/testing/index.js';
import type { Viewer } from '../../../ports/index.js';
import { lawyersWorld, people } from '../testing/registers.js';
import { mark } from './mark.js';

const entryOf = (world: World) => world.only('lawyers.mark');
const rival = somebody('rival', ['lawyers.firm-clerk'], firmUnit('31310000MD0000009X', '310101'));
const reviewer = somebody('city.lead.b', ['lawyers.city-lead'], city);
let key = 0;
const act = (world: World, viewer: Viewer, action: string, form: Readonly<Record<string, unknown>> = {}) => {
  const { id, version } = entryOf(world);
  return world.engine.perform({ viewer, type: 'lawyers.mark', id, action, version, form, idempotencyKey: `f${++key}` });
};
const sees = async (world: World, viewer: Viewer) =>
  (await world.reader.get('lawyers.mark', entryOf(world).id, scopesOf(viewer, mark))) !== null;
async function proposed(about: Readonly<Record<string, unknown>> = { subject: 'firm', listedFirm: 'firm-1' }): Promise<World> {
  const world = lawyersWorld();
  const form = { ...about, list: 'black', term: 12, facts: '多次违规收案收费，管理混乱。' };
  expect(
    await world.engine.perform({ viewer: people.cityClerk, type: 'lawyers.mark', action: 'propose', form, idempotencyKey: `f${++key}` }),
  ).toMatchObject({ done: { state: 'approval' } });
  return world;
}
async function listed(about?: Readonly<Record<string, unknown>>): Promise<World> {
  const world = await proposed(about);
  expect(await act(world, people.cityLead, 'approve')).toMatchObject({ done: { state: 'listed' } });
  return world;
}

describe('yellow and black lists: what a firm sees of its own entry', () => {
  it('L04: its clerk sees the entry once it stands and nothing of the proposal; another firm’s and its lawyers never', async () => {
    const world = await proposed();
    expect([await sees(world, people.firm), await sees(world, rival)]).toEqual([false, false]);
    await act(world, people.cityLead, 'approve');
    expect([await sees(world, people.firm), await sees(world, rival), await sees(world, people.lawyer)]).toEqual([true, false, false]);
  });

  it('L04: an entry about one of its lawyers is none of its, though its clerk is told', async () => {
    const world = await listed({ subject: 'lawyer', lawyer: 'lawyer-1' });
    expect([await sees(world, people.firm), await sees(world, people.lawyer)]).toEqual([false, true]);
    expect(world.tables.added.notice.filter(({ name }) => name === 'listed').map(({ address }) => address)).toEqual([
      'lawyers.lawyer@lawyers.lawyer:lawyer-1',
      `lawyers.firm-clerk@${people.firm.unit!.id}`,
    ]);
    expect(await act(world, people.firm, 'object', { objection: '代为提出。' })).toMatchObject({
      refused: { problem: 'not-found', isHidden: true },
    });
  });

  it('L04: rule, parameter and the cases it rests on are withheld from the firm as from a lawyer', async () => {
    const world = await listed();
    const withheld = (viewer: Viewer) => [...withheldFrom(mark, rolesIn(viewer, 'lawyers'), entryOf(world).values).keys()].toSorted();
    expect(withheld(people.firm)).toEqual(['complaints', 'parameter', 'penalties', 'rule', 'violations']);
    expect(withheld(people.lawyer)).toEqual(withheld(people.firm));
    expect(withheld(people.cityClerk)).toEqual([]);
  });
});

describe('yellow and black lists: the objection of a firm', () => {
  it('L04: is made within fifteen working days and reviewed by who neither proposed nor approved it; the firm hears the outcome', async () => {
    const world = await listed();
    world.move('2026-03-16');
    expect(await act(world, people.firm, 'object', { objection: '已经整改，附整改报告。' })).toMatchObject({ done: { state: 'objected' } });
    expect(entryOf(world).values).toMatchObject({ objectedOn: '2026-03-16', objectMet: '2026-03-16', reviewDue: '2026-03-30' });
    expect(await act(world, people.cityLead, 'revoke', { finding: '属实。' })).toMatchObject({
      refused: { problem: 'action-not-possible', why: ['“批准列入”由您本人经办，须由他人撤销列入。', expect.any(String)] },
    });
    expect(await act(world, reviewer, 'revoke', { finding: '已整改。' })).toMatchObject({ done: { state: 'revoked' } });
    expect(world.tables.added.notice.filter(({ name }) => name === 'revoked').map(({ address }) => address)).toContain(
      `lawyers.firm-clerk@${people.firm.unit!.id}`,
    );
    expect(await sees(world, people.firm)).toBe(true);
  });

  it('L04: without words, a second one and one after the term are refused with their sentence, and another firm’s finds no entry', async () => {
    const world = await listed();
    expect(await act(world, rival, 'object', { objection: '不属实。' })).toMatchObject({
      refused: { problem: 'not-found', isHidden: true },
    });
    expect(await act(world, people.firm, 'object')).toMatchObject({
      refused: { problem: 'input', findings: [{ pointer: '/form/objection' }] },
    });
    await act(world, people.firm, 'object', { objection: '一次。' });
    await act(world, reviewer, 'uphold', { finding: '维持。' });
    expect(await act(world, people.firm, 'object', { objection: '二次。' })).toMatchObject({
      refused: { problem: 'action-not-possible', why: ['异议已经提出，只能提出一次。', expect.any(String)] },
    });
    const late = await listed();
    late.move('2026-03-24');
    expect(await act(late, people.firm, 'object', { objection: '晚了。' })).toMatchObject({
      refused: { problem: 'action-not-possible', why: ['提出异议的期限已过。', expect.any(String)] },
    });
  });
});
