/** A cell as a file has it. Dates are the sheet's own: a legal day, with its time of day where it has one. */
export type SheetCell =
  | null
  | string
  | number
  | boolean
  | { readonly day: string; readonly time: string | null }
  /** `formula`: it is computed, whatever it shows. `error`: `#REF!` and the like. */
  | { readonly fault: 'formula' | 'error' };

/** A row that has anything in it; the first of a sheet is 1. */
export interface SheetRow {
  readonly row: number;
  readonly cells: readonly SheetCell[];
}
