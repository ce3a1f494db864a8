import { today } from '@fatong/contracts/codes';
import { inForce, type ParameterVersion, type Rule } from '../../definitions/index.js';
import type { RuleSettingRow } from '../../ports/index.js';

/** How a rule goes at some instant. */
export interface Setting {
  readonly version: ParameterVersion;
  readonly isOn: boolean;
  /** Null: all districts. */
  readonly districts: readonly string[] | null;
}

type Rows = readonly Pick<RuleSettingRow, 'rule' | 'version' | 'since' | 'value' | 'isOn' | 'districts' | 'state' | 'decidedAt'>[];

/** What was approved by then and in force on that day, or else what the code says; of the two the later date goes. Null: the rule has no value yet. */
export function settingAt(rule: Pick<Rule, 'name' | 'parameter'>, rows: Rows, at: string): Setting | null {
  const day = today(new Date(at));
  const code = inForce(rule.parameter, day);
  const laid = rows
    .filter((row) => row.rule === rule.name && row.state === 'approved' && row.since <= day && (row.decidedAt ?? '') <= at)
    .toSorted((a, b) => (a.since === b.since ? a.version - b.version : a.since < b.since ? -1 : 1))
    .at(-1);
  if (laid === undefined || (code !== null && code.since > laid.since)) return code && { version: code, isOn: true, districts: null };
  const value = laid.value ?? code?.value;
  return value === undefined
    ? null
    : { version: { version: laid.version, since: laid.since, value }, isOn: laid.isOn, districts: laid.districts };
}
