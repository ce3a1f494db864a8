import { asksRows, type Expression, type Json, type Operation } from '@fatong/contracts/expression';
import { isRef } from '@fatong/contracts/fields';
import type { Linked } from '../../ports/index.js';
import { arrayLiteral, typeOf } from '../dialects/index.js';
import { dueField } from '../../definitions/index.js';
import type { RecordTable } from '../schema/record-type.js';
import type { ColumnKind } from '../schema/table.js';
import type { KeyedHashes } from '../secrecy/index.js';
import type { Binds } from './binds.js';
import { targetOf, type Target } from './columns.js';
import { scopesOf } from './scopes.js';

export interface Asking {
  readonly table: RecordTable;
  readonly binds: Binds;
  readonly hashes: KeyedHashes;
  readonly tables: ReadonlyMap<string, RecordTable>;
}

/**
 * A condition as SQL. Logic is two-valued as in the expression itself: what SQL leaves unknown counts as not true, and only `not`
 * has to say so. Throws where a condition needs more than the record's columns hold: a defect of who made it.
 */
export function whereOf(expression: Expression, asking: Asking): string {
  if ('value' in expression) return expression.value === true ? 'TRUE' : 'FALSE';
  if ('read' in expression) return anyColumn(readTarget(expression, asking), (columnName) => `${columnName} = TRUE`);
  if (!('op' in expression)) throw new Error('A list condition is made of comparisons, and, or, not');
  const { op, of } = expression;
  switch (op) {
    case 'and':
      return of.length === 0 ? 'TRUE' : `(${of.map((part) => whereOf(part, asking)).join(' AND ')})`;
    case 'or':
      return of.length === 0 ? 'FALSE' : `(${of.map((part) => whereOf(part, asking)).join(' OR ')})`;
    case 'not':
      return `(${whereOf(of[0]!, asking)}) IS NOT TRUE`;
    case 'exists':
      return existence(readTarget(of[0], asking));
    case 'linked':
      return linked(expression, asking);
    case 'within':
      return reachedWithin(of, asking);
    case 'unmet':
      return unmet(of, asking);
    case 'some':
      throw new Error(noRows);
    default:
      return comparison(expression, asking);
  }
}

/** `within(reached.<state>, from, to)`: the record entered the state on one of these days. */
function reachedWithin([days, from, to]: readonly Expression[], { table, binds }: Asking): string {
  const state = days && 'read' in days ? /^reached\.(.+)$/.exec(days.read)?.[1] : undefined;
  if (state === undefined) throw new Error('Only the days a state was reached can be asked for a span');
  const end = (sign: string, of: Expression | undefined): string => {
    const day = constantOf(of);
    return day === null ? '' : fits('date', day) ? ` AND s.reached_on ${sign} ${cast(binds, 'date', day)}` : ' AND FALSE';
  };
  return `r."id" IN (SELECT s.record_id FROM record_state s WHERE s.type = ${binds.of(table.type.name)} AND s.state = ${binds.of(state)} AND s.reached_on IS NOT NULL${end('>=', from)}${end('<=', to)})`;
}

/** Limits that are not met and end in a span, from the index of such rather than from the columns of every record. As an array: they are found first, which the database would not do by its statistics. */
function unmet([from, to, ...limits]: readonly Expression[], { table: { type }, binds }: Asking): string {
  const dues = new Set(limits.map((one) => ('read' in one ? one.read : '')));
  const clocks = type.clocks.filter(({ name }) => dues.has(dueField(name)));
  if (clocks.length * 2 !== limits.length) throw new Error(`${type.name} is asked for the last days of limits that it has not`);
  const end = (sign: string, of: Expression | undefined): string => {
    const day = constantOf(of);
    return day === null ? '' : fits('date', day) ? ` AND c.due_on ${sign} ${cast(binds, 'date', day)}` : ' AND FALSE';
  };
  const some =
    clocks.length === type.clocks.length
      ? ''
      : ` AND c.clock = ANY(${binds.of(
          arrayLiteral(
            'text',
            clocks.map(({ name }) => name),
          ),
        )}::text[])`;
  return `r."id" = ANY(ARRAY(SELECT c.record_id FROM record_clock c WHERE c.type = ${binds.of(type.name)} AND c.met_on IS NULL${end('>=', from)}${end('<=', to)}${some}))`;
}

