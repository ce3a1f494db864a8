import { isRef } from '@fatong/contracts/fields';
import { isMany } from '../fields.js';
import type { RecordType } from '../record.js';

/** Records that belong to entries: of a type that is there, by fields by which one is found, filled in by what the machine may do. */
export function checkBelonging(record: RecordType, types: ReadonlyMap<string, RecordType>): string[] {
  return record.belongs.flatMap(({ to, ref, does, same, enters, with: filled = {}, follows }) => {
    const [type, ours] = [types.get(to), record.fields[ref]];
    const say = (fault: string): string => `${record.name}: it belongs to ${to}, ${fault}`;
    if (type === undefined) return [say('which is no type.')];
    const [first] = Object.keys(same);
    const given = { ...same, ...filled };
    const on = follows === undefined ? undefined : type.fields[follows];
    return [
      ...(isRef(ours) && !isMany(ours) && ours.to === to ? [] : [say(`where ${ref} does not lead.`)]),
      ...(record.actions[does]?.byReport && !record.actions[does].opens ? [] : [say(`which ${does} may not fill in by itself.`)]),
      ...(enters === undefined || (type.actions[enters]?.byReport && type.actions[enters].opens)
        ? []
        : [say(`which ${enters} does not enter by itself.`)]),
      ...(first === undefined ? [say('by nothing.')] : []),
      ...(follows === undefined || (on !== undefined && isRef(on) && !isMany(on) && on.to === to)
        ? []
        : [say(`where ${follows} leads to no other.`)]),
      ...Object.keys(same)
        .filter((name) => type.fields[name] && !(type.fields[name].filter || type.fields[name].unique || type.list.filters.includes(name)))
        .map((name) => say(`which is not found by ${name}.`)),
      ...Object.keys(given)
        .filter((name) => !Object.hasOwn(type.fields, name))
        .map((name) => say(`which has no field ${name}.`)),
      ...Object.values(given)
        .filter((name) => name !== 'id' && !Object.hasOwn(record.fields, name))
        .map((name) => say(`by ${name}, which it has not.`)),
    ];
  });
}
