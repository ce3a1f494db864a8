import type { IdentifierKind } from '../codes/index.js';
import type { Label } from '../label.js';
import { common, usualMost, type Common, type FieldOptions, type Several, type SeveralOptions } from './common.js';
import { codes } from './filters.js';
import { kind } from './kind.js';
import { identified, several } from './reading.js';

/** Value: the identifier as string, normalised, or array of them. */
export interface IdentifierField<M extends boolean = boolean> extends Common<'identifier'>, Several<M> {
  readonly identifier: IdentifierKind;
}

/** One identifier; several with `many: true`, a form takes at most `most` of them. */
export const identifier = <const M extends boolean = false>(
  title: Label,
  of: IdentifierKind,
  { many, most = usualMost, ...options }: FieldOptions & SeveralOptions<M> = {},
): IdentifierField<NoInfer<M>> => ({
  ...common('identifier', title, { mask: 'idNumber', ...options }, of === 'residentId' ? 'personal' : 'internal'),
  identifier: of,
  many: (many ?? false) as M,
  most,
});

/** `identifier` as a text: a newer server may know one that this build does not. */
type Judged = Pick<IdentifierField, 'many' | 'most'> & { readonly identifier: string };

export const identifierKind = kind({
  can: ['say'],
  column: 'text',
  indexed: 'filtered',
  filter: codes('text', false),
  width: 24,
  judge: (json, { identifier: of, many, most }: Judged) =>
    many ? several(json, most, (text) => identified(text, of)) : identified(json, of),
  found: 'whole',
  view: ({ identifier: of, many, most }) => ({ identifier: of, ...(many && { most }) }),
  of: ({ identifier: of = '', many, most = Number.POSITIVE_INFINITY }) => ({ identifier: of, many, most }),
});
