import {
  caseInfoStory,
  contactStory,
  readingRequestStory,
  system,
  withdrawalStory,
} from '@fatong/contracts/systems/procuratorate-services';
import { playing, restPartner, type Simulator, type SimulatorContext } from '../kit/index.js';

/** SIMULATED procuratorate lawyer service: takes what lawyers ask, with a number of its own, and answers it. */
export const simulator = (context: SimulatorContext): Simulator =>
  restPartner(system.folder, playing(context, { hears: [caseInfoStory, contactStory, readingRequestStory, withdrawalStory] }), context);
