import { daysAfter } from '@fatong/contracts/calendar';
import { today } from '@fatong/contracts/codes';
import { and, expressionOf, valueOf, type Expression } from '@fatong/contracts/expression';
import { inForce, type SweepHit, type SweepSource, type SweepType } from '../../definitions/index.js';
import type { RecordRow, RuleSettingRow, Unit } from '../../ports/index.js';
import { byMachine } from '../by-machine.js';
import type { Change } from '../change.js';
import { commit } from '../commit.js';
import { unhurried, type Pace } from '../pace.js';
import type { Parts } from '../parts.js';
import { settingAt } from './setting.js';
import { subjectType, watchedOf } from './watching.js';

/** So many are judged in one transaction at most. */
const batch = 200;
/** Before the first of them. */
const start = '00000000-0000-0000-0000-000000000000';

/** Goes on with the runs that officials began, a step of each: counts the data, judges the next entries, and says at last what it found. 0: nothing is to be gone on with. */
export async function sweepOn(parts: Parts, pace: Pace = unhurried): Promise<number> {
  let steps = 0;
  for (const sweep of parts.catalogue.sweeps) {
    const [run] = (await listed(parts, sweep.run.name, { where: is('state', 'running'), sort: 'createdAt' })).items;
    if (run === undefined) continue;
    steps += await step(parts, sweep, run.id, pace);
    await pace.rest();
  }
  return steps;
}

/** One transaction of a run. */
async function step(parts: Parts, sweep: SweepType, id: string, pace: Pace): Promise<number> {
  return parts.store.transact(async (unit) => {
    const name = `${sweep.name} ${id}`;
    const round = await unit.ruleRound(name);
    const run = (await unit.records(sweep.run.name, [id])).get(id);
    if (run?.state !== 'running') return 0;
    const day = today(new Date(run.createdAt));
    const settings = await unit.ruleSettings(sweep.rules.map((rule) => rule.name));
    // A round that never was looks like one of long ago.
    if (round === null || round.day < day) {
      const values = { ...surveyed(await stands(parts, sweep), sweep, day), versions: spoken(sweep, settings, run.createdAt) };
      await commit(parts, unit, [await done(parts, unit, sweep, { run, does: 'survey', values })]);
      unit.keepRuleRound({ rule: name, day, after: start });
      return 1;
    }
    if (round.after === null) {
      await commit(parts, unit, [await done(parts, unit, sweep, { run, does: 'finish', values: await counts(parts, sweep, id) })]);
      return 1;
    }
    const most = pace.most(batch);
    const subjects = await unit.recordsAfter(subjectOf(sweep), round.after, most);
    unit.keepRuleRound({ rule: name, day, after: subjects.length < most ? null : subjects.at(-1)! });
    if (subjects.length > 0) await commit(parts, unit, await found(parts, unit, sweep, { run, subjects, settings, day }));
    return 1;
  });
}

interface Judging {
  readonly run: RecordRow;
  readonly subjects: readonly string[];
  readonly settings: readonly RuleSettingRow[];
  readonly day: string;
}

/** What the criteria make of these entries, and the area of what they found. */
async function found(parts: Parts, unit: Unit, sweep: SweepType, { run, subjects, settings, day }: Judging): Promise<readonly Change[]> {
  const targets = await unit.records(subjectOf(sweep), subjects);
  const unusable = unusableOf(sweep, run);
  const judges = [];
  for (const rule of sweep.rules) {
    const now = settingAt(rule, settings, run.createdAt);
    if (now === null || !now.isOn || rule.needs.some((name) => unusable.has(name))) continue;
    judges.push({ rule, now, watched: await watchedOf({ records: parts.records, unit, today: day }, rule.looks, subjects) });
  }
  const beside = await watchedOf({ records: parts.records, unit, today: day }, sweep.beside, subjects);
  const changes: Change[] = [];
  for (const subject of subjects) {
    const target = targets.get(subject);
    const hits: readonly SweepHit[] = judges
      .filter(({ now: { districts } }) => districts === null || districts.includes(target?.district ?? ''))
      .flatMap(({ rule, now, watched }) =>
        rule.judge(watched(subject), now.version.value, day, subject).map((fact) => ({ rule: rule.name, fact })),
      );
    const finding = hits.length === 0 || target === undefined ? null : sweep.combine(hits, beside(subject), day);
    if (finding === null || target === undefined) continue;
    const { does, values } = finding;
    const change = await done(parts, unit, sweep, {
      run,
      does,
      values: { ...values, [sweep.runs]: run.id, [sweep.subject]: subject },
      target,
    });
    for (const { rule, fact } of hits)
      unit.add('ruleFact', { rule, subject, fact: `${run.id} ${fact.key}`, proposal: change.after.id, at: change.at });
    changes.push(change);
  }
  return changes;
}

