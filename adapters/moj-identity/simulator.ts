import { identityStory, system } from '@fatong/contracts/systems/moj-identity';
import { playing, restPartner, type Simulator, type SimulatorContext } from '../kit/index.js';

/** SIMULATED identity platform: answers whether the numbers agree, and by itself what looking at the face came to: there is no page with a camera. */
export const simulator = (context: SimulatorContext): Simulator =>
  restPartner(system.folder, playing(context, { hears: [identityStory] }), context);
