import { sealStory, system } from '@fatong/contracts/systems/e-seal';
import { bySm2, playing, restPartner, type Simulator, type SimulatorContext } from '../kit/index.js';

/** SIMULATED seal service: seals what is asked by a unit whose seal is on file, with a value that stands for a real one. */
export const simulator = (context: SimulatorContext): Simulator =>
  restPartner(system.folder, playing(context, { hears: [sealStory] }), context, context.sm2 && bySm2(context.sm2));
