import { hash } from 'node:crypto';
import type { Effect } from './effect.js';

interface Drawing<P extends string, C extends string, S extends string, X extends string> {
  /** The field that names among whom: entries or officials. */
  readonly from: P;
  /** The integer field that says how many. */
  readonly count: C;
  /** The text field that the draw goes by; empty: the number of the record, which is kept there, so that anybody can do it again. */
  readonly seed: S;
  /** The field that names who is not drawn (回避). */
  readonly except?: X;
}

/**
 * Draws so many by lot (双随机) from whom a field of the record names, into another of the same kind: in an order that only the seed and their ids make. The
 * same seed and the same pool give the same draw.
 */
export const lots = <
  const F extends string,
  const P extends string,
  const C extends string,
  const S extends string,
  const X extends string = never,
>(
  into: F,
  { from, count, seed, except }: Drawing<P, C, S, X>,
): Effect<`field ${F | P | X}` | `integer ${C}` | `text ${S}`> => ({
  effect: 'lots',
  names: [
    `field ${into}`,
    `field ${from}`,
    ...(except === undefined ? [] : [`field ${except}` as const]),
    `integer ${count}`,
    `text ${seed}`,
  ],
  fills: [into],
  check: ({ fields }, { form }) => [
    ...(form.includes(into) ? [`draws ${into}, which its form asks for.`] : []),
    ...(fields[into]?.kind === fields[from]?.kind ? [] : [`draws ${into} from ${from}, which is of another kind.`]),
  ],
  deed: ({ id, number, values }) => {
    const said = values[seed];
    const sown = typeof said === 'string' && said !== '' ? said : (number ?? id);
    const barred = new Set(except === undefined ? [] : listed(values[except]).map(idOf));
    const among = listed(values[from]).filter((one) => !barred.has(idOf(one)));
    const drawn = drawnBy(sown, among, Number(values[count] ?? 0));
    return { set: { [into]: drawn.length > 0 ? drawn : null, [seed]: sown } };
  },
});

/** So many of these, in an order that only the seed and their ids make. */
export const drawnBy = (seed: string, among: readonly unknown[], many: number): readonly unknown[] =>
  among
    .map((one) => [hash('sm3', `${seed}:${idOf(one)}`), one] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .slice(0, many)
    .map(([, one]) => one);

const listed = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
/** Of an entry its id, of an official that of his account. */
const idOf = (one: unknown): string => (typeof one === 'object' && one !== null && 'id' in one ? String(one.id) : String(one));
