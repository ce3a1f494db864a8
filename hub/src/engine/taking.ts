import { today } from '@fatong/contracts/codes';
import { definitionVersion, type IntakeRead, type NoteRead, type RecordType } from '../definitions/index.js';
import { uuidv7 } from '../platform/index.js';
import type { ActOutcome, RecordEventRow, RecordRow, Unit } from '../ports/index.js';
import { incomplete, notAllowed, takenBack } from './causes.js';
import type { Change } from './change.js';
import { consulted } from './consulted.js';
import { decide } from './decide.js';
import { differences } from './difference.js';
import { machine } from './doer.js';
import { barrier, lockingFind } from './guard.js';
import { numbersFor } from './letters/numbers.js';
import { opened } from './opened.js';
import type { Parts } from './parts.js';

type Values = Readonly<Record<string, unknown>>;

/** A report on a record of ours, and how it is told. */
export interface Telling {
  readonly record: RecordType;
  /** Contract type of the report. */
  readonly type: string;
  readonly at: string;
  readonly messageId?: string;
}
/** What a report makes of a record: a change, none, or why it is not taken. */
export type Taken =
  | { readonly change: Change; readonly note: NonNullable<Extract<ActOutcome, { done: true }>['note']> }
  | Extract<ActOutcome, { refused: unknown }>;

/** The first report of a record opens it; a newer one writes what its source says, by `renews` where it has one; one that is withdrawn closes it. `row`: as it stands, undefined while nobody reported it. */
export async function takeIn(parts: Parts, unit: Unit, telling: Telling, read: IntakeRead, row: RecordRow | undefined): Promise<Taken> {
  const { record, at } = telling;
  const intake = record.intake!;
  const before = read.only && row ? row.values : {};
  const said = Object.fromEntries(intake.fields.map((name) => [name, read.values[name] ?? before[name] ?? null]));
  const mirror = { source: read.source, sourceId: read.sourceId, stateVersion: read.version, groups: {} };
  if (row === undefined) {
    const empty = { ...(await opened(unit, record, at)), mirror };
    const first = await done(parts, unit, telling, {
      row: empty,
      action: intake.opens,
      values: { ...said, ...lagOf(record, said, at) },
      said: read,
    });
    if ('refused' in first || !read.withdrawn) return first;
    const second = await done(parts, unit, telling, { row: first.change.after, action: intake.withdraws, values: {}, said: read });
    return 'refused' in second ? second : { change: joined(first.change, second.change), note: 'applied' };
  }
  if (read.version <= row.mirror!.stateVersion)
    return { change: plain(parts, telling, { before: row, after: row, said: read }), note: 'older' };
  const isTakenBack = row.state === record.actions[intake.withdraws]!.to;
  if (isTakenBack && !read.withdrawn) return { refused: takenBack(record) };
  if (read.withdrawn && !isTakenBack)
    return done(parts, unit, telling, { row: { ...row, mirror }, before: row, action: intake.withdraws, values: said, said: read });
  const changes = differences(row.values, said);
  if (intake.renews !== null && changes.length > 0)
    return done(parts, unit, telling, { row: { ...row, mirror }, before: row, action: intake.renews, values: said, said: read });
  const after = { ...row, mirror, updatedAt: changes.length === 0 ? row.updatedAt : at, values: { ...row.values, ...said } };
  return {
    change: plain(parts, telling, { before: row, after, changes, said: read }),
    note: changes.length === 0 ? 'nothing-new' : 'applied',
  };
}

/** An answer to what a record of ours asked: the same as on a mirror, and it may move the state. One to something asked before the last time writes nothing. */
export async function answered(
  parts: Parts,
  unit: Unit,
  telling: Telling,
  read: NoteRead & { readonly source: string },
  row: RecordRow,
): Promise<Taken> {
  if (read.asked !== undefined && row.values[read.asked] !== read.request)
    return { change: plain(parts, telling, { before: row, after: row, said: read }), note: 'older' };
  const changes = differences(row.values, read.values);
  const isThere = read.does === undefined || (changes.length === 0 && row.state === telling.record.actions[read.does]!.to);
  if (!isThere) return done(parts, unit, telling, { row, action: read.does, values: read.values, said: read });
  const after =
    changes.length === 0 ? row : { ...row, values: { ...row.values, ...Object.fromEntries(changes.map(({ field, to }) => [field, to])) } };
  return {
    change: plain(parts, telling, { before: row, after, changes, said: read }),
    note: changes.length === 0 ? 'nothing-new' : 'applied',
  };
}

