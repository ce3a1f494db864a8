import type { Label } from '@fatong/contracts';
import type { uploadStandings } from '../../definitions/index.js';
import { type UploadType } from '../../definitions/index.js';
import type { Actor, RecordEventRow, RecordRow, StatedFact } from '../../ports/index.js';
import type { Parts } from '../parts.js';
import { differing } from './differing.js';

type Standing = (typeof uploadStandings)[number];

/** One report: who prepared it, who had it sent, and what became of it. */
export interface UploadAttempt {
  /** Id of its fact. */
  readonly request: string;
  readonly prepared: { readonly by: Actor; readonly at: string } | null;
  /** What had it sent: an action, or what its source told. */
  readonly title: Label;
  readonly by: Actor;
  readonly at: string;
  /** `replaced`: a later one was sent before it was answered. */
  readonly standing: Standing | 'replaced';
  readonly answeredAt: string | null;
  readonly receipt: string | null;
}

export interface UploadLine {
  readonly row: RecordRow;
  /** The latest first. */
  readonly attempts: readonly UploadAttempt[];
  /** What the record says otherwise than its last report; null: nobody knows any more what that said. */
  readonly differs: readonly Label[] | null;
}

/** What the ledger says of records. */
export async function linesOf(
  { catalogue, records }: Pick<Parts, 'catalogue' | 'records'>,
  upload: UploadType,
  rows: readonly RecordRow[],
): Promise<readonly UploadLine[]> {
  const requests = rows.flatMap(({ values }) => (typeof values[upload.request] === 'string' ? [values[upload.request] as string] : []));
  const [timelines, stated] = await Promise.all([
    records.timelines(
      upload.record.name,
      rows.map(({ id }) => id),
    ),
    records.stated(requests),
  ]);
  return rows.map((row) => {
    const sent = stated.get(String(row.values[upload.request]));
    return {
      row,
      attempts: attemptsOf(upload, row, timelines.get(row.id) ?? []).toReversed(),
      differs: sent ? differs(catalogue, upload, sent, row) : null,
    };
  });
}

/** When and by whom what waits for its approval was prepared. */
export const preparedOf = ({ prepared }: UploadType, events: readonly RecordEventRow[]): RecordEventRow | undefined =>
  events.findLast(({ kind, name }) => kind === 'action' && prepared.includes(name));

function differs(catalogue: Parts['catalogue'], upload: UploadType, sent: StatedFact, row: RecordRow): readonly Label[] | null {
  const builder = catalogue.fact(upload.record.name, sent.type);
  return builder ? differing(builder, sent, row) : null;
}

function attemptsOf(upload: UploadType, row: RecordRow, events: readonly RecordEventRow[]): readonly UploadAttempt[] {
  const { record, received, returned } = upload;
  const isAnswer = ({ kind, name }: RecordEventRow): boolean => kind === 'report' && [received, returned].includes(name);
  const states = new Set(
    Object.entries(record.actions).flatMap(([name, { then }]) =>
      then.some(({ fact }) => upload.facts.includes(fact ?? '')) ? [name] : [],
    ),
  );
  const sends = events.filter(
    (event) => event.outboxId !== undefined && !isAnswer(event) && (event.kind === 'report' || states.has(event.name)),
  );
  return sends.map((event): UploadAttempt => {
    const answer = events.findLast((one) => isAnswer(one) && one.outboxId === event.outboxId);
    const prepared = preparedOf(upload, events.slice(0, events.indexOf(event)));
    return {
      request: event.outboxId!,
      prepared: prepared ? { by: prepared.actor, at: prepared.at } : null,
      title: record.actions[event.name]?.title ?? ['来源通报', 'Told by its source'],
      by: event.actor,
      at: event.at,
      standing: standingOf(upload, row, event, answer),
      answeredAt: answer?.at ?? null,
      receipt: (answer?.changes.find(({ field }) => field === upload.receipt)?.to as string | null | undefined) ?? null,
    };
  });
}

/** Of the last report the record says it; of an earlier one its answer does, if it came. */
function standingOf(
  upload: UploadType,
  { values }: RecordRow,
  { outboxId }: RecordEventRow,
  answer?: RecordEventRow,
): UploadAttempt['standing'] {
  if (values[upload.request] === outboxId) return (values[upload.standing] as Standing | null) ?? 'sent';
  if (answer === undefined) return 'replaced';
  return answer.name === upload.received ? 'received' : 'returned';
}
