/**
 * The one place that says which database is spoken. What is hot or differs between databases is a function of a dialect's folder; a second
 * dialect is a second folder with the same functions, chosen here by the URL. Rows go in and out as {@link StoredRow}, whatever it is.
 */
export * from './postgres/index.js';
export type { OnConflict, ReservedAnswer, StoredRow, StoredValue } from './dialect.js';
