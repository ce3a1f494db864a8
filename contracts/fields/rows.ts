import type { FieldView } from '../api/index.js';
import { fieldClasses, type FieldClass } from '../classes.js';
import type { Label } from '../label.js';
import type { Cell } from './cell.js';
import { common, usualMost, type Common, type FieldOptions } from './common.js';
import { none } from './filters.js';
import { kind, isClear } from './kind.js';
import { plainKind, plainView, type PlainField, type PlainFields, type PlainValue } from './plain.js';
import { emptied, judgeRows, keepRows, type Row, type RowRules } from './rows-judge.js';

/** Rows with fields of their own. Value: array of {@link RowOf}. `appendOnly`: a row stays as it was written, with who wrote it and when; it is corrected by a further one. */
export interface RowsField<F extends PlainFields = PlainFields> extends Common<'rows'> {
  readonly fields: F;
  readonly many: true;
  readonly most: number;
  readonly appendOnly: boolean;
  readonly grid?: Grid;
  readonly links?: Links;
}

/** Field of a row → text field of it that says which list it opens (`notary.act?state=issued`); it is shown as that link alone. */
export type Links = Readonly<Record<string, string>>;

/**
 * Rows that are cells: a screen draws them as tables, a line for each `line`, a column for each `column`. Names of text fields of the row; `opens`: which list the cell
 * opens (`notary.act?state=issued`); `cited`: integer, the number by which a text of the record cites it. `signs`: fields of the record that say who answers for them, below each
 * table of a file.
 */
export interface Grid {
  readonly table: string;
  readonly line: string;
  readonly column: string;
  readonly value: string;
  readonly opens: string;
  readonly cited: string;
  readonly signs?: readonly string[];
}

/** A row: its fields, its number in the record, and, where rows stay, who wrote it when. */
export type RowOf<F extends PlainFields> = { readonly [K in keyof F]?: PlainValue<F[K]> | null } & Row;

/** Names that a field of a row cannot have. */
export const rowNames = ['row', 'at', 'by'] as const;

interface RowsOptions extends Pick<FieldOptions, 'class' | 'required' | 'hint'> {
  readonly appendOnly?: boolean;
  /** Rows that a record has at most. Default 50. */
  readonly most?: number;
  /** They are cells of tables. */
  readonly grid?: Grid;
  /** What opens a list. */
  readonly links?: Links;
}

/** Child rows of these fields; each is masked by its own class, and all of them are stored as the strictest of them asks. `class` is the least of any. */
export function rows<const F extends PlainFields>(
  title: Label,
  fields: F,
  { appendOnly = false, most = usualMost, grid, links, class: least = 'public', ...options }: RowsOptions = {},
): RowsField<F> {
  const raised = Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, { ...field, class: stricter(field.class, least) }]),
  ) as unknown as F;
  return {
    ...common('rows', title, {
      ...options,
      class: Object.values(raised)
        .map((field) => field.class)
        .reduce(stricter, least),
    }),
    fields: raised,
    many: true,
    most,
    appendOnly,
    ...(grid && { grid }),
    ...(links && { links }),
  };
}

const order = Object.keys(fieldClasses) as readonly FieldClass[];
const stricter = (a: FieldClass, b: FieldClass): FieldClass => (order.indexOf(a) > order.indexOf(b) ? a : b);

export const isRows = (field: Common | undefined): field is RowsField => field?.kind === 'rows';

/** What of a field of rows its kind must know; of a view as much. */
type Known = Pick<RowsField, 'appendOnly' | 'most' | 'grid' | 'links'> & { readonly fields: Readonly<Record<string, PlainField>> };

const listOf = (value: unknown): readonly Row[] => (Array.isArray(value) ? (value as readonly Row[]) : []);

/** Each row with its fields as `one` says them; what is not there is left out. */
const mapped = (value: unknown, fields: Known['fields'], one: (cell: unknown, field: PlainField) => unknown): readonly object[] =>
  listOf(value).map((row) => ({
    ...(row.row !== undefined && { row: row.row }),
    ...Object.fromEntries(
      Object.entries(fields).flatMap(([name, field]) => {
        const cell = row[name] ?? null;
        return cell === null ? [] : [[name, one(cell, field)] as const];
      }),
    ),
    ...(row.at !== undefined && { at: row.at }),
    ...(row.by !== undefined && { by: row.by.name }),
  }));

