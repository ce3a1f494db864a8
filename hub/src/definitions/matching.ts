import type { RecordType } from './record.js';
import type { Naming } from './vocabulary.js';

/** How it was found whom a record is about. Found by hand it stays; a probable one has no effect until a person confirms it. */
export const matchResults = {
  exact: ['精确匹配', 'Exact'],
  probable: ['疑似，待人工确认', 'Probable, to be confirmed'],
  none: ['未找到', 'None'],
  hand: ['人工确认', 'By hand'],
} as const;

/** A field of the entry ← a field of this record, or {@link born}: all of them must be there and agree. The first is looked up, so that it must be clear and indexed. */
export type MatchKey = Readonly<Record<string, string | Born>>;
/** Of a resident ID only the year of birth, which the integer field says. */
export interface Born {
  readonly born: string;
}
export const born = <const F extends string>(year: F): { readonly born: F } => ({ born: year });

/** Entries of a register among which whom a record is about is looked for. */
export interface Among<out N extends string = string> extends Naming<N> {
  readonly type: string;
  /** Ref that leads to the one it is. */
  readonly ref: string;
  /** Ref to several: those it may be. */
  readonly candidates: string;
  readonly exact: readonly MatchKey[];
  readonly probable: readonly MatchKey[];
}

type FieldsOf<T> = T extends { readonly fields: infer F } ? keyof F & string : never;
type Ours<V> = V extends { readonly born: infer Y extends string } ? `integer ${Y}` : V extends string ? `field ${V}` : never;
type Mentioned<K extends readonly MatchKey[]> = Ours<K[number][keyof K[number]]>;
/** The keys of each among the fields of T; any other becomes the sentence of the compiler's message. */
type Known<K, T> = {
  readonly [I in keyof K]: { readonly [W in keyof K[I]]: W extends FieldsOf<T> ? K[I][W] : `“${W & string}” is not known there` };
};

export const among = <
  T extends Pick<RecordType, 'name' | 'fields'>,
  const R extends string,
  const C extends string,
  const E extends readonly MatchKey[],
  const P extends readonly MatchKey[],
>(
  type: T,
  {
    ref,
    candidates,
    exact,
    probable,
  }: { readonly ref: R; readonly candidates: C; readonly exact: E & Known<E, NoInfer<T>>; readonly probable: P & Known<P, NoInfer<T>> },
): Among<`${R} leads to ${T['name']}` | `ref ${C}` | Mentioned<E> | Mentioned<P>> => ({
  type: type.name,
  ref,
  candidates,
  exact,
  probable,
  names: [`${ref} leads to ${type.name}`, `ref ${candidates}`, ...(spelled([...exact, ...probable]) as Mentioned<E>[])],
});

const spelled = (keys: readonly MatchKey[]): readonly string[] =>
  keys.flatMap((key) => Object.values(key).map((ours) => (typeof ours === 'string' ? `field ${ours}` : `integer ${ours.born}`)));

/**
 * Whom a record is about, by what is said of him: looked up in the registers whenever that changes, until a person has said it. While nobody is found the
 * record is the city's alone. F fields, A actions of the record, N its names.
 */
export interface MatchingWords<F, A, N extends string> {
  /** Choice of {@link matchResults}. */
  readonly result: F;
  /** In this order; one entry that agrees exactly is it, of several each is only probable. */
  readonly among: readonly Among<N>[];
  /** Done by the machine when one was found exactly, and when not: actions that are `byReport`. Where the state does not allow it, what was found before stays. */
  readonly found: A;
  readonly open: A;
}
export interface MatchingType {
  readonly result: string;
  readonly among: readonly Among[];
  readonly found: string;
  readonly open: string;
}

/** Fields of a record by which it is matched. */
export const matchedBy = ({ among: all }: MatchingType): readonly string[] => [
  ...new Set(
    all.flatMap(({ exact, probable }) =>
      [...exact, ...probable].flatMap((key) => Object.values(key).map((ours) => (typeof ours === 'string' ? ours : ours.born))),
    ),
  ),
];
