import { describe, expect, it } from 'vitest';
import { entry, newWorld, somebody } from '../../../engine/testing/index.js';
import { inForce } from '../../../definitions/index.js';
import { area } from '../index.js';
import { dictionary } from './dictionary.js';
import { musts } from './musts.js';

const of = (level: string) => dictionary.filter((one) => one.level === level);
const named = (name: string) => dictionary.find((one) => one.name === name)!;

describe('the dictionary of categories (F01–F18)', () => {
  it('F01–F18: four classes of the law, 18 categories, 153 items, each once', () => {
    expect(of('group').map(({ name }) => name)).toEqual(['法医类', '物证类', '声像资料', '环境损害']);
    expect(of('category').map(({ code }) => code)).toEqual(Array.from({ length: 18 }, (_, i) => `A${String(i + 1).padStart(2, '0')}`));
    expect(of('item')).toHaveLength(153);
    expect(new Set(dictionary.map(({ code }) => code)).size).toBe(dictionary.length);
    // 医疗损害鉴定 stands in three categories.
    expect(new Set(of('item').map(({ name, category }) => `${category}${name}`)).size).toBe(153);
  });

  it('F01–F18: each category has as many items as the tender lists', () => {
    const counts = Object.fromEntries(of('category').map(({ code }) => [code, of('item').filter((one) => one.category === code).length]));
    expect(counts).toEqual({
      A05: 12,
      A07: 16,
      A08: 11,
      A09: 5,
      A10: 6,
      A11: 4,
      A12: 8,
      A13: 4,
      A14: 5,
      A15: 7,
      A16: 3,
      A17: 13,
      A18: 6,
      A01: 11,
      A02: 13,
      A03: 9,
      A04: 9,
      A06: 11,
    });
  });

  it('F19: items stand under sets: causes of death, functions of the body, and traffic accidents under an item', () => {
    expect(named('死亡原因鉴定').level).toBe('set');
    expect(named('尸体解剖').parent).toBe(named('死亡原因鉴定').code);
    expect(named('前庭平衡功能').parent).toBe(named('人体功能评定').code);
    expect(named('交通事故痕迹物证鉴定').level).toBe('item');
    expect(named('车辆速度鉴定').parent).toBe(named('交通事故痕迹物证鉴定').code);
  });

  it('F01: what must be filled is a table in force, a row of it blood alcohol for traffic alone', () => {
    const { rows } = inForce(musts.parameter, '2026-03-02')!.value;
    expect(rows.filter(({ fields }) => fields?.includes('bloodAlcohol'))).toMatchObject([
      { category: ['A05'], item: [named('挥发性毒物鉴定').code], purpose: ['traffic'] },
    ]);
  });
});

describe('an item the bureau adds to the dictionary (F19)', () => {
  const bureau = { id: 'city/notary-office', parent: 'city', kind: 'office', title: ['处', 'Office'], district: null } as const;
  const clerk = somebody('clerk', ['forensic.clerk'], bureau);
  const lead = somebody('lead', ['forensic.lead'], bureau);
  const both = somebody('both', ['forensic.clerk', 'forensic.lead'], bureau);
  const world = () => {
    const made = newWorld([area]);
    made.tables.put(entry('forensic.category', 'above', { code: 'A05', name: '法医毒物鉴定', level: 'category', status: 'current' }));
    let key = 0;
    const act = (viewer: typeof clerk, action: string, form: object = {}) => {
      const row = made.tables.of('forensic.category').at(-1)!;
      return made.engine.perform({
        viewer,
        type: 'forensic.category',
        action,
        form: { ...form },
        idempotencyKey: `d${++key}`,
        ...(action !== 'add' && { id: row.id, version: row.version }),
      });
    };
    const last = () => made.tables.of('forensic.category').at(-1)!.values;
    return { act, last };
  };
  const item = { code: 'A05-90', name: '新精神活性物质鉴定', group: 'medicine', category: 'A05', parent: 'above' };

  it('F19: proposed by a clerk it is in use once the head approves, from that day', async () => {
    const { act, last } = world();
    await act(clerk, 'add', item);
    expect(last()).toMatchObject({ level: 'item', status: 'proposed' });
    await act(lead, 'approve');
    expect(last()).toMatchObject({ status: 'current', since: '2026-03-02' });
  });

  it('F19: is not approved by who proposed it, nor twice; a code is there once', async () => {
    const { act, last } = world();
    await act(both, 'add', item);
    expect(await act(both, 'approve')).toMatchObject({ refused: { problem: 'action-not-possible' } });
    expect(last()).toMatchObject({ status: 'proposed' });
    expect(await act(clerk, 'add', item)).toHaveProperty('refused');
    await act(lead, 'approve');
    expect(await act(lead, 'approve')).toMatchObject({ refused: { problem: 'action-not-possible' } });
  });
});
