import { briberyStory, system } from '@fatong/contracts/systems/discipline';
import { dropPartner, playing, type Simulator, type SimulatorContext } from '../kit/index.js';

/** SIMULATED commission for discipline inspection: drops sealed files about a few of the registered lawyers and firms, and reads the receipts. */
export const simulator = (context: SimulatorContext): Simulator =>
  dropPartner(system, playing(context, { tells: [{ story: briberyStory }], broken: { CLJG: '9', LARQ: '20260230' } }), context);