interface Deed {
  readonly run: RecordRow;
  readonly does: string;
  readonly values: RecordRow['values'];
  /** Whom what is opened is about; absent: it is done to the run. */
  readonly target?: RecordRow;
}

async function done(parts: Parts, unit: Unit, sweep: SweepType, { run, does, values, target }: Deed): Promise<Change> {
  const at = parts.clock();
  const record = target === undefined ? sweep.run : sweep.opens;
  const decision = await byMachine(parts, unit, {
    record,
    does,
    ...(target === undefined && { row: run }),
    by: { id: sweep.name, title: sweep.title },
    values,
    ...(target && { targets: new Map([[sweep.subject, [target]]]) }),
    at,
  });
  if ('refused' in decision) throw new Error(`${sweep.name} cannot ${does} ${record.name}: ${JSON.stringify(decision.refused)}`);
  return decision.change;
}

const subjectOf = ({ rules }: SweepType): string => subjectType(rules[0]!);
const is = (field: string, value: string): Expression => expressionOf(valueOf<string>({ read: field }).is(value));

interface Counted {
  readonly count: number;
  readonly asOf: string | null;
}

/** How many records each source has, and of what day the newest is. */
async function stands(parts: Parts, { sources }: SweepType): Promise<ReadonlyMap<string, Counted>> {
  const all = new Map<string, Counted>();
  for (const [name, { type, day, where }] of Object.entries(sources) as readonly (readonly [string, SweepSource])[]) {
    const there = expressionOf(and(valueOf<string>({ read: day }).exists(), ...(where ? [valueOf<boolean>(where)] : [])));
    const { items } = await listed(parts, type.name, { where: there, sort: day, descending: true, fields: [day] });
    all.set(name, { count: await counted(parts, type.name, there), asOf: (items[0]?.values[day] as string | undefined) ?? null });
  }
  return all;
}

/** The rows of the run, and the oldest day that what was used speaks of. */
function surveyed(standing: ReadonlyMap<string, Counted>, { sources, age }: SweepType, day: string): RecordRow['values'] {
  const days = (inForce(age, day) ?? age.versions[0])!.value.days;
  const rows = [...standing].map(([name, { count, asOf }]) => ({
    source: sources[name]!.title[0],
    count,
    asOf,
    standing: asOf === null ? 'none' : daysAfter(asOf, days) < day ? 'stale' : 'fresh',
  }));
  const used = rows.filter(({ standing: how }) => how === 'fresh').map(({ asOf }) => asOf!);
  return {
    sources: rows.map((row, i) => ({ ...row, row: i + 1 })),
    unusable: rows.length - used.length,
    dataDate: used.toSorted()[0] ?? day,
  };
}

/** Sources that the run cannot go by, by the names of the criteria. */
function unusableOf({ sources }: SweepType, { values }: RecordRow): ReadonlySet<string> {
  const rows = (values['sources'] ?? []) as readonly { readonly source: string; readonly standing: string }[];
  return new Set(
    Object.entries(sources)
      .filter(([, { title }]) => rows.find(({ source }) => source === title[0])?.standing !== 'fresh')
      .map(([name]) => name),
  );
}

/** Each criterion with the version it goes by, for whoever must answer for a hit. */
const spoken = ({ rules }: SweepType, settings: readonly RuleSettingRow[], at: string): string =>
  rules
    .map((rule) => {
      const now = settingAt(rule, settings, at);
      if (now === null || !now.isOn) return `${rule.title[0]}：未启用`;
      const values = Object.entries(now.version.value as object).map(
        ([name, value]) => `${rule.parameter.fields?.[name]?.title[0] ?? name} ${[value].flat().join('、')}`,
      );
      return `${rule.title[0]}：第 ${now.version.version} 版（${now.version.since} 起）${values.length ? `，${values.join('，')}` : ''}`;
    })
    .join('\n');

async function counts(parts: Parts, sweep: SweepType, id: string): Promise<RecordRow['values']> {
  return { hits: await counted(parts, sweep.opens.name, is(sweep.runs, id)), looked: await counted(parts, subjectOf(sweep)) };
}

/** Exact, however many. */
const counted = async ({ records }: Parts, type: string, where?: Expression): Promise<number> =>
  (await records.tally({ type, scopes: [{ kind: 'city' }], by: [], ...(where && { where }) })).all.count;

const listed = (
  { records }: Parts,
  type: string,
  {
    where,
    sort,
    descending = false,
    fields = [],
  }: { readonly where?: Expression; readonly sort: string; readonly descending?: boolean; readonly fields?: readonly string[] },
) =>
  records.list({
    type,
    scopes: [{ kind: 'city' }],
    ...(where && { where }),
    sort: { field: sort, descending },
    limit: 1,
    isCounted: false,
    fields,
  });
