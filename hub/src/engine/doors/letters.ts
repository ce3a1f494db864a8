import { holds } from '@fatong/contracts/expression';
import type { DoorType } from '../../definitions/index.js';
import type { RecordRow } from '../../ports/index.js';
import type { Parts } from '../parts.js';
import { readOf } from '../read-of.js';
import type { Refusal } from '../refusal.js';
import { doneAtDoor, holderOf } from './acting.js';

/** Letters that the holder reads although no delivery says that they arrived: where the record says so. */
export const readableAtDoor = ({ clock }: Pick<Parts, 'clock'>, { letters, record }: DoorType, row: RecordRow): ReadonlySet<string> =>
  new Set(letters.filter(({ when }) => when !== null && holds(when, readOf(record, row, clock()))).map(({ name }) => name));

/** Writes down that the holder opened a letter. Where the record does not allow it, as it does not a second time, nothing is written, and he reads it all the same. */
export async function openedAtDoor(parts: Parts, door: DoorType, row: RecordRow, letter: string): Promise<Refusal | null> {
  const opened = door.letters.find(({ name }) => name === letter)?.opened ?? null;
  if (opened === null) return null;
  const deed = { record: door.record, id: row.id, action: opened, form: {}, account: holderOf(row), at: parts.clock() };
  const outcome = await doneAtDoor(parts, door, deed);
  return 'refused' in outcome ? outcome.refused : null;
}
