import type { Session } from '../../connect.js';
import type { RecordTable } from '../../schema/record-type.js';
import { columnOf } from '../../schema/table.js';
import type { StoredRow } from '../dialect.js';
import { arrayLiteral } from './arrays.js';
import { names, typeOf } from './types.js';

/** For each value the newest rows that hold it, through the index on (field, id); only the columns of `fields` and those every row has. */
export async function neighboursBy(
  session: Session,
  { table, fields, type }: RecordTable,
  about: { readonly field: string; readonly values: readonly string[]; readonly fields: readonly string[]; readonly most: number },
): Promise<StoredRow[]> {
  const place = fields.find(({ name, sealed, listed }) => name === about.field && !sealed && !listed)?.places[0];
  if (place === undefined) throw new Error(`${type.name} has no neighbours by ${about.field}`);
  const left = new Set(
    fields
      .filter(({ name }) => name !== about.field && !about.fields.includes(name))
      .flatMap(({ places, blind }) => [...places, ...blind].map(({ column }) => column)),
  );
  const { kind } = columnOf(table, place.column);
  const columns = table.columns.filter(({ name }) => !left.has(name));
  const text = `SELECT ${names(columns, 'n.')} FROM unnest($1::${typeOf[kind]}[]) AS k(v)
    CROSS JOIN LATERAL (SELECT ${names(columns)} FROM "${table.name}" WHERE "${place.column}" = k.v ORDER BY "id" DESC LIMIT ${Math.trunc(about.most)}) AS n`;
  return (await session.query<StoredRow>({ text }, [arrayLiteral(kind, about.values)])).rows;
}

export async function ruleFactsOf(session: Session, rule: string, subjects: readonly string[]): Promise<StoredRow[]> {
  const text =
    'SELECT rule, subject, fact, proposal, at FROM rule_fact WHERE rule = $1 AND subject = ANY($2::uuid[]) ORDER BY subject, fact';
  return (await session.query<StoredRow>({ name: 'rule facts', text }, [rule, arrayLiteral('uuid', subjects)])).rows;
}
