import { isRows } from '@fatong/contracts/fields';
import { isMany } from '../fields.js';
import type { Effect } from './effect.js';
import { drawnBy } from './lots.js';

interface Strata<R extends string, S extends string> {
  /** Rows, one a stratum. */
  readonly rows: R;
  /** Their field that names among whom, and the one that says how many. */
  readonly from: string;
  readonly count: string;
  /** The text field that the draw goes by; empty: the number of the record, which is kept there. */
  readonly seed: S;
}

/**
 * Draws by lot within each stratum (分层抽取): of the entries that a row names so many as it says, all into one field. An entry that several rows name is drawn
 * once. The same seed and the same strata give the same draw.
 */
export const lotsOfRows = <const F extends string, const R extends string, const S extends string>(
  into: F,
  { rows, from, count, seed }: Strata<R, S>,
): Effect<`field ${F}` | `rows ${R}` | `text ${S}`> => ({
  effect: 'lotsOfRows',
  names: [`field ${into}`, `rows ${rows}`, `text ${seed}`],
  fills: [into],
  check: ({ fields }, { form }) => {
    const strata = fields[rows];
    const cells = isRows(strata) ? strata.fields : {};
    return [
      ...(form.includes(into) ? [`draws ${into}, which its form asks for.`] : []),
      ...(cells[from] && isMany(cells[from]) && cells[from].kind === fields[into]?.kind
        ? []
        : [`draws ${into} from ${rows}.${from}, which does not name several of that kind.`]),
      ...(cells[count]?.kind === 'integer' ? [] : [`draws as many as ${rows}.${count} says, which is no integer.`]),
    ];
  },
  deed: ({ id, number, values }) => {
    const said = values[seed];
    const sown = typeof said === 'string' && said !== '' ? said : (number ?? id);
    const strata = (Array.isArray(values[rows]) ? values[rows] : []) as readonly Readonly<Record<string, unknown>>[];
    const drawn = strata.reduce<readonly unknown[]>((before, row) => {
      const among = (Array.isArray(row[from]) ? (row[from] as readonly unknown[]) : []).filter((one) => !before.includes(one));
      return [...before, ...drawnBy(sown, among, Number(row[count] ?? 0))];
    }, []);
    return { set: { [into]: drawn.length > 0 ? drawn : null, [seed]: sown } };
  },
});
