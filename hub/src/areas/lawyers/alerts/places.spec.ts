import { beforeEach, describe, expect, it } from 'vitest';
import type { World } from '../../../engine/testing/index.js';
import { meetingTold, presentationTold, readingTold } from '../practice/testing/told.js';
import { lawyersWorld } from '../testing/registers.js';

const type = 'lawyers.alert';
let world: World;
const alerts = () => world.tables.of(type).map(({ values }) => values);
const instant = (time: string) => `2026-11-03T${time}:00.000Z`;
const meets = (authority: string, from: string, until: string, id = 'HJ-1', more: object = {}) =>
  world.report('lawyers', [
    meetingTold(1, { authority, met: { from: instant(from), until: instant(until) }, usedAt: instant(from), ...more }, id),
  ]);
const shows = (authority: string, at: string, id = 'LZ-1') =>
  world.report('lawyers', [presentationTold(1, { authority, usedAt: instant(at) }, id)]);

beforeEach(() => {
  world = lawyersWorld();
  world.move('2026-11-06');
});

describe('one lawyer in two places at a time (L11, warn.twoPlaces)', () => {
  it('L11: met in Chongming and half an hour later at a gate in Huangpu raises one that names both, the distance and the time', async () => {
    await meets('看守0151', '01:00', '01:40');
    await shows('沪0101', '02:10');
    expect(alerts()).toMatchObject([
      {
        rule: 'warn.twoPlaces',
        level: 'ordinary',
        lawyer: 'lawyer-1',
        presentation: expect.any(String) as string,
        facts: expect.stringMatching(/崇明区看守所.*黄浦区人民法院.*相隔 30 分钟，两区相距约 4\d 公里/) as string,
        ruleVersion: '第 1 版（2023-01-01 起）：间隔不足 60 分钟，两地（有坐标的按坐标，其余按所在区）相距不少于 20 公里',
      },
    ]);
  });

  it('L11: an hour apart, near by, or at a place whose district is not known there is none; overlapping there is one', async () => {
    await meets('看守0151', '01:00', '01:40');
    await shows('沪0101', '02:40');
    await shows('沪0106', '02:50', 'LZ-2');
    await shows('其他', '01:45', 'LZ-3');
    expect(alerts()).toEqual([]);
    await meets('看守0116', '02:30', '03:30', 'HJ-2');
    expect(alerts().length).toBeGreaterThan(0);
    expect(alerts()[0]!['facts']).toContain('金山区看守所');
  });

  it('L11: a long meeting that still lasts elsewhere is found behind a shorter act beside it', async () => {
    await meets('看守0151', '01:00', '04:00');
    await shows('沪0151', '01:10');
    expect(alerts()).toEqual([]);
    await shows('沪0101', '03:00', 'LZ-2');
    expect(alerts()).toMatchObject([
      { rule: 'warn.twoPlaces', facts: expect.stringMatching(/崇明区看守所.*黄浦区人民法院.*时间重叠/) as string },
    ]);
  });

  it('L11: who read online was nowhere, and a meeting that was cancelled or taken back is no presence', async () => {
    await meets('看守0151', '01:00', '01:40');
    await world.report('lawyers', [readingTold(1, { authority: '沪0101', usedAt: instant('01:50'), mode: 'online' })]);
    await meets('看守0101', '01:50', '02:20', 'HJ-2', { outcome: 'cancelled' });
    expect(alerts()).toEqual([]);
    await world.report('lawyers', [readingTold(1, { authority: '沪0101', usedAt: instant('01:55'), mode: 'onSite' }, 'YJ-2')]);
    expect(alerts()).toMatchObject([{ rule: 'warn.twoPlaces', reading: expect.any(String) as string }]);
    await world.report('lawyers', [
      meetingTold(2, { authority: '看守0151', met: { from: instant('01:00'), until: instant('01:40') }, withdrawn: true }),
    ]);
    expect(world.only(type)).toMatchObject({ state: 'lapsed' });
  });

  it('L11: where a presentation says its coordinates these count, and not the seat of whoever verified it', async () => {
    const showed = (coordinates: string, id: string, place: string, at: string, authority = '其他') =>
      world.report('lawyers', [presentationTold(1, { authority, coordinates, place, usedAt: instant(at) }, id)]);
    await meets('看守0101', '01:00', '01:40');
    // Beside the detention house, though the authority that verified sits in Chongming.
    await showed('121.4840,31.2310', 'LZ-2', '黄浦区外滩', '01:50', '沪0151');
    expect(alerts()).toEqual([]);
    await showed('120.1551,30.2741', 'LZ-3', '杭州市中级人民法院', '02:30');
    expect(alerts()).toMatchObject([
      {
        rule: 'warn.twoPlaces',
        facts: expect.stringMatching(/黄浦区外滩.*杭州市中级人民法院.*相隔 40 分钟，两地相距约 1\d\d 公里/) as string,
      },
    ]);
  });
});
