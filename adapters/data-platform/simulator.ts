import {
  checkRowStory,
  eventRowStory,
  listingRowStory,
  penaltyRowStory,
  petitionRowStory,
  system,
  violationRowStory,
} from '@fatong/contracts/systems/data-platform';
import { playing, restPartner, type Simulator, type SimulatorContext } from '../kit/index.js';

/** SIMULATED data platform: takes rows, each with a number of its own. */
export const simulator = (context: SimulatorContext): Simulator =>
  restPartner(
    system.folder,
    playing(context, { hears: [checkRowStory, eventRowStory, penaltyRowStory, violationRowStory, listingRowStory, petitionRowStory] }),
    context,
  );
