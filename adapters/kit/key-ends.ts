import { X509Certificate } from 'node:crypto';
import type { SystemKey } from '@fatong/hub/ports';
import type { PartnerKeys } from './keys.js';

/** What we hold towards one partner, and of him: names and ends, for whoever renews them in time. A secret that is shared has no end of its own. */
export function keysOf(system: string, keys: PartnerKeys): readonly SystemKey[] {
  const own = keys.certificate(system);
  const tls = keys.tls(system);
  return [
    ...keys.of(system).map(({ keyid }): SystemKey => ({ name: keyid, kind: 'secret', endsAt: null })),
    ...(own === null ? [] : [{ name: own.keyid, kind: 'certificate' as const, endsAt: endOf(own.certificate) }]),
    ...keys.known(system).map(({ keyid, certificate }): SystemKey => ({ name: keyid, kind: 'known', endsAt: endOf(certificate) })),
    ...keys.sm2(system).map(({ keyid }): SystemKey => ({ name: keyid, kind: 'sm2', endsAt: null })),
    ...keys
      .peers(system)
      .map((peer): SystemKey => ({ name: peer.keyid, kind: 'tls-known', endsAt: 'certificate' in peer ? endOf(peer.certificate) : null })),
    ...(tls?.certificate === undefined ? [] : [{ name: `${system}:tls`, kind: 'tls' as const, endsAt: endOf(tls.certificate) }]),
    ...(tls?.ca === undefined ? [] : [{ name: `${system}:tls-ca`, kind: 'tls-ca' as const, endsAt: endOf(tls.ca) }]),
  ];
}

/** The first end of a chain: from then on nothing of it holds. */
export function endOf(chain: string): string {
  const all = chain.match(/-----BEGIN CERTIFICATE-----[^]+?-----END CERTIFICATE-----/g) ?? [];
  const ends = all.map((one) => new Date(new X509Certificate(one).validTo).toISOString()).toSorted();
  if (ends[0] === undefined) throw new TypeError('There is no certificate in it.');
  return ends[0];
}
