import type { Indexed } from '../../ports/index.js';
import type { StoredRow } from '../dialects/index.js';
import { text, textOrNull } from '../rows/read.js';

/** What everybody may be shown of `x`, a row of the index of all types, who may see the record. */
export const shown = 'x.type, x.record_id, x.number, x.title, x.state, x.district';

export const readIndexed = (row: StoredRow): Indexed => ({
  type: text(row, 'type'),
  id: text(row, 'record_id'),
  number: textOrNull(row, 'number'),
  title: text(row, 'title'),
  state: textOrNull(row, 'state'),
  district: textOrNull(row, 'district'),
});
