import type { Label } from '@fatong/contracts';
import { ownAddress, type RecordType } from '../definitions/index.js';
import { uuidv7 } from '../platform/index.js';
import { followedNotice, type RecordRow, type Unit } from '../ports/index.js';
import type { Change } from './change.js';
import type { Parts } from './parts.js';

/**
 * Tells, in the same transaction, those who follow a record (关注) that it has another state. Whether they may still see it is asked when they look: the
 * notice stands at their own address, where only what they may see now is read.
 */
export async function followers({ toldFrom }: Pick<Parts, 'toldFrom'>, unit: Unit, all: readonly Change[]): Promise<readonly Change[]> {
  const moved = all.filter(({ before, after, at }) => at >= toldFrom && before !== null && before.state !== after.state);
  if (moved.length === 0) return [];
  const followed = await unit.followers(moved.map(({ record, after }) => ({ type: record.name, recordId: after.id })));
  for (const { record, after, by, at } of moved) {
    const told = (followed.get(`${record.name}:${after.id}`) ?? []).filter((account) => account !== by);
    const words = said(record, after);
    for (const account of told) {
      // Each a notice of its own: what one has read the other has not.
      const id = uuidv7(Date.parse(at));
      unit.add('notice', { id, address: ownAddress(account), at, type: record.name, recordId: after.id, name: followedNotice, words, by });
    }
  }
  return [];
}

function said({ one, states }: RecordType, { number, state }: RecordRow): Label {
  const title: Label = (state === null ? undefined : states[state]?.title) ?? ['未报送', 'not told'];
  const [zh, en] = number === null ? [one[0], one[1]] : [`${one[0]} ${number}`, `${one[1]} ${number}`];
  return [`您关注的${zh} 现为“${title[0]}”。`, `${en}, which you follow, is now “${title[1]}”.`];
}
