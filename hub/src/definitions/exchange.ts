import type { Claim, Contract, DataOf } from '@fatong/contracts';
import type { Fields, StatedOf, ValuesOf } from './fields.js';
import { declared } from './declared.js';
import type { RecordType } from './record.js';

/** What an area makes of a canonical report: `mirror` writes a group of fields and the state of a mirror, `intake` opens a record of ours or goes on with it, `note` is an answer to something we asked. */
export type Answer = MirrorAnswer | IntakeAnswer | NoteAnswer;

interface AnswerTo {
  /** The canonical report. */
  readonly report: Contract;
  /** What it speaks of. */
  readonly record: RecordType;
}

export interface MirrorAnswer extends AnswerTo {
  readonly kind: 'mirror';
  readonly group: string;
  read(data: unknown): MirrorRead;
}

export interface MirrorRead {
  /** The case's id at its master. */
  readonly sourceId: string;
  /** The master's version counter. */
  readonly version: number;
  readonly state: string;
  /** Instant or date, as its author says; orders nothing. */
  readonly happenedAt?: string;
  /** Legal day on which the case came into `state`, where the report says it; else the day it is taken counts. */
  readonly reachedOn?: string;
  /** The group as of this version; what is absent is empty. */
  readonly values: Readonly<Record<string, unknown>>;
  /** Said once and kept, in fields of no group: what a later report of the group does not say again. */
  readonly kept?: Readonly<Record<string, unknown>>;
}

/** Reads a report into a group of a mirror; typed by report, mirror and group. */
export function answer<C extends Contract, F extends Fields, G extends string>(
  report: C,
  record: RecordType<F, G>,
  group: NoInfer<G>,
  read: (data: DataOf<C>) => Omit<MirrorRead, 'values' | 'kept'> & { readonly values: ValuesOf<F>; readonly kept?: ValuesOf<F> },
): MirrorAnswer {
  return declared('answer', { kind: 'mirror', report, record, group, read: (data: unknown) => read(data as DataOf<C>) });
}

/** What a report that an area answers tells of several records of another mirror besides: of those who are in a case, of what was paid for it. */
export interface PartsAnswer extends AnswerTo {
  readonly kind: 'parts';
  readonly group: string;
  read(data: unknown): readonly MirrorRead[];
}

/** Reads a report into a group of as many records of a mirror as it tells of, in the transaction of the record that it is about. Every report says all of them again. */
export function parts<C extends Contract, F extends Fields, G extends string>(
  report: C,
  record: RecordType<F, G>,
  group: NoInfer<G>,
  read: (data: DataOf<C>) => readonly (Omit<MirrorRead, 'values' | 'kept'> & { readonly values: ValuesOf<F> })[],
): PartsAnswer {
  return declared('parts', { kind: 'parts', report, record, group, read: (data: unknown) => read(data as DataOf<C>) });
}

export interface IntakeAnswer extends AnswerTo {
  readonly kind: 'intake';
  read(data: unknown): IntakeRead;
}

export interface IntakeRead {
  /** System folder whose word it is. */
  readonly source: string;
  /** The record's id there. */
  readonly sourceId: string;
  /** The source's version counter: what is not newer changes nothing. */
  readonly version: number;
  /** It takes back what it said. */
  readonly withdrawn?: boolean;
  /** It says its values and nothing of the others: these stay as they were said. */
  readonly only?: true;
  readonly happenedAt?: string;
  /** All fields of the intake as of this version; what is absent is empty. */
  readonly values: Readonly<Record<string, unknown>>;
}

/** Reads a report into a record of ours that has an `intake`: the first one opens it, newer ones write what the source says, one that is withdrawn closes it. */
export function intake<C extends Contract, F extends Fields>(
  report: C,
  record: RecordType<F>,
  read: (data: DataOf<C>) => Omit<IntakeRead, 'values'> & { readonly values: ValuesOf<F> },
): IntakeAnswer {
  return declared('answer', { kind: 'intake', report, record, read: (data: unknown) => read(data as DataOf<C>) });
}

export interface NoteAnswer extends AnswerTo {
  readonly kind: 'note';
  read(data: unknown): NoteRead;
}

