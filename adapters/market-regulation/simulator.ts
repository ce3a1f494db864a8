import { companyFileStory, system, withdrawalStory } from '@fatong/contracts/systems/market-regulation';
import { playing, restPartner, type Simulator, type SimulatorContext } from '../kit/index.js';

/** SIMULATED market regulation company registry: takes what lawyers ask, with a number of its own, and answers it. */
export const simulator = (context: SimulatorContext): Simulator =>
  restPartner(system.folder, playing(context, { hears: [companyFileStory, withdrawalStory] }), context);
