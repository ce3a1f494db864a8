import { hash } from 'node:crypto';
import type { Cause } from '../../ports/index.js';
import type { Seal } from '../secrecy/index.js';

/** Stable id of a failure group: `<direction>-<hash of cause.group>`. */
export const groupId = (group: string, direction: 'in' | 'out'): string => `${direction}-${groupHash(group)}`;
export const groupHash = (group: string): string => hash('sm3', group).slice(0, 32);

/** A cause in clear text; its technical side is sealed apart. */
export function causeText(cause: Cause | null | undefined): string | null {
  if (!cause) return null;
  const { technical: _sealed, ...clear } = cause;
  return JSON.stringify(clear);
}

export const technicalOf = (
  cause: Cause | null | undefined,
  { seal, place, id }: { seal: Seal; place: string; id: string },
): Buffer | null => (cause?.technical === undefined ? null : seal.close(place, id, Buffer.from(cause.technical)));

export function readCause(text: string | null | undefined, technical?: string): Cause | undefined {
  if (text === null || text === undefined) return undefined;
  const cause = JSON.parse(text) as Cause;
  return technical === undefined ? cause : { ...cause, technical };
}
