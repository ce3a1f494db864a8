import type { RuleBook, RuleProposal, RuleSettingRow, RuleTally } from '../ports/index.js';
import { latestOfRule, ruleSettingsOf, tallyRules } from './dialects/index.js';
import type { Kit } from './kit.js';
import { readRuleProposal, readRuleSetting, readRuleTally } from './rows/rule.js';

/** What was laid down for rules and what became of what they opened. */
export class SqlRuleBook implements RuleBook {
  constructor(private readonly kit: Pick<Kit, 'database'>) {}

  async settings(rules: readonly string[]): Promise<readonly RuleSettingRow[]> {
    return rules.length === 0 ? [] : (await this.kit.database.run((session) => ruleSettingsOf(session, rules))).map(readRuleSetting);
  }

  async tally(of: Parameters<RuleBook['tally']>[0]): Promise<readonly RuleTally[]> {
    return of.rules.length === 0 ? [] : (await this.kit.database.run((session) => tallyRules(session, of))).map(readRuleTally);
  }

  async latest(rule: string, type: string, most: number): Promise<readonly RuleProposal[]> {
    return (await this.kit.database.run((session) => latestOfRule(session, rule, type, most))).map(readRuleProposal);
  }
}
