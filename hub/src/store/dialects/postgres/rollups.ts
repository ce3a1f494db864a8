import type { Rollup } from '../../rollups/rollup.js';
import type { Column } from '../../schema/table.js';
import { names, typeOf } from './types.js';

/*
 * Counts are kept by the statement that changes the records, in its transaction: a row for what came and one for what went, each combination once a statement. Rows are only ever added, so
 * that nobody waits for anybody; what is there is their sum, and upkeep folds them together.
 */

const sums = ({ sums: of }: Rollup): readonly (readonly [sum: string, over: string, of: Column])[] =>
  of.map((column) => [`sum_${column.name}`, `over_${column.name}`, column]);
const counts = (rollup: Rollup): readonly string[] => ['n', ...sums(rollup).flatMap(([sum, over]) => [sum, over])];
const said = (rollup: Rollup): readonly string[] => [rollup.day, ...rollup.columns.map(({ name }) => name)];
const listed = (columns: readonly string[], prefix = ''): string => names(columns, prefix);

/** Rows of a table as counts: of each one, more or less. */
const asCounts = (rollup: Rollup, from: string, sign: '' | '-'): string =>
  `SELECT ${listed(said(rollup))}, ${sign}1::bigint AS n${sums(rollup)
    .map(
      ([sum, over, { name }]) =>
        `, ${sign}coalesce("${name}", 0)::bigint AS "${sum}", ${sign}(CASE WHEN "${name}" IS NULL THEN 0 ELSE 1 END)::bigint AS "${over}"`,
    )
    .join('')} FROM ${from} WHERE "${rollup.day}" IS NOT NULL`;

const added = (rollup: Rollup): string =>
  counts(rollup)
    .map((name) => `sum("${name}")::bigint AS "${name}"`)
    .join(', ');
const anyLeft = (rollup: Rollup): string =>
  counts(rollup)
    .map((name) => `sum("${name}") <> 0`)
    .join(' OR ');
const columnsOf = (rollup: Rollup): string => `by_month, ${listed(said(rollup))}, ${listed(counts(rollup))}, fresh`;
const day = (rollup: Rollup, isMonth: string): string =>
  `CASE WHEN ${isMonth} THEN date_trunc('month', "${rollup.day}")::date ELSE "${rollup.day}" END`;

/** What a statement did to the records, added to their counts by day and by month. */
function adding(rollup: Rollup, parts: readonly string[]): string {
  const places = [1, 2, ...rollup.columns.map((_, i) => i + 3)].join(', ');
  return `INSERT INTO "${rollup.name}" (${columnsOf(rollup)})
    SELECT l.by_month, ${day(rollup, 'l.by_month')}, ${listed(rollup.columns.map(({ name }) => name))}, ${added(rollup)}, true
    FROM (${parts.join(' UNION ALL ')}) AS c CROSS JOIN (VALUES (false), (true)) AS l (by_month) GROUP BY ${places} HAVING ${anyLeft(rollup)}`;
}

const occasions = {
  came: { on: 'INSERT', tables: 'NEW TABLE AS came' },
  turned: { on: 'UPDATE', tables: 'OLD TABLE AS gone NEW TABLE AS came' },
  gone: { on: 'DELETE', tables: 'OLD TABLE AS gone' },
} as const;

/** The table, what fills it from then on, what is there already, and how it is found. Whoever writes records waits until the transaction ends. */
export function createRollup(rollup: Rollup): string[] {
  const { name, of } = rollup;
  const parts = { came: asCounts(rollup, 'came', ''), gone: asCounts(rollup, 'gone', '-') };
  const triggers = Object.entries(occasions).flatMap(([occasion, { on, tables }]) => {
    const text = adding(rollup, occasion === 'turned' ? [parts.came, parts.gone] : [parts[occasion as 'came' | 'gone']]);
    return [
      `CREATE FUNCTION "${name}_${occasion}"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN ${text}; RETURN NULL; END $$`,
      `CREATE TRIGGER "${name}_${occasion}" AFTER ${on} ON "${of}" REFERENCING ${tables} FOR EACH STATEMENT EXECUTE FUNCTION "${name}_${occasion}"()`,
    ];
  });
  return [
    `CREATE TABLE "${name}" (by_month boolean NOT NULL, "${rollup.day}" date NOT NULL, ${[
      ...rollup.columns.map((column) => `"${column.name}" ${typeOf[column.kind]}${column.kind === 'text' ? ' COLLATE "C"' : ''}`),
      ...counts(rollup).map((one) => `"${one}" bigint NOT NULL`),
    ].join(', ')}, fresh boolean NOT NULL)`,
    ...triggers,
    ...fillRollup(rollup),
    `CREATE INDEX "${name}_day" ON "${name}" (by_month, "${rollup.day}")`,
    `CREATE INDEX "${name}_fresh" ON "${name}" (by_month, "${rollup.day}") WHERE fresh`,
    `ANALYZE "${name}"`,
  ];
}

