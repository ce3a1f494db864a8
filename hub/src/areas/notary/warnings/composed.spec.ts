import { describe, expect, it } from 'vitest';
import { entry } from '../../../engine/testing/index.js';
import { eventWorld, type EventWorld } from '../testing/events.js';
import { composedRule } from './composed.js';
import { periodsOf, type Dimension } from './dimensions.js';

let serial = 0;
const put = (at: EventWorld, office: string, values: object, state = 'issued') =>
  at.world.tables.put({ ...entry('notary.act', `C${++serial}`, { office, ...values }), state });
const issuedIn = (at: EventWorld, month: string, count: number, more: object = {}, office = 'GZ-01'): void => {
  for (let i = 0; i < count; i++) {
    const on = `${month}-${String(1 + (i % 28)).padStart(2, '0')}`;
    put(at, office, { category: 'district', acceptedOn: on, issuedOn: on, ownFee: 300_00, place: 'office', online: 'offline', ...more });
  }
};
const dimension = (more: Partial<Dimension> = {}): Dimension => ({
  model: '外出办证',
  indicator: 'outsideShare',
  comparison: 'atLeast',
  threshold: 50,
  span: 'month',
  level: 'yellow',
  weight: 100,
  ...more,
});
const tried = async (at: EventWorld, ...dimensions: readonly Dimension[]) => {
  const { facts } = await at.world.engine.trial(composedRule, {
    value: { dimensions },
    districts: null,
    since: '2025-12-03T00:00:00.000Z',
  });
  return facts.map(({ subject, fact }) => [
    subject,
    fact.values?.['item'],
    fact.values?.['period'],
    fact.values?.['level'],
    fact.values?.['value'],
  ]);
};
const february = '2026-02-01至2026-02-28';
const start = () => eventWorld('2026-03-03T02:00:00.000Z');

describe('models that the bureau composes of indicators (N29)', () => {
  it('N29: a dimension is an indicator, a comparison, a threshold, a period and a level; its trial lists hits and raises nothing', async () => {
    const at = start();
    issuedIn(at, '2026-02', 4);
    issuedIn(at, '2026-02', 6, { place: 'outside' });
    expect(await tried(at, dimension())).toEqual([['GZ-01', '外出办证', february, 'yellow', '60.0%']]);
    expect(await tried(at, dimension({ threshold: 60, level: 'red' }))).toMatchObject([['GZ-01', '外出办证', february, 'red', '60.0%']]);
    expect(await tried(at, dimension({ threshold: 61 }))).toEqual([]);
    expect(await tried(at, dimension({ comparison: 'atMost', threshold: 60 }))).toHaveLength(1);
    expect(at.warnings()).toEqual([]);
  });

  it('N29: a model of several dimensions fires when the weights of those that are so come to a hundred', async () => {
    const at = start();
    issuedIn(at, '2026-02', 10, { place: 'outside' });
    issuedIn(at, '2025-02', 5);
    const [place, growth] = [
      dimension({ weight: 60 }),
      dimension({ indicator: 'accepted', comparison: 'up', threshold: 100, weight: 40, level: 'red' }),
    ];
    expect(await tried(at, place, growth)).toEqual([['GZ-01', '外出办证', february, 'red', '100.0%；10（+100.0%）']]);
    expect(await tried(at, place)).toEqual([]);
    expect(await tried(at, place, { ...growth, threshold: 101 })).toEqual([]);
  });

  it('N29: it is narrowed to classes of office, switched off by row, and compared with peers', async () => {
    const at = start();
    issuedIn(at, '2026-02', 20);
    for (const office of ['a', 'b', 'c', 'd', 'e']) issuedIn(at, '2026-02', 8, {}, office);
    const above = dimension({ model: '量高', indicator: 'issued', comparison: 'abovePeers', threshold: 150 });
    expect(await tried(at, above)).toEqual([['GZ-01', '量高', february, 'yellow', '20（+150.0%）']]);
    expect(await tried(at, { ...above, classes: ['city', 'mixed'] })).toEqual([]);
    expect(await tried(at, { ...above, classes: ['district'] })).toHaveLength(1);
    expect(await tried(at, { ...above, isOff: true })).toEqual([]);
  });

  it('N29: without a base, or anything that it could be a share of, nothing is said', async () => {
    const at = start();
    issuedIn(at, '2026-02', 3);
    expect(await tried(at, dimension({ indicator: 'issued', comparison: 'up', threshold: 0 }))).toEqual([]);
    expect(await tried(at, dimension({ span: 'day', indicator: 'outsideShare', comparison: 'atMost', threshold: 100 }))).toHaveLength(3);
  });

  it('N29: in force it warns each night, once for each span, of the theme 偏离, and names version and models', async () => {
    const at = start();
    at.world.tables.ruleSettings.set('notary.composed 2', {
      rule: 'notary.composed',
      version: 2,
      since: '2026-03-01',
      value: { dimensions: [dimension({ level: 'red' })] },
      isOn: true,
      districts: null,
      state: 'approved',
      reason: '新建模型',
      by: 'notary.clerk',
      at: '2026-03-01T00:00:00.000Z',
      decidedBy: 'notary.lead',
      decidedAt: '2026-03-01T00:00:00.000Z',
      decision: null,
    });
    issuedIn(at, '2026-02', 6, { place: 'outside' });
    await at.world.engine.patrol();
    const composed = () => at.warnings().filter(({ values }) => values['model'] === 'composed');
    expect(composed()).toMatchObject([
      {
        state: 'pushed',
        values: { office: 'GZ-01', level: 'red', theme: 'deviation', item: '外出办证', ruleVersion: '第 2 版（2026-03-01 起）：外出办证' },
      },
    ]);
    at.world.move('2026-03-04');
    await at.world.engine.patrol();
    expect(composed()).toHaveLength(1);
  });

  it('N29: days, weeks from Monday and months that are over, of the last ninety days', () => {
    expect(periodsOf('month', '2026-03-03')).toEqual([
      { from: '2026-02-01', until: '2026-02-28' },
      { from: '2026-01-01', until: '2026-01-31' },
      { from: '2025-12-01', until: '2025-12-31' },
    ]);
    expect(periodsOf('week', '2026-03-03')[0]).toEqual({ from: '2026-02-23', until: '2026-03-01' });
    const days = periodsOf('day', '2026-03-03');
    expect([days.length, days[0]!.until, days.at(-1)!.from]).toEqual([90, '2026-03-02', '2025-12-03']);
  });
});
