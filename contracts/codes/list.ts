import { Type, type TEnum } from 'typebox';
import type { Label } from '../label.js';

export interface CodeEntry {
  readonly label: Label;
  /** The rule it stands on, as officials cite it. */
  readonly law?: string;
}

/** A closed list of codes with what they mean; the order of writing is the order of reading. */
export interface CodeList<C extends string = string> {
  readonly title: Label;
  readonly codes: Readonly<Record<C, CodeEntry>>;
  /** The codes in order. */
  readonly keys: readonly C[];
  /** TypeBox schema: one of the codes, labelled with the list's title. */
  readonly schema: TEnum<C[]>;
}

export type CodeOf<L extends CodeList> = L extends CodeList<infer C> ? C : never;

/** Entries are a label, or a label with its law. Keys must not look like whole numbers, whose order an object would not keep; then use `codeRows`. */
export function codeList<const C extends string>(title: Label, entries: Readonly<Record<C, Label | CodeEntry>>): CodeList<C> {
  return codeRows(title, Object.entries<Label | CodeEntry>(entries) as [C, Label | CodeEntry][]);
}

export function codeRows<const C extends string>(title: Label, rows: readonly (readonly [C, Label | CodeEntry])[]): CodeList<C> {
  const entry = (of: Label | CodeEntry): CodeEntry => ('label' in of ? of : { label: of });
  const codes = Object.fromEntries(rows.map(([code, of]) => [code, entry(of)])) as Record<C, CodeEntry>;
  const keys = rows.map(([code]) => code);
  return Object.freeze({ title, codes, keys, schema: Type.Enum<C[]>(keys, { label: title }) });
}

/** The label of a code, or undefined: not in the list. */
export const labelOf = (list: CodeList, code: string): Label | undefined =>
  Object.hasOwn(list.codes, code) ? list.codes[code]?.label : undefined;

export const isCode = <C extends string>(list: CodeList<C>, code: string): code is C => Object.hasOwn(list.codes, code);
