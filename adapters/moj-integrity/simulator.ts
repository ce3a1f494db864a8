import { correctionStory, publicationStory, system } from '@fatong/contracts/systems/moj-integrity';
import { playing, restPartner, type Simulator, type SimulatorContext } from '../kit/index.js';

/** SIMULATED national publication platform: takes publications and corrections and answers them. It says a sheet only when it is made to, since no record takes one in yet. */
export const simulator = (context: SimulatorContext): Simulator =>
  restPartner(system.folder, playing(context, { hears: [publicationStory, correctionStory] }), context);
