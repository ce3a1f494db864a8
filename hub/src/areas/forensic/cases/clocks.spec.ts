import { describe, expect, it } from 'vitest';
import { people } from '../testing/cast.js';
import { at, courses, whyOf } from '../testing/course.js';

const begun = '2026-09-24T01:00:00.000Z';
const day = { effectiveOn: '2026-09-24' };
const alcohol = { analytes: [{ name: '乙醇', value: '20', unit: 'mg100ml' }] };
async function underWay() {
  const c = courses(begun);
  await c.begin('A05', '挥发性毒物鉴定', day);
  const strike = async () => {
    while ((await c.world.engine.strike()) > 0);
  };
  const file = () => c.upload('forensic.case', 'pausePapers', people.a1);
  const pause = async (more: object = {}) =>
    c.act(people.a1, 'askPause', { pauseReason: 'materials', pausePapers: [await file()], pauseUntil: '2026-10-16', ...more });
  return { ...c, strike, pause };
}

describe('the time limits of a case', () => {
  it('F21: effective on 2026-09-24 it is accepted by 2026-10-12 and finished by 2026-11-12', async () => {
    const c = courses(begun);
    await c.entrust('A05', '挥发性毒物鉴定', day);
    expect(c.on().values).toMatchObject({ acceptDue: '2026-10-12', finishDue: '2026-11-12' });
  });

  it('F21: paused from 12 to 16 October, five working days, it is finished by 2026-11-19', async () => {
    const c = await underWay();
    c.world.move('2026-10-12');
    await c.pause();
    await c.act(people.head, 'approvePause');
    expect(c.on()).toMatchObject({ state: 'paused', values: { pauseCount: 1 } });
    c.world.move('2026-10-17');
    await c.strike();
    expect(c.on()).toMatchObject({ state: 'appraising', values: { finishDue: '2026-11-19' } });
  });

  it('F21: extended by thirty working days, once, it is finished by 2026-12-24', async () => {
    const c = await underWay();
    await c.act(people.a1, 'askExtension', { extensionReason: '检验周期较长。' });
    await c.act(people.head, 'approveExtension');
    expect(c.on().values).toMatchObject({ finishDue: '2026-12-24' });
    await c.act(people.a1, 'askExtension', { extensionReason: '再延。' });
    expect(await c.act(people.head, 'approveExtension')).toHaveProperty('refused');
  });

  it('F21: a term that was agreed goes instead of the thirty days', async () => {
    const c = courses(begun);
    await c.entrust('A05', '挥发性毒物鉴定', { ...day, agreedOn: '2026-12-31' });
    expect(c.on().values).toMatchObject({ agreedDue: '2026-12-31' });
    expect(c.on().values['finishDue'] ?? null).toBeNull();
  });

  it('F21: a pause has a file and an end within sixty days, is no third one, and not asked for while there is one', async () => {
    const c = await underWay();
    expect(await c.pause({ pausePapers: [] })).toMatchObject(at('pausePapers'));
    expect(await c.pause({ pauseUntil: '2026-11-30' })).toMatchObject(at('pauseUntil'));
    for (const [from, until] of [
      ['2026-10-12', '2026-10-16'],
      ['2026-10-19', '2026-10-23'],
    ] as const) {
      c.world.move(from);
      await c.pause({ pauseUntil: until });
      expect(whyOf(await c.act(people.a1, 'askExtension', { extensionReason: '暂停中。' }))).toBeDefined();
      await c.act(people.head, 'approvePause');
      expect(await c.act(people.a1, 'askExtension', { extensionReason: '暂停中。' })).toHaveProperty('refused');
      await c.act(people.head, 'resume');
    }
    c.world.move('2026-10-26');
    expect(whyOf(await c.pause({ pauseUntil: '2026-10-30' }))).toBe('暂停次数已达上限。');
  });

  it('F22: who asked for the pause does not approve it, and the city is told of one that is approved', async () => {
    const c = await underWay();
    await c.pause();
    const { account } = people.a1;
    const both = { ...people.a1, account: { ...account, roles: [...account.roles, 'forensic.head'] } };
    expect(await c.act(both, 'approvePause')).toHaveProperty('refused');
    await c.act(people.head, 'approvePause');
    const told = c.world.tables.added.notice.filter(({ name }) => name === 'paused');
    expect(told.length).toBeGreaterThan(0);
  });

  it('F21: a review takes three working days', async () => {
    const c = await underWay();
    await c.examine(alcohol);
    await c.askReview();
    expect(c.last('forensic.review').values).toMatchObject({ reviewDue: '2026-09-30' });
  });
});
