import { holderTitle, type DoorPart, type DoorType, type RecordType } from '../../definitions/index.js';
import type { RecordRow } from '../../ports/index.js';
import { byMachine } from '../by-machine.js';
import { commit } from '../commit.js';
import { takeFiles } from '../files.js';
import { readForm } from '../form.js';
import { barrier, lockingFind } from '../guard.js';
import type { Parts } from '../parts.js';
import { Refused, wrongInput, type Refusal } from '../refusal.js';
import { ledBeside } from './opening.js';

/** What the holder of a code does: to his record, or to one beside it. */
export interface DoorAct {
  /** The record of his code. */
  readonly row: RecordRow;
  /** The one he acts on. */
  readonly type: string;
  readonly id: string;
  readonly action: string;
  readonly form: Readonly<Record<string, unknown>>;
}

/** Under whose name files are uploaded for the record of a code. */
export const holderOf = (row: Pick<RecordRow, 'id'>): string => `door:${row.id}`;

/** Does what is done at a door; null: it is done. Nobody of ours did it. */
export async function actAtDoor(parts: Parts, door: DoorType, { row, type, id, action, form }: DoorAct): Promise<Refusal | null> {
  const part = await partOf(parts, door, { row, type, id });
  if (part === null || !part.does.includes(action)) return { problem: 'not-found' };
  const outcome = await doneAtDoor(parts, door, { record: part.record, id, action, form, account: holderOf(row), at: parts.clock() });
  return 'refused' in outcome ? outcome.refused : null;
}

/** What is done to a record as its holder. */
interface Deed {
  readonly record: RecordType;
  readonly id: string;
  readonly action: string;
  readonly form: Readonly<Record<string, unknown>>;
  /** Under whom its files were uploaded. */
  readonly account: string;
  readonly at: string;
}

/** One transaction, as an act of ours; only that nobody's rights are asked. */
export async function doneAtDoor(
  parts: Parts,
  door: DoorType,
  { record, id, action: name, form, account, at }: Deed,
): Promise<{ readonly done: RecordRow } | { readonly refused: Refusal }> {
  try {
    return await parts.store.transact(async (unit) => {
      const row = (await unit.records(record.name, [id])).get(id);
      if (row === undefined) throw new Refused({ problem: 'not-found' });
      const action = { ...record.actions[name]!, name };
      const read = readForm(record, action, { form }, row.values);
      if ('findings' in read) throw new Refused(wrongInput(read.findings));
      const asking = { catalogue: parts.catalogue, at, find: lockingFind(unit) };
      const barred = await barrier(asking, record, action, { row, timeline: [] }, null);
      if (barred) throw new Refused(barred);
      const decision = await byMachine(parts, unit, {
        record,
        does: name,
        row,
        by: { id: door.name, title: holderTitle },
        values: await takeFiles(unit, record, { id, before: row.values, written: read.values, account, at }),
        at,
      });
      if ('refused' in decision) throw new Refused(decision.refused);
      const left = await commit(parts, unit, [decision.change]);
      return { done: left.get(`${record.name}:${id}`)! };
    });
  } catch (error) {
    if (error instanceof Refused) return { refused: error.refusal };
    throw error;
  }
}

/** What of the door the record is that he acts on; null: it is none of his. */
async function partOf(parts: Parts, door: DoorType, { row, type, id }: Pick<DoorAct, 'row' | 'type' | 'id'>): Promise<DoorPart | null> {
  if (type === row.type && id === row.id) return door;
  for (const part of door.besides.filter(({ record }) => record.name === type))
    if ((await ledBeside(parts, part, row.id)).some((one) => one.id === id)) return part;
  return null;
}
