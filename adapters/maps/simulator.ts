import { addressStory, system } from '@fatong/contracts/systems/maps';
import { playing, restPartner, type Simulator, type SimulatorContext } from '../kit/index.js';

/** SIMULATED map service: takes an address, and says a place in the district that was named with it. */
export const simulator = (context: SimulatorContext): Simulator =>
  restPartner(system.folder, playing(context, { hears: [addressStory] }), context);
