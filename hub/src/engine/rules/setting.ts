import { today } from '@fatong/contracts/codes';
import type { Parameter, ParameterVersion } from '../../definitions/index.js';
import type { RuleSettingRow } from '../../ports/index.js';

/** How a rule goes at some instant. */
export interface Setting {
  readonly version: ParameterVersion;
  readonly isOn: boolean;
  /** Null: all districts. */
  readonly districts: readonly string[] | null;
}

type Rows = readonly Pick<RuleSettingRow, 'rule' | 'version' | 'since' | 'value' | 'isOn' | 'districts' | 'state' | 'decidedAt'>[];

/** A rule, or a decision table: known by a name, and going by a parameter. */
export interface Steered {
  readonly name: string;
  readonly parameter: Pick<Parameter, 'versions'>;
}

/** What was approved by then and in force on that day, or else what the code says; of the two the later date goes. Null: the rule has no value yet. */
export const settingAt = (of: Steered, rows: Rows, at: string): Setting | null => settingsUpTo(of, rows, at).at(-1) ?? null;

/** All that were in force up to then, each from its day until the next, in their order. */
export function settingsUpTo({ name, parameter }: Steered, rows: Rows, at: string): readonly Setting[] {
  const day = today(new Date(at));
  const code = parameter.versions
    .filter(({ since }) => since <= day)
    .map((version) => ({ version, isOn: true, districts: null, order: 1 }));
  const laid = rows
    .filter((row) => row.rule === name && row.state === 'approved' && row.since <= day && (row.decidedAt ?? '') <= at)
    .map(({ version, since, value, isOn, districts }) => {
      const own = value ?? code.findLast((one) => one.version.since <= since)?.version.value;
      return { version: { version, since, value: own }, isOn, districts, order: 0 };
    });
  return [...laid, ...code]
    .filter(({ version: { value } }) => value !== undefined)
    .toSorted(
      (a, b) =>
        (a.version.since === b.version.since ? 0 : a.version.since < b.version.since ? -1 : 1) ||
        b.order - a.order ||
        a.version.version - b.version.version,
    )
    .map(({ order: _, ...setting }) => setting);
}
