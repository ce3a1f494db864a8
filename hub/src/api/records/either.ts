import type { Label } from '@fatong/contracts';
import { expressionOf, or, valueOf, type Condition, type Json } from '@fatong/contracts/expression';
import type { FilterValue } from '@fatong/contracts/fields';
import { rolesIn } from '../../access/index.js';
import { barredFor, eitherFilter, type RecordType } from '../../definitions/index.js';
import type { Linked } from '../../ports/index.js';
import type { Reader } from '../frame/reader.js';
import type { ApiParts } from '../parts.js';
import { wrongParameter } from '../problems.js';
import { conditionOf, isPersonal } from './conditions.js';

/** `part/state:returned`, `standing:overdue`, `receivedOn:2026-01-01..2026-01-31`. */
const form = /^(?:(\w+)\/)?(\w+):(.+)$/;

interface Alternative {
  /** Type that leads here, by the short name; absent: the record itself. */
  readonly of?: string;
  readonly name: string;
  readonly value: FilterValue;
}

/** What `filter[either]` says: conditions of which one at least holds. */
export const alternativesIn = (value: FilterValue): readonly Alternative[] =>
  ('any' in value ? value.any : []).flatMap((text) =>
    text.split(',').map((one): Alternative => {
      const [, of, name, said] = form.exec(one) ?? [];
      if (name === undefined || said === undefined) throw wrongParameter(`filter[${eitherFilter}]`, unreadable);
      const [from, to] = said.includes('..') ? said.split('..') : [];
      const span = from === undefined ? { any: [said] } : { ...(from && { from }), ...(to && { to }) };
      return { ...(of !== undefined && { of }), name, value: span };
    }),
  );

/**
 * Any of several conditions, on the record or on records that lead to it (子表), beside the others, which all hold: undefined where the list takes none. Fields that
 * the reader does not see are refused in them as everywhere, and personal ones stand by themselves.
 */
export function eitherCondition(
  { access, engine }: Pick<ApiParts, 'access' | 'engine'>,
  reader: Reader,
  record: RecordType,
  name: string,
  value: FilterValue,
): Condition | undefined {
  if (name !== eitherFilter || !record.list.filters.includes(eitherFilter)) return undefined;
  const barred = (of: RecordType): ReadonlySet<string> => barredFor(of, rolesIn(reader, of.area));
  const asked = (of: RecordType, { name: field, value: said }: Alternative): Condition => {
    if (isPersonal(of, field) || field === eitherFilter) throw wrongParameter(`filter[${eitherFilter}]`, alone);
    return valueOf<boolean>(conditionOf(of, { [field]: said }, barred(of))!);
  };
  const all = alternativesIn(value).map((one): Condition => {
    if (one.of === undefined) return asked(record, one);
    const related = record.related.find(({ type, of }) => of === undefined && type === `${record.area}.${one.of}`);
    const type = related && engine.catalogue.type(related.type);
    const scopes = type === undefined ? [] : access.rights.scopesOf(reader, type);
    if (related === undefined || type === undefined || scopes.length === 0) throw wrongParameter(`filter[${eitherFilter}]`, unreadable);
    const where = expressionOf(asked(type, one));
    const linked: Linked = { type: type.name, by: related.by, where, scopes };
    return valueOf<boolean>({ op: 'linked', of: [{ read: 'id' }], with: JSON.parse(JSON.stringify(linked)) as Json });
  });
  return all.length === 0 ? undefined : all.length === 1 ? all[0] : or(...all);
}

const unreadable: Label = ['不能按此条件筛选。', 'The list cannot be filtered by this condition.'];
const alone: Label = ['含个人信息的条件不能放在“任一条件”中。', 'A personal condition stands by itself.'];