export interface NoteRead {
  /** Of a mirror: the case's id at its master. A record of ours is the one that stated the request. */
  readonly sourceId?: string;
  /** Id of our fact it answers. */
  readonly request: string;
  /** Field that keeps the id of what we asked last: an answer to something earlier is told on the timeline and writes nothing. */
  readonly asked?: string;
  readonly happenedAt?: string;
  /** Fields of ours (in no group) that keep the answer. */
  readonly values: Readonly<Record<string, unknown>>;
  /** Of a record of ours: the action, one that is `byReport`, that the answer brings about. Where the state does not allow it the answer waits for a person. */
  readonly does?: string;
}

/** Reads a partner's answer to a fact of ours onto the record it concerns. */
export function note<C extends Contract, F extends Fields, G extends string, A extends string>(
  report: C,
  record: RecordType<F, G, string, string, string, A>,
  read: (data: DataOf<C>) => Omit<NoteRead, 'values' | 'asked' | 'does'> & {
    readonly values: ValuesOf<F>;
    readonly asked?: NoInfer<keyof F & string>;
    readonly does?: NoInfer<A>;
  },
): NoteAnswer {
  return declared('answer', { kind: 'note', report, record, read: (data: unknown) => read(data as DataOf<C>) });
}

/** A record as its facts see it: after the change. */
export interface ActedRecord<F extends Fields = Fields> {
  readonly id: string;
  readonly number: string | null;
  readonly version: number;
  readonly state: string | null;
  readonly district: string | null;
  /** Its id at the master, or at the source that reported it; null: it is our own. */
  readonly sourceId: string | null;
  /** Of files their references and SM3 alone: what is in them partners learn from no fact but one that says that it sends it. */
  readonly values: StatedOf<F>;
}

/** The act a fact speaks of. */
export interface Act {
  /** Id of the fact's message: partners answer to it. */
  readonly id: string;
  readonly action: string;
  /** UTC instant. */
  readonly at: string;
  readonly reason: string;
  /** The acting official's unit as partners know it. */
  readonly unit: string;
  /** The content of a file of the record that the fact `sends`, by the id of the file, as a claim that a mapping hands on; of others nothing. */
  readonly content: (file: string) => Claim | undefined;
  /** The sealed letter that it follows (`sealed` of a letter), or that the fact hands on (`letter`). */
  readonly letter?: SealedLetter;
}

/** A letter of the record, as a fact hands it on: the PDF by claim. */
export interface SealedLetter {
  readonly number: string;
  readonly title: string;
  /** Legal date. */
  readonly issuedOn: string;
  /** SM3 of the PDF. */
  readonly digest: string;
  readonly pdf: Claim & { readonly mediaType: 'application/pdf' };
}

export interface FactBuilder {
  readonly fact: Contract;
  readonly record: RecordType;
  readonly body: (record: ActedRecord, act: Act) => unknown;
  /** Fields of files whose content it hands on. */
  readonly sends: readonly string[];
  /** The letter it hands on: of the record that a ref leads to, or of this one. */
  readonly letter: HandedLetter | null;
  /** Its message is called by its key, not by the number of the record. */
  readonly isUnnamed: boolean;
}

/** A letter by its name; `of`: a ref to the record it was issued by. */
export interface HandedLetter<R extends string = string> {
  readonly of?: R;
  readonly name: string;
}

/** Declares the body of a fact, built from the record after the change. Of files it knows reference and SM3; what is in those of the fields it `sends` it may hand on (`act.content`), and a `letter` once it is printed and, where it is sealed, sealed (`act.letter`): before that the act is refused. `isUnnamed`: its message is called by its key, so that who sees that one went learns no number. */
export function fact<C extends Contract, F extends Fields, G extends string>(
  contract: C,
  record: RecordType<F, G>,
  body: (record: ActedRecord<F>, act: Act) => DataOf<C>,
  {
    sends = [],
    letter = null,
    isUnnamed = false,
  }: {
    readonly sends?: readonly NoInfer<keyof F & string>[];
    readonly letter?: HandedLetter<NoInfer<keyof F & string>> | null;
    readonly isUnnamed?: boolean;
  } = {},
): FactBuilder {
  return declared('fact', {
    fact: contract,
    record,
    body: (row: ActedRecord, act: Act) => body(row as ActedRecord<F>, act),
    sends,
    letter,
    isUnnamed,
  });
}
