import type { Contract, Label } from '@fatong/contracts';
import type { AreaName } from './area.js';
import { declared } from './declared.js';
import type { Fields } from './fields.js';
import type { RecordType } from './record.js';

/** How a report stands, the codes of the field that keeps it. */
export const uploadStandings = ['sent', 'received', 'returned', 'undelivered'] as const;

/**
 * What records of one type report to an outside system that answers each report: prepared, approved before it leaves, sent, received or returned. Its months
 * are read as a ledger, in which each report is compared with the record as it is now, and a month that is done is locked.
 */
export interface UploadType {
  /** `<area>.<name>`. */
  readonly name: string;
  readonly title: Label;
  readonly area: string;
  /** Group of the menu; null: the first of its area. */
  readonly group: string | null;
  readonly record: RecordType;
  /** System folder it goes to. */
  readonly system: string;
  /** Types of the facts that report. */
  readonly facts: readonly string[];
  /** Types of the answers. */
  readonly received: string;
  readonly returned: string;
  /** Date in whose month a record counts. */
  readonly month: string;
  /** State in which what was prepared waits for its approval. */
  readonly waits: string;
  /** Actions that prepare it. */
  readonly prepared: readonly string[];
  /** States in which nobody is done with it, sent or not: a month with such a record is not locked. */
  readonly open: readonly string[];
  /** Fields: how the last report stands, its request, number and day of the receipt, words of the return. */
  readonly standing: string;
  readonly request: string;
  readonly receipt: string;
  readonly words: string;
  readonly see: readonly string[];
  /** Who locks a month and takes that back. */
  readonly lock: readonly string[];
}

/** Declares the ledger of what records report. It sends nothing: the record's own actions state the facts. */
export const upload = <
  const R extends string,
  const M extends string,
  F extends Fields,
  G extends string,
  Q extends string,
  N extends string,
  S extends string,
  A extends string,
>(
  of: AreaName<string, R, M>,
  name: string,
  title: Label,
  words: {
    readonly record: RecordType<F, G, Q, N, S, A>;
    readonly system: string;
    readonly facts: readonly Contract[];
    readonly received: Contract;
    readonly returned: Contract;
    readonly month: NoInfer<keyof F & string>;
    readonly waits: NoInfer<S>;
    readonly prepared: readonly NoInfer<A>[];
    readonly open?: readonly NoInfer<S>[];
    readonly standing: NoInfer<keyof F & string>;
    readonly request: NoInfer<keyof F & string>;
    readonly receipt: NoInfer<keyof F & string>;
    readonly words: NoInfer<keyof F & string>;
    readonly see: readonly NoInfer<R>[];
    readonly lock: readonly NoInfer<R>[];
    readonly group?: NoInfer<M>;
  },
): UploadType =>
  declared(
    'upload',
    Object.freeze({
      ...words,
      name: `${of.name}.${name}`,
      title,
      area: of.name,
      group: words.group ?? null,
      open: words.open ?? [],
      facts: words.facts.map(({ type }) => type),
      received: words.received.type,
      returned: words.returned.type,
    }),
  );
