import type { RecordRow, Unit } from '../../ports/index.js';
import type { UploadType } from '../../definitions/index.js';
import type { Change } from '../change.js';
import type { Parts } from '../parts.js';
import { notPossible, type Refusal } from '../refusal.js';
import { differing } from './differing.js';

/** The month in which a record counts: `2026-03`; null: in none yet. */
export function monthOf({ month }: UploadType, { values }: Pick<RecordRow, 'values'>): string | null {
  const day = values[month];
  return typeof day === 'string' ? day.slice(0, 7) : null;
}

/** What bars a report of something that was reported before: its month is locked, or its receipt is there and it would say the same again. */
export async function uploadBarrier(
  { catalogue, records }: Pick<Parts, 'catalogue' | 'records'>,
  unit: Unit,
  { record, before, after, facts }: Change,
): Promise<Refusal | null> {
  for (const upload of before === null ? [] : catalogue.uploads(record.name)) {
    const said = facts.filter(({ type }) => upload.facts.includes(type));
    const [request, month] = [before!.values[upload.request], monthOf(upload, before!)];
    if (said.length === 0 || typeof request !== 'string') continue;
    if (month !== null && (await unit.uploadLock(upload.name, month)) !== null)
      return notPossible(
        `${month} 的${upload.title[0]}已锁定，解锁后才能重新上报。`,
        `${upload.title[1]} of ${month} is locked: it is taken back before anything of it is reported again.`,
      );
    if (before!.values[upload.standing] !== 'received') continue;
    const sent = (await records.stated([request])).get(request);
    if (sent && said.some(({ type }) => type === sent.type && differing(catalogue.fact(record.name, type)!, sent, after).length === 0))
      return notPossible('对方已签收，且内容没有变化，不能重复上报。', 'It was received and would say the same: it is not reported twice.');
  }
  return null;
}
