import { bounds, inner, outlineOf } from '@fatong/contracts/bureau/ground';
import { districts, type District } from '@fatong/contracts/bureau/shanghai';

/** Units of the picture for a degree of latitude; a degree of longitude is shorter at this latitude. */
const scale = 1000;
const narrower = Math.cos((31.25 * Math.PI) / 180);

export interface Spot {
  readonly x: number;
  readonly y: number;
}
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const spotOf = (longitude: number, latitude: number): Spot => ({
  x: (longitude - bounds.west) * scale * narrower,
  y: (bounds.north - latitude) * scale,
});

const isDistrict = (code: string): code is District => districts.keys.some((one) => one === code);
export const codes = districts.keys;
export const innerCodes: ReadonlySet<string> = new Set(inner);

const ringsOf = (code: District): readonly (readonly Spot[])[] =>
  outlineOf(code).map((ring) => ring.map(([longitude, latitude]) => spotOf(longitude, latitude)));

/** The outline of a district as a path. */
export const pathOf = (code: District): string =>
  ringsOf(code)
    .map((ring) => `M${ring.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}Z`)
    .join('');

/** Where its name stands: the middle of its first ring. */
export function middleOf(code: District): Spot {
  const [ring = []] = ringsOf(code);
  let [x, y, area] = [0, 0, 0];
  ring.forEach((one, i) => {
    const next = ring[(i + 1) % ring.length]!;
    const cross = one.x * next.y - next.x * one.y;
    area += cross;
    x += (one.x + next.x) * cross;
    y += (one.y + next.y) * cross;
  });
  return { x: x / (3 * area), y: y / (3 * area) };
}

/** What holds all of these, with room around. */
export function boxOf(of: readonly string[], room = 0.06): Box {
  const all = of.filter(isDistrict).flatMap(ringsOf).flat();
  const [left, right] = [Math.min(...all.map(({ x }) => x)), Math.max(...all.map(({ x }) => x))];
  const [top, bottom] = [Math.min(...all.map(({ y }) => y)), Math.max(...all.map(({ y }) => y))];
  const margin = Math.max(right - left, bottom - top) * room;
  return { x: left - margin, y: top - margin, width: right - left + 2 * margin, height: bottom - top + 2 * margin };
}
