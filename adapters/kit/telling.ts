import type { Dice } from '@fatong/contracts';
import { lives } from './lives.js';
import type { Intent } from './partner.js';

export interface TellingOptions {
  readonly dice: Dice;
  /** Everything the partner will say of a new case, in its order. */
  readonly begin: () => Intent[];
  /** Share of what it says that carries a fault on purpose, 0–1. */
  readonly faults: number;
  /** Fields by which a report of its breaks its contract. */
  readonly broken: Readonly<Record<string, unknown>>;
}

/** What a simulated partner says next by itself: the lives of its cases, and now and then a fault a real partner makes, which ends as a refusal, a repeat or a conflict at our door. */
export function telling({ dice, begin, faults, broken }: TellingOptions): () => Intent {
  const step = lives({ dice, begin, faults });
  let last: Intent | undefined;

  return () => {
    if (last && dice.chance(faults)) return fault(dice.between(1, 5), last);
    last = step();
    return last;
  };

  function fault(kind: number, said: Intent): Intent {
    switch (kind) {
      case 1:
        return said;
      case 2:
        return { ...said, spoil: 'signature' };
      case 3:
        return { ...said, spoil: 'bytes' };
      case 4:
        return { ...said, data: { ...(said.data as object), ...broken } };
      default:
        return { ...said, message: 'unheard-of' };
    }
  }
}
