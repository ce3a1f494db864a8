import { beforeEach, describe, expect, it } from 'vitest';
import { scopesOf } from '../../access/index.js';
import { city, desk, entry, newWorld, somebody, type World } from '../../engine/testing/index.js';
import { checkAreas } from '../check.js';

const clerk = somebody('clerk', ['desk.clerk'], city);
const guest = somebody('guest', ['desk.guest'], city);
const type = 'desk.plea';
const plea = desk.records.find(({ name }) => name === type)!;
let world: World;
let key = 0;
const act = (viewer: typeof clerk, action: string, form: Readonly<Record<string, unknown>> = {}, more: object = {}) => {
  const row = action === 'draft' ? undefined : world.tables.of(type).at(-1)!;
  const on = row && { id: row.id, version: row.version };
  return world.engine.perform({ viewer, type, action, form, idempotencyKey: `d${++key}`, ...on, ...more });
};
const refused = (why: string) => ({ refused: { problem: 'action-not-possible', why: [why, expect.any(String)] } });
const seen = async (viewer: typeof clerk) => (await world.reader.get(type, world.only(type).id, scopesOf(viewer, plea))) !== null;

beforeEach(async () => {
  world = newWorld([desk]);
  world.tables.put(entry('desk.member', 'm1', { called: '甲' }), entry('desk.member', 'm2', { called: '乙', barred: true }));
  await act(guest, 'draft', { sponsor: 'm1' });
});

describe('an application that is written first and handed in later', () => {
  it('is its author’s alone, changed as often as he likes, and handed in once it has what it needs', async () => {
    expect([world.only(type).state, await seen(clerk), await seen(guest)]).toEqual(['draft', false, true]);
    expect(await act(guest, 'submit')).toMatchObject({ refused: { findings: [{ pointer: '/form/what' }] } });
    await act(guest, 'revise', { what: '第一稿' });
    expect(await act(guest, 'submit', { what: '第二稿' })).toMatchObject({ done: { state: 'open' } });
    expect([world.only(type).values, await seen(clerk)]).toMatchObject([{ what: '第二稿', submittedOn: '2026-03-02' }, true]);
    expect(await act(guest, 'revise', { what: '第三稿' })).toMatchObject({ refused: { problem: 'action-not-possible' } });
  });

  it('is taken back until somebody who handles it has opened it, and no more then', async () => {
    await act(guest, 'submit', { what: '事' });
    expect(await act(clerk, 'look', {}, { isReading: true })).toHaveProperty('done');
    expect(await act(guest, 'withdraw')).toMatchObject(refused('申请已有人查看，不能再撤回。'));
    await act(guest, 'draft', { what: '另一件' });
    await act(guest, 'submit');
    expect(await act(guest, 'withdraw')).toMatchObject({ done: { state: 'dropped' } });
  });

  it('is barred by what the entry it leads to is itself (exists by id)', async () => {
    expect(await act(guest, 'submit', { what: '事' })).toHaveProperty('done');
    await act(guest, 'draft', { what: '事', sponsor: 'm2' });
    expect(await act(guest, 'submit')).toMatchObject(refused('介绍人已被禁入。'));
  });
});

describe('a time limit that runs through a pause', () => {
  it('is that of whom one waits for: the others stand still, and at its end the machine goes on', async () => {
    await act(guest, 'submit', { what: '事' });
    await act(clerk, 'ask');
    expect(world.only(type).values).toMatchObject({ decideDue: null, completeDue: '2026-03-09' });
    world.move('2026-03-10');
    await world.engine.strike();
    expect(world.only(type)).toMatchObject({ state: 'open', values: { decideDue: '2026-04-07' } });
  });
});

describe('what is looked into about somebody', () => {
  it('bars what waits for it, naming each part, until each is answered or waived with a reason', async () => {
    await act(guest, 'submit', { what: '丙' });
    expect(await act(clerk, 'grant')).toMatchObject(refused('核查尚未完成。（过往、债务）'));
    await act(clerk, 'askPast');
    await act(clerk, 'tellDebts');
    expect(world.only(type).values).toMatchObject({ past: 'asked', pastAskedOn: '2026-03-02', debts: 'answered' });
    expect(await act(clerk, 'grant')).toMatchObject(refused('核查尚未完成。（过往）'));
    expect(await act(clerk, 'waivePast')).toMatchObject({ refused: { findings: [{ pointer: '/form/pastWaiver' }] } });
    await act(clerk, 'waivePast', { pastWaiver: '来函查询一个月未回复。' });
    expect(await act(clerk, 'waivePast', { pastWaiver: '再次' })).toMatchObject(refused('该项已经核查完毕。'));
    expect(await act(clerk, 'grant')).toMatchObject({ done: { state: 'granted' } });
    const joined = world.tables.of('desk.member').at(-1)!;
    expect(joined).toMatchObject({ state: null, values: { called: '丙', since: '2026-03-02' } });
    // Whom an entry is about sees it.
    expect(world.tables.involvements.get(`desk.member:${joined.id}`)).toContainEqual(
      expect.objectContaining({ who: `desk.member:${joined.id}`, role: 'subject' }),
    );
  });

  it('asked again after it was waived it is open again', async () => {
    await act(guest, 'submit', { what: '丙' });
    await act(clerk, 'waivePast', { pastWaiver: '未回' });
    await act(clerk, 'askPast');
    expect(world.only(type).values).toMatchObject({ past: 'asked', pastWaiver: null });
  });
});

describe('letters that come in', () => {
  it('are rows that stay as they were filed, each with its number, day and sender', async () => {
    await act(guest, 'submit', { what: '事' });
    await act(clerk, 'fileLetters', { letters: [{ number: '浙司函〔2026〕8号', on: '2026-03-01', from: '浙江省司法厅', what: '同意' }] });
    const [{ row }] = world.only(type).values['letters'] as [{ row: number }];
    expect(await act(clerk, 'fileLetters', { letters: [{ row, on: '2026-03-01', from: '他', what: '改' }] })).toMatchObject({
      refused: {
        problem: 'input',
        findings: [{ code: 'append-only', pointer: '/form/letters/0/from' }, { pointer: '/form/letters/0/what' }],
      },
    });
  });
});

describe('the words of an application', () => {
  it('are in order at the start', () => {
    expect(checkAreas([desk])).toEqual([]);
  });
});
