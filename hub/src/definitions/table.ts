import type { Label } from '@fatong/contracts';
import type { PlainFields, RowsField } from '@fatong/contracts/fields';
import { declared } from './declared.js';
import { rows, type ChoiceField, type RowOf } from './fields.js';
import { parameter, type Parameter } from './parameter.js';

/** Cells that say when a row holds: any of these; an empty one says nothing. */
export type TableConditions = Readonly<Record<string, ChoiceField<string, true>>>;
/** One row as it is kept. */
export type TableRow = Readonly<Record<string, unknown>>;

/**
 * Rows of conditions and results as versioned data (决策表): which rows hold for a record is a question of data and not of code. Who steers the rules of the area changes
 * it on its page, one proposing and another approving, from a day on; what was decided keeps the versions it was decided by.
 */
export interface DecisionTable<C extends TableConditions = TableConditions, R extends PlainFields = PlainFields> {
  readonly name: string;
  readonly title: Label;
  readonly conditions: readonly (keyof C & string)[];
  readonly parameter: Parameter<{ readonly rows: readonly RowOf<C & R>[] }>;
}

/** Any table, whatever its conditions and results. */
export type AnyTable = Pick<DecisionTable, 'name' | 'title' | 'conditions'> & {
  readonly parameter: Parameter<{ readonly rows: readonly TableRow[] }>;
};

/** A table holds no more rows. */
const mostRows = 200;

type Written<C extends TableConditions, R extends PlainFields> = Omit<RowOf<C & R>, 'row' | 'at' | 'by'>;

/** Declares a decision table with its versions, the oldest first; a release may bring another. */
export const decisionTable = <const C extends TableConditions, const R extends PlainFields>(
  key: string,
  title: Label,
  {
    conditions,
    results,
    versions,
  }: {
    readonly conditions: C;
    readonly results: R;
    readonly versions: readonly (readonly [since: string, rows: readonly NoInfer<Written<C, R>>[]])[];
  },
): DecisionTable<C, R> =>
  declared(
    'table',
    Object.freeze({
      name: key,
      title,
      conditions: Object.keys(conditions),
      parameter: parameter<{ readonly rows: readonly RowOf<C & R>[] }>(
        key,
        title,
        versions.map(([since, all]) => [since, { rows: all.map((row, i) => ({ ...row, row: i + 1 }) as unknown as RowOf<C & R>) }]),
        { rows: rows(title, { ...conditions, ...results }, { most: mostRows, required: true }) as RowsField },
      ),
    }),
  );

/** Whether a row holds for what is given: each of its conditions is empty or names it. */
export const rowHolds = (
  { conditions }: Pick<DecisionTable, 'conditions'>,
  row: TableRow,
  given: Readonly<Record<string, unknown>>,
): boolean =>
  conditions.every((name) => {
    const cell = row[name];
    return !Array.isArray(cell) || cell.length === 0 || (cell as readonly unknown[]).includes(given[name]);
  });
