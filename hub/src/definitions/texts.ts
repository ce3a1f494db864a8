import { isFiles, isRows, type Common } from '@fatong/contracts/fields';
import type { RecordType } from './record.js';

type Fields = Pick<RecordType, 'fields'>;

/** Paths of the fields of a record that say so: `papers`, of rows `evidence.papers`. */
function pathsOf({ fields }: Fields, says: (field: Common) => boolean): readonly string[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    if (!isRows(field)) return says(field) ? [name] : [];
    return Object.entries(field.fields).flatMap(([cell, one]) => (says(one) ? [`${name}.${cell}`] : []));
  });
}

/** The field at a path. */
export function fieldAt({ fields }: Fields, path: string): Common | undefined {
  const [name = '', cell, ...deeper] = path.split('.');
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
  const found = cell === undefined ? field : isRows(field) && Object.hasOwn(field.fields, cell) ? field.fields[cell] : undefined;
  return deeper.length === 0 ? found : undefined;
}

const isFound = (field: Common): boolean => 'text' in field && field.text === true;

/** Paths of the files of a record whose text is found. */
export const textPaths = (record: Fields): readonly string[] => pathsOf(record, (field) => isFiles(field) && isFound(field));

/** Paths of what is written in a record itself and found by its words: `summary`, of rows `demands.demand`. */
export const wordPaths = (record: Fields): readonly string[] => pathsOf(record, (field) => !isFiles(field) && isFound(field));

/** What stands at a path, of rows all of them. */
export function wordsAt(values: Readonly<Record<string, unknown>>, path: string): string {
  const [name = '', cell] = path.split('.');
  const value = values[name] ?? null;
  if (cell === undefined) return typeof value === 'string' ? value.trim() : '';
  const rows = Array.isArray(value) ? (value as readonly (Readonly<Record<string, unknown>> | null)[]) : [];
  return rows
    .map((row) => row?.[cell])
    .filter((text) => typeof text === 'string')
    .join('\n')
    .trim();
}
