import { and, expressionOf, valueOf, type Condition, type Expression } from '@fatong/contracts/expression';
import { rolesIn } from '../../access/index.js';
import { barredFor, type RecordType } from '../../definitions/index.js';
import type { Filters } from '../frame/route.js';
import type { Reader } from '../frame/reader.js';
import type { ApiParts } from '../parts.js';
import { badgeCondition } from './badges.js';
import { conditionOf } from './conditions.js';
import { eitherCondition } from './either.js';
import { sideCondition } from './sides.js';

/** A list's filters on fields, on what a record wears and on which side of it the reader's unit is, as this reader may ask them; what he may not, or what cannot be read, is refused by name. */
export function narrowing(
  parts: Pick<ApiParts, 'access' | 'engine' | 'records'>,
  reader: Reader,
  record: RecordType,
  filters: Filters,
): Expression | undefined {
  const worn = Object.entries(filters).flatMap(([name, value]) => {
    const one =
      badgeCondition(parts, reader, record, name, value) ??
      sideCondition(reader, record, name, value) ??
      eitherCondition(parts, reader, record, name, value);
    return one === undefined ? [] : [[name, one] as const];
  });
  const fields = conditionOf(
    record,
    Object.fromEntries(Object.entries(filters).filter(([name]) => !worn.some(([one]) => one === name))),
    barredFor(record, rolesIn(reader, record.area)),
  );
  const all: Condition[] = [...(fields === undefined ? [] : [valueOf<boolean>(fields)]), ...worn.map(([, one]) => one)];
  return all.length === 0 ? undefined : expressionOf(all.length === 1 ? all[0] : and(...all));
}
