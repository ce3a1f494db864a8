import { today } from '@fatong/contracts/codes';
import type { RecordType } from '../definitions/index.js';
import { uuidv7 } from '../platform/index.js';
import type { RecordRow, Unit } from '../ports/index.js';

/** The empty row of a record of ours that an action opens, with its number. */
export async function opened(unit: Unit, record: RecordType, at: string): Promise<RecordRow> {
  const number = record.number === null ? null : await unit.number(record.number, today(new Date(at)));
  return {
    id: uuidv7(Date.parse(at)),
    type: record.name,
    number,
    version: 0,
    state: null,
    ownerUnit: null,
    district: null,
    createdAt: at,
    updatedAt: at,
    values: {},
  };
}
