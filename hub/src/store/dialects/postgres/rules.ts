import type { Neighbouring } from '../../../ports/index.js';
import type { Session, Statement } from '../../connect.js';
import type { RecordTable } from '../../schema/record-type.js';
import { ruleSetting } from '../../schema/record-tables.js';
import { columnOf, type Table } from '../../schema/table.js';
import type { StoredRow } from '../dialect.js';
import { arrayLiteral } from './arrays.js';
import { names, typeOf } from './types.js';

/** A condition on rows called `r`, with the values of its placeholders, which are the first. */
export interface Narrowed {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** For each value the newest rows that hold it, or all of them, through the index on (field, id); only the columns of `fields` and those every row has. */
export async function neighboursBy(
  session: Session,
  { table, fields, type }: RecordTable,
  about: Neighbouring,
  { blindIndex, narrowed }: { readonly blindIndex: (value: string) => Buffer; readonly narrowed: Narrowed | null },
): Promise<StoredRow[]> {
  const stored = fields.find(({ name, listed }) => name === about.field && !listed);
  const place = about.field === 'id' ? { column: 'id' } : stored?.sealed ? stored.blind.at(-1) : stored?.places[0];
  if (place === undefined) throw new Error(`${type.name} has no neighbours by ${about.field}`);
  const day = about.between && fields.find(({ name, sealed, listed }) => name === about.between!.field && !sealed && !listed)?.places[0];
  if (about.between && day === undefined) throw new Error(`${type.name} has no days by ${about.between.field}`);
  const left = new Set(
    fields
      .filter(({ name }) => name !== about.field && !about.fields.includes(name))
      .flatMap(({ places, blind }) => [...places, ...blind].map(({ column }) => column)),
  );
  const { kind } = columnOf(table, place.column);
  const columns = table.columns.filter(({ name }) => !left.has(name));
  const taken = narrowed?.values ?? [];
  const after = (n: number): string => `$${taken.length + n}`;
  const conditions = [
    `r."${place.column}" = k.v`,
    ...(day ? [`r."${day.column}" BETWEEN ${after(2)}::date AND ${after(3)}::date`] : []),
    ...(narrowed ? [narrowed.text] : []),
  ];
  const text = `SELECT ${names(columns, 'n.')} FROM unnest(${after(1)}::${typeOf[kind]}[]) AS k(v)
    CROSS JOIN LATERAL (SELECT ${names(columns, 'r.')} FROM "${table.name}" r WHERE ${conditions.join(' AND ')} ORDER BY r."id" DESC${about.most === null ? '' : ` LIMIT ${Math.trunc(about.most)}`}) AS n`;
  const values = stored?.sealed ? about.values.map((value) => `\\x${blindIndex(value).toString('hex')}`) : about.values;
  const days = about.between ? [about.between.from, about.between.until] : [];
  return (await session.query<StoredRow>({ text }, [...taken, arrayLiteral(kind, values), ...days])).rows;
}

export async function ruleFactsOf(session: Session, rule: string, subjects: readonly string[]): Promise<StoredRow[]> {
  const text =
    'SELECT rule, subject, fact, proposal, at FROM rule_fact WHERE rule = $1 AND subject = ANY($2::uuid[]) ORDER BY subject, fact';
  return (await session.query<StoredRow>({ name: 'rule facts', text }, [rule, arrayLiteral('uuid', subjects)])).rows;
}

const settingsText: Statement = {
  name: 'rule settings',
  text: `SELECT ${names(ruleSetting.columns)} FROM rule_setting WHERE rule = ANY($1::text[]) ORDER BY rule, version`,
};

export async function ruleSettingsOf(session: Session, rules: readonly string[]): Promise<StoredRow[]> {
  return (await session.query<StoredRow>(settingsText, [arrayLiteral('text', rules)])).rows;
}

const roundText: Statement = {
  name: 'rule round',
  text: `INSERT INTO rule_round (rule, day, looked_to) VALUES ($1, '0001-01-01', NULL)
  ON CONFLICT (rule) DO UPDATE SET rule = excluded.rule RETURNING rule, day, looked_to`,
};

/** The rule's own row, locked until the end of the transaction: there from the first look on. */
export async function lockRule(session: Session, rule: string): Promise<StoredRow> {
  return (await session.query<StoredRow>(roundText, [rule])).rows[0]!;
}

export async function recordsAfter(session: Session, table: Table, after: string | null, most: number): Promise<string[]> {
  const since = after === null ? '' : ' WHERE "id" > $2::uuid';
  const text = `SELECT "id" FROM "${table.name}"${since} ORDER BY "id" LIMIT $1`;
  return (await session.query<{ id: string }>({ text }, [most, ...(after === null ? [] : [after])])).rows.map(({ id }) => id);
}

const tallyText: Statement = {
  name: 'rule tally',
  text: `SELECT f.rule, coalesce(x.state, '') AS state, count(*)::int AS count
  FROM (SELECT DISTINCT rule, proposal FROM rule_fact WHERE rule = ANY($1::text[]) AND at >= $2::timestamptz) f
  JOIN record_index x ON x.type = ANY($3::text[]) AND x.record_id = f.proposal GROUP BY f.rule, x.state ORDER BY f.rule, x.state`,
};

export async function tallyRules(
  session: Session,
  { rules, types, since }: { readonly rules: readonly string[]; readonly types: readonly string[]; readonly since: string },
): Promise<StoredRow[]> {
  return (await session.query<StoredRow>(tallyText, [arrayLiteral('text', rules), since, arrayLiteral('text', types)])).rows;
}

const latestText: Statement = {
  name: 'rule latest',
  text: `SELECT x.record_id, x.number, x.title, x.state, x.opened_at
  FROM (SELECT proposal, max(at) AS at FROM rule_fact WHERE rule = $1 GROUP BY proposal ORDER BY max(at) DESC, proposal DESC LIMIT $3) f
  JOIN record_index x ON x.type = $2 AND x.record_id = f.proposal ORDER BY f.at DESC, f.proposal DESC`,
};

export async function latestOfRule(session: Session, rule: string, type: string, most: number): Promise<StoredRow[]> {
  return (await session.query<StoredRow>(latestText, [rule, type, most])).rows;
}
