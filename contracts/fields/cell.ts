import type { Choice } from '../api/index.js';
import { inLanguage, type Language } from '../label.js';
import { shanghaiOffset } from '../codes/index.js';

/** What a cell of an exported file may hold. Days and instants are times of the wall clock, written as if they were UTC, since spreadsheets know no zone. */
export type Cell = string | number | null | { readonly day: Date } | { readonly instant: Date };

/** A code's word; itself where the definition no longer knows it. */
export function wordsOf(choices: readonly Choice[], code: string | null, language: Language): string | null {
  if (code === null) return null;
  const label = choices.find(({ value }) => value === code)?.label;
  return label ? inLanguage(label, language) : code;
}

/** The clock on the wall in Shanghai. */
export function wallClock(iso: string): Cell {
  const at = Date.parse(iso);
  return Number.isNaN(at) ? iso : { instant: new Date(at + shanghaiOffset) };
}
