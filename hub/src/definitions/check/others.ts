import { isRef } from '@fatong/contracts/fields';
import type { RecordType } from '../record.js';

/** What effects do to records of another type that lead here: that type is named, since it may look at this one. */
export function checkOthers(record: RecordType, types: ReadonlyMap<string, RecordType>): string[] {
  return Object.entries(record.actions).flatMap(([name, { then }]) =>
    then.flatMap(({ other }) => {
      if (other?.isOpened) return checkOpened(record, name, other, types);
      if (other?.by === undefined) return [];
      const type = types.get(other.type);
      const say = (fault: string): string => `${record.name}: the action ${name} moves ${other.type}, ${fault}`;
      if (type === undefined) return [say('which is no type.')];
      const ref = type.fields[other.by];
      const action = type.actions[other.does];
      const ours = other.of === undefined ? undefined : record.fields[other.of];
      const to = other.of === undefined ? record.name : isRef(ours) ? ours.to : null;
      return [
        ...((other.by === 'id' ? other.type === to && other.of !== undefined : isRef(ref) && ref.to === to)
          ? []
          : [say(`whose ${other.by} does not lead ${other.of === undefined ? 'here' : `where ${other.of} does`}.`)]),
        ...(isRef(ref) && !ref.filter && !type.list.filters.includes(other.by) ? [say(`which is not found by ${other.by}.`)] : []),
        ...(action === undefined || action.opens ? [say(`of which ${other.does} is no action on one that is there.`)] : []),
        ...[...other.fills, ...(other.reads ?? [])]
          .filter((field) => !Object.hasOwn(type.fields, field))
          .map((field) => say(`which has no field ${field}.`)),
      ];
    }),
  );
}

function checkOpened(
  record: RecordType,
  name: string,
  other: {
    readonly type: string;
    readonly does: string;
    readonly fills: readonly string[];
    readonly isElsewhere?: true;
    readonly again?: string;
  },
  types: ReadonlyMap<string, RecordType>,
): string[] {
  const type = types.get(other.type);
  const say = (fault: string): string => `${record.name}: the action ${name} opens ${other.type}, ${fault}`;
  if (type === undefined) return other.isElsewhere ? [] : [say('which is no type.')];
  return [
    ...(type.actions[other.does]?.opens ? [] : [say(`which ${other.does} does not open.`)]),
    ...(other.again === undefined || type.actions[other.again]?.opens === false
      ? []
      : [say(`of which ${other.again} is no action on one that is there.`)]),
    ...other.fills.filter((field) => !Object.hasOwn(type.fields, field)).map((field) => say(`which has no field ${field}.`)),
  ];
}
