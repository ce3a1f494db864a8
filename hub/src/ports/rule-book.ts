/** How a rule is to go from a legal date on, as somebody who steers it proposed; in force once another person has approved it. What was approved never changes: a change is a new one. */
export interface RuleSettingRow {
  readonly rule: string;
  /** Counts on from the versions of the parameter in code. */
  readonly version: number;
  /** Legal date. */
  readonly since: string;
  /** Null: the parameter as the code has it. */
  readonly value: unknown;
  /** Off it opens nothing; what it opened is still taken back when it is no longer true. */
  readonly isOn: boolean;
  /** Districts it looks at; null: all. */
  readonly districts: readonly string[] | null;
  readonly state: RuleSettingState;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
  /** Why it was refused or withdrawn. */
  readonly decision: string | null;
}
export type RuleSettingState = 'proposed' | 'approved' | 'refused' | 'withdrawn';

/** How far a daily rule has come today. */
export interface RuleRoundRow {
  readonly rule: string;
  readonly day: string;
  /** The last one it looked at; null: all of them. */
  readonly after: string | null;
}

/** What became of what rules opened, for those who steer them. */
export interface RuleBook {
  settings(rules: readonly string[]): Promise<readonly RuleSettingRow[]>;
  /** How many records of these types these rules opened since an instant, by the state they are in. */
  tally(of: {
    readonly rules: readonly string[];
    readonly types: readonly string[];
    readonly since: string;
  }): Promise<readonly RuleTally[]>;
  /** What a rule opened last, newest first. */
  latest(rule: string, type: string, most: number): Promise<readonly RuleProposal[]>;
}
export interface RuleTally {
  readonly rule: string;
  readonly state: string;
  readonly count: number;
}
export interface RuleProposal {
  readonly id: string;
  readonly number: string | null;
  readonly title: string;
  readonly state: string | null;
  readonly at: string;
}
