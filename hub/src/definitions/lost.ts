import { isRef } from '@fatong/contracts/fields';
import type { RecordType } from './record.js';

/** Refs to a type of another area that is not there (`ifThere`): nobody is shown such a field, and nothing is asked for it. */
export const lostRefs = (
  { fields }: Pick<RecordType, 'fields'>,
  types: (name: string) => Pick<RecordType, 'name'> | undefined,
): ReadonlySet<string> =>
  new Set(
    Object.entries(fields).flatMap(([name, field]) =>
      isRef(field) && field.ifThere === true && types(field.to) === undefined ? [name] : [],
    ),
  );
