import { isFiles, isRows } from '@fatong/contracts/fields';
import type { RecordType } from './record.js';

/** Paths of the files of a record whose text is found: `papers`, of rows `evidence.papers`. */
export const textPaths = ({ fields }: Pick<RecordType, 'fields'>): readonly string[] =>
  Object.entries(fields).flatMap(([name, field]) => {
    if (isFiles(field)) return field.text ? [name] : [];
    if (!isRows(field)) return [];
    return Object.entries(field.fields).flatMap(([cell, one]) => (isFiles(one) && one.text ? [`${name}.${cell}`] : []));
  });
