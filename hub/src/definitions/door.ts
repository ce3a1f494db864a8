import type { Label } from '@fatong/contracts';
import { record as recorded, type Condition, type Expression, type Recorded } from '@fatong/contracts/expression';
import { declared } from './declared.js';
import type { Fields, ValuesOf } from './fields.js';
import type { RecordType } from './record.js';

/**
 * A door (凭码办理): somebody without account, who has the code and the password that an action gave him ({@link admit}), reads in his own words how his record
 * stands, with its letters and what he handed in, and does what is asked of him there. No official is named in it.
 */
export interface DoorType extends DoorPart {
  /** `<area>.<name>`. */
  readonly name: string;
  readonly title: Label;
  readonly explains: Label;
  /** Text fields of the code, and of the password as a hash. */
  readonly code: string;
  readonly key: string;
  /** Of which records it opens; null: of all. To whom it does not open a code is as good as unknown. */
  readonly when: Expression | null;
  /** Letters that he reads: once they have arrived, or where the record says so. */
  readonly letters: readonly DoorLetter[];
  /** Steps of the timeline, by action, in his words; others are no steps to him. */
  readonly steps: Readonly<Record<string, Label>>;
  /** Records that lead to his by a ref, with what he does to them. */
  readonly besides: readonly (DoorPart & { readonly by: string; readonly title: Label })[];
  /** Forms that he downloads, fills in and hands in signed, by the action that takes each. */
  readonly forms: readonly DoorForm[];
}

/** What of a record is seen and done at a door. */
export interface DoorPart {
  readonly record: RecordType;
  /** Each state in his words. */
  readonly says: Readonly<Record<string, Label>>;
  readonly shows: readonly string[];
  /** Actions that nobody of ours does. */
  readonly does: readonly string[];
  /** Fields of files that he reads. */
  readonly files: readonly string[];
}

/** A letter at a door. */
export interface DoorLetter {
  readonly name: string;
  /** Where he reads it although no delivery says that it arrived; null: nowhere. */
  readonly when: Expression | null;
  /** Action of the record, `by: []`, that is done when he opens it, where the record allows it; null: it is written down nowhere. */
  readonly opened: string | null;
}
type LetterWords<A extends string, C> = string | { readonly name: string; readonly when?: (record: C) => Condition; readonly opened?: A };

export interface DoorForm<A = string> {
  readonly name: string;
  readonly title: Label;
  readonly file: URL;
  /** The action that takes it, and what of its form that fills in: which form it is. */
  readonly does: A;
  readonly fills?: Readonly<Record<string, string>>;
}

interface PartWords<F extends Fields, S extends string, A extends string> {
  readonly says: { readonly [K in S]?: Label };
  readonly shows: readonly (keyof F & string)[];
  readonly does?: readonly A[];
  readonly files?: readonly (keyof F & string)[];
}

/** A record beside the one that a door opens: `beside(rating, { by: 'petition', … })`. */
export const beside = <F extends Fields, G extends string, R extends string, N extends string, S extends string, A extends string>(
  of: RecordType<F, G, R, N, S, A>,
  words: PartWords<NoInfer<F>, NoInfer<S>, NoInfer<A>> & { readonly by: NoInfer<keyof F & string>; readonly title: Label },
): DoorType['besides'][number] =>
  ({ does: [], files: [], ...words, record: of as unknown as RecordType }) as unknown as DoorType['besides'][number];

/** Declares a door of an area. */
export const door = <F extends Fields, G extends string, R extends string, N extends string, S extends string, A extends string>(
  name: string,
  title: Label,
  {
    when,
    record,
    letters = [],
    ...words
  }: PartWords<NoInfer<F>, NoInfer<S>, NoInfer<A>> & {
    readonly record: RecordType<F, G, R, N, S, A>;
    readonly explains: Label;
    readonly code: NoInfer<keyof F & string>;
    readonly key: NoInfer<keyof F & string>;
    readonly when?: (record: Recorded<ValuesOf<NoInfer<F>>>) => Condition;
    /** By name; or with where he reads it before it has arrived, and what is done when he opens it. */
    readonly letters?: readonly LetterWords<NoInfer<A>, Recorded<ValuesOf<NoInfer<F>>>>[];
    readonly steps?: { readonly [K in NoInfer<A>]?: Label };
    readonly besides?: DoorType['besides'];
    readonly forms?: readonly DoorForm<NoInfer<A>>[];
  },
): DoorType =>
  declared(
    'door',
    Object.freeze({
      does: [],
      files: [],
      steps: {},
      besides: [],
      forms: [],
      ...words,
      letters: letters.map((one) => letterOf(one as LetterWords<string, never>)),
      record,
      name: `${record.area}.${name}`,
      title,
      when: when ? recorded(when as (record: unknown) => Condition) : null,
    } as unknown as DoorType),
  );

const letterOf = (words: LetterWords<string, never>): DoorLetter =>
  typeof words === 'string'
    ? { name: words, when: null, opened: null }
    : {
        name: words.name,
        when: words.when ? recorded(words.when as (record: unknown) => Condition) : null,
        opened: words.opened ?? null,
      };

/** Under whose name the holder of a code acts: an official sees that it was the person himself, and the timeline names nobody. */
export const holderTitle: Label = ['当事人（凭码）', 'The person concerned (by code)'];
