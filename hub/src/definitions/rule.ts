import type { Label } from '@fatong/contracts';
import type { Fields, ValuesOf } from './fields.js';
import type { Parameter, ParameterVersion } from './parameter.js';
import { declared } from './declared.js';
import type { RecordType } from './record.js';

/**
 * A rule that proposes (PIPL art. 24: the machine proposes, a person decides): when records about somebody change, it looks at all of them and says
 * which facts make it true. The engine opens a proposal for facts it has not answered before, in the transaction that made them so.
 */
export interface Rule {
  /** The key of its parameter. */
  readonly name: string;
  readonly title: Label;
  readonly parameter: Parameter;
  /** Type whose records it looks at; a change in one of `wakes` wakes it. */
  readonly watch: RecordType;
  /** Ref of the watched record that says whom it is about. */
  readonly about: string;
  readonly reads: readonly string[];
  /** What it reads beside; a change in one of these wakes it not. */
  readonly beside: readonly string[];
  /** Type it proposes; opened by its action that is `byRule`. */
  readonly proposes: RecordType;
  /** Ref of the proposal to whom it is about. */
  readonly subject: string;
  /** Each fact opens one of its own; else they make one together, and those that come later are added to it while nobody has taken it up. */
  readonly each: boolean;
  /** Facts that together make the rule true, oldest first; none: it is not true. Pure. */
  judge(records: readonly Watched[], value: unknown, today: string): readonly RuleFact[];
  /** What the proposal says. */
  values(facts: readonly RuleFact[], version: ParameterVersion): Readonly<Record<string, unknown>>;
}

/** A watched record as rules see it: only the fields they read. */
export interface Watched<F extends Fields = Fields> {
  readonly id: string;
  readonly number: string | null;
  readonly state: string | null;
  readonly values: ValuesOf<F>;
}

export interface RuleFact {
  /** What makes it this fact and no other: answered once for ever. */
  readonly key: string;
  /** The fact in plain words, with number and date. */
  readonly words: string;
  /** Ids of the records it leads to. */
  readonly records: readonly string[];
  /** What the proposal takes over from them, beside `values`; of a rule whose facts open one each, what that one says of this fact. */
  readonly values?: Readonly<Record<string, unknown>>;
}

/** Most records about one subject a rule looks at, newest first. */
export const mostWatched = 200;

/** Declares a rule; every field name is checked. */
export function rule<V, W extends Fields, P extends Fields>(
  parameter: Parameter<V>,
  title: Label,
  words: {
    readonly watch: RecordType<W>;
    readonly about: NoInfer<keyof W & string>;
    readonly reads: readonly NoInfer<keyof W & string>[];
    readonly beside?: readonly NoInfer<keyof W & string>[];
    readonly proposes: RecordType<P>;
    readonly subject: NoInfer<keyof P & string>;
    readonly each?: true;
    readonly judge: (
      records: readonly Watched<W>[],
      value: V,
      today: string,
    ) => readonly (RuleFact & { readonly values?: NoInfer<ValuesOf<P>> })[];
    readonly values: (facts: readonly RuleFact[], version: ParameterVersion<V>) => ValuesOf<P>;
  },
): Rule {
  const { judge, values, watch, proposes, each = false, beside = [], ...rest } = words;
  return declared(
    'rule',
    Object.freeze({
      name: parameter.key,
      title,
      parameter,
      ...rest,
      watch,
      proposes,
      each,
      beside,
      judge: (records, value, today) => judge(records as readonly Watched<W>[], value as V, today),
      values: (facts, version) => values(facts, version as ParameterVersion<V>),
    } satisfies Rule),
  );
}
