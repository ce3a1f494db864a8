import type { Message } from '@fatong/contracts';
import type { RecordRow, Viewer } from '../../../ports/index.js';
import { people, petitionsWorld, type PetitionsWorld } from './cast.js';

let serial = 0;
const nextId = (): string => `00000000-0000-8000-8000-${String(++serial).padStart(12, '0')}`;

/** A canonical message of the area, as a mapping hands it on. */
export const message = (type: string, data: object, source = 'moj-petitions'): Message => ({
  id: nextId(),
  source: `/systems/${source}`,
  type: `petitions.${type}.v1`,
  time: '2026-03-02T01:00:00.000Z',
  datacontenttype: 'application/json',
  partitionkey: 'P',
  causationid: nextId(),
  data,
});

const type = 'petitions.upload';

/** What the desk, the head and the ministry do with reports of steps; for specs. */
export function reporting(at: PetitionsWorld = petitionsWorld()) {
  const { world } = at;
  const rows = (): readonly RecordRow[] => world.tables.of(type);
  /** The latest report of this step. */
  const of = (event: string): RecordRow => rows().findLast(({ values }) => values['event'] === event)!;
  const now = ({ id }: Pick<RecordRow, 'id'>): RecordRow => world.tables.records.get(`${type}:${id}`)!;
  const act = (row: Pick<RecordRow, 'id'>, viewer: Viewer, action: string, form: object = {}, reason?: string) =>
    world.engine.perform({
      viewer,
      type,
      id: row.id,
      version: now(row).version,
      action,
      form: { ...form },
      idempotencyKey: `u${++serial}`,
      ...(reason !== undefined && { reason }),
    });
  const approve = async (row: Pick<RecordRow, 'id'>) => {
    await act(row, people.desk, 'check');
    return act(row, people.lead, 'approve');
  };
  /** The ministry answers the last report, or query, of it. */
  const answer = (row: Pick<RecordRow, 'id'>, said: 'receipt' | 'fault' | 'held', more: object = {}) =>
    world.report('petitions', [
      message(`event-${said}`, {
        source: 'moj-petitions',
        receipt: `R-${++serial}`,
        request: now(row).values[said === 'held' ? 'queryRequest' : 'uploadRequest'],
        upload: now(row).number,
        ...(said === 'receipt' && { receivedOn: '2026-03-03', theirNumber: 'BJ-1' }),
        ...more,
      }),
    ]);
  const sent = () => world.tables.added.outbox.filter(({ type: fact }) => fact === 'petitions.event-uploaded.v1');
  const lock = (month: string, viewer: Viewer = people.lead, reason?: string) =>
    world.engine.lockMonth({ viewer, upload: 'petitions.ministryReports', month, ...(reason !== undefined && { reason }) });
  return { ...at, rows, of, now, report: act, approve, answer, sent, lock };
}
