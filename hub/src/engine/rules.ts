import { today } from '@fatong/contracts/codes';
import { inForce, mostWatched, type ParameterVersion, type Rule, type RuleFact, type Watched } from '../definitions/index.js';
import type { RecordRow, RuleFactRow, Unit } from '../ports/index.js';
import type { Change } from './change.js';
import { decide } from './decide.js';
import { machine } from './doer.js';
import { numbersFor } from './letters/numbers.js';
import { opened } from './opened.js';
import type { Parts } from './parts.js';
import { isWoken } from './woken.js';

/**
 * Lets every rule look that these changes may have made true: a rule costs four statements a batch, and none when nothing it reads has changed. Whom a rule
 * is about is locked first, so that two processes never answer the same facts.
 */
export async function rules(parts: Parts, unit: Unit, changes: readonly Change[]): Promise<readonly Change[]> {
  const proposals: Change[] = [];
  for (const [name, of] of Map.groupBy(changes, ({ record }) => record.name)) {
    for (const rule of parts.catalogue.rules(name)) {
      const woken = of.filter((change) => isWoken(rule, change));
      const at =
        woken
          .map((change) => change.at)
          .toSorted()
          .at(-1) ?? '';
      const version = woken.length === 0 ? null : inForce(rule.parameter, today(new Date(at)));
      const subjects = [
        ...new Set(
          woken.flatMap(({ after }) => {
            const id = after.values[rule.about];
            return typeof id === 'string' ? [id] : [];
          }),
        ),
      ].sort();
      if (version !== null && subjects.length > 0) proposals.push(...(await run(parts, unit, { rule, version, subjects, at })));
    }
  }
  return proposals;
}

interface Looking {
  readonly rule: Rule;
  readonly version: ParameterVersion;
  readonly subjects: readonly string[];
  readonly at: string;
}

async function run(parts: Parts, unit: Unit, { rule, version, subjects, at }: Looking): Promise<readonly Change[]> {
  const field = rule.watch.fields[rule.about]!;
  const targets = await unit.records('to' in field ? field.to : '', subjects);
  const records = Map.groupBy(
    await unit.neighbours(rule.watch.name, {
      field: rule.about,
      values: subjects,
      fields: [...rule.reads, ...rule.beside],
      most: mostWatched,
    }),
    ({ values }) => values[rule.about],
  );
  const answered = Map.groupBy(await unit.ruleFacts(rule.name, subjects), ({ subject }) => subject);
  const proposals: Change[] = [];
  for (const subject of subjects) {
    const watched = records.get(subject) ?? [];
    const facts = rule.judge(watched as readonly Watched[], version.value, today(new Date(at)));
    // Of whom there is more than a rule looks at, what it does not see may still be true.
    const { standing, gone } = await standingOf(
      parts,
      unit,
      rule,
      answered.get(subject) ?? [],
      watched.length < mostWatched ? facts : null,
      at,
    );
    proposals.push(...gone);
    const before = standing;
    const fresh = facts.filter(({ key }) => !before.some(({ fact }) => fact === key));
    const target = targets.get(subject);
    if (fresh.length === 0 || target === undefined) continue;
    for (const of of rule.each
      ? fresh.map((fact) => ({ facts: [fact], answers: [fact], earlier: [] }))
      : [{ facts, answers: fresh, earlier: before }]) {
      const proposal = await propose(parts, unit, { rule, version, target, facts: of.facts, at, earlier: of.earlier });
      for (const { key } of of.answers) unit.add('ruleFact', { rule: rule.name, subject, fact: key, proposal: proposal.after.id, at });
      proposals.push(proposal);
    }
  }
  return proposals;
}

/**
 * The answers that still stand. A proposal of which no fact is true any more is taken back, where an action `byRule` that leads out of its state says so; its
 * facts may then be proposed anew. Facts null: not all of them are known, and nothing is taken back.
 */
async function standingOf(
  { catalogue }: Parts,
  unit: Unit,
  { proposes: record, name, title }: Rule,
  answers: readonly RuleFactRow[],
  facts: readonly RuleFact[] | null,
  at: string,
): Promise<{ readonly standing: readonly RuleFactRow[]; readonly gone: readonly Change[] }> {
  const retracting = Object.entries(record.actions).filter(([, { byRule, opens, to }]) => byRule && !opens && to !== null);
  if (retracting.length === 0 || answers.length === 0) return { standing: answers, gone: [] };
  const rows = await unit.records(record.name, [...new Set(answers.map(({ proposal }) => proposal))].toSorted());
  const ended = new Set(retracting.map(([, { to }]) => to));
  const standing = answers.filter(({ proposal }) => !ended.has(rows.get(proposal)?.state ?? ''));
  const untrue =
    facts === null
      ? []
      : [...Map.groupBy(standing, ({ proposal }) => proposal)]
          .filter(([, of]) => !of.some(({ fact }) => facts.some(({ key }) => key === fact)))
          .map(([id]) => id);
  const gone: Change[] = [];
  for (const row of untrue.flatMap((id) => rows.get(id) ?? [])) {
    const [act, action] = retracting.find(([, { from }]) => from.includes(row.state ?? '')) ?? [];
    if (act === undefined || action === undefined) continue;
    const decision = decide({
      catalogue,
      record,
      action: { ...action, name: act },
      row,
      involved: await unit.involved(record.name, row.id),
      targets: new Map(),
      doer: machine(name, title),
      numbers: await numbersFor(unit, record, action, at),
      at,
      read: { values: {}, reason: '所依据的事实已不成立' },
    });
    if ('refused' in decision) throw new Error(`The rule ${name} cannot take back ${record.name} ${row.id}`);
    gone.push(decision.change);
  }
  return { standing: standing.filter(({ proposal }) => !gone.some(({ after }) => after.id === proposal)), gone };
}

interface Proposing {
  readonly rule: Rule;
  readonly version: ParameterVersion;
  readonly target: RecordRow;
  readonly facts: readonly RuleFact[];
  readonly earlier: readonly RuleFactRow[];
  readonly at: string;
}

/** Adds new facts to a proposal nobody has taken up yet, or opens one. */
async function propose({ catalogue }: Parts, unit: Unit, { rule, version, target, facts, earlier, at }: Proposing): Promise<Change> {
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
  const decision = decide({
    catalogue,
    record,
    at,
    numbers: await numbersFor(unit, record, acting, at),
    doer: machine(rule.name, rule.title),
    involved: [],
    targets: new Map([[subject, [target]]]),
    action: acting,
    row: untouched ?? (await opened(unit, record, at)),
    read: { values: { [subject]: target.id, ...rule.values(facts, version), ...(rule.each ? facts[0]!.values : {}) }, reason: null },
  });
  if ('refused' in decision)
    throw new Error(
      `The rule ${rule.name} proposes ${record.name} without ${(decision.refused.findings ?? []).map(({ pointer }) => pointer).join(', ')}`,
    );
  return decision.change;
}
