import { isRef } from '@fatong/contracts/fields';
import type { Fields, ParameterVersion, RecordType, Rule, RuleFact } from '../../definitions/index.js';
import type { RecordRow, RuleFactRow, Unit } from '../../ports/index.js';
import { byMachine } from '../by-machine.js';
import type { Change } from '../change.js';
import type { Parts } from '../parts.js';

interface Proposing {
  readonly rule: Rule;
  readonly version: ParameterVersion;
  readonly target: RecordRow;
  readonly facts: readonly RuleFact[];
  readonly earlier: readonly RuleFactRow[];
  readonly at: string;
}

/** Adds new facts to what nobody has taken up yet, or opens one. */
export async function propose(parts: Parts, unit: Unit, { rule, version, target, facts, earlier, at }: Proposing): Promise<Change> {
  const { proposes: record, subject } = rule;
  const values = { [subject]: target.id, ...rule.values(facts, version), ...(rule.each ? facts[0]!.values : {}) };
  const byRule = Object.entries(record.actions).filter(([, action]) => action.byRule);
  const [opening] = byRule.find(([, { opens }]) => opens)!;
  const [supplement, supplementing] = byRule.find(([, { opens, to }]) => !opens && to === null) ?? [];
  const untouched =
    supplementing &&
    [...(await unit.records(record.name, [...new Set(earlier.map(({ proposal }) => proposal))].sort())).values()].find(({ state }) =>
      supplementing.from.includes(state ?? ''),
    );
  const decision = await byMachine(parts, unit, {
    record,
    does: untouched ? supplement! : opening,
    ...(untouched && { row: untouched }),
    by: { id: rule.name, title: rule.title },
    values,
    targets: new Map([...(await leadingTo(unit, record, values)), [subject, [target]]]),
    at,
  });
  if ('refused' in decision)
    throw new Error(
      `The rule ${rule.name} proposes ${record.name} without ${(decision.refused.findings ?? []).map(({ pointer }) => pointer).join(', ')}`,
    );
  return decision.change;
}

/** The entries that other refs of what is opened lead to, read without lock: they say whose it is, and what is copied from them. */
async function leadingTo(
  unit: Unit,
  { fields }: RecordType,
  values: Readonly<Record<string, unknown>>,
): Promise<readonly (readonly [string, readonly RecordRow[]])[]> {
  const copied = Object.values<Fields[string]>(fields).flatMap(({ take = [] }) => take);
  const found: (readonly [string, readonly RecordRow[]])[] = [];
  for (const [name, field] of Object.entries<Fields[string]>(fields)) {
    const id = values[name];
    if (!isRef(field) || field.many || typeof id !== 'string') continue;
    const wanted = copied.filter(({ ref }) => ref === name).map((one) => one.field);
    found.push([name, await unit.neighbours(field.to, { field: 'id', values: [id], fields: wanted, most: 1 })]);
  }
  return found.filter(([, rows]) => rows.length > 0);
}
