import type { Static, TSchema } from 'typebox';
import type { Label } from './label.js';

/** Promise about one version of one message on a wire: its schema and what makes its identity, version and order. */
export interface Contract<S extends TSchema = TSchema> {
  /** `<owner>.<message>.v<version>`: the CloudEvents type. */
  readonly type: string;
  /** Folder name of the outside system, or the area's name for canonical messages. */
  readonly owner: string;
  readonly message: string;
  readonly version: number;
  readonly title: Label;
  /** `in`: they send it to us. `out`: we send it to them. `report`: canonical, somebody says so. `fact`: canonical, it is so. */
  readonly kind: 'in' | 'out' | 'report' | 'fact';
  readonly schema: S;
  readonly identity: Identity;
  /** Business answers: path of the request id this message answers, matched to the correlation id of what we sent. */
  readonly answers?: string;
}

/** Paths are dotted from the data's root (`AJBH`, `case.id`). */
export interface Identity {
  /** Parts that make the source id, in order. */
  readonly id: readonly string[];
  /** The master's version counter; absent where a message is said once only. */
  readonly version?: string;
  /** The ordering key; a personal value is replaced by a keyed pseudonym. */
  readonly key: string;
  /** `key`: successors wait for a failed predecessor. `version`: any order, the version decides. */
  readonly order: 'key' | 'version';
}

export function contract<const S extends TSchema>(of: Omit<Contract<S>, 'type'>): Contract<S> {
  return Object.freeze({ ...of, type: `${of.owner}.${of.message}.v${of.version}` });
}

/** The data a contract promises. */
export type DataOf<C extends Contract> = Static<C['schema']>;

/** The value at a dotted path, or undefined. */
export function at(data: unknown, path: string): unknown {
  let value = data;
  for (const step of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string, unknown>)[step];
  }
  return value;
}
