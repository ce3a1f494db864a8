import type { RuleFigures, RuleItem, RuleSetting } from '@fatong/contracts/api';
import { kindOf } from '@fatong/contracts/fields';
import { today } from '@fatong/contracts/codes';
import type { Area, DecisionTable, Fields, Parameter, Rule } from '../../definitions/index.js';
import { settingAt } from '../../engine/index.js';
import type { RuleSettingRow, RuleTally } from '../../ports/index.js';

/** Names of accounts by id. */
export type Names = ReadonlyMap<string, string>;

/** A rule, or a decision table: what is changed by two persons. */
export interface Steered {
  readonly area: Area;
  readonly name: string;
  readonly parameter: Parameter;
  readonly of: { readonly kind: 'rule'; readonly rule: Rule } | { readonly kind: 'table'; readonly table: DecisionTable };
}

/** All of an area, its rules first. */
export const steeredIn = (area: Area): readonly Steered[] => [
  ...area.rules.map((rule): Steered => ({ area, name: rule.name, parameter: rule.parameter, of: { kind: 'rule', rule } })),
  ...area.tables.map((table): Steered => ({ area, name: table.name, parameter: table.parameter, of: { kind: 'table', table } })),
];

/** A value as a form gives it. */
const valueView = (fields: Fields | null, value: unknown): RuleSetting['value'] =>
  fields === null
    ? null
    : Object.fromEntries(
        Object.entries(fields).map(([name, field]) => {
          const part = (value as Readonly<Record<string, unknown>>)[name] ?? null;
          return [name, part === null ? null : kindOf(field).json(part, field)];
        }),
      );

const ofCode = { isOn: true, districts: null, reason: null, by: null, at: null, decidedBy: null, decidedAt: null, decision: null } as const;

/** Versions of the code and those laid down, newest first. */
export const versionsOf = (
  { name, parameter }: Pick<Steered, 'name' | 'parameter'>,
  rows: readonly RuleSettingRow[],
  names: Names,
): readonly RuleSetting[] =>
  [
    ...parameter.versions.map(
      ({ version, since, value }): RuleSetting => ({ ...ofCode, version, since, value: valueView(parameter.fields, value), state: 'code' }),
    ),
    ...rows.filter(({ rule }) => rule === name).map((row) => laidView(parameter.fields, row, names)),
  ].toSorted((a, b) => b.version - a.version);

export const laidView = (fields: Fields | null, row: RuleSettingRow, names: Names): RuleSetting => ({
  version: row.version,
  since: row.since,
  isOn: row.isOn,
  districts: row.districts,
  value: row.value === null ? null : valueView(fields, row.value),
  state: row.state,
  reason: row.reason,
  by: names.get(row.by) ?? row.by,
  at: row.at,
  decidedBy: row.decidedBy === null ? null : (names.get(row.decidedBy) ?? row.decidedBy),
  decidedAt: row.decidedAt,
  decision: row.decision,
});

export interface Kept {
  readonly rows: readonly RuleSettingRow[];
  readonly tally: readonly RuleTally[];
  readonly names: Names;
  /** UTC instant. */
  readonly at: string;
}

export function itemView(steered: Steered, { rows, tally, names, at }: Kept): RuleItem {
  const { area, name, of } = steered;
  const now = settingAt(steered, rows, at);
  const versions = versionsOf(steered, rows, names);
  return {
    name,
    area: area.name,
    ...(of.kind === 'rule' ? ruleView(of.rule, tally) : tableView(of.table, area)),
    now:
      now === null
        ? null
        : (versions.find(
            ({ version, since, state }) =>
              version === now.version.version && since === now.version.since && ['code', 'approved'].includes(state),
          ) ?? null),
    pending: versions.find(({ state }) => state === 'proposed') ?? null,
  };
}

type Own = Pick<RuleItem, 'title' | 'kind' | 'watches' | 'opens' | 'daily' | 'figures'>;

const ruleView = (rule: Rule, tally: readonly RuleTally[]): Own => ({
  title: rule.title,
  kind: 'rule',
  watches: [...new Set(Object.values(rule.looks).map(({ watch }) => watch))].map(({ title }) => title),
  opens: { type: rule.proposes.name, title: rule.proposes.title },
  daily: rule.daily,
  figures: figuresOf(rule, tally),
});

/** What it decides about is what consults it. */
const tableView = ({ name, title }: DecisionTable, { records }: Area): Own => ({
  title,
  kind: 'table',
  watches: records
    .filter(({ actions }) => Object.values(actions).some(({ then }) => then.some(({ consults }) => consults?.table.name === name)))
    .map((record) => record.title),
  opens: null,
  daily: false,
  figures: null,
});

function figuresOf({ name, wrong: states }: Rule, tally: readonly RuleTally[]): RuleFigures {
  const of = tally.filter(({ rule }) => rule === name);
  const sum = (all: readonly RuleTally[]): number => all.reduce((total, { count }) => total + count, 0);
  const [raised, wrong] = [sum(of), sum(of.filter(({ state }) => states.includes(state)))];
  return { raised, wrong, share: raised === 0 || states.length === 0 ? null : Math.round((wrong * 1000) / raised) / 10 };
}

/** UTC instant 90 days before, and its legal date. */
export function ninetyDaysBefore(at: string): { readonly instant: string; readonly day: string } {
  const instant = new Date(Date.parse(at) - 90 * 86_400_000).toISOString();
  return { instant, day: today(new Date(instant)) };
}
