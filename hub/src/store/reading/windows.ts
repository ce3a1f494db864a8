const day = 86_400_000;

/** Part of the time line; null: without end. */
export interface Window {
  readonly from: string | null;
  readonly to: string | null;
}

export interface Walk {
  /** Days (`YYYY-MM-DD`) that have a partition; what lies outside them stands in the partition of no day. */
  readonly days: readonly string[];
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly oldestFirst: boolean;
  readonly now: number;
}

/**
 * The time line in pieces, in the order of a list: a day, two, four, eight, … A list that is full after the newest days opens no others,
 * and one that finds little asks for all of them in few statements. Pieces end where partitions end, so that each is planned with its own alone.
 */
export function windowsOf({ days, from, to, oldestFirst, now }: Walk): readonly Window[] {
  const sorted = [...days].sort();
  const [first, last] = [sorted[0] ?? dayOf(now), sorted.at(-1) ?? dayOf(now)];
  const edges = oldestFirst
    ? upwards(from === undefined ? Date.parse(first) : Math.max(Date.parse(first), midnight(from)), Date.parse(last))
    : downwards(Math.min(midnight(new Date(now).toISOString()), to === undefined ? Infinity : midnight(to)), Date.parse(first));
  const ends = [null, ...edges.map((edge) => new Date(edge).toISOString()), null];
  return ends
    .slice(1)
    .map((end, i): Window => (oldestFirst ? { from: ends[i]!, to: end } : { from: end, to: ends[i]! }))
    .flatMap((window) => clipped(window, from, to));
}

/** Where the second piece begins, the third, … */
function upwards(start: number, last: number): number[] {
  const edges = [];
  for (let [edge, step] = [start + day, 2]; edge <= last; [edge, step] = [edge + step * day, step * 2]) edges.push(edge);
  return edges;
}

function downwards(start: number, first: number): number[] {
  const edges = [];
  for (let [edge, step] = [start, 1]; edge > first; [edge, step] = [edge - step * day, step * 2]) edges.push(edge);
  return edges;
}

function clipped({ from, to }: Window, lowest: string | undefined, highest: string | undefined): Window[] {
  const begin = lowest !== undefined && (from === null || lowest > from) ? lowest : from;
  const end = highest !== undefined && (to === null || highest < to) ? highest : to;
  return begin !== null && end !== null && begin >= end ? [] : [{ from: begin, to: end }];
}

const dayOf = (instant: number): string => new Date(instant).toISOString().slice(0, 10);
const midnight = (instant: string): number => Math.floor(Date.parse(instant) / day) * day;
