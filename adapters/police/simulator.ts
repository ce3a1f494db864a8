import { meetingRequestStory, meetingStory, penaltyStory, slotStory, system, withdrawalStory } from '@fatong/contracts/systems/police';
import { playing, restPartner, type Simulator, type SimulatorContext } from '../kit/index.js';

/** SIMULATED police and prisons: meetings of the registered lawyers, room for more, and now and then a penalty. */
export const simulator = (context: SimulatorContext): Simulator =>
  restPartner(
    system.folder,
    playing(context, {
      tells: [{ story: meetingStory, share: 12 }, { story: slotStory, share: 6 }, { story: penaltyStory }],
      hears: [meetingRequestStory, withdrawalStory],
      broken: { CSDM: '999', BBH: 0 },
    }),
    context,
  );
