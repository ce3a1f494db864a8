import { bounds } from '../../codes/index.js';
import { format, type Fault } from '../../formats.js';
import { districts, type District } from '../shanghai/index.js';

/** What one map may be at most: enough for outlines on a screen, too little to keep anybody busy. */
export const groundLimits = { characters: 150_000, points: 8_000, rings: 400 } as const;

type Spot = [longitude: number, latitude: number];
export interface Outline {
  readonly district: District;
  readonly rings: Spot[][];
}

/** Something is wrong at a place in the document. Nothing of it is quoted. */
class Wrong extends Error {
  constructor(
    readonly at: string,
    readonly words: readonly [string, string],
  ) {
    super(at);
  }
}

const wrong = (at: string, zh: string, en: string): never => {
  throw new Wrong(at, [zh, en]);
};

/**
 * Outlines of the districts as GeoJSON (RFC 7946): a FeatureCollection that has each of the sixteen districts once, by its code in `properties.adcode`, `XZQDM` or
 * `gb`, as Polygon or MultiPolygon in longitude and latitude. What it says besides is not read.
 */
export function outlinesOf(text: string): { readonly outlines: readonly Outline[] } | { readonly fault: Fault } {
  try {
    return { outlines: read(text) };
  } catch (error) {
    if (!(error instanceof Wrong)) throw error;
    const [zh, en] = error.words;
    return { fault: { code: 'ground', words: [`${error.at}：${zh}`, `${error.at}: ${en}`] } };
  }
}

function read(text: string): readonly Outline[] {
  const whole = 'GeoJSON';
  if (text.length > groundLimits.characters)
    wrong(
      whole,
      `不得超过 ${groundLimits.characters} 个字符，请先简化。`,
      `must not be longer than ${groundLimits.characters} characters.`,
    );
  const document = record(parsed(text), whole);
  if (document['type'] !== 'FeatureCollection') wrong('type', '应为 FeatureCollection。', 'must be FeatureCollection.');
  const features = list(document['features'], 'features', districts.keys.length);
  const room = { points: groundLimits.points, rings: groundLimits.rings };
  const outlines = features.map((feature, i) => outlineIn(feature, `features[${i}]`, room));
  const seen = new Set<District>();
  outlines.forEach(({ district }, i) => {
    if (seen.has(district)) wrong(`features[${i}].properties`, '该区已有轮廓，不得重复。', 'this district is there already.');
    seen.add(district);
  });
  const missing = districts.keys.filter((code) => !seen.has(code));
  if (missing.length > 0)
    wrong(
      'features',
      `缺少${missing.map((code) => districts.codes[code].label[0]).join('、')}。`,
      `${missing.length} districts are missing: ${missing.join(', ')}.`,
    );
  return outlines;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return wrong('GeoJSON', '不是 JSON。', 'is no JSON.');
  }
}

function outlineIn(feature: unknown, at: string, room: { points: number; rings: number }): Outline {
  const { properties, geometry } = record(feature, at);
  const district = districtIn(record(properties, `${at}.properties`), `${at}.properties`);
  const { type, coordinates } = record(geometry, `${at}.geometry`);
  const place = `${at}.geometry.coordinates`;
  if (type !== 'Polygon' && type !== 'MultiPolygon')
    wrong(`${at}.geometry.type`, '应为 Polygon 或者 MultiPolygon。', 'must be Polygon or MultiPolygon.');
  const polygons = type === 'Polygon' ? [coordinates] : list(coordinates, place, groundLimits.rings);
  const rings = polygons.flatMap((polygon, i) => {
    const where = type === 'Polygon' ? place : `${place}[${i}]`;
    return list(polygon, where, groundLimits.rings).map((ring, j) => ringIn(ring, `${where}[${j}]`, room));
  });
  if (rings.length === 0) wrong(place, '没有轮廓。', 'has no outline.');
  return { district, rings: rings.toSorted((a, b) => Math.abs(areaOf(b)) - Math.abs(areaOf(a))) };
}

function districtIn(properties: Readonly<Record<string, unknown>>, at: string): District {
  const said = ['adcode', 'XZQDM', 'gb'].map((name) => properties[name]).find((one) => typeof one === 'string' || typeof one === 'number');
  // 国家地理信息公共服务平台 writes the country before it.
  const code = String(said ?? '').replace(/^156(?=\d{6}$)/u, '');
  return (
    districts.keys.find((one) => one === code) ??
    wrong(at, '没有本市的区划代码（adcode、XZQDM 或者 gb）。', 'has no code of a district of the city (adcode, XZQDM or gb).')
  );
}

function ringIn(ring: unknown, at: string, room: { points: number; rings: number }): Spot[] {
  const spots = list(ring, at, groundLimits.points).map((spot, i) => spotIn(spot, `${at}[${i}]`));
  room.points -= spots.length;
  room.rings -= 1;
  if (room.points < 0)
    wrong(at, `全部轮廓不得超过 ${groundLimits.points} 点，请先简化。`, `there are more than ${groundLimits.points} points in all.`);
  if (room.rings < 0) wrong(at, `轮廓不得超过 ${groundLimits.rings} 圈。`, `there are more than ${groundLimits.rings} rings in all.`);
  const [first, last] = [spots[0], spots.at(-1)];
  if (spots.length < 4 || first === undefined || last === undefined) return wrong(at, '一圈至少四点。', 'a ring has four points at least.');
  if (first[0] !== last[0] || first[1] !== last[1]) wrong(at, '首尾两点应相同。', 'must end where it begins.');
  if (areaOf(spots) === 0) wrong(at, '没有面积。', 'holds nothing.');
  // It closes by itself when it is drawn.
  return spots.slice(0, -1);
}

function spotIn(spot: unknown, at: string): Spot {
  const [longitude, latitude] = list(spot, at, 3);
  if (typeof longitude !== 'number' || typeof latitude !== 'number')
    return wrong(at, '应为经度、纬度两个数。', 'must be two numbers, longitude and latitude.');
  const isHere = longitude >= bounds.west && longitude <= bounds.east && latitude >= bounds.south && latitude <= bounds.north;
  return isHere
    ? [longitude, latitude]
    : wrong(at, '不在上海市范围内（经度在前，纬度在后）。', 'is outside Shanghai (longitude before latitude).');
}

const areaOf = (ring: readonly Spot[]): number =>
  ring.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length]!;
    return sum + x * nextY - nextX * y;
  }, 0);

function record(value: unknown, at: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return wrong(at, '应为对象。', 'must be an object.');
  return value as Readonly<Record<string, unknown>>;
}

function list(value: unknown, at: string, most: number): readonly unknown[] {
  if (!Array.isArray(value)) return wrong(at, '应为数组。', 'must be an array.');
  return value.length > most ? wrong(at, `不得多于 ${most} 项。`, `must not have more than ${most} items.`) : value;
}

/** Format name of a text that is such a document. */
export const districtOutlines = format('district-outlines', (text) => {
  const found = outlinesOf(text);
  return 'fault' in found ? found.fault : undefined;
});
