import { builtins, type RecordType } from '../../definitions/index.js';
import type { ListQuery } from '../../ports/index.js';
import { wrongParameter } from '../problems.js';
import { isPersonal } from './conditions.js';

/** The order asked for, or the definition's, which may be by a field it does not show; refused when the list does not show the field or the reader may not know it. */
export function sortOf(record: RecordType, asked: string | undefined, barred: ReadonlySet<string>): ListQuery['sort'] {
  if (asked === undefined) return record.list.sort;
  const field = asked.replace(/^-/, '');
  const isKnown =
    (builtins as readonly string[]).includes(field) ||
    field === record.list.sort.field ||
    (record.list.columns.includes(field) && !isPersonal(record, field) && !barred.has(field));
  if (!isKnown) throw wrongParameter('sort', ['不能按此字段排序。', 'The list cannot be sorted by this field.']);
  return { field, descending: asked.startsWith('-') };
}
