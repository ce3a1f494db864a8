import type { GroundView } from '@fatong/contracts/api';

/** Units of the picture for a degree of latitude; a degree of longitude is shorter the farther north. */
const scale = 1000;

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

/** How places and outlines of a ground lie in the picture. */
export class Projection {
  private readonly narrower: number;
  readonly inner: ReadonlySet<string>;
  private readonly rings: ReadonlyMap<string, readonly (readonly Spot[])[]>;

  constructor(private readonly ground: GroundView) {
    const { south, north } = ground.bounds;
    this.narrower = Math.cos((((south + north) / 2) * Math.PI) / 180);
    this.inner = new Set(ground.inner);
    this.rings = new Map(
      ground.outlines.map(({ district, rings }) => [district, rings.map((ring) => ring.map(([x, y]) => this.spotOf(x, y)))] as const),
    );
  }

  get codes(): readonly string[] {
    return [...this.rings.keys()];
  }

  spotOf(longitude: number, latitude: number): Spot {
    return { x: (longitude - this.ground.bounds.west) * scale * this.narrower, y: (this.ground.bounds.north - latitude) * scale };
  }

  placeOf({ x, y }: Spot): { readonly longitude: number; readonly latitude: number } {
    return { longitude: this.ground.bounds.west + x / (scale * this.narrower), latitude: this.ground.bounds.north - y / scale };
  }

  /** The outline of a district as a path; empty where the ground has none. */
  pathOf(code: string): string {
    return (this.rings.get(code) ?? []).map((ring) => `M${ring.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}Z`).join('');
  }

  /** Where its name stands: the middle of its first ring. */
  middleOf(code: string): Spot {
    const [ring = []] = this.rings.get(code) ?? [];
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
  boxOf(of: readonly string[], room = 0.06): Box {
    const all = of.flatMap((code) => this.rings.get(code) ?? []).flat();
    const [left, right] = [Math.min(...all.map(({ x }) => x)), Math.max(...all.map(({ x }) => x))];
    const [top, bottom] = [Math.min(...all.map(({ y }) => y)), Math.max(...all.map(({ y }) => y))];
    const margin = Math.max(right - left, bottom - top) * room;
    return { x: left - margin, y: top - margin, width: right - left + 2 * margin, height: bottom - top + 2 * margin };
  }
}
