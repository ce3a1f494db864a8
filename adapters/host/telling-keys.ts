import type { System } from '@fatong/contracts';
import type { Log, SystemCards } from '@fatong/hub/ports';
import { endOf, keysOf, type PartnerKeys } from '../kit/index.js';
import type { Secure } from './secure.js';

export interface Telling {
  readonly systems: readonly System[];
  readonly keys: PartnerKeys;
  /** Our doors' own certificate. */
  readonly own: Secure['own'];
  readonly cards: Pick<SystemCards, 'holds'>;
  readonly log: Log;
}

/** Says what this process holds of keys, so that operators see their end before it comes. Keys are read at the start; what cannot be said then is said at the next. */
export async function tellKeys({ systems, keys, own, cards, log }: Telling): Promise<void> {
  const at = new Date().toISOString();
  const door = own ? [{ name: 'FATONG_DOORS_TLS', kind: 'door' as const, endsAt: endOf(own.certificate) }] : [];
  for (const { folder } of systems) {
    try {
      await cards.holds(folder, [...keysOf(folder, keys), ...door], at);
    } catch (error) {
      log.warn({ system: folder, error: String(error) }, 'the end of its keys could not be written down');
    }
  }
}