/** Where a value leads is no value of its own. */
export const isShown = (name: string, links: Links = {}): boolean => !Object.values(links).includes(name);

const inClear = (cell: unknown, field: PlainField): unknown => plainKind(field.kind)!.json(cell, field);

export const rowsKind = kind({
  column: 'text',
  filter: none,
  isOrdered: false,
  width: 48,
  judge: (json, field: Known, before) => judgeRows(json, rulesOf(field), before),
  clear: (field, before) => emptied(rulesOf(field), before),
  keep: (value, field, keeping) => (Array.isArray(value) ? keepRows(value as readonly Row[], rulesOf(field), keeping) : value),
  json: (value, { fields }) => mapped(value, fields, inClear),
  hide: (value, { fields }) =>
    mapped(value, fields, (cell, field) => (isClear(field.class) ? inClear(cell, field) : plainKind(field.kind)!.hide(cell, field))),
  words: () => [],
  written: (value, { fields, links }, writing) =>
    listOf(value)
      .map((row) =>
        Object.entries(fields)
          .filter(([name]) => isShown(name, links))
          .flatMap(([name, field]) => {
            const cell = row[name] ?? null;
            return cell === null ? [] : plainKind(field.kind)!.written(cell, field, writing);
          })
          .join(' '),
      )
      .join('；'),
  cell: (value, { field: { fields = [], links }, ...showing }) =>
    listOf(value)
      .map((row) =>
        fields
          .filter(({ name }) => isShown(name, links))
          .flatMap((one) => {
            const cell = row[one.name] ?? null;
            return cell === null ? [] : textOf(plainKind(one.kind)?.cell(cell, { ...showing, field: one }) ?? null);
          })
          .join(' '),
      )
      .join(showing.language === 'zh' ? '；' : '; '),
  leads: (value, { fields }) =>
    listOf(value).flatMap((row, i) =>
      Object.entries(fields).flatMap(([name, field]) =>
        plainKind(field.kind)!
          .leads(row[name] ?? null, field)
          .map((lead) => ({ ...lead, at: `${i}/${name}${lead.at === undefined ? '' : `/${lead.at}`}` })),
      ),
    ),
  files: (value, { fields }, one) =>
    !Array.isArray(value)
      ? value
      : listOf(value).map((row, i) => ({
          ...row,
          ...Object.fromEntries(
            Object.entries(fields).flatMap(([name, field]) => {
              const cell = row[name] ?? null;
              return cell === null
                ? []
                : [
                    [
                      name,
                      plainKind(field.kind)!.files(cell, field, ({ file, at }) => one({ file, at: `${i}/${name}/${at}`, cell: name })),
                    ] as const,
                  ];
            }),
          ),
        })),
  fill: (shown, { fields = [] }, isHidden) =>
    !Array.isArray(shown)
      ? null
      : listOf(shown).map(({ row, ...cells }) => ({
          row,
          ...Object.fromEntries(
            fields.flatMap(({ name, class: of }) =>
              Object.hasOwn(cells, name) && (!isHidden || isClear(of)) ? [[name, cells[name]]] : [],
            ),
          ),
        })),
  view: ({ fields, most, appendOnly, grid, links }) => ({
    fields: Object.entries(fields).map(([name, field]) => plainView(name, field)),
    most,
    ...(appendOnly && { appendOnly }),
    ...(grid && { grid }),
    ...(links && { links }),
  }),
  of: ({ fields = [], most = Number.POSITIVE_INFINITY, appendOnly = false }: FieldView) => ({
    // What the compiler knows of each kind here is what its own `of` gives back.
    fields: Object.fromEntries(fields.map((one) => [one.name, { ...one, ...plainKind(one.kind)?.of(one) } as unknown as PlainField])),
    most,
    appendOnly,
  }),
});

const rulesOf = ({ fields, most, appendOnly }: Known): RowRules => ({
  most,
  isAppendOnly: appendOnly,
  cells: Object.entries(fields).map(([name, field]) => ({
    name,
    isRequired: field.required,
    judge: (json, before) => plainKind(field.kind)?.judge(json, field, before) ?? { value: json },
  })),
});

const textOf = (cell: Cell): string =>
  cell === null
    ? ''
    : typeof cell !== 'object'
      ? String(cell)
      : 'day' in cell
        ? cell.day.toISOString().slice(0, 10)
        : cell.instant.toISOString().slice(0, 16).replace('T', ' ');
