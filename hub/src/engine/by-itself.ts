import type { Label } from '@fatong/contracts';
import type { RecordType } from '../definitions/index.js';
import type { RecordRow, Unit } from '../ports/index.js';
import type { Change } from './change.js';
import { consulted } from './consulted.js';
import { decide } from './decide.js';
import { machine } from './doer.js';
import { barrier, lockingFind } from './guard.js';
import { numbersFor } from './letters/numbers.js';
import { opened } from './opened.js';
import { targetsOf } from './others.js';
import type { Parts } from './parts.js';
import { notUnique } from './unique.js';

interface Act {
  readonly record: RecordType;
  readonly does: string;
  /** As it is stored once what was done to it is written; null: it is opened. */
  readonly row: RecordRow | null;
  readonly values: RecordRow['values'];
  /** Under what name the machine does it. */
  readonly name: string;
  readonly title: Label;
  readonly at: string;
}

/** An action the machine does by what records say; null where the record does not allow it now. */
export async function byItself(parts: Parts, unit: Unit, { record, does, row: found, values, name, title, at }: Act): Promise<Change | null> {
  const action = { ...record.actions[does]!, name: does };
  const row = found ?? (await opened(unit, record, at));
  const judged = found === null ? { ...row, values: { ...row.values, ...values } } : row;
  const asking = { catalogue: parts.catalogue, at, find: lockingFind(unit) };
  if (await barrier(asking, record, action, { row: judged, timeline: [] }, null)) return null;
  const decision = decide({
    catalogue: parts.catalogue,
    record,
    action,
    row,
    involved: found === null ? [] : await unit.involved(record.name, row.id),
    targets: await targetsOf(parts, unit, record, { ...row.values, ...values }, values),
    doer: machine(name, title),
    numbers: await numbersFor(unit, record, action, at),
    consultation: await consulted(parts.catalogue, unit, record, action, { row, at }),
    at,
    read: { values, reason: null },
  });
  if ('refused' in decision)
    throw new Error(`${record.name}: ${does} needs what the machine does not say: ${(decision.refused.findings ?? []).map(({ pointer }) => pointer).join(', ')}`);
  if (await notUnique(unit, record, action, decision.change.after)) return null;
  return decision.change;
}