/** By day from the records, by month from the days. */
const fillRollup = (rollup: Rollup): string[] => {
  const into = `INSERT INTO "${rollup.name}" (${columnsOf(rollup)})`;
  const apart = listed(rollup.columns.map(({ name }) => name));
  const places = [2, ...rollup.columns.map((_, i) => i + 3)].join(', ');
  return [
    `${into} SELECT false, ${listed(said(rollup))}, ${added(rollup)}, false FROM (${asCounts(rollup, `"${rollup.of}"`, '')}) AS c GROUP BY ${places}`,
    `${into} SELECT true, ${day(rollup, 'true')}, ${apart}, ${added(rollup)}, false FROM "${rollup.name}" WHERE NOT by_month GROUP BY ${places}`,
  ];
};

/** Its triggers go with their functions. */
export const dropRollup = (name: string): string[] => [
  ...Object.keys(occasions).map((occasion) => `DROP FUNCTION IF EXISTS "${name}_${occasion}"() CASCADE`),
  `DROP TABLE IF EXISTS "${name}"`,
];

/** Rollups that are there of a table, declared or not. */
export const rollupsThere = `SELECT DISTINCT left(t.tgname, -5) AS name FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
  WHERE c.relname = ANY($1::text[]) AND t.tgname LIKE 'rollup\\_%\\_came' AND c.relnamespace = current_schema()::regnamespace`;

/** Days and months that so many changes were added to become one row for each combination again. Two that fold at once do no harm: what the one took away, the other does not find. */
export const foldRollup = (rollup: Rollup, most: number): string => {
  const places = [1, 2, ...rollup.columns.map((_, i) => i + 3)].join(', ');
  return `WITH grown AS (SELECT by_month, "${rollup.day}" FROM "${rollup.name}" WHERE fresh GROUP BY 1, 2 HAVING count(*) > ${most}),
    taken AS (DELETE FROM "${rollup.name}" r USING grown g WHERE r.by_month = g.by_month AND r."${rollup.day}" = g."${rollup.day}" RETURNING r.*)
    INSERT INTO "${rollup.name}" (${columnsOf(rollup)}) SELECT by_month, ${listed(said(rollup))}, ${added(rollup)}, false FROM taken GROUP BY ${places} HAVING ${anyLeft(rollup)}`;
};

/** How many combinations of a day or month are kept otherwise than a scan counts them: one statement, so that both are of one moment. */
export const rollupDifference = (rollup: Rollup): string => {
  const places = [1, 2, ...rollup.columns.map((_, i) => i + 3)].join(', ');
  const kept = `SELECT by_month, ${listed(said(rollup))}, ${added(rollup)} FROM "${rollup.name}" GROUP BY ${places} HAVING ${anyLeft(rollup)}`;
  const scanned = `SELECT l.by_month, ${day(rollup, 'l.by_month')}, ${listed(rollup.columns.map(({ name }) => name))}, ${added(rollup)}
    FROM (${asCounts(rollup, `"${rollup.of}"`, '')}) AS c CROSS JOIN (VALUES (false), (true)) AS l (by_month) GROUP BY ${places}`;
  return `SELECT count(*) AS n FROM ((${kept} EXCEPT ALL ${scanned}) UNION ALL (${scanned} EXCEPT ALL ${kept})) AS d`;
};
