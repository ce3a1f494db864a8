import type { FieldView } from '@fatong/contracts/api';
import { Entry } from '../entry.js';

/** A row as the API writes it: its fields, its number, and where rows stay who wrote it when. */
export interface Shown {
  readonly [cell: string]: unknown;
  readonly row?: number;
}

export const textIn = (row: Shown, name: string): string => (typeof row[name] === 'string' ? row[name] : '');

/** A field of a row being filled in: the rows above it hear of every change, and were they left, so was it. */
export class CellEntry extends Entry {
  constructor(
    field: FieldView,
    initial: unknown,
    above: Entry,
    private readonly changed: () => void,
  ) {
    super(field, field.required && initial !== keptAsIs, initial === keptAsIs ? null : initial, above.titles, above);
  }

  override set(value: unknown): void {
    super.set(value);
    this.changed();
  }
}

/** Stands for a value that the reader does not see in clear: while nothing is written it stays as it is. */
export const keptAsIs = Symbol('kept as it is');

/** A row on the page. */
export class RowEntry {
  readonly cells: readonly CellEntry[];

  constructor(
    fields: readonly FieldView[],
    readonly before: Shown | null,
    above: Entry,
    changed: () => void,
  ) {
    this.cells = fields.map(
      (field) =>
        new CellEntry(
          field,
          before === null ? null : Object.hasOwn(before, field.name) || !isSecret(field) ? before[field.name] : keptAsIs,
          above,
          changed,
        ),
    );
  }

  /** What the form says of it: of a row that is there what was emptied too, and nothing of what stays. */
  value(): Shown {
    const said = this.cells.flatMap(({ field: { name }, value }): (readonly [string, unknown])[] => {
      const now = value();
      return now !== null || (this.before !== null && Object.hasOwn(this.before, name)) ? [[name, now]] : [];
    });
    return { ...(this.before?.row !== undefined && { row: this.before.row }), ...Object.fromEntries(said) };
  }

  /** Whether one of its fields may hold what is not shown. */
  isKept(cell: CellEntry): boolean {
    return this.before !== null && isSecret(cell.field) && !Object.hasOwn(this.before, cell.field.name);
  }

  /** Puts what the server found, by the path within the row, beside the fields it speaks of. */
  find(parts: ReadonlyMap<string, readonly string[]>): void {
    for (const cell of this.cells) {
      const { name } = cell.field;
      const within = [...parts].flatMap(([path, said]) =>
        path.startsWith(`${name}/`) ? [[path.slice(name.length + 1), said] as const] : [],
      );
      const whole = parts.get(name) ?? [];
      if (whole.length + within.length > 0) cell.find({ whole, parts: Object.fromEntries(within) });
    }
  }
}

const isSecret = ({ class: of }: FieldView): boolean => of === 'personal' || of === 'sensitive';
