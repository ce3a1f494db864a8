import type { ActionType, RecordType } from '../definitions/index.js';
import type { RecordRow, Unit } from '../ports/index.js';
import { notPossible, wrongInput, type Refusal } from './refusal.js';

/** Why a new record may not be: another one has what is said once alone (a licence number), at its field where the form asks for it. Two at once are told apart by the database. */
export async function notUnique(unit: Unit, record: RecordType, action: ActionType, { values }: RecordRow): Promise<Refusal | null> {
  if (!action.opens) return null;
  for (const [name, { unique, title }] of Object.entries(record.fields)) {
    const value = values[name];
    if (!unique || typeof value !== 'string' || !(await unit.lookup(record.name, name, [value])).has(value)) continue;
    const words = [
      `已有${title[0]}相同的${record.one[0]}。`,
      `There is a ${record.one[1].toLowerCase()} with this ${title[1].toLowerCase()} already.`,
    ] as const;
    return action.form.includes(name) && action.by.length > 0
      ? wrongInput([{ pointer: `/form/${name}`, code: 'taken', words }])
      : notPossible(...words);
  }
  return null;
}
