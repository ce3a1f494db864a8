import { holderTitle, type DoorPart, type DoorType } from '../../definitions/index.js';
import type { RecordRow } from '../../ports/index.js';
import { commit } from '../commit.js';
import { consulted } from '../consulted.js';
import { decide } from '../decide.js';
import { machine } from '../doer.js';
import { takeFiles } from '../files.js';
import { readForm } from '../form.js';
import { barrier, lockingFind } from '../guard.js';
import { numbersFor } from '../letters/numbers.js';
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
export async function actAtDoor(parts: Parts, door: DoorType, { row, type, id, action: name, form }: DoorAct): Promise<Refusal | null> {
  const part = await partOf(parts, door, { row, type, id });
  if (part === null || !part.does.includes(name)) return { problem: 'not-found' };
  const { record } = part;
  const at = parts.clock();
  try {
    return await parts.store.transact(async (unit) => {
      const on = (await unit.records(record.name, [id])).get(id);
      if (on === undefined) return { problem: 'not-found' };
      const action = { ...record.actions[name]!, name };
      const read = readForm(record, action, { form }, on.values);
      if ('findings' in read) return wrongInput(read.findings);
      const barred = await barrier(
        { catalogue: parts.catalogue, at, find: lockingFind(unit) },
        record,
        action,
        { row: on, timeline: [] },
        null,
      );
      if (barred) return barred;
      const values = await takeFiles(unit, record, { id, before: on.values, written: read.values, account: holderOf(row), at });
      const decision = decide({
        catalogue: parts.catalogue,
        record,
        action,
        at,
        row: on,
        involved: await unit.involved(record.name, id),
        targets: new Map(),
        doer: machine(door.name, holderTitle),
        consultation: await consulted(parts.catalogue, unit, record, action, { row: on, at }),
        numbers: await numbersFor(unit, record, action, at),
        read: { ...read, values },
      });
      // Thrown, so that nothing of what was taken stays.
      if ('refused' in decision) throw new Refused(decision.refused);
      await commit(parts, unit, [decision.change]);
      return null;
    });
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
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
