import { StartRefused } from '@fatong/hub/platform';
import type { Arrival, Blobs, TableFeed } from '@fatong/hub/ports';
import type { PartnerGuard } from '@fatong/contracts';
import {
  delivering,
  isDatabase,
  ours,
  partnerGuard,
  readJsonFile,
  type Adapter,
  type Delivering,
  type Guard,
  type GuardParts,
  type PartnerKeys,
} from '../kit/index.js';

/** Who hands batches of outgoing messages to their partner, by system. */
export type Deliverers = ReadonlyMap<string, { deliver(batch: readonly Arrival[]): Promise<void>; readonly guard: Guard }>;

export interface Partners {
  readonly keys: PartnerKeys;
  /** Base address of a system's partner; undefined = nobody told us. */
  readonly addressOf: (system: string) => string | undefined;
  /** How each partner is spared, as it is now. */
  readonly numbers: (system: string) => PartnerGuard;
  readonly circuits: GuardParts['circuits'];
  readonly blobs?: Pick<Blobs, 'read'>;
  readonly feed?: (url: string) => TableFeed;
}

/**
 * One deliverer for each system that is sent to, signing with the newest key we share with it.
 * @throws StartRefused when a partner's address or key is missing.
 */
export async function deliverersOf(
  running: readonly Adapter[],
  { keys, addressOf, numbers, circuits, blobs, feed }: Partners,
  parts: Delivering,
): Promise<Deliverers> {
  const deliverers = new Map<string, { deliver(batch: readonly Arrival[]): Promise<void>; readonly guard: Guard }>();
  for (const {
    system: { folder, partitions },
    client,
    isFed,
  } of running) {
    if (!client) continue;
    const [url, shared] = [addressOf(folder), keys.newest(folder)];
    if (url === undefined) throw new StartRefused(`${folder} has no address: add it to the file that FATONG_PARTNERS names.`);
    if (isDatabase(url) && isFed !== true)
      throw new StartRefused(
        `${folder} is not fed by a database: its address in the file that FATONG_PARTNERS names must be an http or https URL.`,
      );
    if (shared === null) throw new StartRefused(`${folder} has no key: add ${folder}:1 to the file that FATONG_PARTNER_KEYS names.`);
    const guard = partnerGuard(folder, { numbers: () => numbers(folder), partitions, circuits, log: parts.log, count: parts.count });
    const [certificate, [sm2], tls] = [keys.certificate(folder), keys.sm2(folder), keys.tls(folder)];
    const own = await client({
      url,
      key: ours(shared),
      get timeout() {
        return numbers(folder).timeout;
      },
      ...(certificate && { certificate }),
      ...(sm2 && { sm2 }),
      ...(tls && { tls }),
      ...(blobs && { blobs }),
      ...(feed && isDatabase(url) && { feed }),
    });
    deliverers.set(folder, { deliver: delivering(folder, own, parts, guard), guard });
  }
  return deliverers;
}

/** Addresses from a JSON file `{"<system>": "<base address>"}`. @throws StartRefused */
export function addressesFromFile(path: string): Partners['addressOf'] {
  const addresses = new Map<string, string>();
  for (const [system, address] of Object.entries(readJsonFile(path, 'partners’ addresses'))) {
    if (typeof address !== 'string' || !/^(https?|oracle|postgres(ql)?):\/\/\S+$/.test(address))
      throw new StartRefused(
        `${path}: the address of ${system} must be an http or https URL, or of a database that is fed one that begins with oracle:// or postgres://.`,
      );
    addresses.set(system, address.replace(/\/$/, ''));
  }
  return (system) => addresses.get(system);
}
