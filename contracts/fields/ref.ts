import type { Label } from '../label.js';
import { common, usualMost, type Common, type FieldOptions, type Several, type SeveralOptions } from './common.js';
import { codes } from './filters.js';
import { kind, separator, textsOf } from './kind.js';
import { isText, noText, several, type Read } from './reading.js';

/** Value: id of a record of type `to`, or array of ids. */
export interface RefField<M extends boolean = boolean, To extends string = string> extends Common<'ref'>, Several<M> {
  readonly to: To;
  /** On mirrors: resolved through the unique field `by` of `to`, whose value this record holds in `from`. */
  readonly resolve?: Resolve;
  /** Its type is of another area, which may not be there: the field is left out then. */
  readonly ifThere?: true;
}

/** Which field holds the business key, or the keys of a ref to many; when that is empty, `else` takes it from the entry another ref leads to. */
export interface Resolve {
  readonly by: string;
  readonly from: string;
  readonly else?: { readonly ref: string; readonly field: string };
}

/** One record of another type, by value or by name where the types name each other; several with `many: true`, a form takes at most `most` of them. */
export const ref = <const To extends string, const M extends boolean = false>(
  title: Label,
  to: To | { readonly name: To },
  { resolve, many, most = usualMost, ifThere, ...options }: FieldOptions & SeveralOptions<M> & { resolve?: Resolve; ifThere?: true } = {},
): RefField<NoInfer<M>, To> => ({
  ...common('ref', title, options),
  to: typeof to === 'string' ? to : to.name,
  many: (many ?? false) as M,
  most,
  ...(resolve && { resolve }),
  ...(ifThere && { ifThere }),
});

export const isRef = (field: Common | undefined): field is RefField => field?.kind === 'ref';

/** The ids in a value of such a field. */
export const idsIn = (value: unknown): readonly string[] => [value].flat().filter((id) => typeof id === 'string');

const oneId = (id: unknown): Read => (isText(id) && id !== '' && id.length <= 64 ? { value: id } : noText);

export const refKind = kind({
  can: ['part'],
  column: 'uuid',
  indexed: 'always',
  filter: codes('ref'),
  isOrdered: false,
  width: 28,
  judge: (json, { many, most }: Pick<RefField, 'many' | 'most' | 'to' | 'resolve'>) => (many ? several(json, most, oneId) : oneId(json)),
  words: () => [],
  written: (value, _, { titles }) => idsIn(value).map(titles).join(separator('zh')),
  cell: (value, { refs, language }) =>
    textsOf(value)
      .map((id) => refs[id] ?? id)
      .join(separator(language)),
  leads: (value, { to, many }) => idsIn(value).map((id, i) => ({ to, id, ...(many && { at: String(i) }) })),
  // Found by a key it says the same as the key.
  view: ({ to, many, most, resolve }) => ({ to, ...(many && { most }), ...(resolve && { beside: resolve.from }) }),
  of: ({ to = '', many, most = Number.POSITIVE_INFINITY }) => ({ to, many, most }),
});
