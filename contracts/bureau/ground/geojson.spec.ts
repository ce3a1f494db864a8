import { describe, expect, it } from 'vitest';
import { districts } from '../shanghai/index.js';
import { groundLimits, outlineOf, outlinesOf } from './index.js';

type Feature = { type: string; properties: Record<string, unknown>; geometry: { type: string; coordinates: unknown } };
/** Our sketch as a map service would say it. */
const features = (): Feature[] =>
  districts.keys.map((code) => {
    const polygons = outlineOf(code).map((ring) => [[...ring, ring[0]!]]);
    const one = polygons.length === 1;
    return {
      type: 'Feature',
      properties: { adcode: Number(code), name: '区' },
      geometry: { type: one ? 'Polygon' : 'MultiPolygon', coordinates: one ? polygons[0] : polygons },
    };
  });
const text = (all: readonly unknown[] = features(), more: object = {}): string =>
  JSON.stringify({ type: 'FeatureCollection', features: all, ...more });
const fault = (of: string): string => {
  const found = outlinesOf(of);
  return 'fault' in found ? found.fault.words[0] : 'none';
};
/** The fault where the first feature is changed. */
const first = (change: (feature: Feature) => void): string => {
  const all = features();
  change(all[0]!);
  return fault(text(all));
};
const ring = [
  [121.47, 31.22],
  [121.48, 31.22],
  [121.48, 31.23],
  [121.47, 31.22],
];

describe('outlines of the districts as GeoJSON (N44)', () => {
  it('N44: are read with each district once, in one piece or several, the largest first', () => {
    const found = outlinesOf(text());
    if ('fault' in found) throw new Error(found.fault.words[0]);
    expect(found.outlines.map(({ district }) => district)).toEqual([...districts.keys]);
    const island = found.outlines.find(({ district }) => district === '310151')!;
    expect(island.rings.length).toBe(outlineOf('310151').length);
    expect(island.rings[0]!.length).toBeGreaterThan(island.rings[1]!.length);
    // The last point, which is the first again, is left out.
    expect(found.outlines[0]!.rings[0]).toHaveLength(outlineOf('310101')[0]!.length);
  });

  it('N44: the code of a district is said in one of three ways', () => {
    for (const properties of [{ adcode: '310101' }, { XZQDM: '310101' }, { gb: '156310101' }])
      expect(first((one) => (one.properties = properties))).toBe('none');
  });

  it('N44: what is no such document is refused with the place and the reason', () => {
    expect(fault('{')).toBe('GeoJSON：不是 JSON。');
    expect(fault('['.repeat(100_000))).toBe('GeoJSON：不是 JSON。');
    expect(fault('[]')).toBe('GeoJSON：应为对象。');
    expect(fault(text([], { type: 'Topology' }))).toContain('type：应为 FeatureCollection');
    expect(fault(JSON.stringify({ type: 'FeatureCollection', features: {} }))).toBe('features：应为数组。');
    expect(first((one) => (one.geometry.type = 'Point'))).toContain('features[0].geometry.type：');
    expect(first((one) => (one.geometry = null as never))).toBe('features[0].geometry：应为对象。');
    expect(first((one) => (one.geometry.coordinates = []))).toContain('没有轮廓');
  });

  it('N44: a district that is missing, comes twice or is none of ours is refused by name', () => {
    expect(fault(text(features().slice(1)))).toBe('features：缺少黄浦区。');
    expect(first((one) => (one.properties = { adcode: 310115 }))).toMatch(/^features\[\d+\]\.properties：该区已有轮廓/u);
    expect(first((one) => (one.properties = { adcode: 110101 }))).toContain('features[0].properties：没有本市的区划代码');
    expect(first((one) => (one.properties = { adcode: { toString: 'x' } }))).toContain('没有本市的区划代码');
  });

  it('N44: a ring that does not close, holds nothing or lies elsewhere is refused at its point', () => {
    const at = 'features[0].geometry.coordinates[0]';
    const drawn = (points: readonly unknown[]): string => first((one) => (one.geometry = { type: 'Polygon', coordinates: [points] }));
    expect(drawn(ring)).toBe('none');
    expect(drawn(ring.slice(0, 3))).toBe(`${at}：一圈至少四点。`);
    expect(drawn([...ring.slice(0, 3), [121.49, 31.24]])).toBe(`${at}：首尾两点应相同。`);
    expect(drawn([ring[0], ring[1], ring[1], ring[0]])).toBe(`${at}：没有面积。`);
    expect(drawn([ring[0], [31.22, 121.48], ring[2], ring[0]])).toContain(`${at}[1]：不在上海市范围内`);
    expect(drawn([ring[0], ['121.48', 31.22], ring[2], ring[0]])).toContain(`${at}[1]：应为经度、纬度两个数`);
    expect(drawn([ring[0], [121.48, 31.22, 3, 4], ring[2], ring[0]])).toContain(`${at}[1]：不得多于 3 项`);
  });

  it('N44: it is bounded: characters, features, rings and points in all', () => {
    expect(fault(' '.repeat(groundLimits.characters + 1))).toContain(`不得超过 ${groundLimits.characters} 个字符`);
    expect(fault(text([...features(), ...features()]))).toContain('features：不得多于 16 项');
    const point = '[121.5,31.2]';
    const many = `[${point},[121.5,31.3],[121.6,31.3],${`${point},`.repeat(groundLimits.points)}${point}]`;
    const huge = `{"type":"FeatureCollection","features":[{"properties":{"adcode":310101},"geometry":{"type":"Polygon","coordinates":[${many}]}}]}`;
    expect(huge.length).toBeLessThan(groundLimits.characters);
    expect(fault(huge)).toContain(`不得多于 ${groundLimits.points} 项`);
    const rings = Array.from({ length: groundLimits.rings }, () => ring);
    expect(first((one) => (one.geometry = { type: 'MultiPolygon', coordinates: [rings, [ring]] }))).toContain(
      `轮廓不得超过 ${groundLimits.rings} 圈`,
    );
  });
});
