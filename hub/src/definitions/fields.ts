import type { FieldClass, Label, Mask } from '@fatong/contracts';
import type { CodeList, IdentifierKind } from '@fatong/contracts/codes';

export interface FieldOptions {
  /** Default `internal`; of persons and resident ids `personal`. */
  readonly class?: FieldClass;
  /** Must be filled by the action that opens the record; not enforced on mirrors. */
  readonly required?: boolean;
  /** Its words are found by search. */
  readonly search?: boolean;
  /** May stand in a list's condition; personal fields by equality only. */
  readonly filter?: boolean;
  /** A business key: no two records share it. */
  readonly unique?: boolean;
  /** How a personal value looks masked; default by kind, else hidden. */
  readonly mask?: Mask;
  readonly hint?: Label;
  /** What it was called before, the oldest name first: the migration renames its columns, and history, saved views and sealed values are found under it. It stays. */
  readonly was?: string | readonly string[];
  /** Copied from the entry a ref of the same record leads to whenever that ref is written, and kept as it was then; no form asks for it. */
  readonly take?: Take;
}

/** The ref, and the field of the entry it leads to. */
export interface Take { readonly ref: string; readonly field: string }

interface Common<K extends string> {
  readonly kind: K;
  readonly title: Label;
  readonly class: FieldClass;
  readonly required: boolean;
  readonly search: boolean;
  readonly filter: boolean;
  readonly unique: boolean;
  readonly mask: Mask;
  readonly hint?: Label;
  readonly was?: readonly string[];
  readonly take?: Take;
}

/** One line of text. Value: string. */
export interface TextField extends Common<'text'> { readonly max: number }
/** Paragraphs. Value: string. */
export interface ProseField extends Common<'prose'> { readonly max: number }
/** One or many of declared choices. Value: code, or array of codes. */
export interface ChoiceField<C extends string = string, M extends boolean = boolean> extends Common<'choice'> { readonly choices: Readonly<Record<C, Label>>; readonly codes: readonly C[]; readonly many: M }
/** Legal date in Asia/Shanghai. Value: `YYYY-MM-DD`. */
export type DateField = Common<'date'>;
/** Value: UTC ISO instant. */
export type InstantField = Common<'instant'>;
/** Value: safe integer. */
export interface IntegerField extends Common<'integer'> { readonly min: number; readonly max: number }
/** Value: integer fen; a decimal string of yuan in JSON. */
export type MoneyField = Common<'money'>;
export type BooleanField = Common<'boolean'>;
/** Whether the value is an array, and how many a form takes at most. */
interface Several<M extends boolean> { readonly many: M; readonly most: number }

/** Value: id of a record of type `to`, or array of ids. */
export interface RefField<M extends boolean = boolean, To extends string = string> extends Common<'ref'>, Several<M> {
  readonly to: To;
  /** On mirrors: resolved through the unique field `by` of `to`, whose value this record holds in `from`. */
  readonly resolve?: Resolve;
}
/** Value: {@link Person}. */
export type PersonField = Common<'person'>;
/** Value: {@link Organisation}. */
export type OrganisationField = Common<'organisation'>;
/** Value: the identifier as string, normalised, or array of them. */
export interface IdentifierField<M extends boolean = boolean> extends Common<'identifier'>, Several<M> { readonly identifier: IdentifierKind }

/** Which field holds the business key, or the keys of a ref to many; when that is empty, `else` takes it from the entry another ref leads to. */
export interface Resolve {
  readonly by: string;
  readonly from: string;
  readonly else?: { readonly ref: string; readonly field: string };
}

export interface Person { readonly name: string; readonly idNumber?: string; readonly phone?: string; readonly address?: string }
export interface Organisation { readonly name: string; readonly uscc?: string }

export type Field =
  | TextField | ProseField | ChoiceField | DateField | InstantField | IntegerField | MoneyField
  | BooleanField | RefField | PersonField | OrganisationField | IdentifierField;
export type FieldKind = Field['kind'];
export type Fields = Readonly<Record<string, Field>>;

/** What a field's value is in a record, when it is there. */
export type ValueOf<F extends Field> =
  F extends ChoiceField<infer C, infer M> ? (M extends true ? readonly C[] : C)
  : F extends RefField<infer M> | IdentifierField<infer M> ? (M extends true ? readonly string[] : string)
  : F extends IntegerField | MoneyField ? number
  : F extends BooleanField ? boolean
  : F extends PersonField ? Person
  : F extends OrganisationField ? Organisation
  : string;
