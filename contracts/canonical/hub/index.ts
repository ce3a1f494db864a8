import type { Contract } from '../../contract.js';
import { deliveryOutcome, deliveryOutcomes } from './delivery-outcome.js';

export { deliveryOutcome, deliveryOutcomes };

/** What the hub's own parts tell each other. */
export const contracts = [deliveryOutcome] as const satisfies readonly Contract[];
