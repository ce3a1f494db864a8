import type { SavedFilter } from '@fatong/contracts/api';

/** Conditions and order of the list as it stands. */
export interface Present {
  readonly filter: SavedFilter;
  readonly sort: string | undefined;
}
