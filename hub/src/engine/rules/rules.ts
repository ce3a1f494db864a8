import { monthsAfter, today } from '@fatong/contracts/codes';
import { daysAfter } from '@fatong/contracts/calendar';
import { holds } from '@fatong/contracts/expression';
import { looksAt, subjectOf, type Rule } from '../../definitions/index.js';
import type { RuleSettingRow, Unit } from '../../ports/index.js';
import type { Change } from '../change.js';
import type { Parts } from '../parts.js';
import { isWoken } from '../woken.js';
import { propose } from './propose.js';
import { settingAt } from './setting.js';
import { standingOf } from './standing.js';
import { sharingWith, subjectType, watchedOf, type LookSpan } from './watching.js';

/**
 * Lets every rule look that these changes may have made true: a rule costs a few statements a batch, and none when nothing it reads has changed. Whom a rule
 * is about is locked first, so that two processes never answer the same facts.
 */
export async function rules(parts: Parts, unit: Unit, changes: readonly Change[]): Promise<readonly Change[]> {
  const names = new Set(changes.map(({ record }) => record.name));
  const woken = [...new Set([...names].flatMap((name) => parts.catalogue.rules(name)))]
    .map((rule) => ({
      rule,
      by: changes.filter((change) => looksAt(rule, change.record.name).some((look) => look.tallied === undefined && isWoken(look, change))),
    }))
    .filter(({ by }) => by.length > 0);
  if (woken.length === 0) return [];
  const settings = await unit.ruleSettings(woken.map(({ rule }) => rule.name));
  const awake = woken.flatMap(({ rule, by }): readonly (Omit<Looking, 'settings'> & { readonly by: readonly Change[] })[] => {
    const values = valuesOf(rule, settings);
    const heard = by.filter((change) => isHeard(rule, change, values));
    const subjects = [...new Set(heard.flatMap((change) => about(rule, change)))].toSorted();
    const at = heard
      .map((change) => change.at)
      .toSorted()
      .at(-1);
    if (at === undefined || subjects.length === 0) return [];
    return byMonth(rule) ? monthsOf(rule, heard).map((of) => ({ rule, at, by: heard, ...of })) : [{ rule, subjects, at, by: heard }];
  });
  if (awake.length > 0)
    await byTurns(
      unit,
      awake.map(({ rule }) => rule),
    );
  const all: Change[] = [];
  for (const { by, ...looking } of awake)
    all.push(...(await judged(parts, unit, { ...looking, subjects: await widened(unit, looking, by), settings })));
  return all;
}

/**
 * Rules lock whom they are about, what they open and what that moves, each in an order of its own, so that two transactions would wait for each other in a ring. Those that judge
 * by rules of one area take turns: in one process little is lost by it.
 */
export const byTurns = (unit: Unit, rules: readonly Rule[]): Promise<void> =>
  unit.lockAlike([...new Set(rules.map(({ proposes }) => `rules of ${proposes.area}`))].toSorted());

/** What a rule may go by: what was answered is held to the version it was answered by. */
const valuesOf = (rule: Rule, settings: readonly RuleSettingRow[]): readonly unknown[] =>
  [...rule.parameter.versions, ...settings.filter((one) => one.rule === rule.name)].map(({ value }) => value);

/** Of a change that a rule does not look at, or that matters to it by no value, neither as it was nor as it is, nobody is locked. */
const isHeard = (rule: Rule, { record, before, after }: Change, values: readonly unknown[]): boolean =>
  looksAt(rule, record.name).some((look) =>
    [before, after].some(
      (row) =>
        row !== null &&
        (look.only === undefined || holds(look.only, row.values)) &&
        (look.matters === undefined || values.some((value) => (value ?? null) !== null && look.matters!(row.values, value))),
    ),
  );

/** Who says the same as those that changed, or as they did before, is looked at again as well: one more, or one less, may make another thing of all. */
async function widened(
  unit: Unit,
  { rule, subjects }: Pick<Looking, 'rule' | 'subjects'>,
  by: readonly Change[],
): Promise<readonly string[]> {
  const all = new Set(subjects);
  for (const look of Object.values(rule.looks).filter(({ sharing }) => sharing !== undefined)) {
    const were = by.flatMap(({ record, before }) => (before !== null && record.name === look.watch.name ? [before] : []));
    for (const { id } of await sharingWith(unit, look, [...(await unit.records(look.watch.name, subjects)).values(), ...were])) all.add(id);
  }
  return [...all].toSorted();
}

const byMonth = ({ looks }: Rule): boolean => Object.values(looks).some(({ within }) => within?.span === 'month');

/** The months in which something changed, each with whom it is about: only they are looked at, so that it costs the same after many years. */
function monthsOf(rule: Rule, woken: readonly Change[]): readonly { readonly subjects: readonly string[]; readonly span: LookSpan }[] {
  const months = new Map<string, Set<string>>();
  for (const change of woken)
    for (const { about: by, within } of looksAt(rule, change.record.name))
      for (const row of [change.before, change.after]) {
        const day = row && within && row.values[within.by];
        if (typeof day !== 'string') continue;
        const month = `${day.slice(0, 7)}-01`;
        const subjects = months.get(month) ?? new Set();
        months.set(month, subjects);
        for (const one of [change.before && subjectOf(by, change.before), subjectOf(by, change.after)])
          if (typeof one === 'string') subjects.add(one);
      }
  return [...months].map(([from, subjects]) => ({
    subjects: [...subjects].toSorted(),
    span: { from, until: daysAfter(monthsAfter(from, 1), -1) },
  }));
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
  /** Only what is of these days. */
  readonly span?: LookSpan;
}

/** What a rule makes of these: takes back what is no longer true, and opens what is new, where it is on and they are in its districts. */
export async function judged(parts: Parts, unit: Unit, { rule, subjects, settings, at, span }: Looking): Promise<readonly Change[]> {
  const now = settingAt(rule, settings, at);
  if (now === null) return [];
  const targets = await unit.records(subjectType(rule), subjects);
  const day = today(new Date(at));
  const values = valuesOf(rule, settings);
  const watched = await watchedOf({ records: parts.records, unit, today: day, values, ...(span && { span }) }, rule.looks, subjects);
  const answered = Map.groupBy(await unit.ruleFacts(rule.name, subjects), ({ subject }) => subject);
  const proposals: Change[] = [];
  for (const subject of subjects) {
    const records = watched(subject);
    const facts = rule.judge(records, now.version.value, day, subject);
    const isOfThese = (key: string): boolean => span === undefined || (key.slice(0, 10) >= span.from && key.slice(0, 10) <= span.until);
    const astray = facts.find(({ key }) => !isOfThese(key));
    if (astray)
      throw new Error(
        `The rule ${rule.name} looks at months, and its fact ${astray.key} does not begin with a day of the month it looks at`,
      );
    const answers = (answered.get(subject) ?? []).filter(({ fact }) => isOfThese(fact));
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
