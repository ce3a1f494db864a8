import type { RuleProposal, RuleRoundRow, RuleSettingRow, RuleTally } from '../../ports/index.js';
import type { StoredRow } from '../dialects/index.js';
import { text, textOrNull } from './read.js';

export const storeRuleSetting = (row: RuleSettingRow): StoredRow => ({
  rule: row.rule,
  version: row.version,
  since: row.since,
  value: row.value === null ? null : JSON.stringify(row.value),
  is_on: row.isOn,
  districts: row.districts === null ? null : JSON.stringify(row.districts),
  state: row.state,
  reason: row.reason,
  account: row.by,
  at: row.at,
  decided_by: row.decidedBy,
  decided_at: row.decidedAt,
  decision: row.decision,
});

export const readRuleSetting = (row: StoredRow): RuleSettingRow => {
  const [value, districts] = [textOrNull(row, 'value'), textOrNull(row, 'districts')];
  return {
    rule: text(row, 'rule'),
    version: row['version'] as number,
    since: text(row, 'since'),
    value: value === null ? null : (JSON.parse(value) as unknown),
    isOn: row['is_on'] === true,
    districts: districts === null ? null : (JSON.parse(districts) as readonly string[]),
    state: text(row, 'state') as RuleSettingRow['state'],
    reason: text(row, 'reason'),
    by: text(row, 'account'),
    at: text(row, 'at'),
    decidedBy: textOrNull(row, 'decided_by'),
    decidedAt: textOrNull(row, 'decided_at'),
    decision: textOrNull(row, 'decision'),
  };
};

export const storeRuleRound = ({ rule, day, after }: RuleRoundRow): StoredRow => ({ rule, day, looked_to: after });

export const readRuleRound = (row: StoredRow): RuleRoundRow => ({
  rule: text(row, 'rule'),
  day: text(row, 'day'),
  after: textOrNull(row, 'looked_to'),
});

export const readRuleTally = (row: StoredRow): RuleTally => ({
  rule: text(row, 'rule'),
  state: text(row, 'state'),
  count: row['count'] as number,
});

export const readRuleProposal = (row: StoredRow): RuleProposal => ({
  id: text(row, 'record_id'),
  number: textOrNull(row, 'number'),
  title: text(row, 'title'),
  state: textOrNull(row, 'state'),
  at: text(row, 'opened_at'),
});
