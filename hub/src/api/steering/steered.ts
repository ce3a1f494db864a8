import type { Label } from '@fatong/contracts';
import type { Steered } from '../../pipeline/index.js';
import type { Unit } from '../../ports/index.js';
import type { Reader } from '../frame/reader.js';
import type { ApiParts } from '../parts.js';
import { Refused } from '../problems.js';

/** An order to the line in a transaction of its own. Nothing of a refused one stays: it is thrown out of the transaction. `yours`: the version it was made from. */
export async function steered<T>(
  { store, pipeline }: Pick<ApiParts, 'pipeline' | 'store'>,
  work: (unit: Unit) => Promise<Steered<T>>,
  yours = 0,
): Promise<T> {
  const done = await store.transact(async (unit) => {
    const result = await work(unit);
    if ('done' in result) return result.done;
    const { refused } = result;
    switch (refused.kind) {
      case 'unknown':
        throw wrong(refused.field, ['没有这个系统或报文类型。', 'There is no such system or message type.']);
      case 'never':
        throw wrong(refused.field, refused.why);
      case 'exists':
        throw new Refused('action-not-possible', { params: { why: ['已经停止。', 'It is stopped already.'] } });
      case 'gone':
        throw new Refused('not-found');
      case 'stale':
        throw new Refused('stale-version', { params: { yours, current: (await unit.rules()).version } });
    }
  });
  pipeline.wake();
  return done;
}

export const byOf = ({ account, address }: Reader): { account: string; unit: string | null; address: string | null } => ({
  account: account.id,
  unit: account.unit,
  address: address ?? null,
});

/** One field of the body that is wrong, named. */
export const wrong = (field: string, words: Label): Refused =>
  new Refused('input', { findings: [{ pointer: `/${field}`, code: 'value', words }] });