const orders: Readonly<Record<string, string>> = { greater: '>', atLeast: '>=', less: '<', atMost: '<=' };

function comparison({ op, of: [left, right] }: Operation, asking: Asking): string {
  const target = readTarget(left, asking);
  if (right && 'read' in right && orders[op] !== undefined) return ordered(target, orders[op], readTarget(right, asking));
  const value = constantOf(right);
  if (op === 'is') return equals(target, value, asking);
  if (op === 'isNot') return `(${equals(target, value, asking)}) IS NOT TRUE`;
  if (op === 'in') return Array.isArray(value) && value.length > 0 ? `(${among(target, value as readonly Json[], asking)})` : 'FALSE';
  if (op === 'has') return involving(left!, value, asking) ?? contains(target, value, asking);
  const sign = orders[op];
  if (sign === undefined) throw new Error(`The operator "${op}" cannot be asked of a list`);
  if (target.kind !== 'clear' || target.listed) throw new Error('A sealed or many-valued field stands in no order');
  return fits(target.type, value) ? anyColumn(target, (name) => `${name} ${sign} ${cast(asking.binds, target.type, value)}`) : 'FALSE';
}

/** Two fields of one sort in their order, as the day a limit was met and its last day. */
function ordered(left: Target, sign: string, right: Target): string {
  if (left.kind !== 'clear' || right.kind !== 'clear' || left.listed || right.listed || left.type !== right.type)
    throw new Error('Only two fields of one sort, neither sealed nor many-valued, stand in an order');
  return anyColumn(left, (one) => anyColumn(right, (other) => `${one} ${sign} ${other}`));
}

function equals(target: Target, value: Json, asking: Asking): string {
  if (value === null) return `NOT (${existence(target)})`;
  return among(target, [value], asking);
}

/** One of several values: one array, so that the statement stays the same for any number. */
function among(target: Target, values: readonly Json[], { binds, hashes }: Asking): string {
  if (target.kind === 'sealed') throw new Error('A sensitive field can only be asked whether it is there');
  if (target.kind === 'blind') {
    const texts = values.filter((value): value is string | number => typeof value === 'string' || typeof value === 'number');
    const placeholder = binds.of(texts.map((value) => hashes.blindIndex(String(value))));
    return `(${target.columns.map((name) => `${name} = ANY(${placeholder}::bytea[])`).join(' OR ')})`;
  }
  const fitting = values.filter((value) => !target.listed && fits(target.type, value));
  if (fitting.length === 0) return 'FALSE';
  if (fitting.length === 1) return anyColumn(target, (name) => `${name} = ${cast(binds, target.type, fitting[0]!)}`);
  const placeholder = binds.of(fitting);
  return anyColumn(target, (name) => `${name} = ANY(${placeholder}::${typeFor(target.type, fitting)}[])`);
}

/** A ref to many that involves those it leads to is found through their involvement, which has an index; by its role, since another ref may involve them too. */
function involving(left: Expression, value: Json, { table: { type }, binds }: Asking): string | null {
  const field = 'read' in left ? type.fields[left.read] : undefined;
  const how = 'read' in left ? [type.place.involve?.[left.read] ?? []].flat() : [];
  const involved = how.find(({ as }) => as === 'entry');
  if (!isRef(field) || typeof value !== 'string' || involved === undefined) return null;
  return `r."id" IN (SELECT i.record_id FROM involvement i WHERE i.who = ${binds.of(`${field.to}:${value}`)} AND i.type = ${binds.of(type.name)} AND i.role = ${binds.of(involved.role)} AND i.done IS NULL)`;
}

