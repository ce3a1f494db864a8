import { at, type Contract, type DataOf } from '@fatong/contracts';
import type { Fields, ValuesOf } from './fields.js';
import type { RecordType } from './record.js';

/** Which canonical report an area answers with which group of fields of which mirror. */
export interface Answer {
  /** Canonical report's contract. */
  readonly report: Contract;
  /** Mirror it is written to. */
  readonly record: RecordType;
  readonly group: string;
  /** Reads the report: the case's id at its master, the master's counter, the state word, when it happened, the group's values. */
  read(data: unknown): ReportRead;
}

export interface ReportRead {
  readonly sourceId: string;
  readonly version: number;
  readonly state: string | null;
  /** UTC instant or date, as its author says. */
  readonly happenedAt?: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** Declares an answer, typed by report and mirror. */
export function answer<C extends Contract, F extends Fields, G extends string, const H extends G>(
  report: C, record: RecordType<F, G>, group: H,
  read: (data: DataOf<C>) => Omit<ReportRead, 'values'> & { readonly values: ValuesOf<F> },
): Answer {
  return { report, record: record as unknown as RecordType, group, read: data => read(data as DataOf<C>) };
}

/** A record as its facts see it: after the change. */
export interface ActedRecord<F extends Fields = Fields> {
  readonly id: string;
  readonly number: string | null;
  readonly version: number;
  readonly state: string | null;
  readonly district: string | null;
  /** On mirrors: its id at the master. */
  readonly sourceId: string | null;
  readonly values: ValuesOf<F>;
}

/** The act a fact speaks of. */
export interface Act {
  /** Id of the fact's message: partners answer to it. */
  readonly id: string;
  readonly action: string;
  /** UTC instant. */
  readonly at: string;
  readonly reason: string | null;
  readonly actor: { readonly name: string; readonly unit: string };
}

export interface FactBuilder {
  readonly fact: Contract;
  readonly record: RecordType;
  body(record: ActedRecord, act: Act): unknown;
}

/** Declares the body of a fact, built from the record after the change. */
export function fact<C extends Contract, F extends Fields, G extends string>(contract: C, record: RecordType<F, G>, body: (record: ActedRecord<F>, act: Act) => DataOf<C>): FactBuilder {
  return { fact: contract, record: record as unknown as RecordType, body: (row, act) => body(row as ActedRecord<F>, act) };
}

/** The ordering key of a message of a contract: the value at its declared path. */
export const keyOf = (contract: Contract, data: unknown): string => String(at(data, contract.identity.key) ?? '');