export type ValuesOf<F extends Fields> = { readonly [K in keyof F]?: ValueOf<F[K]> | null };

const common = <K extends FieldKind>(kind: K, title: Label, options: FieldOptions, fallback: FieldClass = 'internal'): Common<K> => ({
  kind, title,
  class: options.class ?? fallback,
  required: options.required ?? false,
  search: options.search ?? false,
  filter: options.filter ?? false,
  unique: options.unique ?? false,
  mask: options.mask ?? 'hidden',
  ...(options.hint && { hint: options.hint }),
  ...(options.was !== undefined && { was: typeof options.was === 'string' ? [options.was] : options.was }),
  ...(options.take && { take: options.take }),
});

/** One line, at most `max` characters (default 200). */
export const text = (title: Label, { max = 200, ...options }: FieldOptions & { max?: number } = {}): TextField => ({ ...common('text', title, options), max });
/** Paragraphs, at most `max` characters (default 20,000). */
export const prose = (title: Label, { max = 20_000, ...options }: FieldOptions & { max?: number } = {}): ProseField => ({ ...common('prose', title, options), max });
export const date = (title: Label, options: FieldOptions = {}): DateField => common('date', title, options);
export const instant = (title: Label, options: FieldOptions = {}): InstantField => common('instant', title, options);
export const integer = (title: Label, { min = 0, max = Number.MAX_SAFE_INTEGER, ...options }: FieldOptions & { min?: number; max?: number } = {}): IntegerField => ({ ...common('integer', title, options), min, max });
export const money = (title: Label, options: FieldOptions = {}): MoneyField => common('money', title, options);
export const boolean = (title: Label, options: FieldOptions = {}): BooleanField => common('boolean', title, options);
export const person = (title: Label, options: FieldOptions = {}): PersonField => common('person', title, { mask: 'name', ...options }, 'personal');
export const organisation = (title: Label, options: FieldOptions = {}): OrganisationField => common('organisation', title, options);
/** What a form takes of several when the definition says no other number. */
const usualMost = 50;
interface SeveralOptions<M> { readonly many?: M; readonly most?: number }

/** One identifier; several with `many: true`, a form takes at most `most` of them. */
export const identifier = <const M extends boolean = false>(title: Label, kind: IdentifierKind, { many, most = usualMost, ...options }: FieldOptions & SeveralOptions<M> = {}): IdentifierField<NoInfer<M>> =>
  ({ ...common('identifier', title, { mask: 'idNumber', ...options }, kind === 'residentId' ? 'personal' : 'internal'), identifier: kind, many: (many ?? false) as M, most });
/** One record of another type, by value or by name where the types name each other; several with `many: true`, a form takes at most `most` of them. */
export const ref = <const To extends string, const M extends boolean = false>(title: Label, to: To | { readonly name: To }, { resolve, many, most = usualMost, ...options }: FieldOptions & SeveralOptions<M> & { resolve?: Resolve } = {}): RefField<NoInfer<M>, To> =>
  ({ ...common('ref', title, options), to: typeof to === 'string' ? to : to.name, many: (many ?? false) as M, most, ...(resolve && { resolve }) });

/** One of a code list, or of `choices` (code → label); many with `many: true`. */
export function choice<const C extends string, const M extends boolean = false>(title: Label, of: CodeList<C> | Readonly<Record<C, Label>>, { many, ...options }: FieldOptions & { many?: M } = {}): ChoiceField<C, NoInfer<M>> {
  const choices = isCodeList(of) ? (Object.fromEntries(of.keys.map((code) => [code, of.codes[code].label])) as Record<C, Label>) : of;
  const codes = isCodeList(of) ? of.keys : (Object.keys(of) as C[]);
  return { ...common('choice', title, options), choices, codes, many: (many ?? false) as M };
}

/** Whether its value is an array. */
export const isMany = (field: Field): boolean => 'many' in field && field.many;

const isCodeList = <C extends string>(of: CodeList<C> | Readonly<Record<C, Label>>): of is CodeList<C> => 'codes' in of && 'keys' in of;
