import { dice, type Dice } from '@fatong/contracts';
import { now } from '@fatong/contracts/codes';
import type { Intent, PartnerStory } from './partner.js';
import type { RegisteredLawyer, SimulatorContext } from './simulator.js';
import { telling } from './telling.js';

/** Serial numbers end here: six digits. */
const mostSerial = 1_000_000;

export interface Numbered {
  /** Everything the partner will say of the case with this number, in its order. */
  readonly life: (serial: number, lawyers: readonly RegisteredLawyer[], chances: Dice, at: Date) => readonly Intent[];
  /** Fields by which a report of its breaks its contract. */
  readonly broken: Readonly<Record<string, unknown>>;
}

/** The story of a partner who numbers its cases, tells of them, and to whom nothing is sent. */
export function numbered({ run: began, lawyers, faults }: SimulatorContext, { life, broken }: Numbered): PartnerStory {
  // A run is named by the second it began in; it begins less than a case a second, so the next run's numbers begin behind its own.
  const run = Number.parseInt(began, 36);
  const chances = dice(run);
  let serial = run % mostSerial;

  const begin = (): Intent[] => {
    serial = (serial + 1) % mostSerial;
    return [...life(serial || 1, lawyers, chances, now())];
  };
  const next = telling({ dice: chances, begin, faults, broken });

  return {
    next: () => (lawyers.length === 0 ? null : next()),
    handle: () => ({ answer: { status: 404, body: { error: 'nothing is sent to this partner' } } }),
  };
}
