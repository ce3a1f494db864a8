import type { FieldClass } from '../classes.js';
import type { Label } from '../label.js';
import type { Mask } from '../masks.js';

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
  /** Copied from the entry a ref of the same record leads to whenever that ref is written, and kept as it was then; of several refs the first that is filled. A form may ask for it where all of them may stay empty. */
  readonly take?: Take | readonly Take[];
}

/** The ref, and the field of the entry it leads to. */
export interface Take {
  readonly ref: string;
  readonly field: string;
  /**
   * As the entry was on a day that the mirror says: `rows` of the entry hold what was so since when, oldest first, each with a `field` of that name. Before the first of
   * them, or while the day is not known, it is as the entry says now.
   */
  readonly asOf?: { readonly day: string; readonly rows: string; readonly since: string };
}

/** What every field says, whatever its kind. */
export interface Common<K extends string = string> {
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
  readonly take?: readonly Take[];
}

export const common = <K extends string>(kind: K, title: Label, options: FieldOptions, fallback: FieldClass = 'internal'): Common<K> => ({
  kind,
  title,
  class: options.class ?? fallback,
  required: options.required ?? false,
  search: options.search ?? false,
  filter: options.filter ?? false,
  unique: options.unique ?? false,
  mask: options.mask ?? 'hidden',
  ...(options.hint && { hint: options.hint }),
  ...(options.was !== undefined && { was: typeof options.was === 'string' ? [options.was] : options.was }),
  ...(options.take && { take: [options.take].flat() }),
});

/** Whether the value is an array, and how many a form takes at most. */
export interface Several<M extends boolean = boolean> {
  readonly many: M;
  readonly most: number;
}
export interface SeveralOptions<M> {
  readonly many?: M;
  readonly most?: number;
}
/** What a form takes of several when the definition says no other number. */
export const usualMost = 50;
