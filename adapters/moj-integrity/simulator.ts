import { correctionStory, publicationStory, sheetStory, system } from '@fatong/contracts/systems/moj-integrity';
import { playing, restPartner, type Simulator, type SimulatorContext } from '../kit/index.js';

/** SIMULATED national publication platform: takes publications, corrections and queries for a sheet and answers them. It says a sheet of its own only when it is made to. */
export const simulator = (context: SimulatorContext): Simulator =>
  restPartner(system.folder, playing(context, { hears: [publicationStory, correctionStory, sheetStory] }), context);