/** Rows whose field leads where some record of another type leads, of those the reader may see: {@link Linked}. The inner `r` hides the outer. */
function linked({ of: [left], with: given }: Operation, asking: Asking): string {
  const { type, by, where, scopes } = given as unknown as Linked;
  const table = asking.tables.get(type);
  if (table === undefined) throw new Error(`The store was opened without the record type ${type}`);
  const inner = { ...asking, table };
  const theirs = targetOf(table, by);
  if (theirs.kind !== 'clear' || theirs.listed) throw new Error(`${type} leads nowhere by ${by}`);
  return anyColumn(
    readTarget(left, asking),
    (name) =>
      `${name} IN (SELECT ${theirs.columns[0]} FROM "${table.table.name}" r WHERE ${scopesOf(scopes, type, asking.binds, (when) => whereOf(when, inner), { isOne: true })} AND ${whereOf(where, inner)})`,
  );
}

/** Many choices, refs and identifiers are a JSON list: `["a","b"]`. */
function contains(target: Target, value: Json, { binds }: Asking): string {
  if (target.kind !== 'clear' || !target.listed || typeof value !== 'string') return 'FALSE';
  return anyColumn(target, (name) => `position(${binds.of(JSON.stringify(value))}::text IN ${name}) > 0`);
}

const existence = (target: Target): string =>
  target.kind === 'clear' ? anyColumn(target, (name) => `${name} IS NOT NULL`) : `${target.sealed} IS NOT NULL`;

function anyColumn(target: Target, one: (column: string) => string): string {
  if (target.kind !== 'clear') throw new Error('A sealed field cannot be asked this');
  return target.columns.length === 1 ? one(target.columns[0]!) : `(${target.columns.map(one).join(' OR ')})`;
}

/** Numbers may be compared with what no column can hold (5.5, 10^300), which no index of whole numbers is asked for. */
const typeFor = (kind: ColumnKind, values: readonly Json[]): string =>
  kind === 'integer' || kind === 'bigint' ? (values.every(Number.isSafeInteger) ? 'bigint' : 'numeric') : typeOf[kind];
const cast = (binds: Binds, kind: ColumnKind, value: Json): string => `${binds.of(value)}::${typeFor(kind, [value])}`;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const day = /^\d{4}-\d\d-\d\d$/;
const isMoment = (value: string): boolean =>
  /^\d{4}-\d\d-\d\d/.test(value) && !Number.isNaN(Date.parse(value)) && new Date(value).toISOString().startsWith(value.slice(0, 8));

/** Values of another type than the column equal nothing and stand in no order: the database is not asked. */
function fits(kind: ColumnKind, value: Json): boolean {
  switch (kind) {
    case 'text':
      return typeof value === 'string' && !value.includes('\0');
    case 'uuid':
      return typeof value === 'string' && uuid.test(value);
    case 'date':
      return typeof value === 'string' && day.test(value) && isMoment(value);
    case 'instant':
      return typeof value === 'string' && !Number.isNaN(Date.parse(value)) && /^\d{4}-/.test(value);
    case 'boolean':
      return typeof value === 'boolean';
    case 'bytes':
      return false;
    default:
      return typeof value === 'number' && Number.isFinite(value);
  }
}

/** Rows of a record are one column: what is in them is known only where the record was read. */
const noRows = 'The database cannot be asked what rows within a record hold: only a guard can, in memory';

function readTarget(expression: Expression | undefined, { table }: Asking): Target {
  if (expression && asksRows(expression)) throw new Error(noRows);
  if (!expression || !('read' in expression) || (expression.scope ?? 0) > 0)
    throw new Error('The left side of a list condition is a field');
  return targetOf(table, expression.read);
}

function constantOf(expression: Expression | undefined): Json {
  if (!expression || !('value' in expression)) throw new Error('The right side of a list condition is a constant');
  return expression.value;
}
