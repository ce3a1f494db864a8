import { describe, expect, it } from 'vitest';
import { districts } from '../shanghai/index.js';
import { bounds, coordinatesFault, coordinatesOf, outlineOf } from './index.js';

type Spot = readonly [longitude: number, latitude: number];
const rings = (code: (typeof districts.keys)[number]): readonly (readonly Spot[])[] => outlineOf(code);
/** Whether a place lies in a ring: by how often a line to the east crosses it. */
const holds = (ring: readonly Spot[], [x, y]: Spot): boolean =>
  ring.filter(([ax, ay], i) => {
    const [bx, by] = ring[(i + 1) % ring.length]!;
    return ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax;
  }).length %
    2 ===
  1;
const districtAt = (place: Spot): readonly string[] => districts.keys.filter((code) => rings(code).some((ring) => holds(ring, place)));

describe('the sketch of the city (N44)', () => {
  it('N44: has an outline of every district within the bounds of the city', () => {
    for (const code of districts.keys)
      for (const [longitude, latitude] of rings(code).flat())
        expect([code, longitude > bounds.west && longitude < bounds.east, latitude > bounds.south && latitude < bounds.north]).toEqual([
          code,
          true,
          true,
        ]);
  });

  it('N44: what everybody knows lies in its district, and in no other', () => {
    for (const [name, place, code] of [
      ['人民广场', [121.475, 31.23], '310101'],
      ['徐家汇', [121.437, 31.19], '310104'],
      ['中山公园', [121.418, 31.217], '310105'],
      ['大宁', [121.45, 31.275], '310106'],
      ['曹杨', [121.405, 31.24], '310107'],
      ['鲁迅公园', [121.484, 31.268], '310109'],
      ['五角场', [121.514, 31.3], '310110'],
      ['莘庄', [121.385, 31.11], '310112'],
      ['宝山', [121.45, 31.4], '310113'],
      ['嘉定', [121.26, 31.38], '310114'],
      ['张江', [121.6, 31.2], '310115'],
      ['金山卫', [121.3, 30.75], '310116'],
      ['松江', [121.23, 31.03], '310117'],
      ['青浦', [121.11, 31.15], '310118'],
      ['南桥', [121.46, 30.92], '310120'],
      ['城桥', [121.4, 31.7], '310151'],
    ] as const)
      expect([name, districtAt(place)]).toEqual([name, [code]]);
  });

  it('N44: no place of the land belongs to two districts', () => {
    for (let x = bounds.west; x < bounds.east; x += 0.013)
      for (let y = bounds.south; y < bounds.north; y += 0.011) expect(districtAt([x, y]).length).toBeLessThan(2);
  });
});

describe('coordinates (N44)', () => {
  it('N44: are longitude and latitude within the city, of several places the first', () => {
    expect(coordinatesFault('121.4737,31.2304')).toBeUndefined();
    expect(coordinatesFault('121.4737，31.2304')).toBeUndefined();
    expect(coordinatesOf('121.4,31.2；121.5,31.3')).toEqual({ longitude: 121.4, latitude: 31.2 });
  });

  it('N44: outside Shanghai, the wrong way round or not to be read they are refused, each with its reason', () => {
    expect(coordinatesFault('116.4074,39.9042')).toMatchObject({ code: 'outside', words: ['坐标不在上海市范围内。', expect.any(String)] });
    for (const text of ['31.2304,121.4737', '人民广场', '121.4737', ''])
      expect([text, coordinatesFault(text)?.code]).toEqual([text, 'format']);
    expect(coordinatesOf(null)).toBeUndefined();
  });
});
