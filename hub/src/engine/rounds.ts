import type { ActOutcome, RecordRow, Unit } from '../ports/index.js';
import type { OfOurs, Task } from './acting.js';
import { unknownRequest } from './causes.js';
import type { Change } from './change.js';
import { commit } from './commit.js';
import type { Parts } from './parts.js';
import { answered, takeIn, type Taken } from './taking.js';

type Ours = Task<OfOurs>;
/** Rows in hand, and the record each report speaks of, by how it speaks of it. */
interface InHand {
  readonly rows: Map<string, RecordRow>;
  readonly places: Map<string, string>;
  /** What a record of another area asked, which answers it itself. */
  readonly elsewhere: Set<Ours>;
}

/** Reports on records of ours, in rounds: what follows from one of them is done before the next of the same record is looked at. */
export async function takeAll(parts: Parts, unit: Unit, tasks: readonly Ours[]): Promise<ReadonlyMap<Ours, ActOutcome>> {
  const outcomes = new Map<Ours, ActOutcome>();
  const hand = await load(unit, tasks);
  const queues = [...Map.groupBy(tasks, (task) => hand.places.get(said(task)) ?? said(task)).values()].map((of) => [...of]);
  while (queues.some(({ length }) => length > 0)) {
    const changes: Change[] = [];
    for (const task of queues.flatMap((of) => of.splice(0, 1))) {
      if (hand.elsewhere.has(task)) {
        outcomes.set(task, { done: true, note: 'nothing-new' });
        continue;
      }
      const taken = await take(parts, unit, task, hand.rows.get(hand.places.get(said(task)) ?? ''));
      if ('refused' in taken) {
        outcomes.set(task, taken);
        continue;
      }
      const record = `${task.answer.record.name}:${taken.change.after.id}`;
      hand.places.set(said(task), record);
      changes.push(taken.change);
      outcomes.set(task, { done: true, record, note: taken.note });
    }
    for (const [record, row] of await commit(parts, unit, changes)) hand.rows.set(record, { ...row, version: row.version + 1 });
  }
  return outcomes;
}

function take(parts: Parts, unit: Unit, task: Ours, row: RecordRow | undefined): Promise<Taken> {
  const {
    answer: { record },
    message,
    at,
    messageId,
  } = task;
  const telling = { record, type: message.type, at, ...(messageId !== undefined && { messageId }) };
  if (task.kind === 'intake') return takeIn(parts, unit, telling, task.read, row);
  return row === undefined
    ? Promise.resolve({ refused: unknownRequest(record) })
    : answered(parts, unit, telling, { ...task.read, source: systemOf(message) }, row);
}

/** How a report says which record it is about. */
const said = ({ answer: { record }, ...task }: Ours): string =>
  task.kind === 'intake'
    ? JSON.stringify([record.name, task.read.source, task.read.sourceId])
    : JSON.stringify([record.name, task.read.request]);

/** Whose message it is: the folder of the system. */
const systemOf = ({ source }: Ours['message']): string => source.split('/').at(-1)!;

/** What is there of the records spoken of: one select a type and source, and one for all requests; in the order of type and id. */
async function load(unit: Unit, tasks: readonly Ours[]): Promise<InHand> {
  const hand: InHand = { rows: new Map(), places: new Map(), elsewhere: new Set() };
  const replies = tasks.filter((task) => task.kind === 'reply');
  const stating =
    replies.length === 0 ? new Map<string, string>() : await unit.stating([...new Set(replies.map(({ read }) => read.request))].toSorted());
  for (const task of replies) {
    const area = stating.get(task.read.request)?.split('.')[0];
    if (area !== undefined && area !== task.answer.record.area) hand.elsewhere.add(task);
  }
  for (const [type, of] of [...Map.groupBy(tasks, ({ answer }) => answer.record.name)].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const sources = Map.groupBy(
      of.filter((task) => task.kind === 'intake'),
      ({ read }) => read.source,
    );
    for (const [source, from] of [...sources].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
      const found = await unit.mirrors(type, source, [...new Set(from.map(({ read }) => read.sourceId))].toSorted());
      for (const task of from) keep(hand, task, found.get(task.read.sourceId));
    }
    const asked = of
      .filter((task) => task.kind === 'reply')
      .map((task) => [task, stating.get(task.read.request)?.split(':')] as const)
      .filter(([, record]) => record?.[0] === type);
    const found =
      asked.length === 0
        ? new Map<string, RecordRow>()
        : await unit.records(type, [...new Set(asked.map(([, record]) => record![1]!))].toSorted());
    for (const [task, record] of asked) keep(hand, task, found.get(record![1]!));
  }
  return hand;
}

function keep({ rows, places }: InHand, task: Ours, row: RecordRow | undefined): void {
  if (row === undefined) return;
  places.set(said(task), `${row.type}:${row.id}`);
  rows.set(`${row.type}:${row.id}`, row);
}
