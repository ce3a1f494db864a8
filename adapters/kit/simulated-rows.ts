import type { Dice } from '@fatong/contracts';
import type { KeptRow } from '@fatong/hub/ports';
import type { RegisteredLawyer } from './simulator.js';

export type { KeptRow };

/** A change in a simulated database. `forgotten`: the row does not say that it changed; `dropped`: it is not there any more, and nothing says so. */
export type RowChange = { readonly put: KeptRow; readonly forgotten?: true } | { readonly dropped: KeptRow };

/** What a simulated partner does with its own database, where we read that and it sends nothing. Labelled as simulated, like every simulator. */
export interface SimulatedRows {
  /** What stands there when it is new. */
  first(given: { readonly lawyers: readonly RegisteredLawyer[]; readonly dice: Dice; readonly today: string }): readonly KeptRow[];
  /** What happens next to what stands there now, on this day: it may be several rows. */
  next(rows: readonly KeptRow[], given: { readonly dice: Dice; readonly today: string }): readonly RowChange[];
}
