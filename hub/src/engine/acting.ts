import type { Message } from '@fatong/contracts';
import {
  definitionVersion,
  type Answer,
  type IntakeAnswer,
  type IntakeRead,
  type MirrorAnswer,
  type MirrorRead,
  type NoteAnswer,
  type NoteRead,
  type RecordType,
} from '../definitions/index.js';
import { uuidv7 } from '../platform/index.js';
import type { Acting, ActOutcome, BroughtFiles, RecordEventRow, RecordRow, StateRow, Unit } from '../ports/index.js';
import { bring, completed } from './bringing.js';
import type { Change } from './change.js';
import { commit } from './commit.js';
import { unknownCase, unknownState, unanswered } from './causes.js';
import { answering } from './answering.js';
import type { Parts } from './parts.js';
import { stateTold } from './history.js';
import { letterLane, putSeals, sealsAnswered, takeSeals } from './letters/sealing.js';
import { noted, report, unreported, type Reported } from './mirror.js';
import { placeOf, placingFields } from './place.js';
import { mustResolve, resolve } from './resolve.js';
import { takeAll } from './rounds.js';
import { told } from './told.js';

/** A mirror while a batch works on it. */
interface InHand {
  row: RecordRow;
  /** As it was when the batch began; null when it is new. */
  readonly before: RecordRow | null;
  readonly changed: Set<string>;
  readonly events: RecordEventRow[];
  readonly states: StateRow[];
  /** Reports that had an effect, in order. */
  readonly reports: { readonly type: string; readonly request: string | null }[];
  /** When the last of them was taken; null: none came. */
  at: string | null;
}

const inHand = (row: RecordRow, before: RecordRow | null): InHand => ({
  row,
  before,
  changed: new Set(),
  events: [],
  states: [],
  reports: [],
  at: null,
});

/** A report and what it says. */
export type Task<S = Saying> = S & { readonly message: Message; readonly at: string; readonly messageId?: string };
type OfMirror =
  | { readonly kind: 'mirror'; readonly answer: MirrorAnswer; readonly read: MirrorRead }
  | { readonly kind: 'note'; readonly answer: NoteAnswer; readonly read: NoteRead & { readonly sourceId: string } };
export type OfOurs =
  | { readonly kind: 'intake'; readonly answer: IntakeAnswer; readonly read: IntakeRead }
  | { readonly kind: 'reply'; readonly answer: NoteAnswer; readonly read: NoteRead };
type Saying = OfMirror | OfOurs;

function saying(answer: Answer, message: Message, files: BroughtFiles): Saying {
  const whole = completed(answer.record, message, files);
  if (answer.kind === 'mirror') return { kind: 'mirror', answer, read: whole(answer.read(message.data)) };
  if (answer.kind === 'intake') return { kind: 'intake', answer, read: whole(answer.read(message.data)) };
  const read = whole(answer.read(message.data));
  return answer.record.master === null
    ? { kind: 'reply', answer, read }
    : { kind: 'note', answer, read: { ...read, sourceId: read.sourceId ?? '' } };
}
const isOfOurs = (task: Task): task is Task<OfOurs> => task.kind === 'intake' || task.kind === 'reply';

/** The engine behind the pipeline's port: reports become mirrors, a whole batch with one load, one look-up a register and one write a record. */
export function acting(parts: Parts): Acting {
  return {
    subscribers: (type) => (type === sealsAnswered ? [letterLane] : parts.catalogue.subscribers(type)),
    told: (unit, record, outcome) => told(parts, unit, record, outcome),
    brings: (type) => type === sealsAnswered,
    bring: (subscriber, messages) => (subscriber === letterLane ? putSeals(parts, messages) : bring(parts, subscriber, messages)),
    act: (unit, subscriber, messages, files) => {
      const at = parts.clock();
      return act(parts, unit, { subscriber, messages, at: () => at, isKept: true, ...(files && { files }) });
    },
  };
}

/** What an area does with reports. */
export interface Reports {
  readonly subscriber: string;
  readonly messages: readonly Message[];
  /** When each is taken, UTC. */
  at(message: Message): string;
  /** Whether the messages are kept, so that the timeline may lead to them. */
  readonly isKept: boolean;
  /** Files they bring, looked through. */
  readonly files?: BroughtFiles;
}

const noFiles: BroughtFiles = new Map();

export async function act(parts: Parts, unit: Unit, reports: Reports): Promise<readonly ActOutcome[]> {
  if (reports.subscriber === letterLane)
    return takeSeals(
      parts,
      unit,
      reports.messages.map((message) => ({
        ...message,
        at: reports.at(message),
        ...(reports.isKept && { messageId: message.causationid ?? message.id }),
      })),
      reports.files ?? noFiles,
    );
  const answerTo = await answering(parts, unit, reports);
  const tasks = reports.messages.map((message): Task | null => {
    const answer = answerTo(message);
    return answer
      ? {
          ...saying(answer, message, reports.files ?? noFiles),
          message,
          at: reports.at(message),
          ...(reports.isKept && { messageId: message.causationid ?? message.id }),
        }
      : null;
  });
  const all = tasks.filter((task) => task !== null);
  const besides = all.flatMap((task) => partsOf(parts, reports, task));
  const hands = await load(unit, [...all.filter((task) => !isOfOurs(task)), ...besides]);
  const ours = await takeAll(parts, unit, all.filter(isOfOurs));
  const outcomes = tasks.map(
    (task, i): ActOutcome =>
      task === null ? { refused: unanswered(reports.messages[i]!.type) } : isOfOurs(task) ? ours.get(task)! : apply(parts, hands, task),
  );
  for (const task of besides) apply(parts, hands, task);
  const changes: Change[] = [];
  for (const { record, byId } of hands.values())
    changes.push(
      ...(await changesOf(
        unit,
        record,
        [...byId.values()].filter(({ at }) => at !== null),
      )),
    );
  await commit(parts, unit, changes);
  return outcomes;
}

