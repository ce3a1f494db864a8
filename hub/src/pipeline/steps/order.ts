import type { Unit } from '../../ports/index.js';
import { isOpen, passed, type BatchStep, type Work } from '../work.js';

/** Where a contract says that successors wait (`order: 'key'`), messages behind a failed one of the same key become waiting deliveries; other keys go on. */
export const order: BatchStep = {
  name: 'order',
  title: ['排序', 'Keep order'],
  kind: 'batch',
  async run(batch, unit) {
    const blocked = await blockedKeys(batch, unit);
    return batch.map((work) => {
      if (!waitsForKey(work) || work.fate?.kind === 'duplicate') return work;
      const key = keyOf(work);
      if (work.fate?.kind === 'refused' || work.fate?.kind === 'held') blocked.add(key); // those behind it in this batch wait too
      if (!isOpen(work) || !blocked.has(key)) return work;
      return { ...passed(work, 'stored', ['前序消息未处理，等待中', 'Waits for its predecessor']), fate: { kind: 'waiting' } };
    });
  },
};

export const waitsForKey = (work: Work): boolean =>
  work.contract?.identity.order === 'key' && (work.lane.kind === 'area' || work.lane.kind === 'system');

export const keyOf = ({ lane, message }: Work): string => `${lane.name}\n${message.partitionkey}`;

async function blockedKeys(batch: readonly Work[], unit: Unit): Promise<Set<string>> {
  const blocked = new Set<string>();
  const open = batch.filter((work) => waitsForKey(work) && isOpen(work));
  for (const lane of [...new Set(open.map((work) => work.lane.name))].sort()) {
    const keys = new Set(open.filter((work) => work.lane.name === lane).map(({ message }) => message.partitionkey));
    for (const key of await unit.blocked(lane, [...keys].sort())) blocked.add(`${lane}\n${key}`);
  }
  return blocked;
}
