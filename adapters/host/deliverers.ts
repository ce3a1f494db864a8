import { StartRefused } from '@fatong/hub/platform';
import type { Arrival } from '@fatong/hub/ports';
import { delivering, ours, readJsonFile, type Adapter, type Delivering, type PartnerKeys } from '../kit/index.js';

/** Who hands batches of outgoing messages to their partner, by system. */
export type Deliverers = ReadonlyMap<string, (batch: readonly Arrival[]) => Promise<void>>;

export interface Partners {
  readonly keys: PartnerKeys;
  /** Base address of a system's partner; undefined = nobody told us. */
  readonly addressOf: (system: string) => string | undefined;
  /** How long a call may take, ms. */
  readonly callTimeout: number;
}

/**
 * One deliverer for each system that is sent to, signing with the newest key we share with it.
 * @throws StartRefused when a partner's address or key is missing.
 */
export function deliverersOf(running: readonly Adapter[], { keys, addressOf, callTimeout }: Partners, parts: Delivering): Deliverers {
  const deliverers = new Map<string, (batch: readonly Arrival[]) => Promise<void>>();
  for (const { system: { folder }, client } of running) {
    if (!client) continue;
    const [url, shared] = [addressOf(folder), keys.newest(folder)];
    if (url === undefined) throw new StartRefused(`${folder} has no address: add it to the file that FATONG_PARTNERS names.`);
    if (shared === null) throw new StartRefused(`${folder} has no key: add ${folder}:1 to the file that FATONG_PARTNER_KEYS names.`);
    deliverers.set(folder, delivering(folder, client({ url, key: ours(shared), timeout: callTimeout }), parts));
  }
  return deliverers;
}

/** Addresses from a JSON file `{"<system>": "<base address>"}`. @throws StartRefused */
export function addressesFromFile(path: string): Partners['addressOf'] {
  const addresses = new Map<string, string>();
  for (const [system, address] of Object.entries(readJsonFile(path, 'partners’ addresses'))) {
    if (typeof address !== 'string' || !/^https?:\/\/\S+$/.test(address)) throw new StartRefused(`${path}: the address of ${system} must be an http or https URL.`);
    addresses.set(system, address.replace(/\/$/, ''));
  }
  return (system) => addresses.get(system);
}
