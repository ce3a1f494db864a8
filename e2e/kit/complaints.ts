import { dice } from '@fatong/contracts';
import type { ListAnswer, RecordAnswer, RecordItem } from '@fatong/contracts/api';
import { lifeOf } from './lives.js';
import { population, send } from './partner.js';
import type { Reader } from './reader.js';
import type { RunningSystem } from './system.js';
import { until } from './until.js';

/** The association reports the `n`th of a journey's complaints, and the clerk has it. */
export async function newComplaint(system: RunningSystem, clerk: Reader, prefix: string, n: number): Promise<RecordAnswer> {
  const id = `${prefix}${String(n).padStart(6, '0')}`;
  const { message, data } = lifeOf(id, population(system)[n]!, dice(n), new Date())[0]!;
  await send(system, 'lawyers-association', message, data);
  return until('the case is there', async () => {
    const { items } = (await clerk.get<ListAnswer<RecordItem>>('/api/records/lawyers.complaint?limit=20&sort=-createdAt')).body;
    for (const item of items) {
      const { body } = await clerk.get<RecordAnswer>(`/api/records/lawyers.complaint/${item.id}`);
      if (body.mirror?.sourceId === id) return body;
    }
    return null;
  });
}
