import type { EarlierFile } from '@fatong/contracts/api';
import { pathToday, readsFiles } from '../../access/index.js';
import type { RecordType } from '../../definitions/index.js';
import type { KeptFile, RecordRow } from '../../ports/index.js';
import type { Reader } from '../frame/reader.js';

/** Files that stand no more, of fields that this reader reads. */
export const earlierViews = (
  reader: Reader,
  { record, row, files }: { readonly record: RecordType; readonly row: RecordRow; readonly files: readonly KeptFile[] },
): readonly EarlierFile[] =>
  files
    .filter(({ field }) => readsFiles(reader, record, row, field))
    .map(({ id, field, kind, size, content: { name, sm3 }, until, takenAt, endedAt }) => ({
      id,
      field: pathToday(record, field),
      name,
      type: kind,
      bytes: size,
      sm3,
      ...(until !== null && { until }),
      takenAt: takenAt!,
      endedAt: endedAt!,
    }));
