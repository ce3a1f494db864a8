import type { RuleFigures, RuleItem, RuleSetting } from '@fatong/contracts/api';
import { kindOf } from '@fatong/contracts/fields';
import { today } from '@fatong/contracts/codes';
import type { Area, Fields, Rule } from '../../definitions/index.js';
import { settingAt } from '../../engine/index.js';
import type { RuleSettingRow, RuleTally } from '../../ports/index.js';

/** Names of accounts by id. */
export type Names = ReadonlyMap<string, string>;

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
export const versionsOf = ({ name, parameter }: Rule, rows: readonly RuleSettingRow[], names: Names): readonly RuleSetting[] =>
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

export function itemView(area: Area, rule: Rule, { rows, tally, names, at }: Kept): RuleItem {
  const now = settingAt(rule, rows, at);
  const versions = versionsOf(rule, rows, names);
  return {
    name: rule.name,
    area: area.name,
    title: rule.title,
    watches: [...new Set(Object.values(rule.looks).map(({ watch }) => watch))].map(({ title }) => title),
    opens: { type: rule.proposes.name, title: rule.proposes.title },
    daily: rule.daily,
    now:
      now === null
        ? null
        : (versions.find(
            ({ version, since, state }) =>
              version === now.version.version && since === now.version.since && ['code', 'approved'].includes(state),
          ) ?? null),
    pending: versions.find(({ state }) => state === 'proposed') ?? null,
    figures: figuresOf(rule, tally),
  };
}

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
