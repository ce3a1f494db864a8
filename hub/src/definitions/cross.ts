import type { Label } from '@fatong/contracts';
import { isChoice } from '@fatong/contracts/fields';
import { isMany, type Fields } from './fields.js';
import type { RecordType } from './record.js';
import { dated, type Measure, type TableType } from './report.js';
import type { ViewType } from './words.js';

/**
 * A cross table (交叉表): records of a type whose day lies in the period, by what one field says against what another says. A report counts it as things are now; a
 * frozen table keeps it as it was.
 */
export interface CrossTable {
  readonly name: string;
  readonly title: Label;
  readonly of: RecordType;
  /** Date field that says whether a record lies in the period. */
  readonly day: string;
  /** What a row is, and the field that says whose row a record is. */
  readonly head: Label;
  readonly rows: string;
  /** The choice field whose values are the columns; of one with many values a record may stand in several. */
  readonly columns: string;
  /** Of these values alone. */
  readonly only: readonly string[];
  readonly where: ViewType['filter'];
  /** Integer field added up beside the count (人次). */
  readonly sums: string | null;
}

export const cross = <F extends Fields>(
  name: string,
  title: Label,
  {
    of,
    only,
    where = {},
    sums,
    ...words
  }: {
    readonly of: RecordType<F, string>;
    readonly day: NoInfer<keyof F & string>;
    readonly head: Label;
    readonly rows: NoInfer<keyof F & string>;
    readonly columns: NoInfer<keyof F & string>;
    readonly only?: readonly string[];
    readonly where?: { readonly [K in NoInfer<keyof F & string> | 'state']?: string };
    readonly sums?: NoInfer<keyof F & string>;
  },
): CrossTable =>
  Object.freeze({
    ...words,
    name,
    title,
    of,
    only: only ?? Object.keys(choicesOf(of as unknown as RecordType, words.columns)),
    where,
    sums: sums ?? null,
  });

/** The columns of a cross table with their words. */
export const columnsIn = ({ of, columns, only }: CrossTable): readonly (readonly [key: string, title: Label])[] =>
  only.map((key) => [key, choicesOf(of, columns)[key] ?? [key, key]]);

/** Whether a record stands in a column by one of several values. */
export const isOfMany = ({ of, columns }: CrossTable): boolean => isMany(of.fields[columns]!);

/** What a report says of cross tables: a measure for each column and one for all, and the tables; each cell opens exactly its list. */
export function crossed(tables: readonly CrossTable[]): {
  readonly measures: Readonly<Record<string, Measure>>;
  readonly tables: Readonly<Record<string, TableType>>;
} {
  return {
    measures: Object.fromEntries(
      tables.flatMap((one) => [
        [allIn(one), dated(['合计', 'All'], one.of, one.day, one.where)] as const,
        ...columnsIn(one).map(
          ([key, title]) => [columnIn(one, key), dated(title, one.of, one.day, { ...one.where, [one.columns]: key })] as const,
        ),
      ]),
    ),
    tables: Object.fromEntries(
      tables.map((one) => [
        one.name,
        {
          title: one.title,
          head: one.head,
          by: one.rows,
          columns: [allIn(one), ...one.only.map((key) => columnIn(one, key))],
          rank: allIn(one),
          top: 50,
        },
      ]),
    ),
  };
}
const allIn = ({ name }: CrossTable): string => `${name}All`;
const columnIn = ({ name }: CrossTable, key: string): string => `${name}${key.charAt(0).toUpperCase()}${key.slice(1)}`;

const choicesOf = ({ fields }: RecordType, name: string): Readonly<Record<string, Label>> => {
  const field = fields[name];
  return isChoice(field) ? field.choices : {};
};
