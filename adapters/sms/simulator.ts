import { messageStory, system } from '@fatong/contracts/systems/sms';
import { playing, restPartner, type Simulator, type SimulatorContext } from '../kit/index.js';

/** SIMULATED gateway: sends nothing to anybody, and answers as if it had. */
export const simulator = (context: SimulatorContext): Simulator =>
  restPartner(system.folder, playing(context, { hears: [messageStory] }), context);
