import { momentWords } from '@fatong/contracts/calendar';
import { today } from '@fatong/contracts/codes';
import { isTimed, dueField, extendedField, metField, type ActionType, type RecordType } from '../../definitions/index.js';
import type { RecordRow } from '../../ports/index.js';
import { notPossible, type Refusal } from '../refusal.js';

/** Why the action cannot lengthen the time limits that it would lengthen, or null: one that does not run, that has ended, or that was lengthened as often as it may be. */
export function lengthBarrier(record: RecordType, { then }: ActionType, { values }: RecordRow, at: string): Refusal | null {
  for (const { lengthens } of then) {
    const clock = record.clocks.find(({ name }) => name === lengthens?.clock);
    if (lengthens === undefined || clock === undefined) continue;
    const [due, met, times] = [values[dueField(clock.name)], values[metField(clock.name)], values[extendedField(clock.name)]];
    const [zh, en] = clock.title;
    if (typeof due !== 'string' || typeof met === 'string')
      return notPossible(`“${zh}”未在计时，不能延期。`, `"${en}" does not run: it cannot be extended.`);
    if (due < (isTimed(clock) ? at : today(new Date(at))))
      return notPossible(
        `“${zh}”已于 ${momentWords(due)} 届满，不能延期。`,
        `"${en}" ended on ${momentWords(due)}: it cannot be extended.`,
      );
    if (typeof times === 'number' && times >= lengthens.most)
      return notPossible(
        `“${zh}”至多延期 ${lengthens.most} 次，已延期 ${times} 次。`,
        `"${en}" may be extended ${lengthens.most === 1 ? 'once' : `${lengthens.most} times`}, and was.`,
      );
  }
  return null;
}
