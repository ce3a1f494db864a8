import { filledBy } from '../leaving.js';
import type { RecordType } from '../record.js';

/** What refused acts leave behind: a record of a type that is there, opened by the machine, with fields that both have. */
export const checkLeaving = (record: RecordType, types: ReadonlyMap<string, RecordType>): string[] =>
  Object.entries(record.actions).flatMap(([name, { unless }]) =>
    unless.flatMap(({ leaves }) => {
      if (leaves === undefined) return [];
      const say = (fault: string): string => `${record.name}: the action ${name}, refused, leaves ${leaves.type} behind, ${fault}`;
      const type = types.get(leaves.type);
      const action = type?.actions[leaves.does];
      if (type === undefined) return [say('which is no type.')];
      return [
        ...(action?.opens && action.by.length === 0 ? [] : [say(`which ${leaves.does} does not open by the machine.`)]),
        ...filledBy(leaves)
          .filter((field) => !Object.hasOwn(type.fields, field))
          .map((field) => say(`which has no field ${field}.`)),
        ...Object.values(leaves.with ?? {})
          .filter((field) => field !== 'id' && !Object.hasOwn(record.fields, field))
          .map((field) => say(`with ${field}, which is no field here.`)),
      ];
    }),
  );
