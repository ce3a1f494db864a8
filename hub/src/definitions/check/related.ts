import { isChoice, isRef } from '@fatong/contracts/fields';
import type { RecordType } from '../record.js';

/** Records shown with one, and badges: refs that lead to the same record, by which their list can be filtered. */
export function checkRelated(record: RecordType, types: ReadonlyMap<string, RecordType>, say: (fault: string) => void): void {
  for (const { type, by, of, view, columns = [], begin, notFor = [] } of record.related) {
    for (const role of notFor) if (!Object.hasOwn(record.see, role)) say(`hides ${type} from ${role}, who cannot see the record.`);
    const target = types.get(type);
    checkWay(record, { target, type, by, of }, (fault) => say(`relates to ${type} by ${by}, ${fault}`));
    if (view !== undefined && !Object.hasOwn(target?.list.views ?? {}, view)) say(`relates to the unknown view ${view} of ${type}.`);
    for (const name of columns)
      if (
        target &&
        !Object.hasOwn(target.fields, name) &&
        !['number', 'title', 'state', 'district', 'createdAt', 'updatedAt'].includes(name)
      )
        say(`relates to ${type} with the unknown column ${name}.`);
    for (const name of begin?.actions ?? []) if (!target?.actions[name]?.opens) say(`begins ${name} of ${type}, which opens nothing.`);
    for (const [theirs, ours] of Object.entries(begin?.fill ?? {})) {
      if (!target || !Object.hasOwn(target.fields, theirs)) say(`fills the unknown field ${theirs} of ${type}.`);
      if (ours !== 'id' && !Object.hasOwn(record.fields, ours)) say(`fills ${theirs} of ${type} from the unknown field ${ours}.`);
    }
  }
  for (const { name, type, by, of, states, word, beside, notFor = [] } of record.badges) {
    const target = types.get(type);
    for (const role of notFor)
      if (target && !Object.hasOwn(target.see, role)) say(`hides the badge ${name} from ${role}, who sees no ${type}.`);
    checkWay(record, { target, type, by, of }, (fault) => say(`wears ${type} by ${by}, ${fault}`));
    for (const state of states) if (!Object.hasOwn(target?.states ?? {}, state)) say(`wears ${type} in the unknown state ${state}.`);
    const field = target?.fields[word];
    if (!isChoice(field) || field.many) say(`wears ${word} of ${type}, which is no choice.`);
    if (Object.hasOwn(record.fields, name)) say(`names a badge ${name} like a field.`);
    if (!record.list.columns.includes(beside)) say(`wears a badge beside ${beside}, which is no column of its list.`);
  }
}

interface Way {
  readonly target: RecordType | undefined;
  readonly type: string;
  readonly by: string;
  readonly of: string | undefined;
}

function checkWay(record: RecordType, { target, by, of }: Way, say: (fault: string) => void): void {
  const [field, own] = [target?.fields[by], of === undefined ? undefined : record.fields[of]];
  const to = of === undefined ? record.name : isRef(own) && !own.many ? own.to : undefined;
  if (!isRef(field) || field.to !== to) say('which does not lead here.');
  else if (!field.filter && !target!.list.filters.includes(by)) say('by which its list cannot be filtered.');
}
