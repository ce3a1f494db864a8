import type { RecordType } from '../definitions/index.js';
import type { RecordRow, Scope, Viewer } from '../ports/index.js';

/** What the engine needs of access; given by the composition, so that the two know nothing of each other. */
export interface Rights {
  /** The viewer's roles in the area of this type, short names. */
  rolesIn(viewer: Viewer, area: string): readonly string[];
  /** Rows of the type the viewer may see; none = nothing. */
  scopesOf(viewer: Viewer, record: RecordType): readonly Scope[];
  /** Whether the viewer may be told that this record of the type is there, which he may not see. */
  mayKnow(viewer: Viewer, record: RecordType, row: Pick<RecordRow, 'values' | 'state'>): boolean;
}
