import { system } from '@fatong/contracts/systems/discipline';
import { numbered, dropPartner, type Simulator, type SimulatorContext } from '../kit/index.js';
import { lifeOf } from './cases.js';

/** SIMULATED commission for discipline inspection: drops sealed files about a few of the registered lawyers and firms, and reads the receipts. */
export function simulator(context: SimulatorContext): Simulator {
  const story = numbered(context, {
    life: (...of) => lifeOf(...of).map((data) => ({ message: 'bribery-case', data })),
    broken: { CLJG: '9', LARQ: '20260230' },
  });
  return dropPartner(system, story, context);
}
