import type { RecordType } from '../../definitions/index.js';
import type { Scope } from '../../ports/index.js';
import type { Reader } from '../frame/reader.js';
import type { ApiParts } from '../parts.js';

/** Types of which the reader sees records at all, and which of them. */
export const visibleTypes = (
  { access, engine }: Pick<ApiParts, 'access' | 'engine'>,
  reader: Reader,
): readonly { readonly record: RecordType; readonly scopes: readonly Scope[] }[] =>
  engine.catalogue.areas
    .flatMap(({ records }) => records)
    .map((record) => ({ record, scopes: access.rights.scopesOf(reader, record) }))
    .filter(({ scopes }) => scopes.length > 0);
