import { hash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { at, type Contract } from '@fatong/contracts';

/** SM3 as 64 hexadecimal digits over the bytes as they came. */
export const digestOfBytes = (bytes: Uint8Array): string => hash('sm3', bytes);

/** SM3 as 64 hexadecimal digits over RFC 8785 canonical JSON, so that blanks and the order of keys do not matter. Throws on what JSON cannot say (infinite numbers, lone surrogates). */
export function digestOfJson(data: unknown): string {
  const text = canonicalize(data);
  if (text === undefined) throw new TypeError('The value has no JSON form');
  return hash('sm3', text);
}

/** Id of what an outside system says: the same (system, message, parts of the source id, source version) is the same message, whatever its body. */
export const reportedId = (system: string, message: string, sourceId: readonly string[], sourceVersion = ''): string =>
  uuid8(['reported', system, message, ...sourceId, sourceVersion]);

/** Id of what a mapping made of a message: repeated after a crash it is the same message. */
export const mappedId = (incomingId: string, mapping: string, index: number): string =>
  uuid8(['mapped', incomingId, mapping, String(index)]);

/** Id of bytes that are no message: the same bytes on the same queue are the same find. */
export const unreadableId = (queue: string, bytes: Uint8Array): string => uuid8(['unreadable', queue, digestOfBytes(bytes)]);

/** Id of the outcome of one attempt at a delivery: a repeated outcome is the same message. */
export const outcomeId = (deliveryId: string, attempt: number, outcome: string): string =>
  uuid8(['outcome', deliveryId, String(attempt), outcome]);

export interface MessageIdentity {
  readonly id: string;
  /** The ordering key's value; a personal one must be replaced by a pseudonym before it becomes `partitionkey`. */
  readonly key: string;
  readonly sourceVersion?: string;
}

/** What the contract's identity paths say of these data, or the paths where no text or number stands. */
export function identityOf(contract: Contract, data: unknown): MessageIdentity | { missing: readonly string[] } {
  const { id, version, key } = contract.identity;
  const paths = [...id, ...(version === undefined ? [] : [version]), key];
  const missing = paths.filter((path) => part(data, path) === undefined);
  if (missing.length > 0) return { missing };
  const sourceId = id.map((path) => part(data, path)!);
  const sourceVersion = version === undefined ? undefined : part(data, version);
  return {
    id: reportedId(contract.owner, contract.message, sourceId, sourceVersion),
    key: part(data, key)!,
    ...(sourceVersion === undefined ? {} : { sourceVersion }),
  };
}

function part(data: unknown, path: string): string | undefined {
  const value = at(data, path);
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** UUIDv8 (RFC 9562): the first 122 bits of the SM3 of the parts, which canonical JSON keeps apart. */
function uuid8(parts: readonly string[]): string {
  const bytes = Buffer.from(hash('sm3', JSON.stringify(parts), 'hex').slice(0, 32), 'hex');
  bytes[6] = (bytes[6]! & 0x0f) | 0x80;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
