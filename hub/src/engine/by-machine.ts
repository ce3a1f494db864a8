import type { Label } from '@fatong/contracts';
import type { RecordType } from '../definitions/index.js';
import type { RecordRow, Unit } from '../ports/index.js';
import type { Change } from './change.js';
import { consulted } from './consulted.js';
import { decide } from './decide.js';
import { machine } from './doer.js';
import { numbersFor } from './letters/numbers.js';
import { opened } from './opened.js';
import type { Parts } from './parts.js';
import type { Refusal } from './refusal.js';
import type { Targets } from './resolve.js';

/** What nobody of ours does: a rule, a clock, a search, the public. */
export interface MachineAct {
  readonly record: RecordType;
  /** Name of the action. */
  readonly does: string;
  /** Absent: the action opens one. */
  readonly row?: RecordRow;
  /** The row is the empty one of a record that the action opens. */
  readonly isNew?: boolean;
  /** By its name and in its words on the timeline. */
  readonly by: { readonly id: string; readonly title: Label };
  readonly values?: Readonly<Record<string, unknown>>;
  /** Rows the refs of these values lead to. */
  readonly targets?: Targets;
  /** UTC instant. */
  readonly at: string;
}

/** What the machine's act makes of a record; whoever asks has looked whether the record allows it, and commits the change. */
export async function byMachine(
  parts: Parts,
  unit: Unit,
  { record, does, row, isNew = row === undefined, by, values = {}, targets = new Map(), at }: MachineAct,
): Promise<{ readonly change: Change } | { readonly refused: Refusal }> {
  const action = { ...record.actions[does]!, name: does };
  const before = row ?? (await opened(unit, record, at));
  return decide({
    catalogue: parts.catalogue,
    record,
    action,
    row: before,
    involved: isNew ? [] : await unit.involved(record.name, before.id),
    targets,
    doer: machine(by.id, by.title),
    numbers: await numbersFor(unit, record, action, at),
    consultation: await consulted(parts, unit, record, action, { row: before, at }),
    read: { values, reason: null },
    at,
  });
}
