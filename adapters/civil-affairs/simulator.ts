import { marriageStory, system, withdrawalStory } from '@fatong/contracts/systems/civil-affairs';
import { playing, restPartner, type Simulator, type SimulatorContext } from '../kit/index.js';

/** SIMULATED civil affairs marriage registry: takes what lawyers ask, with a number of its own, and answers it. */
export const simulator = (context: SimulatorContext): Simulator =>
  restPartner(system.folder, playing(context, { hears: [marriageStory, withdrawalStory] }), context);
