import type { StoredRow } from '../dialects/index.js';

/** A column of text, instant, date or uuid that is never null. */
export const text = (row: StoredRow, column: string): string => row[column] as string;
/** The same where it may be null. */
export const textOrNull = (row: StoredRow, column: string): string | null => (row[column] ?? null) as string | null;
export const numberOrNull = (row: StoredRow, column: string): number | null => (row[column] ?? null) as number | null;

/** Processes that died with it in hand. */
export const deathsOf = (row: StoredRow): number => numberOrNull(row, 'deaths') ?? 0;

/** Without the properties that are null or undefined: our rows leave out what is not there. */
export function defined<T extends object>(values: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== undefined)) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };
}
