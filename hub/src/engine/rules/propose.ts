import type { ParameterVersion, Rule, RuleFact } from '../../definitions/index.js';
import type { RecordRow, RuleFactRow, Unit } from '../../ports/index.js';
import type { Change } from '../change.js';
import { consulted } from '../consulted.js';
import { decide } from '../decide.js';
import { machine } from '../doer.js';
import { numbersFor } from '../letters/numbers.js';
import { opened } from '../opened.js';
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
  const { catalogue } = parts;
  const { proposes: record, subject } = rule;
  const byRule = Object.entries(record.actions).filter(([, action]) => action.byRule);
  const [opening, action] = byRule.find(([, { opens }]) => opens)!;
  const [supplement, supplementing] = byRule.find(([, { opens, to }]) => !opens && to === null) ?? [];
  const untouched =
    supplementing &&
    [...(await unit.records(record.name, [...new Set(earlier.map(({ proposal }) => proposal))].sort())).values()].find(({ state }) =>
      supplementing.from.includes(state ?? ''),
    );
  const acting = untouched ? { ...supplementing, name: supplement! } : { ...action, name: opening };
  const row = untouched ?? (await opened(unit, record, at));
  const written = { [subject]: target.id, ...rule.values(facts, version), ...(rule.each ? facts[0]!.values : {}) };
  const decision = decide({
    catalogue,
    record,
    at,
    numbers: await numbersFor(unit, record, acting, at),
    doer: machine(rule.name, rule.title),
    involved: [],
    targets: new Map([[subject, [target]]]),
    action: acting,
    row,
    consultation: await consulted(parts, unit, record, acting, { row, at, written }),
    read: { values: written, reason: null },
  });
  if ('refused' in decision)
    throw new Error(
      `The rule ${rule.name} proposes ${record.name} without ${(decision.refused.findings ?? []).map(({ pointer }) => pointer).join(', ')}`,
    );
  return decision.change;
}
