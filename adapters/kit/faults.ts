import type { Dice } from '@fatong/contracts';
import type { Intent } from './partner.js';

/** Faults a real partner makes, in turn by chance: it repeats itself, signs wrongly, breaks off, breaks its contract, speaks of what nobody knows. Each ends as a refusal, a repeat or a conflict at our door. */
export function faulty(said: Intent, broken: Readonly<Record<string, unknown>>, dice: Dice): Intent {
  switch (dice.between(1, 5)) {
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
