import type { Label } from '@fatong/contracts';
import { declared } from './declared.js';
import type { Fields } from './fields.js';
import type { RecordType } from './record.js';

/**
 * A publication (公示): records of one type stand on a page for everybody, without account, as long as they are in some states, with a few of their fields; anybody
 * objects there, gets a receipt, and learns by it what became of his objection.
 */
export interface PublicationType {
  /** `<area>.<name>`. */
  readonly name: string;
  readonly title: Label;
  readonly record: RecordType;
  /** What is published and why, and how one objects. */
  readonly explains: Label;
  /** States in which a record stands there. */
  readonly states: readonly string[];
  /** What is shown of it; `last`: of a text its last so many characters. */
  readonly shows: readonly PublicField[];
  /** Day until which it stands there: the end of the clock of this name. */
  readonly window: string;
  /** The action that an objection does, by nobody of ours, and the text that keeps its receipt. */
  readonly objects: string;
  readonly receipt: string;
  /** What who objected is told, by the state of the record. */
  readonly results: Readonly<Record<string, Label>>;
}
export interface PublicField<F = string> {
  readonly field: F;
  readonly last?: number;
}

/** Under whose name the public acts on a record. */
export const publicTitle: Label = ['社会公众', 'The public'];

/** Declares a publication of an area; the record’s own actions put records there and take them away. */
export const publication = <F extends Fields, G extends string, R extends string, N extends string, S extends string, A extends string>(
  name: string,
  title: Label,
  words: {
    readonly record: RecordType<F, G, R, N, S, A>;
    readonly explains: Label;
    readonly states: readonly NoInfer<S>[];
    readonly shows: readonly PublicField<NoInfer<keyof F & string>>[];
    readonly window: string;
    readonly objects: NoInfer<A>;
    readonly receipt: NoInfer<keyof F & string>;
    readonly results: { readonly [K in NoInfer<S>]?: Label };
  },
): PublicationType =>
  declared('publication', Object.freeze({ ...words, name: `${words.record.area}.${name}`, title } as unknown as PublicationType));
