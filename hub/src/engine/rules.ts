import { today } from '@fatong/contracts/codes';
import { inForce, definitionVersion, mostWatched, type ParameterVersion, type RecordType, type Rule, type RuleFact, type Watched } from '../definitions/index.js';
import { uuidv7 } from '../platform/index.js';
import type { RecordEventRow, RecordRow, RuleFactRow, Unit } from '../ports/index.js';
import { taken } from './decide.js';
import { differences } from './difference.js';
import { missing } from './form.js';
import type { Parts } from './parts.js';
import { stateEntered } from './history.js';
import { tellPeople } from './notices.js';
import { placeOf } from './place.js';
import { writeRecord } from './write.js';

/** A record a unit has just written, and the fields that changed; null when all of it is new. */
export interface Written {
  readonly record: RecordType;
  readonly row: RecordRow;
  readonly changed: ReadonlySet<string> | null;
}

/**
 * Lets every rule look that these changes may have made true, in the same transaction: a rule costs four statements a batch, and none when
 * nothing it reads has changed. Whom a rule is about is locked first, so that two processes never answer the same facts.
 */
export async function runRules(parts: Parts, unit: Unit, written: readonly Written[], at: string): Promise<void> {
  for (const [name, of] of Map.groupBy(written, ({ record }) => record.name)) {
    for (const rule of parts.catalogue.rules(name)) {
      const version = inForce(rule.parameter, today(new Date(at)));
      const subjects = [...new Set(of.filter((one) => isWoken(rule, one)).flatMap(({ row }) => { const id = row.values[rule.about]; return typeof id === 'string' ? [id] : []; }))].sort();
      if (version !== null && subjects.length > 0) await run(parts, unit, { rule, version, subjects, at });
    }
  }
}

/** A new record only by what it holds; a ref that is looked up changes with what it is looked up by. */
function isWoken({ watch, about, reads }: Rule, { changed, row }: Written): boolean {
  if (changed === null) return reads.some((name) => (row.values[name] ?? null) !== null);
  return [...reads, about].some((name) => {
    const field = watch.fields[name];
    return changed.has(name) || (field?.kind === 'ref' && field.resolve !== undefined && changed.has(field.resolve.from));
  });
}

interface Looking {
  readonly rule: Rule;
  readonly version: ParameterVersion;
  readonly subjects: readonly string[];
  readonly at: string;
}

async function run(parts: Parts, unit: Unit, { rule, version, subjects, at }: Looking): Promise<void> {
  const field = rule.watch.fields[rule.about]!;
  const targets = await unit.records('to' in field ? field.to : '', subjects);
  const records = Map.groupBy(await unit.neighbours(rule.watch.name, { field: rule.about, values: subjects, fields: rule.reads, most: mostWatched }), ({ values }) => values[rule.about]);
  const answered = Map.groupBy(await unit.ruleFacts(rule.name, subjects), ({ subject }) => subject);
  for (const subject of subjects) {
    const facts = rule.judge((records.get(subject) ?? []) as readonly Watched[], version.value, today(new Date(at)));
    const before = answered.get(subject) ?? [];
    const fresh = facts.filter(({ key }) => !before.some(({ fact }) => fact === key));
    const target = targets.get(subject);
    if (fresh.length === 0 || target === undefined) continue;
    const proposal = await propose(parts, unit, { rule, version, target, facts, at, earlier: before });
    for (const { key } of fresh) unit.add('ruleFact', { rule: rule.name, subject, fact: key, proposal, at });
  }
}

interface Proposing {
  readonly rule: Rule;
  readonly version: ParameterVersion;
  readonly target: RecordRow;
  readonly facts: readonly RuleFact[];
  readonly earlier: readonly RuleFactRow[];
  readonly at: string;
}

/** Adds new facts to a proposal nobody has taken up yet, or opens one. Answers its id. */
async function propose(parts: Parts, unit: Unit, { rule, version, target, facts, earlier, at }: Proposing): Promise<string> {
  const { proposes: record, subject } = rule;
  const byRule = Object.entries(record.actions).filter(([, action]) => action.byRule);
  const [opening, action] = byRule.find(([, { opens }]) => opens)!;
  const [supplement, supplementing] = byRule.find(([, { opens }]) => !opens) ?? [];
  const untouched = supplementing && [...(await unit.records(record.name, [...new Set(earlier.map(({ proposal }) => proposal))].sort())).values()].find(({ state }) => supplementing.from.includes(state ?? ''));
  const refs = { [subject]: target.id };
  const targets = new Map([[subject, [target]]]);
  const patch = { ...refs, ...taken(record, refs, targets), ...rule.values(facts, version) };

  if (untouched) {
    const changes = differences(untouched.values, patch);
    const row = { ...untouched, values: { ...untouched.values, ...patch }, updatedAt: at };
    writeRecord(unit, record, row);
    unit.add('event', eventOf(rule, { row, name: supplement!, fromState: untouched.state, changes, at }));
    await tellPeople(parts, unit, [{ record, before: untouched, after: row, action: supplement!, by: null, at }]);
    return untouched.id;
  }
  const lacking = missing(record, action, patch);
  if (lacking.length > 0) throw new Error(`The rule ${rule.name} proposes ${record.name} without ${lacking.map(({ pointer }) => pointer).join(', ')}`);
  const { district, ownerUnit, involved } = placeOf(record, patch, targets, null);
  const number = record.number === null ? null : await unit.number(record.number, today(new Date(at)));
  const row: RecordRow = { id: uuidv7(Date.parse(at)), type: record.name, number, version: 0, state: action.to, ownerUnit, district, createdAt: at, updatedAt: at, values: patch };
  writeRecord(unit, record, row, involved);
  unit.add('event', eventOf(rule, { row, name: opening, fromState: null, changes: differences({}, patch), at }));
  if (action.to !== null) unit.add('state', stateEntered(row, action.to, at));
  await tellPeople(parts, unit, [{ record, before: null, after: row, action: opening, by: null, at }]);
  return row.id;
}

interface Told {
  readonly row: RecordRow;
  readonly name: string;
  readonly fromState: string | null;
  readonly changes: RecordEventRow['changes'];
  readonly at: string;
}

const eventOf = ({ name: ruleName, title, proposes }: Rule, { row, name, fromState, changes, at }: Told): RecordEventRow => ({
  id: uuidv7(Date.parse(at)), type: proposes.name, recordId: row.id, at, kind: 'action', name, fromState, toState: row.state,
  actor: { kind: 'system', id: ruleName, name: title[0] }, changes, definitionVersion: definitionVersion(proposes),
});
