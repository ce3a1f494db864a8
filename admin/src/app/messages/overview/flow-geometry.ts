import type { Flow } from './flow-edges.js';

/** Heights in px, widths in per cent of the picture. */
export const rowHeight = 84;
const columns = { left: 23, areaStart: 41, areaEnd: 59, right: 77 } as const;

/** Where along its way an edge carries its figures: near the system, where edges stand apart, however many lead to whatever area. */
const labelAt = 0.12;

export interface Placed<T> {
  readonly of: T;
  /** Middle of it, px from above. */
  readonly y: number;
}

export interface Drawn {
  readonly flow: Flow;
  /** In a box 100 wide and as high as the picture. */
  readonly path: string;
  readonly labelX: number;
  readonly labelY: number;
  /** px. */
  readonly weight: number;
}

export interface Picture {
  readonly height: number;
  readonly senders: readonly Placed<string>[];
  readonly receivers: readonly Placed<string>[];
  readonly areas: readonly Placed<string | null>[];
  readonly edges: readonly Drawn[];
}

/** Senders on the left, receivers on the right, areas between, each column spread over the same height. */
export function pictureOf(flows: readonly Flow[]): Picture {
  const names = (direction: 'in' | 'out'): string[] => [
    ...new Set(flows.filter(({ edge }) => edge.direction === direction).map(({ edge }) => edge.system)),
  ];
  const areaNames = [...new Set(flows.map(({ edge }) => edge.area))];
  const rows = Math.max(1, names('in').length, names('out').length, areaNames.length);
  const height = rows * rowHeight;
  const place = <T>(all: readonly T[]): Placed<T>[] => all.map((of, i) => ({ of, y: (height * (i + 0.5)) / all.length }));
  const [senders, receivers, areas] = [place(names('in')), place(names('out')), place(areaNames)];
  const yOf = <T>(placed: readonly Placed<T>[], of: T): number => placed.find((one) => one.of === of)?.y ?? height / 2;
  const edges = flows.map((flow): Drawn => {
    const { direction, system, area } = flow.edge;
    const middle = yOf(areas, area);
    return direction === 'in'
      ? drawn(flow, { x: columns.left, y: yOf(senders, system) }, { x: columns.areaStart, y: middle }, labelAt)
      : drawn(flow, { x: columns.areaEnd, y: middle }, { x: columns.right, y: yOf(receivers, system) }, 1 - labelAt);
  });
  return { height, senders, receivers, areas, edges: apart(edges) };
}

/** So far apart that each is a target of its own (WCAG 2.5.8), px. */
const labelHeight = 28;

/** Edges of one system to several areas begin together: their figures stand below each other, in the order of the lines. */
function apart(edges: readonly Drawn[]): Drawn[] {
  const beside = ({ flow: { edge } }: Drawn): Drawn[] =>
    edges
      .filter(({ flow: { edge: other } }) => other.direction === edge.direction && other.system === edge.system)
      .toSorted((a, b) => a.labelY - b.labelY);
  return edges.map((one) => {
    const all = beside(one);
    const middle = all.reduce((sum, { labelY }) => sum + labelY, 0) / all.length;
    return all.length === 1 ? one : { ...one, labelY: middle + (all.indexOf(one) - (all.length - 1) / 2) * labelHeight };
  });
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A curve that leaves and arrives level; its middle controls stand halfway. */
function drawn(flow: Flow, from: Point, to: Point, at: number): Drawn {
  const half = (from.x + to.x) / 2;
  const across = 1.5 * at * (1 - at) ** 2 + 1.5 * at ** 2 * (1 - at) + at ** 3;
  const down = 3 * at ** 2 - 2 * at ** 3;
  return {
    flow,
    path: `M${from.x} ${from.y}C${half} ${from.y} ${half} ${to.y} ${to.x} ${to.y}`,
    labelX: from.x + (to.x - from.x) * across,
    labelY: from.y + (to.y - from.y) * down,
    weight: 1 + Math.min(2.5, Math.log10(1 + flow.rate)),
  };
}
