import type { Label } from '@fatong/contracts';

type Several<T> = T | readonly T[];

/** The procedure for those it concerns and who are no officials: what happens now, what is expected of them, by when. */
export interface GuideWords<F, S, R> {
  readonly for: Several<R>;
  /** States of the ordinary course, in its order. */
  readonly path: readonly S[];
  readonly states: { readonly [K in S & string]?: GuideStep<F> };
}
export interface GuideStep<F = string> {
  /** What happens in this state. */
  readonly now: Label;
  /** What they have to do, or may. */
  readonly you: Label;
  /** They are expected to act. */
  readonly asks?: true;
  /** By when, as the rules say it; `since`: the first of these fields that is known has the day from which it runs. */
  readonly within?: { readonly words: Label; readonly since?: readonly F[] };
}
export interface GuideType {
  readonly for: readonly string[];
  readonly path: readonly string[];
  readonly states: Readonly<Record<string, GuideStep>>;
}

/**
 * A record as a sheet of paper (文档在线编辑): its form as it is printed, filled in where it stands. One action writes what is filled in; when that is locked, its own
 * guard says what to do instead. Versions are the acts that wrote any of its fields.
 */
export interface SheetType<F = string, A = string> {
  readonly title: Label;
  /** The action that writes it. */
  readonly writes: A;
  /** The action by which it is changed once that one is locked. */
  readonly corrects?: A;
  /** Rows of the paper under headings; up to four fields stand in one row. */
  readonly parts: readonly { readonly title: Label; readonly rows: readonly (readonly F[])[] }[];
  /** What is signed at its foot. */
  readonly foot?: Label;
}

/** Records shown with one: those of `type` whose ref `by` leads to it, or where its own field `of` leads (the same lawyer's others). Types may name each other, so that names are checked at start. */
export interface RelatedType<F = string> {
  readonly title: Label;
  readonly type: `${string}.${string}`;
  readonly by: string;
  /** Ref of this record whose target they share; absent: they lead to this record itself. */
  readonly of?: F;
  /** Roles it is not shown to, since what they see of those records would be taken for all there are. */
  readonly notFor?: readonly string[];
  /** A saved view of theirs, that narrows them. */
  readonly view?: string;
  /** What is shown of each; absent: their list's columns. */
  readonly columns?: readonly string[];
  /** How many are shown at once; 0: only how many there are, and the way to them. Default 8. */
  readonly show?: number;
  /** Actions that open one from here, with these of their fields filled in: from a field of this record, or from the record itself (`id`). */
  readonly begin?: { readonly actions: readonly string[]; readonly fill: Readonly<Record<string, F | 'id'>> };
}

/**
 * Something about whom a record is about that must be seen at a glance, in lists and on the record, and by which its list is filtered: a record of
 * another type in one of some states. Whoever does not see that type sees neither badge nor filter.
 */
export interface BadgeType<F = string> {
  /** Name of the filter. */
  readonly name: string;
  readonly title: Label;
  readonly type: `${string}.${string}`;
  readonly by: string;
  /** Ref of this record whose target they share; absent: they lead to this record itself. */
  readonly of?: F;
  readonly states: readonly string[];
  /** Their choice that is the badge's word, and the tone of each. */
  readonly word: string;
  readonly tones: Readonly<Record<string, BadgeTone>>;
  /** Column of the list it stands beside. */
  readonly beside: F;
  /** Roles that see some of these records, so that its absence would say more to them than is so. */
  readonly notFor?: readonly string[];
}
export type BadgeTone = 'near' | 'barred';