/** The records that a report tells of besides the one it is about. */
const partsOf = (
  { catalogue }: Parts,
  { subscriber, files = noFiles }: Reports,
  { message, at, messageId }: Task,
): readonly Task<OfMirror>[] =>
  catalogue.parts(subscriber, message.type).flatMap((besides) =>
    besides
      .read(message.data)
      .map(completed(besides.record, message, files))
      .map(
        (one): Task<OfMirror> => ({
          kind: 'mirror',
          answer: { kind: 'mirror', report: besides.report, record: besides.record, group: besides.group, read: () => one },
          read: one,
          message,
          at,
          ...(messageId !== undefined && { messageId }),
        }),
      ),
  );

type Hands = ReadonlyMap<string, { readonly record: RecordType; readonly byId: Map<string, InHand> }>;

/** One select a type, in the order of type and id, so that two batches never wait for each other. */
async function load(unit: Unit, tasks: readonly Task<OfMirror>[]): Promise<Hands> {
  const hands = new Map<string, { record: RecordType; byId: Map<string, InHand> }>();
  for (const [name, group] of [...Map.groupBy(tasks, ({ answer }) => answer.record.name)].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const { record } = group[0]!.answer;
    const rows = await unit.mirrors(name, record.master!, [...new Set(group.map(({ read }) => read.sourceId))].sort());
    hands.set(name, { record, byId: new Map([...rows].map(([id, row]) => [id, inHand(row, row)])) });
  }
  return hands;
}

/** One message, in memory: the next of the same record sees what this one did. */
function apply({ system }: Parts, hands: Hands, task: Task<OfMirror>): ActOutcome {
  const {
    at,
    read: { sourceId },
  } = task;
  const { record, byId } = hands.get(task.answer.record.name)!;
  if (task.kind === 'mirror' && !Object.hasOwn(record.states, task.read.state)) return { refused: unknownState(record, task.read.state) };
  const known = byId.get(sourceId);
  if (known === undefined && task.kind === 'note') return { refused: unknownCase(record) };
  const hand = known ?? inHand(unreported(record, uuidv7(Date.parse(at)), sourceId, at), null);
  byId.set(sourceId, hand);
  const before = hand.row;
  const reported = task.kind === 'mirror' ? report(hand.row, task.answer, task.read, at) : noted(hand.row, task.read);
  hand.row = reported.row;
  hand.at = at;
  if (reported.note !== 'older') hand.reports.push({ type: task.message.type, request: task.kind === 'note' ? task.read.request : null });
  for (const { field } of reported.changes) hand.changed.add(field);
  hand.events.push(eventOf(record, task, reported, system(record.master!)));
  if (task.kind === 'mirror') hand.states.push(stateTold(before, task.read, at));
  return { done: true, record: `${record.name}:${hand.row.id}`, note: reported.note };
}

function eventOf(record: RecordType, task: Task<OfMirror>, { row, changes, fromState }: Reported, by: string): RecordEventRow {
  const {
    message,
    at,
    messageId,
    read: { happenedAt },
  } = task;
  const said =
    task.kind === 'mirror'
      ? { sourceVersion: task.read.version, fromState, toState: task.read.state }
      : { outboxId: task.read.request, fromState: row.state, toState: row.state };
  return {
    id: uuidv7(Date.parse(at)),
    type: record.name,
    recordId: row.id,
    at,
    kind: 'report',
    name: message.type,
    ...(happenedAt !== undefined && { happenedAt }),
    ...said,
    actor: { kind: 'system', id: record.master!, name: by },
    changes,
    ...(messageId !== undefined && { messageId }),
    definitionVersion: definitionVersion(record),
  };
}

/** Resolves refs of those that need it, places them anew, and makes one change of every touched record. */
async function changesOf(unit: Unit, record: RecordType, touched: readonly InHand[]): Promise<readonly Change[]> {
  const placing = placingFields(record);
  const loose = touched.filter(
    ({ row, before, changed }) => before === null || placing.some((field) => changed.has(field)) || mustResolve(record, row, changed),
  );
  const resolved = new Map(
    (
      await resolve(
        unit,
        record,
        loose.map(({ row }) => row),
      )
    ).map((one) => [one.row.id, one] as const),
  );
  return touched.map(({ row, before, changed, events, states, reports, at }) => {
    const found = resolved.get(row.id);
    const place = found && placeOf(record, found.row.values, found.targets, null);
    const after = found && place ? { ...found.row, district: place.district, ownerUnit: place.ownerUnit } : row;
    return {
      record,
      before,
      after,
      changed,
      ...(place && { involved: place.involved }),
      events,
      states,
      facts: [],
      reports,
      by: null,
      at: at!,
    };
  });
}
