import { today } from '@fatong/contracts/codes';
import { looksAt, subjectOf, type Rule } from '../../definitions/index.js';
import type { RuleSettingRow, Unit } from '../../ports/index.js';
import type { Change } from '../change.js';
import type { Parts } from '../parts.js';
import { isWoken } from '../woken.js';
import { propose } from './propose.js';
import { settingAt } from './setting.js';
import { standingOf } from './standing.js';
import { subjectType, watchedOf } from './watching.js';

/**
 * Lets every rule look that these changes may have made true: a rule costs a few statements a batch, and none when nothing it reads has changed. Whom a rule
 * is about is locked first, so that two processes never answer the same facts.
 */
export async function rules(parts: Parts, unit: Unit, changes: readonly Change[]): Promise<readonly Change[]> {
  const names = new Set(changes.map(({ record }) => record.name));
  const awake = [...new Set([...names].flatMap((name) => parts.catalogue.rules(name)))].flatMap((rule) => {
    const woken = changes.filter((change) => looksAt(rule, change.record.name).some((look) => isWoken(look, change)));
    const subjects = [...new Set(woken.flatMap((change) => about(rule, change)))].toSorted();
    const at = woken
      .map((change) => change.at)
      .toSorted()
      .at(-1);
    return at === undefined || subjects.length === 0 ? [] : [{ rule, subjects, at }];
  });
  if (awake.length === 0) return [];
  const settings = await unit.ruleSettings(awake.map(({ rule }) => rule.name));
  const all: Change[] = [];
  for (const looking of awake) all.push(...(await judged(parts, unit, { ...looking, settings })));
  return all;
}

/** Whom a change is about, and whom it was about. */
const about = (rule: Rule, { record, before, after }: Change): readonly string[] =>
  looksAt(rule, record.name)
    .flatMap(({ about: by }) => [before && subjectOf(by, before), subjectOf(by, after)])
    .filter((id) => typeof id === 'string');

interface Looking {
  readonly rule: Rule;
  readonly subjects: readonly string[];
  readonly settings: readonly RuleSettingRow[];
  readonly at: string;
}

/** What a rule makes of these: takes back what is no longer true, and opens what is new, where it is on and they are in its districts. */
export async function judged(parts: Parts, unit: Unit, { rule, subjects, settings, at }: Looking): Promise<readonly Change[]> {
  const now = settingAt(rule, settings, at);
  if (now === null) return [];
  const targets = await unit.records(subjectType(rule), subjects);
  const watched = await watchedOf(unit, rule.looks, subjects);
  const answered = Map.groupBy(await unit.ruleFacts(rule.name, subjects), ({ subject }) => subject);
  const proposals: Change[] = [];
  for (const subject of subjects) {
    const records = watched(subject);
    const facts = rule.judge(records, now.version.value, today(new Date(at)));
    const answers = answered.get(subject) ?? [];
    const { standing, gone } = await standingOf(parts, unit, { rule, answers, watched: records, facts, now, settings, at });
    proposals.push(...gone);
    const fresh = facts.filter(({ key }) => !standing.some(({ fact }) => fact === key));
    const target = targets.get(subject);
    if (fresh.length === 0 || target === undefined || !now.isOn) continue;
    if (now.districts !== null && !now.districts.includes(target.district ?? '')) continue;
    for (const of of rule.each
      ? fresh.map((fact) => ({ facts: [fact], answers: [fact], earlier: [] }))
      : [{ facts, answers: fresh, earlier: standing }]) {
      const proposal = await propose(parts, unit, { rule, version: now.version, target, facts: of.facts, at, earlier: of.earlier });
      for (const { key } of of.answers) unit.add('ruleFact', { rule: rule.name, subject, fact: key, proposal: proposal.after.id, at });
      proposals.push(proposal);
    }
  }
  return proposals;
}