interface Said {
  readonly source: string;
  readonly version?: number;
  readonly request?: string;
  readonly happenedAt?: string;
}

/** Has the machine do an action because a report says so; what the record does not allow now waits for a person. */
async function done(
  parts: Parts,
  unit: Unit,
  telling: Telling,
  {
    row,
    before,
    action: name,
    values,
    said,
  }: { readonly said: Said; readonly row: RecordRow; readonly before?: RecordRow; readonly action: string; readonly values: Values },
): Promise<Taken> {
  const { record, at } = telling;
  const action = { ...record.actions[name]!, name };
  const refusal = await barrier({ catalogue: parts.catalogue, at, find: lockingFind(unit) }, record, action, { row, timeline: [] }, null);
  if (refusal) return { refused: notAllowed(record, name, refusal.why ?? action.title) };
  const title = parts.system(said.source);
  const decision = decide({
    catalogue: parts.catalogue,
    record,
    action,
    row,
    involved: action.opens ? [] : await unit.involved(record.name, row.id),
    targets: new Map(),
    doer: machine(said.source, [title, title]),
    numbers: await numbersFor(unit, record, action, at),
    consultation: await consulted(parts, unit, record, action, { row, at }),
    at,
    read: { values, reason: null },
  });
  if ('refused' in decision)
    return {
      refused: incomplete(
        record,
        (decision.refused.findings ?? []).map(({ pointer }) => pointer),
      ),
    };
  const { change } = decision;
  const [{ fromState, toState, changes, outboxId }] = change.events as readonly [RecordEventRow];
  const event = {
    ...eventOf(parts, telling, change.after, said),
    fromState,
    toState,
    changes,
    ...(outboxId !== undefined && { outboxId }),
  };
  return {
    change: { ...change, ...(before && { before }), events: [event], reports: [{ type: telling.type, request: said.request ?? null }] },
    note: 'applied',
  };
}

/** A change of values alone, or none. */
function plain(
  parts: Parts,
  telling: Telling,
  {
    before,
    after,
    changes = [],
    said,
  }: { readonly said: Said; readonly before: RecordRow; readonly after: RecordRow; readonly changes?: RecordEventRow['changes'] },
): Change {
  return {
    record: telling.record,
    before,
    after,
    changed: new Set(changes.map(({ field }) => field)),
    events: [{ ...eventOf(parts, telling, after, said), changes }],
    states: [],
    facts: [],
    ...(after !== before && { reports: [{ type: telling.type, request: said.request ?? null }] }),
    by: null,
    at: telling.at,
  };
}

function eventOf(
  parts: Parts,
  { record, type, at, messageId }: Telling,
  row: RecordRow,
  { source, version, request, happenedAt }: Said,
): RecordEventRow {
  return {
    id: uuidv7(Date.parse(at)),
    type: record.name,
    recordId: row.id,
    at,
    kind: 'report',
    name: type,
    fromState: row.state,
    toState: row.state,
    actor: { kind: 'system', id: source, name: parts.system(source) },
    changes: [],
    ...(version !== undefined && { sourceVersion: version }),
    ...(request !== undefined && { outboxId: request }),
    ...(happenedAt !== undefined && { happenedAt }),
    ...(messageId !== undefined && { messageId }),
    definitionVersion: definitionVersion(record),
  };
}

/** Two changes of a record that begins and ends at once: it never stood in the state between. */
const joined = (first: Change, second: Change): Change => ({
  ...second,
  before: null,
  changed: new Set([...first.changed, ...second.changed]),
  ...(first.involved && { involved: second.involved ?? first.involved }),
  events: [...first.events, ...second.events],
});

/** So many days the news was under way; none where its source dates it ahead, or not at all. */
function lagOf({ intake }: RecordType, said: Values, at: string): Values {
  if (!intake?.lag) return {};
  const from = intake.lag.since.map((name) => said[name]).find((day) => typeof day === 'string');
  const days = from === undefined ? -1 : (Date.parse(today(new Date(at))) - Date.parse(from)) / 86_400_000;
  return days < 0 ? {} : { [intake.lag.days]: days };
}
