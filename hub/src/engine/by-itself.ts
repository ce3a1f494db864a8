import type { Unit } from '../ports/index.js';
import { byMachine, type MachineAct } from './by-machine.js';
import type { Change } from './change.js';
import { barrier, lockingFind } from './guard.js';
import { opened } from './opened.js';
import { targetsOf } from './others.js';
import type { Parts } from './parts.js';
import { notUnique } from './unique.js';

/** An action the machine does by what records say, as far as they allow it: null where the record does not allow it now. */
export async function byItself(
  parts: Parts,
  unit: Unit,
  { row: found, values = {}, ...act }: Omit<MachineAct, 'targets'>,
): Promise<Change | null> {
  const { record, does, at } = act;
  const action = { ...record.actions[does]!, name: does };
  const row = found ?? (await opened(unit, record, at));
  const judged = found === undefined ? { ...row, values: { ...row.values, ...values } } : row;
  const asking = { catalogue: parts.catalogue, at, find: lockingFind(unit) };
  if (await barrier(asking, record, action, { row: judged, timeline: [] }, null)) return null;
  const targets = await targetsOf(parts, unit, record, { ...row.values, ...values }, values);
  const decision = await byMachine(parts, unit, { ...act, row, isNew: found === undefined, values, targets });
  if ('refused' in decision)
    throw new Error(
      `${record.name}: ${does} needs what the machine does not say: ${(decision.refused.findings ?? []).map(({ pointer }) => pointer).join(', ')}`,
    );
  if (await notUnique(unit, record, action, decision.change.after)) return null;
  return decision.change;
}
