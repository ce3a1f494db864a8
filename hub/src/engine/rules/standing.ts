import { today } from '@fatong/contracts/codes';
import type { Rule, RuleFact } from '../../definitions/index.js';
import type { RecordRow, RuleFactRow, RuleSettingRow, Unit } from '../../ports/index.js';
import type { Change } from '../change.js';
import { consulted } from '../consulted.js';
import { decide } from '../decide.js';
import { machine } from '../doer.js';
import { numbersFor } from '../letters/numbers.js';
import type { Parts } from '../parts.js';
import { settingAt, type Setting } from './setting.js';
import { noLongerTrue } from './untrue.js';
import type { WatchedOf } from './watching.js';

interface Answered {
  readonly rule: Rule;
  readonly answers: readonly RuleFactRow[];
  readonly watched: WatchedOf;
  /** What is true as the rule goes now. */
  readonly facts: readonly RuleFact[];
  readonly now: Setting;
  readonly settings: readonly RuleSettingRow[];
  readonly at: string;
}

/**
 * The answers that still stand. What was opened and of which no fact is true any more is taken back, where an action `byRule` that leads out of its state says so; its
 * facts may then be answered anew. Each is held to the parameter by which it was opened: another threshold takes nothing back.
 */
export async function standingOf(
  parts: Parts,
  unit: Unit,
  { rule, answers, watched, facts, now, settings, at }: Answered,
): Promise<{ readonly standing: readonly RuleFactRow[]; readonly gone: readonly Change[] }> {
  const { proposes: record, name, title } = rule;
  const retracting = Object.entries(record.actions).filter(([, { byRule, opens, to }]) => byRule && !opens && to !== null);
  if (retracting.length === 0 || answers.length === 0) return { standing: answers, gone: [] };
  const rows = await unit.records(record.name, [...new Set(answers.map(({ proposal }) => proposal))].toSorted());
  const ended = new Set(retracting.map(([, { to }]) => to));
  const standing = answers.filter(({ proposal }) => !ended.has(rows.get(proposal)?.state ?? ''));
  const byVersion = new Map<number, readonly RuleFact[]>([[now.version.version, facts]]);
  const day = today(new Date(at));
  const isTrue = ({ fact, subject, at: then }: RuleFactRow): boolean => {
    const { version } = settingAt(rule, settings, then) ?? now;
    // Of days it does not look at any more nothing has become untrue.
    if (rule.saysFrom !== undefined && fact.slice(0, 10) < rule.saysFrom(day, version.value)) return true;
    const known = byVersion.get(version.version) ?? rule.judge(watched, version.value, day, subject);
    byVersion.set(version.version, known);
    return known.some(({ key }) => key === fact);
  };
  const untrue = [...Map.groupBy(standing, ({ proposal }) => proposal)].filter(([, of]) => !of.some(isTrue)).map(([id]) => id);
  const gone: Change[] = [];
  for (const row of untrue.flatMap((id) => rows.get(id) ?? [])) {
    const change = await takenBack(row);
    if (change) gone.push(change);
  }
  return { standing: standing.filter(({ proposal }) => !gone.some(({ after }) => after.id === proposal)), gone };

  async function takenBack(row: RecordRow): Promise<Change | null> {
    const [act, action] = retracting.find(([, { from }]) => from.includes(row.state ?? '')) ?? [];
    if (act === undefined || action === undefined) return null;
    const decision = decide({
      catalogue: parts.catalogue,
      record,
      action: { ...action, name: act },
      row,
      involved: await unit.involved(record.name, row.id),
      targets: new Map(),
      doer: machine(name, title),
      numbers: await numbersFor(unit, record, action, at),
      consultation: await consulted(parts, unit, record, action, { row, at }),
      at,
      read: { values: {}, reason: noLongerTrue[0] },
    });
    if ('refused' in decision) throw new Error(`The rule ${name} cannot take back ${record.name} ${row.id}`);
    return decision.change;
  }
}
