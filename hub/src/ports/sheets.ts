import type { SheetRow } from '@fatong/contracts/sheets';

/** Reads what people enter in a spreadsheet. */
export interface Sheets {
  /** Rows of the first sheet of an xlsx file that have anything in them. Bounded in bytes, rows and columns, whatever the file claims. */
  read(
    content: AsyncIterable<Uint8Array>,
    most: { readonly rows: number; readonly columns: number },
  ): Promise<readonly SheetRow[] | SheetRefused>;
}

/** Why a file is no sheet: not well-formed, more than anybody enters by hand, or longer unpacked than it may be. */
export interface SheetRefused {
  readonly refused: 'unreadable' | 'too-many-rows' | 'too-many-columns' | 'too-large';
}
